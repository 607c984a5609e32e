package no.omtanke.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.omtanke.intake.Receipt;
import no.omtanke.intake.TextFault;
import no.omtanke.intake.Traces;
import no.omtanke.intake.flow.Incoming;
import no.omtanke.intake.flow.PublicDesk;
import no.omtanke.intake.flow.ReceiptDrawer;
import no.omtanke.intake.flow.SealedForms;
import no.omtanke.platform.PublicFace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The steps from an empty field to a letter that is sent: write, see what will be sent, get the
 * receipt, show that it is kept, done. Between the steps all lies in the form itself, sealed.
 */
@PublicFace
@Component
class WritingSteps {

  private final SealedForms forms;
  private final ReceiptDrawer receipts;
  private final PublicDesk desk;
  private final PublicPace pace;
  private final InstantSource clock;
  private final SecureRandom chance = new SecureRandom();

  WritingSteps(
      SealedForms forms,
      ReceiptDrawer receipts,
      PublicDesk desk,
      PublicPace pace,
      InstantSource clock) {
    this.forms = forms;
    this.receipts = receipts;
    this.desk = desk;
    this.pace = pace;
    this.clock = clock;
  }

  /** The page with the empty field. */
  String begin(WritingPlace place, Model model) {
    return write(place, WritingForm.EMPTY, Map.of(), model);
  }

  /** The next page. */
  String step(WritingPlace place, WritingForm form, HttpServletResponse response, Model model) {
    return switch (WritingForm.of(form.step())) {
      case "look" -> look(place, form, model);
      case "change" ->
          sealed(place, form)
              .map(was -> write(place, filled(form, was), Map.of(), model))
              .orElseGet(() -> late(place, model));
      case "receipt" ->
          sealed(place, form)
              .map(was -> receipt(place, was, model))
              .orElseGet(() -> late(place, model));
      case "send" ->
          sealed(place, form)
              .map(was -> send(place, form, was, response, model))
              .orElseGet(() -> late(place, model));
      default -> begin(place, model);
    };
  }

  private Optional<Map<String, String>> sealed(WritingPlace place, WritingForm form) {
    return forms.open(place.pack().id(), place.form(), WritingForm.of(form.sealed()));
  }

  private static WritingForm filled(WritingForm form, Map<String, String> was) {
    return form.again(get(was, "text"), get(was, "named"), get(was, "name"), get(was, "reach"));
  }

  private String late(WritingPlace place, Model model) {
    return write(place, WritingForm.EMPTY, Map.of("sealed", "intake.error.late"), model);
  }

  private String write(
      WritingPlace place, WritingForm form, Map<String, String> errors, Model model) {
    model.addAttribute("place", place);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "intake/write";
  }

  private String look(WritingPlace place, WritingForm form, Model model) {
    Map<String, String> errors = wrong(place, form);
    if (!errors.isEmpty()) {
      return write(place, form, errors, model);
    }
    Map<String, String> fields = new HashMap<>();
    fields.put("text", WritingForm.of(form.text()));
    if (place.report()) {
      boolean named = "yes".equals(form.named());
      fields.put("named", WritingForm.of(form.named()));
      fields.put("name", named ? WritingForm.of(form.name()) : "");
      fields.put("reach", named ? WritingForm.of(form.reach()) : "");
    }
    model.addAttribute("place", place);
    model.addAttribute("fields", fields);
    model.addAttribute("sealed", forms.seal(place.pack().id(), place.form(), fields));
    return "intake/look";
  }

  private Map<String, String> wrong(WritingPlace place, WritingForm form) {
    Map<String, String> errors = new LinkedHashMap<>();
    String text = WritingForm.of(form.text());
    boolean named = "yes".equals(form.named());
    wrong(text, named || form.anyway() != null).ifPresent(it -> errors.put("text", it));
    if (place.report()) {
      String name = WritingForm.of(form.name());
      String reach = WritingForm.of(form.reach());
      if (!named && !"no".equals(form.named())) {
        errors.put("named", "intake.error.named");
      } else if (named && name.isBlank() && reach.isBlank()) {
        errors.put("name", "intake.error.name");
      } else {
        TextFault.in(name + "." + reach).ifPresent(it -> errors.put("name", words(it)));
      }
    }
    return errors;
  }

  /** Which words say what is wrong with a text. */
  static String words(TextFault fault) {
    return "intake.error.text." + fault.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Which words say why a text cannot be sent; nothing where it can. A number that names a person
   * is never sent, one that gives the writer away only where that is meant.
   */
  Optional<String> wrong(String text, boolean meant) {
    return TextFault.in(text)
        .map(WritingSteps::words)
        .or(() ->
            Traces.in(text).stream()
                .filter(_ -> !meant)
                .findFirst()
                .map(trace -> "intake.error.trace." + trace.name().toLowerCase(Locale.ROOT)));
  }

  private String receipt(WritingPlace place, Map<String, String> was, Model model) {
    int first = chance.nextInt(Receipt.LENGTH);
    int second = (first + 1 + chance.nextInt(Receipt.LENGTH - 1)) % Receipt.LENGTH;
    Map<String, String> fields = new HashMap<>(was);
    fields.put("receipt", receipts.draw().spoken());
    fields.put("first", String.valueOf(Math.min(first, second)));
    fields.put("second", String.valueOf(Math.max(first, second)));
    return receipt(place, fields, Map.of(), model);
  }

  private String receipt(
      WritingPlace place, Map<String, String> fields, Map<String, String> errors, Model model) {
    model.addAttribute("place", place);
    model.addAttribute("errors", errors);
    model.addAttribute("words", List.of(get(fields, "receipt").split(" ")));
    model.addAttribute("first", number(fields, "first") + 1);
    model.addAttribute("second", number(fields, "second") + 1);
    model.addAttribute("sealed", forms.seal(place.pack().id(), place.form(), fields));
    return "intake/receipt";
  }

  private String send(
      WritingPlace place,
      WritingForm form,
      Map<String, String> was,
      HttpServletResponse response,
      Model model) {
    Optional<Receipt> receipt = receipts.read(get(was, "receipt"));
    if (receipt.isEmpty()) {
      return late(place, model);
    }
    Map<String, String> errors = new LinkedHashMap<>();
    if (form.kept() == null) {
      List<String> words = receipt.get().words();
      for (String which : List.of("first", "second")) {
        String typed = WritingForm.of(which.equals("first") ? form.first() : form.second());
        if (!typed.strip().equalsIgnoreCase(words.get(number(was, which)))) {
          errors.put(which, "intake.error.word");
        }
      }
    }
    if (!errors.isEmpty()) {
      return receipt(place, was, errors, model);
    }
    if (!desk.open(place.pack().id(), place.reception())) {
      return later(place, was, "intake.error.unready", model);
    }
    if (!pace.letter(place.pack().id(), response)) {
      return later(place, was, "intake.error.busy", model);
    }
    desk.receive(
        place.pack().id(),
        receipt.get(),
        new Incoming(place.subject(), place.reception(), get(was, "text"), reporter(was)));
    model.addAttribute("place", place);
    model.addAttribute("words", receipt.get().words());
    model.addAttribute("text", get(was, "text"));
    model.addAttribute("at", clock.instant());
    return "intake/sent";
  }

  private String later(WritingPlace place, Map<String, String> was, String why, Model model) {
    model.addAttribute("busy", true);
    return receipt(place, was, Map.of("send", why), model);
  }

  private static @Nullable String reporter(Map<String, String> was) {
    List<String> said = new ArrayList<>(List.of(get(was, "name"), get(was, "reach")));
    said.removeIf(String::isBlank);
    return said.isEmpty() ? null : String.join("\n", said);
  }

  private static int number(Map<String, String> fields, String name) {
    return Integer.parseInt(get(fields, name));
  }

  private static String get(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "");
  }
}

package no.omtanke.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.intake.Receipt;
import no.omtanke.intake.Receptions;
import no.omtanke.intake.ReportWays;
import no.omtanke.intake.flow.Exchange;
import no.omtanke.intake.flow.PublicDesk;
import no.omtanke.intake.flow.ReceiptDrawer;
import no.omtanke.intake.flow.SealedForms;
import no.omtanke.organisation.Attendance;
import no.omtanke.packs.Contact;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.PublicFace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming back: one field for the receipt, and then what was answered, with a field to write on. */
@PublicFace
@Controller
class ReturnPages {

  private static final String FORM = "intake/droft/svar";

  private final PackLibrary packs;
  private final Attendance.Source staff;
  private final PublicDesk desk;
  private final ReceiptDrawer receipts;
  private final SealedForms forms;
  private final WritingSteps writing;
  private final PublicPace pace;

  ReturnPages(
      PackLibrary packs,
      Attendance.Source staff,
      PublicDesk desk,
      ReceiptDrawer receipts,
      SealedForms forms,
      WritingSteps writing,
      PublicPace pace) {
    this.packs = packs;
    this.staff = staff;
    this.desk = desk;
    this.receipts = receipts;
    this.forms = forms;
    this.writing = writing;
    this.pace = pace;
  }

  @GetMapping("/{municipality}/droft/svar")
  String ask(PackId municipality, Model model) {
    return ask(Municipality.of(packs, municipality), Map.of(), model);
  }

  private static String ask(Pack pack, Map<String, String> errors, Model model) {
    model.addAttribute("pack", pack);
    model.addAttribute("errors", errors);
    return "intake/return";
  }

  @PostMapping("/{municipality}/droft/svar")
  String read(
      PackId municipality,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String sealed,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String anyway,
      HttpServletResponse response,
      Model model) {
    Pack pack = Municipality.of(packs, municipality);
    return sealed == null
        ? byCode(pack, WritingForm.of(code), response, model)
        : goOn(pack, sealed, WritingForm.of(text), anyway != null, response, model);
  }

  /** A receipt that does not exist is answered like one that was typed wrong. */
  private String byCode(Pack pack, String code, HttpServletResponse response, Model model) {
    Optional<Receipt> receipt = receipts.read(code.length() > 500 ? "" : code);
    return pace.receipt(
        pack.id(),
        response,
        () ->
            receipt
                .flatMap(it -> desk.read(pack.id(), it))
                .map(it ->
                    exchange(pack, fresh(receipt.orElseThrow()), it, Map.of(), "", false, model))
                .orElseGet(() -> ask(pack, Map.of("code", "intake.error.code"), model)),
        () -> {
          model.addAttribute("code", code);
          return ask(pack, Map.of("code", "intake.error.busy.code"), model);
        });
  }

  /** A letter whose turn does not come is given back, on the page without what was said before. */
  private String goOn(
      Pack pack,
      String sealed,
      String text,
      boolean anyway,
      HttpServletResponse response,
      Model model) {
    Map<String, String> was = forms.open(pack.id(), FORM, sealed).orElse(Map.of());
    Optional<Receipt> receipt = receipts.read(was.getOrDefault("receipt", ""));
    if (receipt.isEmpty()) {
      return ask(pack, Map.of("code", "intake.error.late"), model);
    }
    return pace.receipt(
        pack.id(),
        response,
        () -> {
          UUID letter = UUID.fromString(was.getOrDefault("letter", ""));
          return goOn(pack, receipt.get(), letter, text, anyway, response, model);
        },
        () -> exchange(pack, was, null, Map.of("text", "intake.error.busy"), text, false, model));
  }

  private String goOn(
      Pack pack,
      Receipt receipt,
      UUID letter,
      String text,
      boolean anyway,
      HttpServletResponse response,
      Model model) {
    Map<String, String> errors =
        writing.wrong(text, anyway).map(it -> Map.of("text", it)).orElse(Map.of());
    boolean sent = false;
    if (errors.isEmpty() && !pace.letter(pack.id(), response)) {
      errors = Map.of("text", "intake.error.busy");
    }
    if (errors.isEmpty()) {
      sent = desk.goOn(pack.id(), receipt, letter, text);
      if (!sent) {
        errors = Map.of("text", "intake.error.closed");
      }
    }
    Optional<Exchange> found = desk.read(pack.id(), receipt);
    return found.isPresent()
        ? exchange(pack, fresh(receipt), found.get(), errors, sent ? "" : text, sent, model)
        : ask(pack, Map.of("code", "intake.error.code"), model);
  }

  /** What the form carries for the next letter. */
  private static Map<String, String> fresh(Receipt receipt) {
    return Map.of("receipt", receipt.spoken(), "letter", UUID.randomUUID().toString());
  }

  /** Who reads what is sent there today, and when. */
  record Place(Readers readers, AnswerTimes times) {}

  /** Nothing where nobody is there to read, or another agency than it was sent to has answered. */
  private @Nullable Place place(Pack pack, Exchange exchange) {
    Attendance there = staff.attendance(pack.id());
    ContactId contact = exchange.contact();
    Optional<Contact> asked = contact == null ? Optional.empty() : pack.contacts().contact(contact);
    return asked
        .flatMap(it -> Receptions.of(it, there))
        .or(() ->
            ReportWays.of(pack.routine()).stream()
                .map(ReportWays.Way::wayIn)
                .filter(way -> way.id().equals(exchange.wayIn()))
                .findFirst()
                .flatMap(way -> Receptions.of(way, there)))
        .filter(reception ->
            exchange.letters().stream()
                .map(Exchange.Letter::from)
                .filter(Objects::nonNull)
                .allMatch(reception.agencies()::contains))
        .map(reception ->
            new Place(
                Readers.of(pack, reception),
                asked.map(AnswerTimes::of).orElseGet(() -> AnswerTimes.of(pack, reception))))
        .orElse(null);
  }

  private String exchange(
      Pack pack,
      Map<String, String> carried,
      @Nullable Exchange exchange,
      Map<String, String> errors,
      String text,
      boolean sent,
      Model model) {
    model.addAttribute("pack", pack);
    model.addAttribute("exchange", exchange);
    model.addAttribute("place", exchange == null ? null : place(pack, exchange));
    model.addAttribute("agencies", Labels.agencies(pack));
    model.addAttribute("errors", errors);
    model.addAttribute("text", text);
    model.addAttribute("sent", sent);
    model.addAttribute("sealed", forms.seal(pack.id(), FORM, carried));
    return "intake/exchange";
  }
}

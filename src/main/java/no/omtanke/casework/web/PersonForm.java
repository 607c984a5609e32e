package no.omtanke.casework.web;

import java.util.LinkedHashMap;
import java.util.Map;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.Whom;
import no.omtanke.organisation.HeldForm;
import org.jspecify.annotations.Nullable;

/** What is typed to ask whether there is a case on a person, as it came. */
public record PersonForm(
    @Nullable String nummer,
    @Nullable String navn,
    @Nullable String aar,
    @Nullable String arbeid,
    @Nullable String grunn) {

  static PersonForm of(HeldForm held) {
    return new PersonForm(
        held.first("nummer"),
        held.first("navn"),
        held.first("aar"),
        held.first("arbeid"),
        held.first("grunn"));
  }

  Whom whom() {
    return Whom.of(text(nummer), text(navn), text(aar));
  }

  String why() {
    return text(arbeid) + "\n" + text(grunn);
  }

  /** What is wrong with it, by field, as the key of a text. */
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    Whom.faults(text(nummer), text(navn), text(aar), false)
        .forEach(fault -> faults.put(field(fault), "casework.person.fault." + fault));
    required("arbeid", text(arbeid), faults);
    required("grunn", text(grunn), faults);
    return faults;
  }

  private static void required(String field, String text, Map<String, String> faults) {
    Texts texts = Texts.of(TextField.REASON, text);
    if (text.isBlank() || !texts.wrong().isEmpty()) {
      faults.put(field, "casework.person.fault." + field);
    } else if (!texts.naming().isEmpty()) {
      faults.put(field, "intake.error.text.identity_number");
    }
  }

  private static String field(Whom.Fault fault) {
    return switch (fault) {
      case NOBODY, NUMBER_UNREADABLE -> "nummer";
      case YEAR_MISSING, YEAR_UNREADABLE -> "aar";
    };
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /** Says nothing of what is written, so that no log can. */
  @Override
  public String toString() {
    return "PersonForm";
  }
}

package no.omtanke.rights.web;

import java.util.LinkedHashMap;
import java.util.Map;
import no.omtanke.casework.Whom;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.AgencyId;
import no.omtanke.rights.Answered;
import org.jspecify.annotations.Nullable;

/** What is typed to find an agency's cases on a person, as it came. */
public record PersonForm(
    @Nullable String tjeneste,
    @Nullable String nummer,
    @Nullable String navn,
    @Nullable String aar,
    @Nullable String grunn) {

  static PersonForm of(HeldForm held) {
    return new PersonForm(
        held.first("tjeneste"),
        held.first("nummer"),
        held.first("navn"),
        held.first("aar"),
        held.first("grunn"));
  }

  AgencyId agency() {
    return new AgencyId(text(tjeneste));
  }

  Whom whom() {
    return Whom.of(text(nummer), text(navn), text(aar));
  }

  String why() {
    return text(grunn);
  }

  /** What is wrong with it, by field, as the key of a text. */
  Map<String, String> faults(Answered answered) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!answered.ids().contains(agency())) {
      faults.put("tjeneste", "rights.log.fault.agency");
    }
    Whom.faults(text(nummer), text(navn), text(aar), true)
        .forEach(fault -> faults.put(field(fault), "casework.person.fault." + fault));
    if (why().isBlank()) {
      faults.put("grunn", "casework.person.fault.grunn");
    } else {
      faults.putAll(Faults.inText("grunn", why()));
    }
    return faults;
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

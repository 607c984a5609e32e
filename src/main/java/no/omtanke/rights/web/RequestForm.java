package no.omtanke.rights.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.rights.Exemption;
import no.omtanke.rights.RequestRefusal;
import no.omtanke.rights.RequestRules.Received;
import no.omtanke.rights.RequestRules.Said;
import no.omtanke.rights.RightsRequest.Asker;
import no.omtanke.rights.RightsRequest.Confirmed;
import no.omtanke.rights.RightsRequest.Kind;
import no.omtanke.rights.RightsRequest.Language;
import no.omtanke.rights.RightsRequest.Outcome;
import no.omtanke.rights.Withheld;
import org.jspecify.annotations.Nullable;

/** What was typed and chosen about a request, as it came. */
public record RequestForm(
    @Nullable String sett,
    @Nullable String tjeneste,
    @Nullable String krav,
    @Nullable String hvem,
    @Nullable String sprak,
    @Nullable String dag,
    @Nullable String bekreftet,
    @Nullable String nummer,
    @Nullable String utfall,
    @Nullable String grunn,
    @Nullable String taus,
    @Nullable String tekst) {

  static RequestForm of(HeldForm held) {
    return new RequestForm(
        null,
        held.first("tjeneste"),
        held.first("krav"),
        held.first("hvem"),
        held.first("sprak"),
        held.first("dag"),
        held.first("bekreftet"),
        held.first("nummer"),
        held.first("utfall"),
        held.first("grunn"),
        held.first("taus"),
        held.first("tekst"));
  }

  /** The version that was looked at; none for a form that does not say. */
  long seen() {
    try {
      return Long.parseLong(written(sett));
    } catch (NumberFormatException notSaid) {
      return -1;
    }
  }

  Received received() {
    return new Received(
        written(tjeneste).isEmpty() ? null : new AgencyId(written(tjeneste)),
        one(Kind.class, krav),
        one(Asker.class, hvem),
        one(Language.class, sprak),
        NorwegianTime.typed(dag));
  }

  @Nullable Confirmed confirmed() {
    return one(Confirmed.class, bekreftet);
  }

  Said said(@Nullable UUID caseId) {
    return new Said(
        seen(),
        confirmed(),
        caseId,
        one(Outcome.class, utfall),
        one(Exemption.class, grunn),
        !text().isEmpty());
  }

  Withheld.Said withheld() {
    return new Withheld.Said(
        seen(), one(Exemption.class, grunn), "ja".equals(written(taus)), NorwegianTime.typed(dag));
  }

  /** The number as cases have it, however it was typed. */
  String number() {
    // the database takes every character but one
    return written(nummer).toUpperCase(Locale.ROOT).replace('\0', ' ');
  }

  String text() {
    return written(tekst);
  }

  /** Which field a refusal is about. */
  static Optional<String> field(RequestRefusal refusal) {
    return switch (refusal) {
      case AGENCY_MISSING -> Optional.of("tjeneste");
      case KIND_MISSING -> Optional.of("krav");
      case ASKER_MISSING -> Optional.of("hvem");
      case LANGUAGE_MISSING -> Optional.of("sprak");
      case DAY_MISSING, DAY_WRONG, RECEIVED_WRONG -> Optional.of("dag");
      case HOW_MISSING -> Optional.of("bekreftet");
      case NO_SUCH_CASE -> Optional.of("nummer");
      case OUTCOME_MISSING,
          OUTCOME_WRONG,
          NOT_RESTRICTED,
          OBJECTION_OPEN,
          NOT_UPHELD,
          DONE,
          NOT_WEIGHED,
          NOTHING_HELD_BACK,
          HELD_BACK,
          NOT_CORRECTED,
          NOT_ERASED ->
          Optional.of("utfall");
      case GROUND_MISSING, GROUND_TO_ERASE -> Optional.of("grunn");
      case GROUND_IS_TOLD -> Optional.of("taus");
      case TEXT_MISSING -> Optional.of("tekst");
      case SOMEONE_WAS_HERE, NOT_OPEN, NOT_CONFIRMED, TOO_LATE_TO_EXTEND -> Optional.empty();
    };
  }

  private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String typed) {
    return Stream.of(type.getEnumConstants())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElse(null);
  }

  private static String written(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Says nothing of what is written, so that no log can. */
  @Override
  public String toString() {
    return "RequestForm";
  }
}

package no.omtanke.intake.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.AgeBand;
import no.omtanke.intake.InquiryAct;
import no.omtanke.intake.InquiryRules;
import no.omtanke.intake.TextFault;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.WayInId;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in the form of an act at the inbox, as it was typed.
 *
 * @param seen the version of the inquiry that the form was made from
 */
record ActForm(
    @Nullable String seen,
    @Nullable String text,
    @Nullable String reason,
    @Nullable String unit,
    @Nullable String wayIn,
    @Nullable String reference,
    @Nullable String age,
    @Nullable String next,
    @Nullable String concerned,
    @Nullable List<String> close) {

  static final ActForm EMPTY =
      new ActForm(null, null, null, null, null, null, null, null, null, null);

  ActForm with(String text) {
    return new ActForm(seen, text, reason, unit, wayIn, reference, age, next, concerned, close);
  }

  InquiryAct asks(InquiryAct.Kind kind) {
    return switch (kind) {
      case ANSWER -> new InquiryAct.Answer();
      case TO_CASE -> new InquiryAct.ToCase(new WayInId(WritingForm.of(wayIn)));
      case TO_OPEN_CASE -> new InquiryAct.ToOpenCase(chosen().orElseThrow());
      case TO_UNIT -> new InquiryAct.ToUnit(new AgencyId(WritingForm.of(unit)));
      case TO_ADVICE -> new InquiryAct.ToAdvice();
      case TO_NOTHING -> new InquiryAct.ToNothing();
      case CLOSE -> new InquiryAct.Close();
    };
  }

  /** What is wrong with what the act needs, by field and in the order of the page. */
  Map<String, String> faults(InquiryAct.Kind kind) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (kind == InquiryAct.Kind.TO_UNIT && typed(unit).isEmpty()) {
      faults.put("unit", "intake.refused.UNKNOWN_UNIT");
    }
    if (kind == InquiryAct.Kind.TO_CASE && typed(wayIn).isEmpty()) {
      faults.put("wayIn", "intake.refused.NOT_YOUR_WAY_IN");
    }
    if (kind == InquiryAct.Kind.TO_OPEN_CASE && chosen().isEmpty()) {
      faults.put("reference", "intake.refused.open-case");
    }
    if (InquiryRules.needsText(kind)) {
      fault(text, "TEXT_MISSING").ifPresent(wrong -> faults.put("text", wrong));
    }
    if (kind == InquiryAct.Kind.TO_CASE && typed(age).isPresent() && known(age).isEmpty()) {
      faults.put("age", "intake.refused.age");
    }
    if (kind == InquiryAct.Kind.TO_CASE && typed(next).isPresent() && day() == null) {
      faults.put("next", "intake.refused.date");
    }
    if (InquiryRules.needsReason(kind)) {
      fault(reason, "REASON_MISSING").ifPresent(wrong -> faults.put("reason", wrong));
    }
    return faults;
  }

  /** Which words say what is wrong with a text; {@code missing} is what the rules call its lack. */
  static Optional<String> fault(@Nullable String text, String missing) {
    return TextFault.in(WritingForm.of(text))
        .map(fault ->
            fault == TextFault.MISSING ? "intake.refused." + missing : WritingSteps.words(fault));
  }

  /** The version that was looked at; none for a form that does not say. */
  long version() {
    try {
      return Long.parseLong(WritingForm.of(seen));
    } catch (NumberFormatException notSaid) {
      return -1;
    }
  }

  AgeBand band() {
    return known(age).orElse(AgeBand.UNKNOWN);
  }

  @Nullable LocalDate day() {
    return NorwegianTime.typed(next);
  }

  /** Whom the case is about, where she works here, and those close to her. */
  public Set<StaffId> keptOut() {
    return Stream.concat(typed(concerned).stream(), near().stream())
        .map(StaffId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those of her colleagues who are close to whom it is about. */
  public List<String> near() {
    return close == null ? List.of() : close;
  }

  private Optional<UUID> chosen() {
    try {
      return typed(reference).map(UUID::fromString);
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<AgeBand> known(@Nullable String age) {
    return Stream.of(AgeBand.values()).filter(band -> band.name().equals(age)).findFirst();
  }

  private static Optional<String> typed(@Nullable String field) {
    return Optional.of(WritingForm.of(field).strip()).filter(said -> !said.isEmpty());
  }

  /** Says nothing of what is written, so that no log can. */
  @Override
  public String toString() {
    return "ActForm";
  }
}

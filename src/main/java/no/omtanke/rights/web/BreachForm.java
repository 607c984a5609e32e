package no.omtanke.rights.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.rights.Breach.Sort;
import no.omtanke.rights.BreachRefusal;
import org.jspecify.annotations.Nullable;

/** What was typed and chosen about a breach, as it came. */
public record BreachForm(
    @Nullable String sett,
    @Nullable String tid,
    @Nullable String tekst,
    @Nullable List<String> slag) {

  static BreachForm of(HeldForm held) {
    return new BreachForm(
        null,
        held.first("tid"),
        held.first("tekst"),
        held.fields().getOrDefault("slag", List.of()));
  }

  /** The version that was looked at; none for a form that does not say. */
  long seen() {
    try {
      return Long.parseLong(written(sett));
    } catch (NumberFormatException notSaid) {
      return -1;
    }
  }

  /** The moment, in Norway's time as it is typed. */
  @Nullable Instant moment() {
    String[] parts = written(tid).strip().split("[T ]+", 2);
    LocalDate day = NorwegianTime.typed(parts[0]);
    try {
      return day == null || parts.length < 2
          ? null
          : day.atTime(LocalTime.parse(parts[1])).atZone(NorwegianTime.ZONE).toInstant();
    } catch (DateTimeParseException noMoment) {
      return null;
    }
  }

  String text() {
    return written(tekst);
  }

  Set<Sort> sorts() {
    Set<Sort> sorts = EnumSet.noneOf(Sort.class);
    Stream.of(Sort.values()).filter(this::has).forEach(sorts::add);
    return sorts;
  }

  /** Whether it is ticked. */
  public boolean has(Sort sort) {
    return slag != null && slag.contains(sort.name());
  }

  /** Which field a refusal is about. */
  static Optional<String> field(BreachRefusal refusal) {
    return switch (refusal) {
      case MOMENT_MISSING, MOMENT_WRONG, LONG_AGO -> Optional.of("tid");
      case TEXT_MISSING, LATE_WITHOUT_REASON -> Optional.of("tekst");
      case SORT_MISSING -> Optional.of("slag");
      case SOMEONE_WAS_HERE, CLOSED, SETTLED_BEFORE, NOT_SETTLED -> Optional.empty();
    };
  }

  private static String written(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Says nothing of what is written, so that no log can. */
  @Override
  public String toString() {
    return "BreachForm";
  }
}

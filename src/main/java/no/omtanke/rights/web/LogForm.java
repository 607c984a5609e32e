package no.omtanke.rights.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import no.omtanke.packs.NorwegianTime;
import org.jspecify.annotations.Nullable;

/** What is typed and chosen above the log, as it came; an empty field is not asked about. */
public record LogForm(
    @Nullable String sak,
    @Nullable String ansatt,
    @Nullable String tjeneste,
    @Nullable String fra,
    @Nullable String til) {

  /** The number as cases have it, however it was typed. */
  public @Nullable String number() {
    String typed = filled(sak);
    // the database takes every character but one
    return typed == null ? null : typed.toUpperCase(Locale.ROOT).replace('\0', ' ');
  }

  @Nullable String staff() {
    return filled(ansatt);
  }

  @Nullable String agency() {
    return filled(tjeneste);
  }

  @Nullable LocalDate from() {
    return NorwegianTime.typed(fra);
  }

  @Nullable LocalDate to() {
    return NorwegianTime.typed(til);
  }

  /** What is wrong with it, by field, as the key of a text. */
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (filled(fra) != null && from() == null) {
      faults.put("fra", "rights.log.fault.date");
    }
    if (filled(til) != null && to() == null) {
      faults.put("til", "rights.log.fault.date");
    }
    return faults;
  }

  /** Whether anything is asked about. */
  public boolean isAsked() {
    return number() != null
        || staff() != null
        || agency() != null
        || filled(fra) != null
        || filled(til) != null;
  }

  private static @Nullable String filled(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}

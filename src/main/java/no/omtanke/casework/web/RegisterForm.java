package no.omtanke.casework.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;

/** What is typed and chosen above the register, as it came; an empty field is not asked about. */
public record RegisterForm(@Nullable String mottaker, @Nullable String fra, @Nullable String til) {

  @Nullable Recipient to() {
    try {
      return filled(mottaker) ? Recipient.of(String.valueOf(mottaker)) : null;
    } catch (IllegalArgumentException nobody) {
      throw NotHere.answer();
    }
  }

  @Nullable LocalDate from() {
    return NorwegianTime.typed(fra);
  }

  @Nullable LocalDate until() {
    return NorwegianTime.typed(til);
  }

  /** What is wrong with it, by field, as the key of a text. */
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (filled(fra) && from() == null) {
      faults.put("fra", "casework.register.fault.date");
    }
    if (filled(til) && until() == null) {
      faults.put("til", "casework.register.fault.date");
    }
    return faults;
  }

  /** Whether anything is asked about. */
  public boolean isAsked() {
    return filled(mottaker) || filled(fra) || filled(til);
  }

  private static boolean filled(@Nullable String typed) {
    return typed != null && !typed.isBlank();
  }
}

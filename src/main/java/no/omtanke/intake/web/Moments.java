package no.omtanke.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.PublicFace;
import org.springframework.stereotype.Component;

/** Moments as people read them, in Norway's time; pages ask for it by its name. */
@PublicFace
@Component("moments")
class Moments {

  /** For example 21. november 2026, 09:30. */
  public String of(Instant moment, Locale locale) {
    return NorwegianTime.moment(moment, locale);
  }

  /** For example 21. november 2026. */
  public String of(LocalDate day, Locale locale) {
    return NorwegianTime.day(day, locale);
  }
}

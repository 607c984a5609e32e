package no.omtanke.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Moments as people read them, in Norway's time; pages ask for it by its name. */
@Component("moments")
class Moments {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
          .withZone(ZoneId.of("Europe/Oslo"));
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);

  /** For example 21. november 2026 kl. 09:30. */
  public String of(Instant moment, Locale locale) {
    return LONG.withLocale(locale).format(moment);
  }

  /** For example 21. november 2026. */
  public String of(LocalDate day, Locale locale) {
    return DAY.withLocale(locale).format(day);
  }
}

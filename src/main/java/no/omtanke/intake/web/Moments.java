package no.omtanke.intake.web;

import java.time.Instant;
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

  /** For example 21. november 2026 kl. 09:30. */
  public String of(Instant moment, Locale locale) {
    return LONG.withLocale(locale).format(moment);
  }
}

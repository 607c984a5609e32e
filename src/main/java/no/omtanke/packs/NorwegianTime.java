package no.omtanke.packs;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The time that the municipalities keep, and how days and moments in it are written. */
public final class NorwegianTime {

  public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

  private NorwegianTime() {}

  /** The day it is in Norway. */
  public static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  /**
   * The day that somebody typed in a form, as 31.12.2026 or as the browser sends it; null where it
   * is none, or none that anybody means.
   */
  public static @Nullable LocalDate typed(@Nullable String typed) {
    try {
      String written = typed == null ? "" : typed.strip();
      LocalDate day =
          written.indexOf('.') < 0 ? LocalDate.parse(written) : LocalDate.parse(written, DAY_FIRST);
      return day.getYear() < 1900 || day.getYear() > 9998 ? null : day;
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  /** The last day of the week that the day is in. */
  public static LocalDate sunday(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  /** For example 21. november 2026. */
  public static String day(LocalDate day, Locale reader) {
    return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), day, reader);
  }

  /** For example 21. november 2026, 09:30. */
  public static String moment(Instant at, Locale reader) {
    return written(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT), at, reader);
  }

  /** For example 09:30. */
  public static String time(Instant at, Locale reader) {
    return written(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at, reader);
  }

  /** English puts the day first too, as it is written in Europe. */
  private static String written(DateTimeFormatter style, TemporalAccessor when, Locale reader) {
    Locale written = reader.getLanguage().equals("en") ? Locale.UK : reader;
    return style.withLocale(written).withZone(ZONE).format(when);
  }
}

package no.omtanke.intake;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What in a text could give away who wrote it, or whom it is about. */
public final class Traces {

  /** Norwegian numbers as they are usually grouped, or any with a country code; never a date. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d.,\\-])(?:(?:(?:\\+|00)47[ \\u00a0]?)?"
              + "(?:[2-9]\\d{7}|[2-9]\\d{2} \\d{2} \\d{3}|[2-9]\\d(?: \\d{2}){3})"
              + "|\\+\\d{1,3}(?: ?\\d){6,12})(?![\\d])");

  private static final Pattern DATE_IN_ONE =
      Pattern.compile("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+\\-]{1,64}+@[\\p{L}\\p{N}\\-]{1,63}+(?:\\.[\\p{L}\\p{N}\\-]{1,63}+)+");

  private Traces() {}

  /** The kinds of trace, the one that is told first. */
  public enum Trace {
    PHONE,
    EMAIL
  }

  /** The traces in a text. */
  public static Set<Trace> in(String text) {
    Set<Trace> found = EnumSet.noneOf(Trace.class);
    Matcher phone = PHONE.matcher(text);
    while (phone.find()) {
      if (!DATE_IN_ONE.matcher(phone.group()).matches()) {
        found.add(Trace.PHONE);
      }
    }
    if (EMAIL.matcher(text).find()) {
      found.add(Trace.EMAIL);
    }
    return found;
  }
}

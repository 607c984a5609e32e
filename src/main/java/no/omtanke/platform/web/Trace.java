package no.omtanke.platform.web;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fault as the log may show it: types and places, never messages, for those repeat values of the
 * request or the row.
 */
final class Trace {

  private Trace() {}

  /** With messages; for demonstrations only. */
  static String whole(Throwable fault) {
    var text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  static String of(Throwable fault) {
    var text = new StringBuilder();
    @Nullable Throwable next = fault;
    for (int depth = 0; next != null && depth < 5; depth++) {
      text.append(depth == 0 ? "" : "\n caused by ").append(next.getClass().getName());
      text.append(
          Arrays.stream(next.getStackTrace())
              .filter(Trace::tells)
              .limit(12)
              .map(frame -> "\n    at " + frame)
              .collect(Collectors.joining()));
      next = next.getCause();
    }
    return text.toString();
  }

  private static boolean tells(StackTraceElement frame) {
    return !frame.getClassName().startsWith("java.") && !frame.getClassName().startsWith("jdk.");
  }
}

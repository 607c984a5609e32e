package no.omtanke.intake.flow;

import no.omtanke.intake.Reception;
import no.omtanke.intake.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Something about to be sent.
 *
 * @param reporter who sends it, in the sender's words; null where that is not said
 */
public record Incoming(
    Subject subject, Reception reception, String text, @Nullable String reporter) {

  /** Says nothing of what is written, so that no log can. */
  @Override
  public String toString() {
    return "Incoming[" + subject + "]";
  }
}

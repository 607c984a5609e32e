package no.omtanke.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in and what has become of it; what is written in it lies apart, encrypted.
 *
 * @param version what an act on it must say that its actor has seen
 * @param waitingSince since when something in it has lain unread; null where all is read
 * @param deputyIn whether the deputy has stepped in, and so goes on reading
 * @param outcome what was decided; null for a discussion, and until a report has been decided
 */
public record Inquiry(
    InquiryId id,
    Subject subject,
    long version,
    Reception reception,
    Instant received,
    @Nullable Instant waitingSince,
    boolean deputyIn,
    @Nullable Outcome outcome,
    boolean closed) {

  /** What a report came to. */
  public enum Outcome {
    CASE,
    ADVICE,
    NOTHING
  }

  /** Whether it is an anonymous discussion, and not a report. */
  public boolean discussion() {
    return subject instanceof Subject.Discussion;
  }

  Inquiry passedTo(Reception to, Instant now) {
    return new Inquiry(id, subject, version + 1, to, received, now, false, outcome, closed);
  }

  Inquiry withOutcome(Outcome decided) {
    return new Inquiry(
        id,
        subject,
        version + 1,
        reception,
        received,
        null,
        deputyIn,
        decided,
        decided == Outcome.NOTHING);
  }

  Inquiry ended() {
    return new Inquiry(
        id, subject, version + 1, reception, received, null, deputyIn, outcome, true);
  }

  Inquiry answered() {
    return new Inquiry(
        id, subject, version + 1, reception, received, null, deputyIn, outcome, closed);
  }
}

package no.omtanke.casework;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import no.omtanke.confidentiality.EntryId;

/**
 * That the owner keeps what is written, and does no more with it than the law lets be done: for the
 * time being (GDPR art. 18), or for good where an objection was upheld (art. 21).
 *
 * @param id the entry in which it began
 */
public record Restriction(EntryId id, Reason reason, Instant since) {

  /** What restricts it: what the person has it restricted by (art. 18 no. 1), and an objection. */
  public enum Reason {
    /** He says that it is not right, and that is looked into (a). */
    ACCURACY_CONTESTED,
    /** It is unlawful, and he does not want it erased (b). */
    UNLAWFUL,
    /** It is needed no more but for a legal claim of his (c). */
    NEEDED_FOR_CLAIM,
    /** He has objected, and it is not decided (d, art. 21). */
    OBJECTED,
    /**
     * He has objected and was right: it is used no more, and the case is closed (art. 21 no. 1).
     */
    OBJECTION_UPHELD;

    /** Those that somebody restricts it by; the others come of an objection. */
    static final Set<Reason> BY_REQUEST =
        Collections.unmodifiableSet(EnumSet.of(ACCURACY_CONTESTED, UNLAWFUL, NEEDED_FOR_CLAIM));
  }

  /** What came of an objection. */
  public enum Ruling {
    /** What he objected to ends: it stays restricted for good. */
    UPHELD,
    /** There are compelling grounds that come before his. */
    OVERRULED
  }

  boolean isObjection() {
    return reason == Reason.OBJECTED;
  }

  /** Whether an objection was upheld, which nobody takes back. */
  boolean isUpheld() {
    return reason == Reason.OBJECTION_UPHELD;
  }

  /** Whether an act lifts it, other than the decision of an objection. */
  boolean isLifted() {
    return Reason.BY_REQUEST.contains(reason);
  }
}

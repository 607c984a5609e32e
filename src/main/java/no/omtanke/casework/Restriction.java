package no.omtanke.casework;

import java.time.Instant;
import no.omtanke.confidentiality.EntryId;

/**
 * That the owner keeps what is written, and for the time being does no more with it than the law
 * lets be done (GDPR art. 18).
 *
 * @param id the entry in which it began
 */
public record Restriction(EntryId id, Reason reason, Instant since) {

  /** What the person restricts it by: the four of art. 18 no. 1. */
  public enum Reason {
    /** He says that it is not right, and that is looked into (a). */
    ACCURACY_CONTESTED,
    /** It is unlawful, and he does not want it erased (b). */
    UNLAWFUL,
    /** It is needed no more but for a legal claim of his (c). */
    NEEDED_FOR_CLAIM,
    /** He has objected, and it is not decided (d, art. 21). */
    OBJECTED
  }

  /** What came of an objection. */
  public enum Ruling {
    /** What he objected to ends. */
    UPHELD,
    /** There are compelling grounds that come before his. */
    OVERRULED
  }

  boolean isObjection() {
    return reason == Reason.OBJECTED;
  }
}

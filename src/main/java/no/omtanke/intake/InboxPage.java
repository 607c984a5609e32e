package no.omtanke.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inbox: what is open, unread first and what waits longest before the rest; or what
 * is closed, the latest first.
 *
 * @param letters what has been written in each
 * @param next where the next page begins; null on the last
 */
public record InboxPage(
    List<Inquiry> inquiries, Map<InquiryId, Letters> letters, @Nullable After next) {

  public InboxPage {
    inquiries = List.copyOf(inquiries);
    letters = Map.copyOf(letters);
  }

  /** How much has been written in one of them. */
  public Letters letters(Inquiry inquiry) {
    return letters.getOrDefault(inquiry.id(), Letters.FIRST);
  }

  /** How far one of them has come. */
  public InquiryState state(Inquiry inquiry) {
    return InquiryState.of(inquiry, letters(inquiry).answered());
  }

  /**
   * How much has been written in an inquiry.
   *
   * @param answered whether the last of it came from those who receive
   */
  public record Letters(int count, boolean answered) {

    private static final Letters FIRST = new Letters(1, false);
  }

  /**
   * Where a page begins: after this inquiry, as it stood on the page before, whatever has been read
   * since.
   *
   * @param waiting since when it waited; null where it was read
   */
  public record After(@Nullable Instant waiting, Instant received, InquiryId id) {

    /** The place of an inquiry. */
    public static After of(Inquiry inquiry) {
      return new After(inquiry.waitingSince(), inquiry.received(), inquiry.id());
    }
  }

  /** Where a page of what someone has passed on begins: before this decision. */
  public record Passed(Instant at, UUID decision) {}
}

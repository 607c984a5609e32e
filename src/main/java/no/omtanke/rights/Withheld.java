package no.omtanke.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Pack;
import org.jspecify.annotations.Nullable;

/**
 * A line that is held back from the answer to a request, on an exact ground and until it is looked
 * at again.
 *
 * @param silent whether nothing in the answer shows it: telling would defeat the ground
 */
public record Withheld(
    UUID request,
    LineId line,
    Exemption exemption,
    boolean silent,
    LocalDate review,
    StaffId by,
    Instant at) {

  /** What is said of a line; null for what is not. */
  public record Said(
      long seen, @Nullable Exemption exemption, boolean silent, @Nullable LocalDate review) {}

  /** What is wrong with holding a line back. */
  public static Set<RequestRefusal> against(
      Pack pack, RightsRequest request, Said said, LocalDate today) {
    if (said.seen() != request.version()) {
      return Set.of(RequestRefusal.SOMEONE_WAS_HERE);
    }
    if (!isAnswering(request)) {
      return Set.of(RequestRefusal.NOT_OPEN);
    }
    Set<RequestRefusal> wrong = EnumSet.noneOf(RequestRefusal.class);
    Exemption ground = said.exemption();
    if (ground == null || !Exemption.ofLines(Regime.of(pack, request.agency())).contains(ground)) {
      wrong.add(RequestRefusal.GROUND_MISSING);
    } else if (said.silent() && !ground.maybeSilent()) {
      wrong.add(RequestRefusal.GROUND_IS_TOLD);
    }
    LocalDate review = said.review();
    if (review == null) {
      wrong.add(RequestRefusal.DAY_MISSING);
    } else if (!review.isAfter(today) || review.isAfter(today.plusYears(2))) {
      wrong.add(RequestRefusal.DAY_WRONG);
    }
    return wrong;
  }

  /**
   * Whether what the agency holds is opened to answer it: a case is found, it is known who asks,
   * and it is open or was handed out.
   */
  public static boolean isAnswering(RightsRequest request) {
    return request.kind() == RightsRequest.Kind.ACCESS
        && request.caseId() != null
        && request.confirmed() != null
        && (request.isOpen() || request.hasDocument());
  }

  /** The request once a line of its answer is held back, or is not any more. */
  public static RightsRequest changed(RightsRequest request) {
    return request.changed();
  }

  /** Whether it is to be looked at again. */
  public boolean isDue(LocalDate today) {
    return !review.isAfter(today);
  }
}

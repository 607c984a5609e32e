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
 * @param carried whether it was said of another answer of the same case: it holds here too, until
 *     whoever answers shows the line or says it anew
 */
public record Withheld(
    UUID request,
    LineId line,
    Exemption exemption,
    boolean silent,
    LocalDate review,
    StaffId by,
    Instant at,
    boolean carried) {

  /** What is said of a line; null for what is not. */
  public record Said(
      long seen, @Nullable Exemption exemption, boolean silent, @Nullable LocalDate review) {}

  /** What is wrong with holding a line back. */
  public static Set<RequestRefusal> against(
      Pack pack, RightsRequest request, Said said, LocalDate today) {
    Set<RequestRefusal> wrong = showing(request, said.seen());
    if (!wrong.isEmpty()) {
      return wrong;
    }
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

  /** What is wrong with holding a line back no more. */
  public static Set<RequestRefusal> showing(RightsRequest request, long seen) {
    Set<RequestRefusal> wrong = EnumSet.noneOf(RequestRefusal.class);
    if (seen != request.version()) {
      wrong.add(RequestRefusal.SOMEONE_WAS_HERE);
    } else if (!isAnswering(request)) {
      wrong.add(RequestRefusal.NOT_OPEN);
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

  /** Whether it is to be looked at again. */
  public boolean isDue(LocalDate today) {
    return !review.isAfter(today);
  }
}

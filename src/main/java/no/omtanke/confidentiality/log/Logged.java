package no.omtanke.confidentiality.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroundKind;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log as it is read: who, when, what, and no text.
 *
 * @param row its number in the log
 * @param caseId the case or the inquiry; null for a list, and for one who was turned away
 * @param subjects how many entries it was about; of a list, how many cases stood on it that the
 *     reader is not kept out of
 * @param act the act, the purpose of a look at identity, what the log or a list was searched for,
 *     that a case was searched, or whose cases on a person were asked for
 * @param grounds on which the look rested, or the act told something across the wall
 */
public record Logged(
    long row,
    Instant at,
    StaffId staff,
    AgencyId agency,
    Kind kind,
    @Nullable UUID caseId,
    int subjects,
    @Nullable String act,
    List<GroundKind> grounds) {

  public Logged {
    grounds = List.copyOf(grounds);
  }

  /** What it is about. */
  public enum Kind {
    LOOK,
    IDENTITY,
    LIST,
    DENIED,
    ACT,
    LOG,
    ASKED,
    SOUGHT
  }

  /** Where a page of rows goes on. */
  public record Place(Instant at, long row) {}

  /** Where the page that ends with this row goes on. */
  public Place place() {
    return new Place(at, row);
  }
}

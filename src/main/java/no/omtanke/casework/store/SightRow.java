package no.omtanke.casework.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.Course;
import no.omtanke.casework.NextDate;
import no.omtanke.casework.Position;
import no.omtanke.casework.Reminder;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.Sight;
import no.omtanke.confidentiality.Wall;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.StepId;

/**
 * A sight as lists need it: whether the case is closed and when something is due. Only an agency's
 * own people know of the date it has set, and only the owner's of the day it ended, so no other row
 * is ordered by it.
 *
 * @param ended the day the case ended; {@link #NEVER} while it is open. No list is ordered by it
 * @param due what a list is ordered by. Of an open case its date, {@link #NEVER} where none is set,
 *     or none that the reader may know of; of a closed one the day it ended for the owner's, {@link
 *     #UNTOLD} for all others
 * @param until the last day on which something that was told under the sight stands, or that those
 *     who read under it have a part in the case; {@link #NEVER} where no such day is known. After
 *     it the row is on no list
 * @param reminds the first day on which something comes back to those who read under it; {@link
 *     #NEVER} where nothing does
 * @param reminded the last day of that
 * @param hiddenFrom the scopes that do not find it though they hold the sight's own
 * @param step the step that the case stands in, which the owner's people know; else empty
 * @param unit whose case it is, or who told of it first; empty where nobody has
 */
public record SightRow(
    Sight sight,
    LocalDate ended,
    LocalDate due,
    LocalDate until,
    LocalDate reminds,
    LocalDate reminded,
    Set<String> hiddenFrom,
    String step,
    String unit) {

  /** After every date. */
  public static final LocalDate NEVER = LocalDate.MAX;

  /** What is read in an emergency is on no list, and nothing that was: none tells that it ended. */
  private static final LocalDate UNLISTED = LocalDate.EPOCH;

  /** Before every date, since closed cases are listed from the latest ending on. */
  public static final LocalDate UNTOLD = LocalDate.EPOCH;

  public SightRow {
    hiddenFrom = Set.copyOf(hiddenFrom);
  }

  /** The rows of a case as it stands: derived from its events, and from nothing else. */
  public static Set<SightRow> of(Rulebook rulebook, CaseFile file) {
    return of(rulebook, file, Course.standsIn(rulebook, file).map(StepId::value).orElse(""));
  }

  private static Set<SightRow> of(Rulebook rulebook, CaseFile file, String step) {
    Set<SightRow> rows = new LinkedHashSet<>();
    Set<String> hiddenFrom = Sight.hiddenFrom(file);
    LocalDate ended = file.ended() == null ? NEVER : NorwegianTime.day(file.ended());
    for (Sight sight : Sight.of(rulebook, file)) {
      List<Reminder> reminders =
          sight.folder() instanceof Recipient.ToAgency it
                  && (sight.position() == Position.OWNER || sight.position() == Position.RECEIVER)
              ? Reminder.of(file, it.agency())
              : List.of();
      rows.add(
          new SightRow(
              sight,
              ended,
              file.closed() ? endTold(sight, ended) : due(file, sight),
              until(file, sight),
              reminders.stream().map(Reminder::from).min(Comparator.naturalOrder()).orElse(NEVER),
              reminders.stream().map(Reminder::last).max(Comparator.naturalOrder()).orElse(NEVER),
              hiddenFrom,
              sight.position() == Position.OWNER ? step : "",
              sight.from(file).map(AgencyId::value).orElse("")));
    }
    return rows;
  }

  /**
   * The one name under which a list shows the case to whoever reads under the scopes, however many
   * seats she holds: as its owner where she is; of the others one under which something stands; and
   * else as before where she gets another seat, since the groups that always are come before what
   * is hers alone.
   */
  public static Optional<SightRow> foremost(
      Rulebook rulebook, CaseFile file, Set<String> scopes, LocalDate today) {
    // by what a case is searched says nothing of its name, and costs the most to know
    return of(rulebook, file, "").stream()
        .filter(row -> row.isFoundBy(scopes) && row.sight().position() != Position.VISITOR)
        .min(
            Comparator.comparing((SightRow row) -> row.sight().position())
                .thenComparing(row -> !row.standsOn(today))
                .thenComparing(row -> row.sight().scope())
                .thenComparing(row -> row.sight().reference()));
  }

  /** Whether it is found under the scopes. */
  boolean isFoundBy(Set<String> scopes) {
    return scopes.contains(sight.scope()) && Collections.disjoint(hiddenFrom, scopes);
  }

  /** Whether it is on a list that day, of the open cases or of the closed ones. */
  public boolean standsOn(LocalDate today) {
    return !until.isBefore(today);
  }

  private static LocalDate endTold(Sight sight, LocalDate ended) {
    return sight.position() == Position.OWNER ? ended : UNTOLD;
  }

  private static LocalDate due(CaseFile file, Sight sight) {
    NextDate next = sight.position() == Position.VISITOR ? null : file.dates().get(sight.folder());
    return next == null ? NEVER : next.date();
  }

  private static LocalDate until(CaseFile file, Sight sight) {
    if (sight.position() == Position.VISITOR) {
      return UNLISTED;
    }
    boolean inPerson = sight.scope().startsWith("staff:");
    boolean atWork =
        file.folders().entries().stream().anyMatch(entry -> entry.liesWith(sight.folder()));
    if (sight.position() != Position.RECEIVER || inPerson || atWork) {
      return NEVER;
    }
    return file.folders().disclosures().stream()
        .filter(told -> told.to().equals(sight.folder()))
        .map(told -> Wall.standsUntil(told, file.folders().consents()).orElse(NEVER))
        .max(Comparator.naturalOrder())
        .orElse(NEVER);
  }

  /** Whether the case is closed. */
  public boolean closed() {
    return !ended.equals(NEVER);
  }

  String storedDue() {
    return stored(due);
  }

  String storedEnd() {
    return stored(ended);
  }

  String storedUntil() {
    return stored(until);
  }

  String storedReminds() {
    return stored(reminds);
  }

  String storedReminded() {
    return stored(reminded);
  }

  /** A date of more than four digits is one that the database may not know. */
  private static String stored(LocalDate date) {
    return date.getYear() > 9999 ? "infinity" : date.toString();
  }

  boolean sameKey(SightRow other) {
    return sight.scope().equals(other.sight.scope())
        && sight.reference().equals(other.sight.reference());
  }
}

package no.omtanke.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Closing;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RetentionClass;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands: the sum of its events.
 *
 * @param version how many events there are; the optimistic lock
 * @param opening null for a case that nobody has registered yet
 * @param dates what each agency, and each group, has set for itself to come next
 * @param threat whether a concrete threat has been raised
 * @param restrictions what holds back the owner's use of what is written, while it does
 * @param ended when the case was closed; null while it is open
 * @param emptied when what was written in it ended, before the case itself; null while it is kept
 */
public record CaseFile(
    CaseId id,
    long version,
    @Nullable Opening opening,
    Progress progress,
    Folders folders,
    Team team,
    Map<Recipient, NextDate> dates,
    boolean threat,
    List<Restriction> restrictions,
    @Nullable Instant ended,
    @Nullable Instant emptied) {

  /** No case at all: what is asked before there is one is asked of it. */
  public static final CaseFile NONE = unopened(new CaseId(new UUID(0, 0)));

  public CaseFile {
    dates = Map.copyOf(dates);
    restrictions = List.copyOf(restrictions);
  }

  /** A case before its first event. */
  public static CaseFile unopened(CaseId id) {
    return new CaseFile(
        id,
        0,
        null,
        Progress.NONE,
        Folders.NONE,
        Team.NONE,
        Map.of(),
        false,
        List.of(),
        null,
        null);
  }

  /** Whether the case takes nothing but reopening and the person's rights. */
  public boolean closed() {
    return ended != null;
  }

  /** Whether the agency, whose case it is, does no more with what is written than the law lets. */
  boolean isRestrictedFor(AgencyId agency) {
    return !restrictions.isEmpty() && agency.equals(begun().owner());
  }

  /** How the case began; asked of a case that has not begun, it throws. */
  public Opening begun() {
    if (opening == null) {
      throw new IllegalStateException("The case has not been registered");
    }
    return opening;
  }

  /** Where in its life the case is; what the table of states and acts is drawn over. */
  public Stage stage() {
    if (opening == null) {
      return Stage.UNREGISTERED;
    }
    if (closed()) {
      return Stage.CLOSED;
    }
    if (!folders.bases().contains(opening.owner())) {
      return Stage.CONCERN;
    }
    return progress.running().isEmpty() && team.groups().isEmpty() ? Stage.CASE : Stage.FOLLOW_UP;
  }

  /**
   * What it is to the clock that runs for it: nothing while it is open, or restricted but by an
   * objection that was upheld, or while somebody is owed to be told what was told of him.
   */
  public Optional<Ended> ending() {
    if (ended == null || opening == null || (emptied == null && isWaitedFor())) {
      return Optional.empty();
    }
    boolean inLaw = folders.bases().contains(opening.owner());
    return Optional.of(
        new Ended(
            id.value(),
            inLaw ? RetentionClass.What.CASE : RetentionClass.What.CONCERN,
            opening.owner(),
            opening.kind(),
            closing(),
            NorwegianTime.day(ended)));
  }

  private boolean isWaitedFor() {
    return restrictions.stream().anyMatch(one -> !one.isUpheld())
        || folders.disclosures().stream().anyMatch(told -> Informed.isOwed(this, told));
  }

  /** How it was closed; an objection that was upheld later, on a closed case, goes before that. */
  private @Nullable Closing closing() {
    if (restrictions.stream().anyMatch(Restriction::isUpheld)) {
      return Closing.OBJECTION_UPHELD;
    }
    return folders.entries().reversed().stream()
        .map(Entry::result)
        .filter(Entry.Result.Ended.class::isInstance)
        .map(Entry.Result.Ended.class::cast)
        .map(Entry.Result.Ended::closing)
        .findFirst()
        .orElse(null);
  }

  /** The stages of a case's life. */
  public enum Stage {
    /** Nothing is written yet. */
    UNREGISTERED,
    /** Discussed without identity; no service has recorded a task in law. */
    CONCERN,
    /** The owning service has recorded its task in law. */
    CASE,
    /** An operative group or a measure is at work. */
    FOLLOW_UP,
    /** Takes nothing but reopening and the person's rights. */
    CLOSED
  }

  CaseFile with(Progress now) {
    return new CaseFile(
        id, version, opening, now, folders, team, dates, threat, restrictions, ended, emptied);
  }

  CaseFile with(Folders now) {
    return new CaseFile(
        id, version, opening, progress, now, team, dates, threat, restrictions, ended, emptied);
  }

  CaseFile with(Team now) {
    return new CaseFile(
        id, version, opening, progress, folders, now, dates, threat, restrictions, ended, emptied);
  }

  CaseFile with(Recipient holder, NextDate next) {
    if (next.equals(dates.get(holder))) {
      return this;
    }
    Map<Recipient, NextDate> now = new HashMap<>(dates);
    now.put(holder, next);
    return new CaseFile(
        id, version, opening, progress, folders, team, now, threat, restrictions, ended, emptied);
  }

  /** Without the dates that these have set for themselves with any of these entries. */
  CaseFile withoutDates(Set<Recipient> holders, Set<EntryId> with) {
    Map<Recipient, NextDate> now = new HashMap<>(dates);
    boolean gone =
        now.entrySet()
            .removeIf(
                set -> holders.contains(set.getKey()) && with.contains(set.getValue().with()));
    return gone
        ? new CaseFile(
            id,
            version,
            opening,
            progress,
            folders,
            team,
            now,
            threat,
            restrictions,
            ended,
            emptied)
        : this;
  }

  CaseFile with(Opening now) {
    return new CaseFile(
        id, version, now, progress, folders, team, dates, threat, restrictions, ended, emptied);
  }

  CaseFile withThreat() {
    return new CaseFile(
        id, version, opening, progress, folders, team, dates, true, restrictions, ended, emptied);
  }

  CaseFile with(Restriction one) {
    List<Restriction> now = new ArrayList<>(restrictions);
    now.add(one);
    return restricted(now);
  }

  CaseFile without(EntryId restriction) {
    return restricted(restrictions.stream().filter(one -> !one.id().equals(restriction)).toList());
  }

  private CaseFile restricted(List<Restriction> now) {
    return new CaseFile(
        id, version, opening, progress, folders, team, dates, threat, now, ended, emptied);
  }

  CaseFile closed(Instant at) {
    return new CaseFile(
        id, version, opening, progress, folders, team, Map.of(), threat, restrictions, at, emptied);
  }

  /** Nothing more is written in it, so it is closed if it was not. */
  CaseFile emptied(Instant at) {
    return new CaseFile(
        id,
        version,
        opening,
        progress,
        folders,
        team,
        Map.of(),
        threat,
        restrictions,
        ended == null ? at : ended,
        at);
  }

  CaseFile reopened() {
    return new CaseFile(
        id, version, opening, progress, folders, team, dates, threat, restrictions, null, emptied);
  }

  CaseFile advanced() {
    return new CaseFile(
        id,
        version + 1,
        opening,
        progress,
        folders,
        team,
        dates,
        threat,
        restrictions,
        ended,
        emptied);
  }
}

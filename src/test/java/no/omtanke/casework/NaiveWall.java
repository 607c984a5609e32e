package no.omtanke.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.LawRegister;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Performer;
import no.omtanke.packs.Provision;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A second reading of who may see what, from the raw events and as plainly as it can be said.
 * Shares nothing with the view that it is held against.
 */
final class NaiveWall {

  private final Rulebook rulebook;
  private final List<Event> events;
  private final Set<StaffId> keptOut;
  private final List<Disclosure> told;

  /** What each entry that corrects or disputes another is about. */
  private final Map<EntryId, EntryId> marks = new HashMap<>();

  NaiveWall(Rulebook rulebook, List<Event> events) {
    this.rulebook = rulebook;
    this.events = events;
    this.keptOut = keptOut(events);
    this.told = events.stream().flatMap(event -> told(event).stream()).toList();
    for (Event event : events) {
      EntryId marked = marked(event);
      if (marked != null) {
        marks.put(event.mark().entry(), marked);
      }
    }
  }

  Set<EntryId> mayRead(Actor reader, Instant now) {
    Set<EntryId> readable = new HashSet<>();
    if (isKeptOut(reader)) {
      return readable;
    }
    for (Event event : events) {
      if (leavesAnEntry(event)) {
        Event.Mark mark = event.mark();
        boolean ofItsAgency = liesWithHer(event, reader) || opensInAnEmergency(event, reader, now);
        boolean wroteIt = wrote(event, reader) || wroteWhatItMarks(event, reader);
        if (ofItsAgency || wroteIt || toldOnAGround(reader, mark.entry(), now)) {
          readable.add(mark.entry());
        }
      }
    }
    return readable;
  }

  private static boolean wrote(Event event, Actor reader) {
    return event.mark().by().equals(reader.id()) && !isOfTheStaff(event);
  }

  private boolean wroteWhatItMarks(Event mark, Actor reader) {
    EntryId marked = marked(mark);
    return marked != null
        && events.stream()
            .anyMatch(event ->
                event.mark().entry().equals(marked)
                    && leavesAnEntry(event)
                    && wrote(event, reader));
  }

  /** What was said of an entry when it was corrected, or when the person did not agree. */
  private static @Nullable EntryId marked(Event event) {
    return switch (event) {
      case Event.Corrected it -> it.of();
      case Event.Disputed it -> it.of();
      default -> null;
    };
  }

  /** What is right instead has come in its place: it is read by nobody who was only told it. */
  Set<EntryId> areCorrected() {
    Map<EntryId, EntryId> standing = new HashMap<>();
    Set<EntryId> corrected = new HashSet<>();
    for (Event event : events) {
      if (event instanceof Event.Corrected it) {
        corrected.add(standing.getOrDefault(it.of(), it.of()));
        corrected.add(it.of());
        standing.put(it.of(), it.mark().entry());
      }
    }
    return corrected;
  }

  /** Of what she may read, what is hers without that anybody told her. */
  Set<EntryId> isHersUntold(Actor reader, Instant now) {
    Set<EntryId> hers = new HashSet<>();
    for (Event event : events) {
      if (leavesAnEntry(event)
          && (liesWithHer(event, reader)
              || opensInAnEmergency(event, reader, now)
              || wrote(event, reader)
              || wroteWhatItMarks(event, reader))) {
        hers.add(event.mark().entry());
      }
    }
    return hers;
  }

  /** Whom a conflict of interest keeps out of the case. */
  static Set<StaffId> keptOut(List<Event> events) {
    Set<StaffId> out = new HashSet<>();
    for (Event event : events) {
      if (event instanceof Event.KeptOut it) {
        out.add(it.person());
      }
      if (event instanceof Event.LetBackIn it) {
        out.remove(it.person());
      }
    }
    return out;
  }

  /**
   * Whoever began it or got it last is there, of the owner's, works in cases and is not kept out.
   */
  static boolean hasAReachableResponsible(Rulebook rulebook, List<Event> events) {
    StaffId responsible = responsible(events);
    for (Actor person : rulebook.directory().staff()) {
      if (person.id().equals(responsible)) {
        return person.agency().equals(events.getFirst().mark().agency())
            && rulebook.organisation().handlesCases(person.roles())
            && !keptOut(events).contains(responsible);
      }
    }
    return false;
  }

  /** Of the owner's own, not on the case: she has asked for it by its number, and the time runs. */
  boolean readsInAnEmergency(Actor reader, Instant now) {
    Instant until = Instant.MIN;
    for (Event event : events) {
      if (event instanceof Event.EmergencyAccess it && it.mark().by().equals(reader.id())) {
        until = it.until();
      }
    }
    return now.isBefore(until)
        && !isKeptOut(reader)
        && reader.agency().equals(events.getFirst().mark().agency())
        && !onCase(reader.id(), reader.agency());
  }

  /** What lies in the owner's own folder, and not with a group. */
  private boolean opensInAnEmergency(Event event, Actor reader, Instant now) {
    return group(event) == null
        && event.mark().agency().equals(reader.agency())
        && readsInAnEmergency(reader, now);
  }

  private static boolean isOfTheStaff(Event event) {
    return event instanceof Event.KeptOut
        || event instanceof Event.LetBackIn
        || event instanceof Event.EmergencyAccess
        || event instanceof Event.AddressAsked
        || event instanceof Event.AddressOpened;
  }

  private boolean isKeptOut(Actor reader) {
    return keptOut.contains(reader.id());
  }

  /** Of what the reader may read, that of which she may know who wrote it. */
  Set<EntryId> mayKnowTheWriterOf(Actor reader, Instant now) {
    Set<EntryId> known = new HashSet<>();
    if (isKeptOut(reader)) {
      return known;
    }
    for (Event event : events) {
      Event.Mark mark = event.mark();
      boolean ofItsAgency = liesWithHer(event, reader) || opensInAnEmergency(event, reader, now);
      boolean wroteIt = wrote(event, reader) || wroteWhatItMarks(event, reader);
      boolean toldByName =
          told().stream()
              .filter(told -> !(told.ground() instanceof Ground.ToldAnonymously))
              .anyMatch(told -> toldOnAGround(told, reader, mark.entry(), now));
      if (leavesAnEntry(event) && (ofItsAgency || wroteIt || toldByName)) {
        known.add(mark.entry());
      }
    }
    return known;
  }

  /** Who reads the folder that the case began in, or was told by name by those who do. */
  boolean mayKnowWhomItIsAbout(Actor reader, Instant now) {
    AgencyId owner = events.getFirst().mark().agency();
    return (owner.equals(reader.agency()) && readsFolder(reader))
        || told().stream()
            .filter(told -> !(told.ground() instanceof Ground.ToldAnonymously))
            .filter(told -> owner.equals(told.from()))
            .anyMatch(told ->
                told.entries().stream().anyMatch(entry -> toldOnAGround(told, reader, entry, now)));
  }

  /** Who is of the owner's, or was told something by name by anyone, or wrote down who it is. */
  boolean mayKnowAName(Actor reader, Instant now) {
    boolean wrote =
        events.stream()
            .anyMatch(event ->
                event instanceof Event.IdentityWritten
                    && event.mark().agency().equals(reader.agency()));
    return wrote
        || readsInAnEmergency(reader, now)
        || mayKnowWhomItIsAbout(reader, now)
        || told().stream()
            .filter(told -> !(told.ground() instanceof Ground.ToldAnonymously))
            .filter(told -> !now.isBefore(told.since()) && groundStands(told, now))
            .filter(told -> !waitsForHer(told, reader))
            .anyMatch(told -> isReceiver(reader, told.to()));
  }

  /** Whom the reader may know to be at work with the case, or told of it. */
  Set<StaffId> mayKnowOf(Actor reader, Instant now) {
    Set<StaffId> known = new HashSet<>();
    known.add(reader.id());
    Set<EntryId> named = mayKnowTheWriterOf(reader, now);
    for (Event event : events) {
      if (named.contains(event.mark().entry()) && leavesAnEntry(event)) {
        known.add(event.mark().by());
      }
    }
    for (Actor person : rulebook.directory().staff()) {
      boolean colleague =
          readsFolder(reader)
              && person.agency().equals(reader.agency())
              && onCase(person.id(), reader.agency());
      boolean toldByHers =
          readsFolder(reader)
              && told().stream()
                  .filter(told -> told.from().equals(reader.agency()))
                  .filter(told -> !now.isBefore(told.since()) && groundStands(told, now))
                  .anyMatch(told -> doorOpensTo(person, told.to()));
      boolean sitsWithHer = false;
      for (Event event : events) {
        if (event instanceof Event.GroupFormed formed) {
          Set<StaffId> members = lastMembers(formed.group());
          sitsWithHer |= members.contains(person.id()) && mayKnowWhoSitsIn(reader, formed.group());
        }
      }
      if (colleague || toldByHers || sitsWithHer) {
        known.add(person.id());
      }
    }
    return known;
  }

  /** She owns the case, or sits there, or it was she or hers who formed it the last time. */
  boolean mayKnowWhoSitsIn(Actor reader, GroupId group) {
    boolean formedIt = false;
    for (Event event : events) {
      if (event instanceof Event.GroupFormed it && it.group().equals(group)) {
        formedIt = isHers(it, reader);
      }
    }
    return (formedIt && !isKeptOut(reader))
        || ownsIt(reader)
        || lastMembers(group).contains(reader.id());
  }

  /** The groups formed for the case, with those who sit there. */
  Map<GroupId, Set<StaffId>> formed() {
    Map<GroupId, Set<StaffId>> formed = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Event.GroupFormed it) {
        formed.put(it.group(), withoutTheKeptOut(it.members()));
      }
    }
    return formed;
  }

  /** The measures that the reader may know of, by the entry in which each was agreed. */
  Set<EntryId> mayKnowOfMeasures(Actor reader, Instant now) {
    Set<EntryId> known = new HashSet<>();
    if (hasNoPartAnyMore(reader, now)) {
      return known;
    }
    for (Event event : events) {
      if (event instanceof Event.MeasureAgreed it) {
        if (ownsIt(reader) || it.responsible().equals(reader.id()) || liesWithHer(it, reader)) {
          known.add(it.mark().entry());
        }
      }
    }
    return known;
  }

  /** The dates that are the reader's to know: of her agency, of her groups, and her own. */
  Set<NextDate> dates(Actor reader, Instant now) {
    Map<Recipient, NextDate> dates = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Event.NextDateSet it) {
        dates.put(holder(event), new NextDate(it.date(), it.mark().by(), it.mark().entry()));
      }
      if (event instanceof Event.MeasureEvaluated it) {
        Set<Recipient> knowing = new HashSet<>();
        knowing.add(new Recipient.ToAgency(events.getFirst().mark().agency()));
        knowing.add(holder(event));
        knowing.add(holder(agreed(it.measure())));
        dates
            .entrySet()
            .removeIf(date ->
                knowing.contains(date.getKey()) && wereOf(it.measure(), date.getValue().with()));
      }
      if (event instanceof Event.Closed) {
        dates.clear();
      }
    }
    Set<NextDate> hers = new HashSet<>();
    dates.forEach((holder, date) -> {
      boolean shared =
          holder instanceof Recipient.ToAgency it
              ? it.agency().equals(reader.agency()) && readsFolder(reader)
              : isReceiver(reader, holder);
      if ((shared || date.setBy().equals(reader.id())) && !hasNoPartAnyMore(reader, now)) {
        hers.add(date);
      }
    });
    return hers;
  }

  /** Whose what was done lies with: a group's where any of the act was a group's to do. */
  private Recipient holder(Event one) {
    for (Event event : events) {
      GroupId group = event.mark().entry().equals(one.mark().entry()) ? group(event) : null;
      if (group != null) {
        return new Recipient.ToGroup(group);
      }
    }
    return new Recipient.ToAgency(one.mark().agency());
  }

  private @Nullable GroupId group(Event event) {
    EntryId marked = marked(event);
    if (marked != null) {
      return events.stream()
          .filter(one -> one.mark().entry().equals(marked))
          .map(this::group)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    TaskId task = event instanceof Event.TaskSettled ? null : event.task();
    if (event instanceof Event.MeasureFollowedUp it) {
      task = agreed(it.measure()).task();
    }
    if (event instanceof Event.MeasureEvaluated it) {
      task = agreed(it.measure()).task();
    }
    return task != null && rulebook.task(task).by() instanceof Performer.ByGroup by
        ? by.group()
        : null;
  }

  private Event.MeasureAgreed agreed(EntryId measure) {
    for (Event event : events) {
      if (event instanceof Event.MeasureAgreed it && it.mark().entry().equals(measure)) {
        return it;
      }
    }
    throw new AssertionError("A measure that nobody agreed");
  }

  /** Whether what happened is hers to know of: she did it, or it lies where she reads. */
  boolean isHers(Event event, Actor reader) {
    // that somebody has read something counts for nobody
    if (event instanceof Event.ConfidentialityAcknowledged) {
      return false;
    }
    boolean shared =
        holder(event) instanceof Recipient.ToGroup group
            ? isReceiver(reader, group)
            : event.mark().agency().equals(reader.agency()) && readsFolder(reader);
    return shared || event.mark().by().equals(reader.id());
  }

  /** Whether the entry is one in which the measure was agreed or followed up. */
  private boolean wereOf(EntryId measure, EntryId entry) {
    return entry.equals(measure)
        || events.stream()
            .anyMatch(event ->
                event instanceof Event.MeasureFollowedUp it
                    && it.measure().equals(measure)
                    && it.mark().entry().equals(entry));
  }

  private boolean ownsIt(Actor reader) {
    return events.getFirst().mark().agency().equals(reader.agency())
        && onCase(reader.id(), reader.agency());
  }

  private Set<StaffId> lastMembers(GroupId group) {
    Set<StaffId> members = Set.of();
    for (Event event : events) {
      if (event instanceof Event.GroupFormed formed && formed.group().equals(group)) {
        members = formed.members();
      }
    }
    return withoutTheKeptOut(members);
  }

  private Set<StaffId> withoutTheKeptOut(Set<StaffId> members) {
    Set<StaffId> left = new HashSet<>(members);
    left.removeAll(keptOut);
    return left;
  }

  private boolean doorOpensTo(Actor person, Recipient to) {
    return to instanceof Recipient.ToAgency it
        ? person.agency().equals(it.agency()) && holdsReceivingRole(person)
        : isReceiver(person, to);
  }

  /** What a group writes lies with its members; everything else with the writer's agency. */
  private boolean liesWithHer(Event event, Actor reader) {
    GroupId group = group(event);
    if (group != null) {
      return isReceiver(reader, new Recipient.ToGroup(group));
    }
    return event.mark().agency().equals(reader.agency()) && readsFolder(reader);
  }

  /** What was told on an exception that the law does not give for what was confirmed. */
  static Set<Disclosure> exceptionsThatDoNotHold(LawRegister law, List<Event> events) {
    Set<Disclosure> wrong = new HashSet<>();
    for (Event event : events) {
      Disclosure told = null;
      if (event instanceof Event.Told it) {
        told = it.disclosure();
      } else if (event instanceof Event.ReportWritten it) {
        told = it.disclosure();
      }
      if (told != null && told.ground() instanceof Ground.ByException on) {
        Provision provision = law.provision(on.provision()).orElseThrow();
        int met = 0;
        for (int number = 0; number < provision.conditions().size(); number++) {
          if (on.confirmed().contains(number)) {
            met++;
          }
        }
        int needed =
            provision.needed() == Provision.Needed.ALL
                ? provision.conditions().size()
                : Math.min(1, provision.conditions().size());
        if (met < needed) {
          wrong.add(told);
        }
      }
    }
    return wrong;
  }

  private static boolean leavesAnEntry(Event event) {
    return !(event instanceof Event.Conveyed
        || event instanceof Event.ExtractConfirmed
        || event instanceof Event.ConfidentialityAcknowledged
        || event instanceof Event.CameOnCase
        || event instanceof Event.HandedOver
        || event instanceof Event.NextDateSet
        || event instanceof Event.ContentEnded
        || event instanceof Event.FileAttached
        || (event instanceof Event.TaskSettled it && it.done()));
  }

  private boolean onCase(StaffId person, AgencyId agency) {
    if (keptOut.contains(person)) {
      return false;
    }
    for (Event event : events) {
      if (event instanceof Event.ConcernRegistered
          && event.mark().by().equals(person)
          && event.mark().agency().equals(agency)) {
        return true;
      }
      if (event instanceof Event.CameOnCase it
          && it.person().equals(person)
          && it.agency().equals(agency)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the reader is at work in her own agency's folder, and was not only told something. */
  boolean readsFolder(Actor reader) {
    return onCase(reader.id(), reader.agency()) || receivesForAgency(reader);
  }

  private boolean receivesForAgency(Actor reader) {
    return told().stream()
        .anyMatch(told ->
            told.to() instanceof Recipient.ToAgency it
                && it.agency().equals(reader.agency())
                && holdsReceivingRole(reader));
  }

  private boolean holdsReceivingRole(Actor reader) {
    return !isKeptOut(reader)
        && rulebook.organisation().agency(reader.agency()).receives().stream()
            .anyMatch(reader.roles()::contains);
  }

  private boolean toldOnAGround(Actor reader, EntryId entry, Instant now) {
    return told().stream().anyMatch(told -> toldOnAGround(told, reader, entry, now));
  }

  private boolean toldOnAGround(Disclosure told, Actor reader, EntryId entry, Instant now) {
    return told.entries().contains(marks.getOrDefault(entry, entry))
        && isReceiver(reader, told.to())
        && !now.isBefore(told.since())
        && !waitsForHer(told, reader)
        && groundStands(told, now);
  }

  /** Confidentiality was imposed with it on those of other agencies, and she has not said so. */
  boolean waitsForHer(Disclosure told, Actor reader) {
    if (told.imposed() == null || told.from().equals(reader.agency())) {
      return false;
    }
    for (Event event : events) {
      if (event instanceof Event.ConfidentialityAcknowledged it
          && it.disclosure().equals(told.id())
          && it.mark().by().equals(reader.id())) {
        return false;
      }
    }
    return true;
  }

  private boolean isReceiver(Actor reader, Recipient to) {
    if (isKeptOut(reader)) {
      return false;
    }
    return switch (to) {
      case Recipient.ToAgency it ->
          reader.agency().equals(it.agency())
              && (holdsReceivingRole(reader) || onCase(reader.id(), it.agency()));
      case Recipient.ToGroup it -> {
        Set<StaffId> formed = null;
        for (Event event : events) {
          if (event instanceof Event.GroupFormed group && group.group().equals(it.group())) {
            formed = group.members();
          }
        }
        yield formed == null
            ? rulebook.directory().sitsIn(it.group(), reader.id())
            : formed.contains(reader.id());
      }
    };
  }

  /** All that she was told is hers no more, and neither she nor a group of hers is at work here. */
  boolean hasNoPartAnyMore(Actor reader, Instant now) {
    boolean wasTold = told().stream().anyMatch(told -> isReceiver(reader, told.to()));
    boolean stands =
        told().stream()
            .filter(told -> isReceiver(reader, told.to()))
            .anyMatch(told -> !now.isBefore(told.since()) && groundStands(told, now));
    return wasTold
        && !stands
        && mayRead(reader, now).isEmpty()
        && !onCase(reader.id(), reader.agency())
        && events.stream()
            .noneMatch(event ->
                event instanceof Event.GroupFormed it
                    && lastMembers(it.group()).contains(reader.id()));
  }

  /** Others told her something that she can read no more: no ground that it was told on is left. */
  boolean wasToldWhatSheMayReadNoMore(Actor reader, Instant now) {
    Set<EntryId> readable = mayRead(reader, now);
    Set<EntryId> onlyWhy = new HashSet<>();
    for (Event event : events) {
      if (event instanceof Event.Told it && it.task() == null) {
        onlyWhy.add(it.mark().entry());
      }
    }
    return told().stream()
        .filter(told -> !ofHerFolder(told, reader) && isReceiver(reader, told.to()))
        .filter(told -> !now.isBefore(told.since()) && !groundStands(told, now))
        .flatMap(told ->
            told.entries().stream()
                .filter(entry -> !(entry.equals(told.id()) && onlyWhy.contains(entry))))
        .anyMatch(entry -> !readable.contains(entry));
  }

  private boolean ofHerFolder(Disclosure told, Actor reader) {
    return told.from().equals(reader.agency()) && readsFolder(reader);
  }

  /** Something that others told her stands, or she is at work here, or has what is her own. */
  boolean hasToDoWith(Actor reader, Instant now) {
    boolean told =
        told().stream()
            .filter(one -> !ofHerFolder(one, reader) && isReceiver(reader, one.to()))
            .anyMatch(one -> !now.isBefore(one.since()) && groundStands(one, now));
    boolean formed = isInAGroup(reader);
    boolean hasItsOwn = !mayRead(reader, now).isEmpty();
    return told || formed || hasItsOwn || onCase(reader.id(), reader.agency());
  }

  /** It was closed and is open again, and she was told of it, or wrote in it, before that. */
  boolean knewOfItBeforeItWasReopened(Actor reader, Instant now) {
    Instant reopened = null;
    for (Event event : events) {
      if (event instanceof Event.Reopened) {
        reopened = event.mark().at();
      } else if (event instanceof Event.Closed) {
        reopened = null;
      }
    }
    if (reopened == null || isKeptOut(reader)) {
      return false;
    }
    for (Disclosure told : told()) {
      if (!told.from().equals(reader.agency())
          && isReceiver(reader, told.to())
          && told.since().isBefore(reopened)
          && groundStands(told, now)) {
        return true;
      }
    }
    boolean wrote = false;
    for (Event event : events) {
      boolean hers =
          (event.mark().by().equals(reader.id()) && !isOfTheStaff(event))
              || liesWithHer(event, reader);
      wrote |=
          leavesAnEntry(event)
              && !(event instanceof Event.EmergencyAccess)
              && hers
              && event.mark().agency().equals(reader.agency())
              && event.mark().at().isBefore(reopened);
    }
    return wrote;
  }

  /** The person has asked that it is not used, and nobody has said since that it is again. */
  boolean isRestricted() {
    Set<EntryId> standing = new HashSet<>();
    for (Event event : events) {
      switch (event) {
        case Event.Restricted it -> standing.add(it.mark().entry());
        case Event.Objected it -> standing.add(it.mark().entry());
        case Event.RestrictionLifted it -> standing.remove(it.restriction());
        case Event.ObjectionDecided it -> {
          standing.remove(it.objection());
          if (it.ruling() == Restriction.Ruling.UPHELD) {
            standing.add(it.mark().entry());
          }
        }
        default -> {}
      }
    }
    return !standing.isEmpty();
  }

  /**
   * Of the owner's, on the case, in a group that was formed for it or once told by name; or told by
   * them by name what still stands.
   */
  boolean mayKnowThatItIsRestricted(Actor reader, Instant now) {
    AgencyId owner = events.getFirst().mark().agency();
    List<Disclosure> told =
        told().stream()
            .filter(it -> !ofHerFolder(it, reader) && isReceiver(reader, it.to()))
            .filter(it -> !(it.ground() instanceof Ground.ToldAnonymously))
            .filter(it -> !now.isBefore(it.since()))
            .toList();
    boolean ofTheOwners =
        owner.equals(reader.agency())
            && (readsFolder(reader) || !told.isEmpty() || isInAGroup(reader));
    boolean stands = told.stream().anyMatch(it -> it.from().equals(owner) && groundStands(it, now));
    return isRestricted() && (ofTheOwners || readsInAnEmergency(reader, now) || stands);
  }

  private boolean isInAGroup(Actor reader) {
    return events.stream()
        .filter(Event.GroupFormed.class::isInstance)
        .map(event -> ((Event.GroupFormed) event).group())
        .anyMatch(group -> lastMembers(group).contains(reader.id()));
  }

  private boolean groundStands(Disclosure told, Instant now) {
    if (!(told.ground() instanceof Ground.ByConsent ground)) {
      return true;
    }
    Consent given = null;
    for (Event event : events) {
      if (event instanceof Event.ConsentObtained it && it.consent().id().equals(ground.consent())) {
        given = it.consent();
      }
    }
    boolean toTelling = given != null && given.terms().scope().contains(Terms.Scope.TELLING);
    if (given == null || !toTelling || !given.terms().toward().contains(told.to())) {
      return false;
    }
    for (Event event : events) {
      if (event instanceof Event.ConsentWithdrawn it
          && it.consent().equals(ground.consent())
          && !now.isBefore(it.mark().at())) {
        return false;
      }
    }
    LocalDate until = given.until();
    for (Event event : events) {
      if (event instanceof Event.ConsentRenewed it && it.consent().equals(ground.consent())) {
        until = it.until();
      }
    }
    return until == null || !NorwegianTime.day(now).isAfter(until);
  }

  /** Whoever began it, or got it last. */
  private static StaffId responsible(List<Event> events) {
    StaffId responsible = events.getFirst().mark().by();
    for (Event event : events) {
      if (event instanceof Event.HandedOver it) {
        responsible = it.to();
      }
    }
    return responsible;
  }

  /**
   * What her own agency has to see to: a consent that runs out, what the person is not told, and
   * what waits for her to decide it.
   */
  Set<EntryId> comesBackTo(Actor reader, Instant now) {
    Set<EntryId> due = new HashSet<>();
    if (!readsFolder(reader) || hasNoPartAnyMore(reader, now)) {
      return due;
    }
    Map<EntryId, LocalDate> runsOut = new HashMap<>();
    Map<EntryId, LocalDate> untold = new HashMap<>();
    Set<EntryId> toDecide = new HashSet<>();
    Set<EntryId> objections = new HashSet<>();
    boolean closed = false;
    for (Event event : events) {
      switch (event) {
        case Event.Closed _ -> closed = true;
        case Event.Reopened _ -> closed = false;
        case Event.ConsentObtained it -> runsOut.put(it.consent().id(), it.consent().until());
        case Event.ConsentRenewed it -> runsOut.put(it.consent(), it.until());
        case Event.ConsentWithdrawn it -> runsOut.remove(it.consent());
        case Event.InformingPutOff it -> untold.put(it.disclosure(), it.until());
        case Event.AddressAsked it -> {
          if (!it.mark().by().equals(reader.id())) {
            toDecide.add(it.mark().entry());
          }
        }
        case Event.AddressOpened it -> toDecide.remove(it.asked());
        case Event.Objected it -> objections.add(it.mark().entry());
        case Event.ObjectionDecided it -> objections.remove(it.objection());
        case Event.PersonInformed it -> untold.put(it.disclosure(), LocalDate.MAX);
        default -> {}
      }
      for (Disclosure told : told(event)) {
        if (told.ground() instanceof Ground.InLaw) {
          untold.put(told.id(), NorwegianTime.day(told.since()));
        }
      }
    }
    if (ownsIt(reader)
        && (responsible(events).equals(reader.id())
            || rulebook.organisation().answersForCases(reader.roles()))) {
      toDecide.addAll(objections);
    }
    LocalDate today = NorwegianTime.day(now);
    for (Event event : events) {
      boolean hers = event.mark().agency().equals(reader.agency());
      EntryId id = event.mark().entry();
      LocalDate last = runsOut.get(id);
      LocalDate told = untold.get(id);
      boolean soon =
          last != null && !today.isBefore(last.minusDays(14)) && !today.isAfter(last) && !closed;
      boolean owed = told != null && !today.isBefore(told) && isAboutSomeone();
      boolean waits = toDecide.contains(id) && (objections.contains(id) || !closed);
      if (hers && (soon || owed || waits)) {
        due.add(id);
      }
    }
    return due;
  }

  private boolean isAboutSomeone() {
    return events.getFirst() instanceof Event.ConcernRegistered it && it.kind() != CaseKind.MILIEU;
  }

  private List<Disclosure> told() {
    return told;
  }

  private List<Disclosure> told(Event event) {
    if (event instanceof Event.Told it) {
      return List.of(it.disclosure());
    }
    if (event instanceof Event.Conveyed it) {
      for (Event written : events) {
        if (written instanceof Event.ReportWritten report
            && report.disclosure().id().equals(it.report())) {
          return List.of(report.disclosure().toldAt(it.mark().at()));
        }
      }
    }
    return List.of();
  }
}

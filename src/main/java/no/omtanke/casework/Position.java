package no.omtanke.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.Wall;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Closing;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Recipient;

/** Where a member of staff stands toward a case: what she may see and do follows from it. */
public enum Position {
  /** On the case for the agency whose case it is; knows it by its number. */
  OWNER,
  /** Received something across the wall; knows the case by a reference of its own. */
  RECEIVER,
  /**
   * Received what is not hers to read any more, and has no part in the case: learns nothing more of
   * it, not even whether it goes on.
   */
  FORMER,
  /** Passes a written report on, and does not open it. */
  CONVEYOR,
  /** Of the owner's own, not on the case: reads the owner's folder for a time in an emergency. */
  VISITOR,
  /** Does not know that there is such a case. */
  OUTSIDE;

  /** Where the member of staff stands toward the case at the instant. */
  public static Position of(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    return visits(rulebook, file, actor, now) ? VISITOR : acting(rulebook, file, actor, now);
  }

  /** The same for what she does: to read in an emergency gives nothing to do, and takes nothing. */
  static Position acting(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    if (file.team().isKeptOut(actor)) {
      return OUTSIDE;
    }
    if (owns(rulebook, file, actor)) {
      return OWNER;
    }
    if (file.opening() == null) {
      return OUTSIDE;
    }
    List<Disclosure> received =
        file.folders().disclosures().stream()
            .filter(disclosure -> receives(rulebook, file, actor, disclosure.to()))
            .toList();
    boolean stands =
        received.stream().anyMatch(it -> Wall.stands(it, file.folders().consents(), now));
    if (stands || atWork(rulebook, file, actor)) {
      return RECEIVER;
    }
    if (!received.isEmpty()) {
      return FORMER;
    }
    boolean conveys =
        file.folders().underway().stream().anyMatch(one -> actor.roles().contains(one.via()));
    return conveys ? CONVEYOR : OUTSIDE;
  }

  private static boolean visits(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    Instant until = file.team().visitors().get(actor.id());
    return until != null && now.isBefore(until) && isOwnersAndNotOnCase(rulebook, file, actor);
  }

  /** Whether she may read the case in an emergency: her own agency's, and one she handles. */
  static boolean mayVisit(Rulebook rulebook, CaseFile file, Actor actor) {
    return isOwnersAndNotOnCase(rulebook, file, actor)
        && rulebook.organisation().handlesCases(actor.roles());
  }

  private static boolean isOwnersAndNotOnCase(Rulebook rulebook, CaseFile file, Actor actor) {
    return file.opening() != null
        && actor.agency().equals(file.begun().owner())
        && !file.team().isKeptOut(actor)
        && !owns(rulebook, file, actor);
  }

  /**
   * Whether she is on the case for the agency whose case it is, or stands in for whoever is
   * responsible.
   */
  private static boolean owns(Rulebook rulebook, CaseFile file, Actor actor) {
    return file.opening() != null
        && actor.agency().equals(file.begun().owner())
        && isOnCase(rulebook, file, actor);
  }

  /**
   * Whether she is on the case for her agency, or stands in for one who is responsible, and is not
   * kept out of it.
   */
  private static boolean isOnCase(Rulebook rulebook, CaseFile file, Actor actor) {
    return !file.team().isKeptOut(actor)
        && (file.team().has(actor.id(), actor.agency())
            || Responsibility.isStoodInForBy(rulebook, file, actor));
  }

  /** Whether she, her agency or a group of hers has a part in the case, whatever was told them. */
  static boolean atWork(Rulebook rulebook, CaseFile file, Actor actor) {
    return file.team().has(actor.id(), actor.agency())
        || file.team().inAGroup(actor.id())
        || file.folders().entries().stream().anyMatch(it -> reads(rulebook, file, actor, it));
  }

  /**
   * Whether what is told to the recipient is told to her: she holds a receiving role of the agency,
   * or is on the case for it, or sits in the group.
   */
  public static boolean receives(Rulebook rulebook, CaseFile file, Actor actor, Recipient to) {
    boolean onCase =
        to instanceof Recipient.ToAgency it
            && actor.agency().equals(it.agency())
            && isOnCase(rulebook, file, actor);
    return onCase || addressed(rulebook, file, actor, to);
  }

  /**
   * The person's age as far as she may know it: as her own agency has written it, or one that has
   * told her something by name; else unknown. Who was told without names learns it from nothing
   * that she is offered or asked.
   */
  static AgeBand age(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    return written(rulebook, file, actor)
        ? age(file, actor.agency())
        : toldByName(rulebook, file, actor, now)
            .map(told -> age(file, told.from()))
            .filter(age -> age != AgeBand.UNKNOWN)
            .findFirst()
            .orElse(AgeBand.UNKNOWN);
  }

  /** Whether she can know whom it is about: of the owner's, or told something by name. */
  static boolean knowsWhom(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    return written(rulebook, file, actor)
        || toldByName(rulebook, file, actor, now).findAny().isPresent();
  }

  /** Whether her own agency has written down something of the person. */
  private static boolean written(Rulebook rulebook, CaseFile file, Actor actor) {
    return owns(rulebook, file, actor)
        || (file.folders().ages().containsKey(actor.agency())
            && readsFolder(rulebook, file, actor));
  }

  private static Stream<Disclosure> toldByName(
      Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    return file.folders().disclosures().stream()
        .filter(Disclosure::byName)
        .filter(told -> !told.isHeldFrom(actor))
        .filter(told -> Wall.stands(told, file.folders().consents(), now))
        .filter(told -> receives(rulebook, file, actor, told.to()));
  }

  /**
   * What others have told her, and she does not read before she has acknowledged the
   * confidentiality that was imposed with it.
   */
  static Stream<Disclosure> held(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    return file.folders().disclosures().stream()
        .filter(told -> told.isHeldFrom(actor))
        .filter(told -> receives(rulebook, file, actor, told.to()))
        .filter(told -> Wall.stands(told, file.folders().consents(), now));
  }

  private static AgeBand age(CaseFile file, AgencyId agency) {
    return agency.equals(file.begun().owner())
        ? file.begun().age()
        : file.folders().ages().getOrDefault(agency, AgeBand.UNKNOWN);
  }

  /** Whether she reads her own agency's folder in this case, and not only what she was told. */
  static boolean readsFolder(Rulebook rulebook, CaseFile file, Actor actor) {
    return isOnCase(rulebook, file, actor)
        || file.folders().disclosures().stream()
            .map(Disclosure::to)
            .filter(new Recipient.ToAgency(actor.agency())::equals)
            .anyMatch(to -> receives(rulebook, file, actor, to));
  }

  /**
   * Whether the entry is hers to correct, and to mark as disputed: it is the words of those whose
   * folder she reads, her own agency's or a group's that she sits in.
   */
  static boolean marks(Rulebook rulebook, CaseFile file, Actor actor, Entry entry) {
    return entry.sort().takesMarks() && liesWithHer(rulebook, file, actor, entry);
  }

  /**
   * Whether the entry is hers to tell others: what she reads, but for what is of the staff. A mark
   * goes with what it marks.
   */
  static boolean tells(Rulebook rulebook, CaseFile file, Actor actor, Entry entry) {
    return !entry.sort().isOfTheStaff()
        && entry.marked() == null
        && reads(rulebook, file, actor, entry);
  }

  /**
   * Whether the entry is hers, whatever others tell her: she wrote it, or reads the folder it lies
   * in. What a group wrote lies with the group, and not with the agency of the member who held the
   * pen.
   */
  static boolean reads(Rulebook rulebook, CaseFile file, Actor actor, Entry entry) {
    if (file.team().isKeptOut(actor)) {
      return false;
    }
    // whoever reads what she wrote reads how it was marked since
    boolean marksHers =
        file.folders().marked(entry).filter(it -> it.author().equals(actor.id())).isPresent();
    return liesWithHer(rulebook, file, actor, entry)
        || marksHers
        || (entry.author().equals(actor.id())
            && !entry.sort().isOfTheStaff()
            && !wasInAnothersPlace(rulebook, file, entry));
  }

  /** Whether it lies in a folder that she reads: of a group that she sits in, or her agency's. */
  private static boolean liesWithHer(Rulebook rulebook, CaseFile file, Actor actor, Entry entry) {
    GroupId group = entry.group();
    return group == null
        ? entry.agency().equals(actor.agency()) && readsFolder(rulebook, file, actor)
        : sitsIn(rulebook, file, actor, group);
  }

  /**
   * Whether it was written for the owner by someone who was on the case in the place of another,
   * and in no way of her own by then: a deputy has nothing left of it afterwards, also where a
   * group that she sits in is told later on.
   */
  private static boolean wasInAnothersPlace(Rulebook rulebook, CaseFile file, Entry entry) {
    StaffId author = entry.author();
    return entry.liesWith(new Recipient.ToAgency(file.begun().owner()))
        && !file.team().has(author, entry.agency())
        && !file.team().inAGroup(author)
        && file.folders().disclosures().stream()
            .filter(told -> !told.since().isAfter(entry.at()))
            .map(Disclosure::to)
            .noneMatch(to ->
                to instanceof Recipient.ToGroup it
                    && members(rulebook, file, it.group()).contains(author));
  }

  /**
   * Whether she knows of the measure. The owner has the whole plan; others have what is theirs to
   * look after.
   */
  static boolean sees(Rulebook rulebook, CaseFile file, Actor actor, Measure measure) {
    return owns(rulebook, file, actor) || looksAfter(rulebook, file, actor, measure);
  }

  /**
   * Whether the measure is hers to do, or of those who agreed it: the group that she sits in, and
   * not the agency of the member who held the pen; else her own agency.
   */
  static boolean looksAfter(Rulebook rulebook, CaseFile file, Actor actor, Measure measure) {
    GroupId group = rulebook.task(measure.task()).group();
    boolean agreed =
        group == null
            ? measure.agency().equals(actor.agency()) && readsFolder(rulebook, file, actor)
            : sitsIn(rulebook, file, actor, group);
    return agreed || (measure.responsible().equals(actor.id()) && !file.team().isKeptOut(actor));
  }

  /**
   * Whether what she has in hand is kept and not used: to the owner's own who know whose it is, for
   * they read its folder, sit in a group that was formed for the case, or were once told of it by
   * name. Whoever works for another agency learns that by being told, and answers for her own use.
   */
  static boolean isRestricted(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    return file.isRestrictedFor(actor.agency())
        && (readsFolder(rulebook, file, actor)
            || visits(rulebook, file, actor, now)
            || file.team().inAGroup(actor.id())
            || News.told(rulebook, file, actor).anyMatch(Disclosure::byName));
  }

  /**
   * Whether an objection was upheld, to those who know that it is restricted; who is not to know of
   * it is answered as if it were not so.
   */
  static boolean isUpheld(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    return isRestricted(rulebook, file, actor, now)
        && file.restrictions().stream().anyMatch(Restriction::isUpheld);
  }

  /** What she can close the case as: after an objection that was upheld as that, and else never. */
  static Set<Closing> closings(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    Set<Closing> upheld = EnumSet.of(Closing.OBJECTION_UPHELD);
    return isUpheld(rulebook, file, actor, now)
        ? upheld
        : EnumSet.complementOf(EnumSet.copyOf(upheld));
  }

  /** What such an actor is answered, where the law leaves no more. */
  static Optional<Refusal> restricted(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    if (!isRestricted(rulebook, file, actor, now)) {
      return Optional.empty();
    }
    return Optional.of(
        isUpheld(rulebook, file, actor, now)
            ? new Refusal.ObjectionUpheld()
            : new Refusal.Restricted());
  }

  /** Whether she is among those to whom the recipient's door opens, whoever is on the case. */
  static boolean addressed(Rulebook rulebook, CaseFile file, Actor actor, Recipient to) {
    return switch (to) {
      case Recipient.ToAgency it ->
          actor.agency().equals(it.agency())
              && !file.team().isKeptOut(actor)
              && actor.holdsAny(rulebook.organisation().agency(it.agency()).receives());
      case Recipient.ToGroup it -> sitsIn(rulebook, file, actor, it.group());
    };
  }

  /** Whether she sits in the group: as it was formed for this case, else as it always is. */
  static boolean sitsIn(Rulebook rulebook, CaseFile file, Actor actor, GroupId group) {
    return !file.team().isKeptOut(actor) && members(rulebook, file, group).contains(actor.id());
  }

  /** Who sits in the group: as it was formed for this case, else as it always is. */
  static Set<StaffId> members(Rulebook rulebook, CaseFile file, GroupId group) {
    Set<StaffId> formed = file.team().groups().get(group);
    return formed == null
        ? file.team().without(rulebook.directory().members().getOrDefault(group, Set.of()))
        : formed;
  }
}

package no.omtanke.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.Ended;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RetentionClass;
import no.omtanke.packs.RoleKind;
import no.omtanke.rights.Deletion.Seen;
import no.omtanke.rights.DeletionAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what is to be destroyed, and what it takes: two people have seen it, one of them of the
 * agency that owns it; the municipality has decided its class; and what goes to the archive has
 * gone there.
 */
public final class DeletionRules {

  private static final int DAYS_TO_LOOK = 14;

  private DeletionRules() {}

  /** Whose she may see: her own agency's where she answers for its cases, an officer's all. */
  public static Set<AgencyId> agencies(Pack pack, Actor reader) {
    Set<AgencyId> agencies = new HashSet<>();
    if (pack.organisation().kinds(reader.roles()).contains(RoleKind.OFFICER)) {
      agencies.addAll(Answered.by(pack, reader).ids());
    }
    if (answersForCases(pack, reader)) {
      agencies.add(reader.agency());
    }
    return agencies;
  }

  /** Whether it is for this reader. */
  public static boolean readable(Pack pack, Ended ended, Actor reader) {
    return agencies(pack, reader).contains(ended.owner());
  }

  /** Whether the reader answers for the cases of the agency that owns it. */
  public static boolean ofOwner(Pack pack, AgencyId owner, Actor reader) {
    return reader.agency().equals(owner) && answersForCases(pack, reader);
  }

  /** Whether the reader answers for the cases of her own agency. */
  public static boolean answersForCases(Pack pack, Actor reader) {
    return pack.organisation().answersForCases(reader.roles());
  }

  /** What is still lacking before it is destroyed; nothing where it can be. */
  public static Set<Lack> lacking(Pack pack, Deletion deletion) {
    Set<Lack> lacking = EnumSet.noneOf(Lack.class);
    RetentionClass retention = deletion.retention(pack).orElse(null);
    if (retention == null || !retention.confirmed()) {
      lacking.add(Lack.CLASS_NOT_DECIDED);
    }
    if (isTransferred(retention) && deletion.transferred() == null) {
      lacking.add(Lack.NOT_TRANSFERRED);
    }
    if (!seenByTwo(deletion)) {
      lacking.add(Lack.NOT_SEEN_BY_TWO);
    }
    return lacking;
  }

  /** What can be lacking. */
  public enum Lack {
    /** Until the municipality has decided the class, it is blocked and not destroyed. */
    CLASS_NOT_DECIDED,
    NOT_TRANSFERRED,
    NOT_SEEN_BY_TWO
  }

  private static boolean isTransferred(@Nullable RetentionClass retention) {
    return retention != null && retention.method() == RetentionClass.Method.TRANSFER_FIRST;
  }

  /**
   * Whether two people have seen it, one of them of the agency that owns it. Whoever has moved to
   * another place since is not let to see it once more, so each of them is another.
   */
  public static boolean seenByTwo(Deletion deletion) {
    Set<StaffId> people =
        deletion.seen().stream().map(Seen::by).collect(Collectors.toUnmodifiableSet());
    return people.size() > 1 && deletion.seen().stream().anyMatch(Seen::ofOwner);
  }

  /** What stands open to whoever may read it. */
  public static Set<Kind> offers(Pack pack, Deletion deletion, Actor actor) {
    Set<Kind> open = EnumSet.allOf(Kind.class);
    open.removeIf(kind -> !gate(pack, deletion, actor, kind).isEmpty());
    return open;
  }

  /** What comes of an act. */
  public static DeletionDecision decide(Pack pack, Deletion deletion, DeletionRequest request) {
    if (!readable(pack, deletion.ended(), request.actor())) {
      return new DeletionDecision.Refused(Set.of(DeletionRefusal.NOT_FOUND));
    }
    if (request.seen() != deletion.version()) {
      return new DeletionDecision.Refused(Set.of(DeletionRefusal.SOMEONE_WAS_HERE));
    }
    Set<DeletionRefusal> wrong = gate(pack, deletion, request.actor(), request.act().kind());
    if (wrong.isEmpty()) {
      wrong = details(request);
    }
    return wrong.isEmpty()
        ? new DeletionDecision.Accepted(after(pack, deletion, request))
        : new DeletionDecision.Refused(wrong);
  }

  private static Set<DeletionRefusal> gate(Pack pack, Deletion deletion, Actor actor, Kind kind) {
    return switch (kind) {
      case SEE -> deletion.seenBy(actor) ? Set.of(DeletionRefusal.SEEN_BEFORE) : Set.of();
      case TRANSFER -> {
        if (!isTransferred(deletion.retention(pack).orElse(null))) {
          yield Set.of(DeletionRefusal.NO_TRANSFER);
        }
        yield deletion.transferred() == null
            ? Set.of()
            : Set.of(DeletionRefusal.TRANSFERRED_BEFORE);
      }
      case HOLD -> Set.of();
    };
  }

  private static Set<DeletionRefusal> details(DeletionRequest request) {
    LocalDate today = NorwegianTime.day(request.at());
    return switch (request.act()) {
      case DeletionAct.See _ -> Set.of();
      case DeletionAct.Transfer it -> {
        if (it.day() == null) {
          yield Set.of(DeletionRefusal.DAY_MISSING);
        }
        yield it.day().isAfter(today) ? Set.of(DeletionRefusal.DAY_TO_COME) : Set.of();
      }
      case DeletionAct.Hold it -> holding(it, request.reason(), today);
    };
  }

  /** What is wrong with holding something back: it has a reason, and an end within ten years. */
  public static Set<DeletionRefusal> holding(
      DeletionAct.Hold hold, boolean reason, LocalDate today) {
    Set<DeletionRefusal> wrong = EnumSet.noneOf(DeletionRefusal.class);
    LocalDate until = hold.until();
    if (until == null) {
      wrong.add(DeletionRefusal.DAY_MISSING);
    } else if (!until.isAfter(today) || until.isAfter(today.plusYears(10))) {
      wrong.add(DeletionRefusal.DAY_WRONG);
    }
    if (!reason) {
      wrong.add(DeletionRefusal.REASON_MISSING);
    }
    return wrong;
  }

  private static @Nullable Deletion after(Pack pack, Deletion deletion, DeletionRequest request) {
    return switch (request.act()) {
      case DeletionAct.See _ ->
          deletion.with(
              new Seen(
                  request.actor().id(),
                  ofOwner(pack, deletion.ended().owner(), request.actor()),
                  request.at()));
      case DeletionAct.Transfer it ->
          deletion.transferredOn(it.day() == null ? NorwegianTime.day(request.at()) : it.day());
      case DeletionAct.Hold _ -> null;
    };
  }

  /**
   * Whether she may end a hold: those who answer for the owner's cases, and whoever set it. The
   * officer sees to what others decide, and decides nothing of theirs.
   */
  public static boolean mayRelease(Pack pack, Hold hold, Actor actor) {
    return hold.by().equals(actor.id()) || ofOwner(pack, hold.owner(), actor);
  }

  /** When a list that nobody looks at is told of: two weeks after it was drawn up. */
  public static boolean overlooked(Deletion deletion, Instant now) {
    return !seenByTwo(deletion) && !deletion.listed().isAfter(overlookedBefore(now));
  }

  /** How many there are of them, and how many are overlooked. */
  public static Deletion.Count count(List<Deletion> deletions, Instant now) {
    return new Deletion.Count(
        deletions.size(), (int) deletions.stream().filter(one -> overlooked(one, now)).count());
  }

  /** What was listed by then has been there for two weeks. */
  private static Instant overlookedBefore(Instant now) {
    return NorwegianTime.day(now)
        .minusDays(DAYS_TO_LOOK - 1L)
        .atStartOfDay(NorwegianTime.ZONE)
        .toInstant()
        .minusNanos(1);
  }
}

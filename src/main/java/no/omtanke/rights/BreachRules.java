package no.omtanke.rights;

import java.time.Instant;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.rights.Breach.Answer;
import no.omtanke.rights.Breach.Sort;
import org.jspecify.annotations.Nullable;

/** What is written of a breach, and when: GDPR art. 33 and 34. */
public final class BreachRules {

  /**
   * How long ago a breach may have been known when it is written down. No law says so: it only
   * stops the slip of a finger, as in 1999 for 2026.
   */
  private static final Period OLDEST = Period.ofYears(5);

  private BreachRules() {}

  /** What is wrong with writing one down. */
  public static Set<BreachRefusal> beginning(
      @Nullable Instant known, Set<Sort> sorts, boolean text, Instant now) {
    Set<BreachRefusal> wrong = EnumSet.noneOf(BreachRefusal.class);
    if (known == null) {
      wrong.add(BreachRefusal.MOMENT_MISSING);
    } else if (known.isAfter(now)) {
      wrong.add(BreachRefusal.MOMENT_WRONG);
    } else if (NorwegianTime.day(known).isBefore(NorwegianTime.day(now).minus(OLDEST))) {
      wrong.add(BreachRefusal.LONG_AGO);
    }
    if (sorts.isEmpty()) {
      wrong.add(BreachRefusal.SORT_MISSING);
    }
    if (!text) {
      wrong.add(BreachRefusal.TEXT_MISSING);
    }
    return wrong;
  }

  /** What stands open. */
  public static Set<BreachAct> offers(Breach breach) {
    Set<BreachAct> open = EnumSet.allOf(BreachAct.class);
    open.removeIf(act -> gate(breach, act) != null);
    return open;
  }

  private static @Nullable BreachRefusal gate(Breach breach, BreachAct act) {
    if (breach.closed()) {
      return BreachRefusal.CLOSED;
    }
    return switch (act) {
      case REPORT, REPORT_NOT ->
          breach.reported().isSettled() ? BreachRefusal.SETTLED_BEFORE : null;
      case TELL, TELL_NOT -> breach.told().isSettled() ? BreachRefusal.SETTLED_BEFORE : null;
      case ADD -> null;
      case CLOSE ->
          breach.reported().isSettled() && breach.told().isSettled()
              ? null
              : BreachRefusal.NOT_SETTLED;
    };
  }

  /**
   * What is wrong with the act; nothing where it can be done.
   *
   * @param seen the version that its actor was shown
   * @param at when it was done, for what says so
   * @param text whether something is written
   */
  public static Set<BreachRefusal> against(
      Breach breach, BreachAct act, long seen, @Nullable Instant at, boolean text, Instant now) {
    if (seen != breach.version()) {
      return Set.of(BreachRefusal.SOMEONE_WAS_HERE);
    }
    BreachRefusal shut = gate(breach, act);
    if (shut != null) {
      return Set.of(shut);
    }
    Set<BreachRefusal> wrong = EnumSet.noneOf(BreachRefusal.class);
    if (act.saysWhen()) {
      if (at == null) {
        wrong.add(BreachRefusal.MOMENT_MISSING);
      } else if (at.isAfter(now) || at.isBefore(breach.known())) {
        wrong.add(BreachRefusal.MOMENT_WRONG);
      } else if (act == BreachAct.REPORT && at.isAfter(breach.due()) && !text) {
        wrong.add(BreachRefusal.LATE_WITHOUT_REASON);
      }
    }
    if (act.needsText() && !text) {
      wrong.add(BreachRefusal.TEXT_MISSING);
    }
    return wrong;
  }

  /** The breach after an act that nothing is wrong with. */
  public static Breach after(Breach breach, BreachAct act, @Nullable Instant at) {
    return switch (act) {
      case REPORT -> breach.withReported(Answer.done(done(at)));
      case REPORT_NOT -> breach.withReported(Answer.notNeeded());
      case TELL -> breach.withTold(Answer.done(done(at)));
      case TELL_NOT -> breach.withTold(Answer.notNeeded());
      case ADD -> breach.added();
      case CLOSE -> breach.ended();
    };
  }

  private static Instant done(@Nullable Instant at) {
    if (at == null) {
      throw new IllegalArgumentException("it was not said when");
    }
    return at;
  }
}

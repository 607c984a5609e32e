package no.omtanke.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;

/**
 * A case that lives from a seed: acts by anyone, mostly what they are offered, partly anything. The
 * same seed gives the same history on every machine, and whatever fails in it names the seed.
 */
final class RandomHistory {

  /** Told of everything that happens, to check what must always hold. */
  interface Watcher {
    void decided(CaseFile before, Act act, boolean offered, Decision decision);

    void changed(CaseFile after, List<Event> events, Instant now);
  }

  private final String municipality;
  private final long seed;
  final Rulebook rulebook;
  final RandomGenerator random;
  final RandomActs acts;
  final List<Event> events = new ArrayList<>();
  private final Set<ActKind> tried = EnumSet.noneOf(ActKind.class);
  CaseFile file;
  Instant now = Instant.parse("2026-11-21T08:00:00Z");

  private boolean contentEnds;

  /** Apart, for a file changes nothing of what anybody may do. */
  private final RandomGenerator files;

  /** How many of four turns go to what the routine has next. */
  private final int diligence;

  RandomHistory(String municipality, long seed) {
    this.municipality = municipality;
    this.seed = seed;
    this.rulebook = ShippedRulebooks.of(municipality);
    this.diligence = (int) (seed % 4);
    this.random = new SplittableRandom(seed);
    this.files = new SplittableRandom(~seed);
    this.acts = new RandomActs(rulebook, random);
    this.file = CaseFile.unopened(new CaseId(new UUID(random.nextLong(), random.nextLong())));
  }

  /** What is written in it ends as soon as it can after it was closed. */
  RandomHistory whoseContentEnds() {
    contentEnds = true;
    return this;
  }

  void live(int length, Watcher watcher) {
    for (int turn = 0; turn < length; turn++) {
      try {
        turn(watcher);
        attach(watcher);
      } catch (AssertionError | RuntimeException failed) {
        throw new AssertionError(this + " fails at turn " + turn, failed);
      }
    }
  }

  private void turn(Watcher watcher) {
    now = now.plus(Duration.ofMinutes(random.nextInt(1, 4000)));
    if (contentEnds && file.emptied() == null && file.ending().isPresent()) {
      happen(
          List.of(
              new Event.ContentEnded(
                  new Event.Mark(
                      now,
                      new StaffId("omtanke"),
                      file.begun().owner(),
                      new EntryId(new UUID(random.nextLong(), random.nextLong()))))));
      watcher.changed(file, events, now);
      return;
    }
    if (file.opening() != null && random.nextInt(25) == 0) {
      List<Actor> owners = rulebook.directory().of(file.begun().owner());
      Actor actor = owners.get(random.nextInt(owners.size()));
      decide(acts.emergency(file, actor, now), false, watcher);
      return;
    }
    boolean diligent = random.nextInt(4) < diligence;
    Actor actor = diligent ? someoneWithATask() : someone();
    List<Offer> open =
        CaseRules.offers(rulebook, file, actor, now).stream()
            .filter(Offer::open)
            .filter(offer -> !diligent || isTask(offer))
            .toList();
    boolean offered = !open.isEmpty() && random.nextInt(6) > 0;
    Act act =
        offered ? tried(actor, preferred(open).move(), watcher) : acts.arbitrary(file, actor, now);
    decide(act, offered, watcher);
  }

  private void attach(Watcher watcher) {
    if (file.opening() == null || files.nextInt(20) > 0) {
      return;
    }
    List<Actor> staff = rulebook.directory().staff();
    Actor actor = staff.get(files.nextInt(staff.size()));
    CaseReading.view(rulebook, file, actor, now).stream()
        .flatMap(view -> Attaching.to(view, actor).stream())
        .findFirst()
        .ifPresent(to -> {
          Event.Mark mark = new Event.Mark(now, actor.id(), actor.agency(), to.id());
          happen(List.of(new Event.FileAttached(mark)));
          watcher.changed(file, events, now);
        });
  }

  private static final Set<ActKind> RARE =
      EnumSet.of(ActKind.KEEP_OUT, ActKind.RESTRICT, ActKind.OBJECT);

  /** A case that is restricted for long lives no life; and a group is seldom to be formed. */
  private static final Set<ActKind> EAGER =
      EnumSet.of(ActKind.LIFT_RESTRICTION, ActKind.DECIDE_OBJECTION, ActKind.FORM_GROUP);

  private void decide(Act act, boolean offered, Watcher watcher) {
    Decision decision = CaseRules.decide(rulebook, file, act);
    watcher.decided(file, act, offered, decision);
    if (decision instanceof Decision.Accepted it) {
      happen(it.events());
      watcher.changed(file, events, now);
    }
  }

  void happen(List<Event> happened) {
    for (Event event : happened) {
      file = CaseHistory.evolve(rulebook.routine(), file, event);
      events.add(event);
    }
  }

  /** Those on the case act more often than others, or nothing would come of it. */
  private Actor someone() {
    List<Actor> staff = rulebook.directory().staff();
    for (int tries = 0; tries < 6; tries++) {
      Actor actor = staff.get(random.nextInt(staff.size()));
      if (Position.of(rulebook, file, actor, now) != Position.OUTSIDE) {
        return actor;
      }
    }
    return staff.get(random.nextInt(staff.size()));
  }

  /**
   * The act of an open offer; now and then its flawed brothers first, which must change nothing.
   */
  private Act tried(Actor actor, Move move, Watcher watcher) {
    if (tried.add(move.kind()) || random.nextInt(10) == 0) {
      for (Act flawed : acts.flawed(file, actor, move, now)) {
        watcher.decided(file, flawed, false, CaseRules.decide(rulebook, file, flawed));
      }
    }
    return acts.complete(file, actor, move, now);
  }

  /** Someone for whom the routine has something new now: it is what people mostly do. */
  private Actor someoneWithATask() {
    List<Actor> staff = new ArrayList<>(rulebook.directory().staff());
    Collections.shuffle(staff, random);
    return staff.stream()
        .filter(actor -> Position.of(rulebook, file, actor, now) != Position.OUTSIDE)
        .filter(actor ->
            CaseRules.offers(rulebook, file, actor, now).stream()
                .anyMatch(offer -> offer.open() && isTask(offer)))
        .findFirst()
        .orElseGet(this::someone);
  }

  /** A task that is new, or what such a task waits for. */
  boolean isTask(Offer offer) {
    return switch (offer.move().kind()) {
      case RECORD_BASIS, CONFIRM_EXTRACT -> true;
      case WRITE_EXTRACT -> file.folders().extracts().isEmpty();
      case SKIP -> false;
      default ->
          rulebook
              .routine()
              .tasks()
              .filter(task -> !file.progress().settled().containsKey(task.id()))
              .anyMatch(task -> task.id().value().equals(offer.move().subject()));
    };
  }

  /**
   * The case is not closed, nor a duty done again or someone shut out, at the first opportunity.
   */
  private Offer preferred(List<Offer> open) {
    Optional<Offer> eager =
        open.stream().filter(offer -> EAGER.contains(offer.move().kind())).findFirst();
    if (eager.isPresent() && random.nextInt(4) == 0) {
      return eager.get();
    }
    Offer first = open.get(random.nextInt(open.size()));
    boolean tooEasy =
        first.move().kind() == ActKind.CLOSE
            || first.move().kind().isDuty()
            || (RARE.contains(first.move().kind()) && random.nextInt(3) > 0);
    return tooEasy ? open.get(random.nextInt(open.size())) : first;
  }

  @Override
  public String toString() {
    return "The case of " + municipality + " from seed " + seed;
  }
}

package no.omtanke.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.WayInId;
import org.junit.jupiter.api.BeforeEach;

/** A case in Drammen that a teacher has begun, lived act by act, a minute for each. */
abstract class LivedCase {

  static final Rulebook RULEBOOK = ShippedRulebooks.of("drammen");
  static final Actor TEACHER = person("drammen-teacher");
  static final Actor LEADER = person("drammen-leader");
  private static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");

  final List<Event> events = new ArrayList<>();
  int minute;

  static Actor person(String id) {
    return RULEBOOK.directory().find(new StaffId(id)).orElseThrow();
  }

  @BeforeEach
  void aTeacherHasWrittenDownAConcern() {
    events.add(
        new Event.ConcernRegistered(
            mark(TEACHER),
            new WayInId("employee-concern"),
            Audience.EMPLOYEE,
            CaseKind.PERSON,
            AgeBand.ADULT,
            Act.Nature.FACT,
            RULEBOOK.packHash()));
  }

  Event.Mark mark(Actor actor) {
    return new Event.Mark(now(), actor.id(), actor.agency(), new EntryId(new UUID(2, minute++)));
  }

  Instant now() {
    return BEGAN.plus(Duration.ofMinutes(minute));
  }

  CaseFile file() {
    return CaseHistory.replay(RULEBOOK.routine(), new CaseId(new UUID(1, 1)), events);
  }

  List<Refusal> does(Actor actor, Set<TextField> written, Function<Stamp, Act> act) {
    return does(RULEBOOK, actor, written, act);
  }

  /** Why it is refused; nothing where it is done, and then it has happened. */
  List<Refusal> does(
      Rulebook rulebook, Actor actor, Set<TextField> written, Function<Stamp, Act> act) {
    Event.Mark mark = mark(actor);
    Stamp stamp = new Stamp(actor, mark.at(), mark.entry(), file().version(), written, null);
    return switch (CaseRules.decide(rulebook, file(), act.apply(stamp))) {
      case Decision.Accepted it -> {
        events.addAll(it.events());
        yield List.of();
      }
      case Decision.Refused it -> it.reasons();
    };
  }
}

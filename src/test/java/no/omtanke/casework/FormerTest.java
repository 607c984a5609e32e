package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import no.omtanke.casework.store.SightRow;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Closing;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.WayIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Something was told on a consent alone, and the consent was taken back: whoever was told learns
 * nothing more of the case, from nothing that she sees, is offered or is answered.
 */
final class FormerTest {

  private static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");
  private static final int ACTS = 60;

  private final SplittableRandom random = new SplittableRandom(7);

  static Stream<String> municipalities() {
    return ShippedRulebooks.municipalities().stream();
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoHasNothingMoreToDoWithACaseDoesNotLearnWhetherItGoesOn(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    for (Recipient to : recipients(rulebook)) {
      List<Event> lapsed = lapsed(rulebook, to);
      List<Event> closed = new ArrayList<>(lapsed);
      closed.add(new Event.Closed(mark(teller(rulebook), 9), Closing.NO_CONCERN));
      List<Event> reopened = new ArrayList<>(closed);
      reopened.add(new Event.Reopened(mark(teller(rulebook), 10)));
      Instant now = BEGAN.plus(Duration.ofDays(1));
      List<Actor> former =
          rulebook.directory().staff().stream()
              .filter(reader -> new NaiveWall(rulebook, lapsed).hasNoPartAnyMore(reader, now))
              .toList();
      boolean somebody =
          rulebook.directory().staff().stream()
              .anyMatch(reader -> Position.addressed(rulebook, file(rulebook, lapsed), reader, to));
      assertThat(former.isEmpty()).as("those who were told as %s", to).isEqualTo(!somebody);
      for (Actor reader : former) {
        learnsTheSame(rulebook, reader, now, lapsed, closed);
        learnsTheSame(rulebook, reader, now, lapsed, reopened);
      }
    }
  }

  private void learnsTheSame(
      Rulebook rulebook, Actor reader, Instant now, List<Event> one, List<Event> other) {
    CaseFile before = file(rulebook, one);
    CaseFile after = file(rulebook, other);
    assertThat(CaseReading.view(rulebook, after, reader, now))
        .as("what %s sees", reader)
        .isEqualTo(CaseReading.view(rulebook, before, reader, now));
    assertThat(CaseReading.seen(rulebook, after, other, reader))
        .as("the version that %s sees", reader)
        .isEqualTo(CaseReading.seen(rulebook, before, one, reader));
    assertThat(News.to(rulebook, after, reader, null, now))
        .as("what is new to %s", reader)
        .isEqualTo(News.to(rulebook, before, reader, null, now));
    assertThat(SightRow.of(rulebook, after))
        .filteredOn(row -> Sight.scopes(rulebook, reader).contains(row.sight().scope()))
        .as("what stands on a list of %s", reader)
        .allMatch(row -> row.until().isBefore(NorwegianTime.day(now)));
    RandomActs acts = new RandomActs(rulebook, random);
    for (int nth = 0; nth < ACTS; nth++) {
      Act act = acts.arbitrary(before, reader, now);
      assertThat(CaseRules.decide(rulebook, after, act))
          .as("what is answered to %s", act)
          .isEqualTo(CaseRules.decide(rulebook, before, act));
    }
  }

  private static CaseFile file(Rulebook rulebook, List<Event> events) {
    return CaseHistory.replay(rulebook.routine(), new CaseId(new UUID(1, 1)), events);
  }

  /** Whoever takes a concern in, in the first way that there is somebody for. */
  private static Actor teller(Rulebook rulebook) {
    return rulebook.directory().staff().stream()
        .filter(actor -> way(rulebook, actor) != null)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable WayIn way(Rulebook rulebook, Actor actor) {
    return rulebook.routine().waysIn().stream()
        .filter(way -> actor.holdsAny(way.comesTo()))
        .findFirst()
        .orElse(null);
  }

  private static List<Recipient> recipients(Rulebook rulebook) {
    Stream<Recipient> agencies =
        rulebook.organisation().agencies().stream()
            .filter(agency -> !agency.id().equals(teller(rulebook).agency()))
            .filter(agency -> !agency.receives().isEmpty())
            .map(agency -> new Recipient.ToAgency(agency.id()));
    return Stream.concat(
            agencies,
            rulebook.organisation().groups().stream()
                .map(group -> new Recipient.ToGroup(group.id())))
        .toList();
  }

  private static List<Event> lapsed(Rulebook rulebook, Recipient to) {
    Actor teller = teller(rulebook);
    WayIn way = Objects.requireNonNull(way(rulebook, teller));
    EntryId concern = mark(teller, 1).entry();
    EntryId consent = mark(teller, 2).entry();
    Event.Mark told = mark(teller, 3);
    return List.of(
        new Event.ConcernRegistered(
            mark(teller, 1),
            way.id(),
            way.audience(),
            way.kind(),
            AgeBand.ADULT,
            Act.Nature.FACT,
            rulebook.packHash()),
        new Event.ConsentObtained(
            mark(teller, 2),
            new Consent(
                consent,
                teller.agency(),
                Consent.Giver.PERSON,
                new Terms(Set.of(Terms.Scope.TELLING), Set.of(to), null),
                null)),
        new Event.Told(
            told,
            null,
            new Disclosure(
                told.entry(),
                teller.agency(),
                to,
                new Ground.ByConsent(consent),
                Set.of(concern, told.entry()),
                told.at())),
        new Event.ConsentWithdrawn(mark(teller, 4), consent));
  }

  private static Event.Mark mark(Actor actor, int place) {
    return new Event.Mark(
        BEGAN.plus(Duration.ofMinutes(place)),
        actor.id(),
        actor.agency(),
        new EntryId(new UUID(2, place)));
  }
}

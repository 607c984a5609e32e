package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Wall;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.WayInId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An agency's register of what it told others tells nobody more of a case than she may know. */
final class DisclosedTest {

  private static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");
  private static final LocalDate TODAY = NorwegianTime.day(BEGAN);
  private static final Rulebook RULEBOOK = ShippedRulebooks.of("drammen");
  private static final Actor TEACHER = person("drammen-teacher");
  private static final Actor LEADER = person("drammen-leader");
  private static final Actor IN_GROUP = person("drammen-strategic-member-school");

  private static Actor person(String id) {
    return RULEBOOK.directory().find(new StaffId(id)).orElseThrow();
  }

  private static Event.Mark mark(int minute) {
    return new Event.Mark(
        BEGAN.plusSeconds(60L * minute),
        TEACHER.id(),
        TEACHER.agency(),
        new EntryId(new UUID(2, minute)));
  }

  /** The school's teacher tells the strategic group without names. */
  private static CaseFile toldWithoutNames() {
    EntryId extract = mark(1).entry();
    return CaseHistory.replay(
        RULEBOOK.routine(),
        new CaseId(new UUID(1, 1)),
        List.of(
            new Event.ConcernRegistered(
                mark(0),
                new WayInId("employee-concern"),
                Audience.EMPLOYEE,
                CaseKind.PERSON,
                AgeBand.ADULT,
                Act.Nature.FACT,
                RULEBOOK.packHash()),
            new Event.ExtractWritten(mark(1)),
            new Event.Told(
                mark(2),
                null,
                new Disclosure(
                    mark(2).entry(),
                    TEACHER.agency(),
                    Recipient.of("group:strategic-group"),
                    new Ground.ToldAnonymously(extract),
                    Set.of(extract),
                    mark(2).at()))));
  }

  private static Disclosed seenBy(Actor reader) {
    return Disclosed.in(RULEBOOK, toldWithoutNames(), reader, TODAY).getFirst();
  }

  @Test
  void whoIsOnTheCaseHasItsNumberAndOpensIt() {
    assertThat(seenBy(TEACHER).numbered()).isTrue();
    assertThat(seenBy(TEACHER).reference()).isEqualTo(new UUID(1, 1));
  }

  @Test
  void whoAnswersForTheAgencyAndIsNotOnTheCaseHasItsNumberAndDoesNotOpenIt() {
    assertThat(seenBy(LEADER).numbered()).isTrue();
    assertThat(seenBy(LEADER).reference()).isNull();
  }

  @Test
  void whoSitsInTheGroupThatWasToldIsGivenNeitherNumberNorName() {
    assertThat(IN_GROUP.agency()).isEqualTo(TEACHER.agency());
    assertThat(seenBy(IN_GROUP).numbered()).isFalse();
    assertThat(seenBy(IN_GROUP).reference()).isNull();
  }

  static Stream<String> municipalities() {
    return ShippedRulebooks.municipalities().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void itSaysThatSomethingStandsWhereItsReceiverCanReadItAndNamesTheCaseAsTheListsDo(
      String municipality) {
    int[] told = new int[1];
    for (long seed = 0; seed < 4; seed++) {
      RandomHistory history = new RandomHistory(municipality, seed);
      history.live(
          120,
          new RandomHistory.Watcher() {
            @Override
            public void decided(CaseFile before, Act act, boolean offered, Decision decision) {}

            @Override
            public void changed(CaseFile after, List<Event> events, Instant now) {
              for (Actor reader : history.rulebook.directory().staff()) {
                for (Disclosed one :
                    Disclosed.in(history.rulebook, after, reader, NorwegianTime.day(now))) {
                  boolean stands = Wall.stands(one.disclosure(), after.folders().consents(), now);
                  told[0]++;
                  assertThat(one.standing().stands()).isEqualTo(stands);
                  assertThat(one.disclosure().from()).isEqualTo(reader.agency());
                  assertThat(named(history.rulebook, after, reader, one)).isTrue();
                }
              }
            }
          });
    }
    assertThat(told[0]).isPositive();
  }

  /** Whether she finds the case under that name, or is given none. */
  private static boolean named(Rulebook rulebook, CaseFile file, Actor reader, Disclosed one) {
    Set<String> scopes = Sight.scopes(rulebook, reader);
    AgencyId owner = file.begun().owner();
    boolean finds =
        one.reference() == null
            || Sight.of(rulebook, file).stream()
                .anyMatch(sight ->
                    scopes.contains(sight.scope()) && sight.reference().equals(one.reference()));
    return finds && (!one.numbered() || owner.equals(reader.agency()));
  }
}

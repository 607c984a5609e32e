package no.omtanke.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.casework.ShippedRulebooks;
import no.omtanke.confidentiality.Ended;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Closing;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RetentionClass;
import no.omtanke.packs.RetentionClass.Method;
import no.omtanke.packs.RetentionClass.What;
import no.omtanke.packs.RoleKind;
import no.omtanke.packs.Text;
import no.omtanke.rights.DeletionRules.Lack;
import org.junit.jupiter.api.Test;

/** What it takes before something is destroyed, over histories of people who see it. */
final class DeletionRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final List<Actor> PEOPLE = ShippedRulebooks.of("drammen").directory().staff();
  private static final Pack PACK =
      Kept.pack("drammen", Kept.decided(What.CASE, Period.ofYears(3), Method.DESTROY));

  private static Deletion listed(String owner) {
    return new Deletion(
        new Ended(
            UUID.randomUUID(),
            What.CASE,
            new AgencyId(owner),
            CaseKind.PERSON,
            Closing.FOLLOWED_UP,
            TODAY.minusYears(4)),
        0,
        NOW,
        List.of(),
        null);
  }

  private static boolean answersForCases(Actor actor) {
    return actor.roles().stream()
        .map(role -> PACK.organisation().role(role).kind())
        .anyMatch(RoleKind::answersForCases);
  }

  @Test
  void nothingIsDestroyedBeforeTwoHaveSeenItOneOfThemOfTheOwners() {
    Random chance = new Random(20261126);
    int destroyed = 0;
    for (int history = 0; history < 5_000; history++) {
      Actor first = PEOPLE.get(chance.nextInt(PEOPLE.size()));
      Deletion deletion = listed(first.agency().value());
      List<Actor> saw = new ArrayList<>();
      for (int turn = 0; turn < 5; turn++) {
        Actor actor = PEOPLE.get(chance.nextInt(PEOPLE.size()));
        boolean open =
            DeletionRules.readable(PACK, deletion.ended(), actor)
                && DeletionRules.offers(PACK, deletion, actor).contains(DeletionAct.Kind.SEE);
        DeletionDecision decision =
            DeletionRules.decide(
                PACK,
                deletion,
                new DeletionRequest(actor, NOW, deletion.version(), new DeletionAct.See(), false));
        assertThat(decision instanceof DeletionDecision.Accepted)
            .as("what is offered is what is accepted")
            .isEqualTo(open);
        if (decision instanceof DeletionDecision.Accepted it && it.after() != null) {
          deletion = it.after();
          saw.add(actor);
        }
        // told again, and in other words than the rules have
        Set<StaffId> people = saw.stream().map(Actor::id).collect(Collectors.toSet());
        AgencyId owner = deletion.ended().owner();
        boolean enough =
            people.size() >= 2
                && saw.stream().anyMatch(one -> one.agency().equals(owner) && answersForCases(one));
        assertThat(DeletionRules.lacking(PACK, deletion).isEmpty()).isEqualTo(enough);
        destroyed += enough ? 1 : 0;
      }
    }
    assertThat(destroyed).isPositive();
  }

  @Test
  void whoeverHasMovedToAnotherAgencyIsNotTheSecondToSeeIt() {
    Actor leader = person("drammen-leader");
    Actor officer = person("drammen-data-protection-officer");
    Actor moved =
        new Actor(
            new StaffId("as-officer"), officer.agency(), officer.roles(), Set.of(leader.id()));
    Deletion deletion = seen(listed("school"), leader);
    assertThat(DeletionRules.offers(PACK, deletion, moved)).doesNotContain(DeletionAct.Kind.SEE);
    assertThat(DeletionRules.decide(PACK, deletion, seeing(deletion, moved)))
        .isEqualTo(new DeletionDecision.Refused(Set.of(DeletionRefusal.SEEN_BEFORE)));
    assertThat(DeletionRules.lacking(PACK, deletion)).contains(Lack.NOT_SEEN_BY_TWO);
    assertThat(DeletionRules.lacking(PACK, seen(deletion, officer)))
        .as("another person in the same place is")
        .isEmpty();
  }

  private static Actor person(String id) {
    return PEOPLE.stream().filter(one -> one.id().value().equals(id)).findFirst().orElseThrow();
  }

  private static DeletionRequest seeing(Deletion deletion, Actor actor) {
    return new DeletionRequest(actor, NOW, deletion.version(), new DeletionAct.See(), false);
  }

  private static Deletion seen(Deletion deletion, Actor actor) {
    return DeletionRules.decide(PACK, deletion, seeing(deletion, actor))
            instanceof DeletionDecision.Accepted(Deletion after)
        ? Objects.requireNonNull(after)
        : deletion;
  }

  @Test
  void whatFallsUnderNoClassOrOneThatNobodyHasDecidedIsNeverDestroyed() {
    Deletion deletion = listed("school");
    assertThat(DeletionRules.lacking(Kept.pack("drammen"), deletion))
        .contains(Lack.CLASS_NOT_DECIDED);
    assertThat(
            DeletionRules.lacking(
                Kept.pack("drammen", Kept.proposed(What.CASE, Period.ofYears(3))), deletion))
        .contains(Lack.CLASS_NOT_DECIDED);
  }

  @Test
  void aClassThatSaysMoreGoesBeforeOneForAll() {
    RetentionClass all = Kept.decided(What.CASE, Period.ofYears(3), Method.DESTROY);
    RetentionClass noConcern = only("short", Set.of(), Set.of(Closing.NO_CONCERN), 1);
    RetentionClass colleagues = only("long", Set.of(CaseKind.COLLEAGUE), Set.of(), 10);
    Pack pack = Kept.pack("drammen", all, colleagues, noConcern);
    assertThat(keptFor(pack, CaseKind.PERSON, Closing.FOLLOWED_UP)).isEqualTo(3);
    assertThat(keptFor(pack, CaseKind.PERSON, Closing.NO_CONCERN)).isEqualTo(1);
    assertThat(keptFor(pack, CaseKind.COLLEAGUE, Closing.FOLLOWED_UP)).isEqualTo(10);
  }

  private static RetentionClass only(
      String id, Set<CaseKind> cases, Set<Closing> closings, int years) {
    return new RetentionClass(
        id,
        Text.of(id),
        What.CASE,
        cases,
        closings,
        Period.ofYears(years),
        true,
        Method.DESTROY,
        "Vedtak 26/1234",
        "test");
  }

  private static int keptFor(Pack pack, CaseKind kind, Closing closing) {
    Ended ended =
        new Ended(UUID.randomUUID(), What.CASE, new AgencyId("school"), kind, closing, TODAY);
    RetentionClass found = Retention.of(pack, ended).orElseThrow();
    return found.keep() == null ? 0 : found.keep().getYears();
  }

  @Test
  void theClockRingsOnTheDayAndNotBefore() {
    Pack pack = Kept.pack("drammen", Kept.decided(What.CASE, Period.ofYears(3), Method.DESTROY));
    for (int days : new int[] {-400, -1, 0, 1, 400}) {
      Ended ended =
          new Ended(
              UUID.randomUUID(),
              What.CASE,
              new AgencyId("school"),
              CaseKind.PERSON,
              Closing.FOLLOWED_UP,
              TODAY.minusYears(3).plusDays(days));
      assertThat(Retention.hasRunOut(pack, ended, TODAY)).isEqualTo(days <= 0);
      if (days <= 0) {
        assertThat(ended.day()).isBeforeOrEqualTo(Retention.latestEnd(pack, TODAY).orElseThrow());
      }
    }
  }

  @Test
  void aListThatNobodyLooksAtIsToldOfAfterTwoWeeks() {
    Deletion deletion = listed("school");
    assertThat(DeletionRules.overlooked(deletion, NOW.plusSeconds(13 * 86_400L))).isFalse();
    assertThat(DeletionRules.overlooked(deletion, NOW.plusSeconds(14 * 86_400L))).isTrue();
  }
}

package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.WayInId;
import org.junit.jupiter.api.Test;

/** Whoever has said no to something is not asked again for what that covers. */
final class NoesTest {

  private static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant NOW = BEGAN.plus(Duration.ofDays(1));
  private static final Rulebook RULEBOOK = ShippedRulebooks.of("asker");
  private static final Actor TEACHER = person("asker-teacher");
  private static final Move TELL_THE_GROUP = new Move(ActKind.REPORT, "report-to-core-group");
  private static final Recipient GROUP = new Recipient.ToGroup(new GroupId("core-group"));
  private static final Recipient POLICE = new Recipient.ToAgency(new AgencyId("police"));

  private static Actor person(String id) {
    return RULEBOOK.directory().find(new StaffId(id)).orElseThrow();
  }

  @Test
  void aConsentIsNoWayToTellThoseWhomThePersonHasSaidNoTo() {
    assertThat(couldApply()).contains(GroundKind.CONSENT, GroundKind.TOLD_ANONYMOUSLY);
    assertThat(couldApply(telling(POLICE))).as("others").contains(GroundKind.CONSENT);
    assertThat(couldApply(new Terms(Set.of(Terms.Scope.FOLLOW_UP), Set.of(), null)))
        .as("something else")
        .contains(GroundKind.CONSENT);
    assertThat(couldApply(telling(GROUP))).containsExactly(GroundKind.TOLD_ANONYMOUSLY);
    assertThat(couldApply(Terms.NOT_SAID)).containsExactly(GroundKind.TOLD_ANONYMOUSLY);
  }

  @Test
  void whoWasToldAsOneOfAGroupAndReadsNoFolderHasNothingToAskFor() {
    Event.Mark told = mark(3);
    Ground anonymously = new Ground.ToldAnonymously(mark(1).entry());
    List<Event> events = new ArrayList<>(events());
    events.add(
        new Event.Told(
            told,
            null,
            new Disclosure(
                told.entry(),
                TEACHER.agency(),
                GROUP,
                anonymously,
                Set.of(mark(1).entry()),
                told.at())));
    assertThat(toAsk(person("asker-slt-coordinator"), events)).isEmpty();
    assertThat(toAsk(TEACHER, events)).containsExactlyInAnyOrder(Terms.Scope.values());
  }

  private static Set<Terms.Scope> toAsk(Actor reader, List<Event> events) {
    return CaseReading.view(RULEBOOK, file(events), reader, NOW).orElseThrow().toAsk();
  }

  private static Terms telling(Recipient to) {
    return new Terms(Set.of(Terms.Scope.TELLING), Set.of(to), null);
  }

  /** What could be a ground to tell the group, after these answers. */
  private static Set<GroundKind> couldApply(Terms... refused) {
    return CaseRules.offers(RULEBOOK, file(events(refused)), TEACHER, NOW).stream()
        .filter(offer -> offer.move().equals(TELL_THE_GROUP))
        .flatMap(offer -> offer.reasons().stream())
        .filter(Refusal.NoGround.class::isInstance)
        .map(reason -> ((Refusal.NoGround) reason).couldApply())
        .findFirst()
        .orElseThrow();
  }

  private static CaseFile file(List<Event> events) {
    return CaseHistory.replay(RULEBOOK.routine(), new CaseId(new UUID(1, 1)), events);
  }

  private static List<Event> events(Terms... refused) {
    List<Event> events = new ArrayList<>();
    events.add(
        new Event.ConcernRegistered(
            mark(1),
            new WayInId("employee-concern"),
            Audience.EMPLOYEE,
            CaseKind.PERSON,
            AgeBand.ADULT,
            Act.Nature.FACT,
            RULEBOOK.packHash()));
    for (Terms no : refused) {
      events.add(new Event.ConsentRefused(mark(2), no));
    }
    return events;
  }

  private static Event.Mark mark(int place) {
    return new Event.Mark(
        BEGAN.plus(Duration.ofHours(place)),
        TEACHER.id(),
        TEACHER.agency(),
        new EntryId(new UUID(2, place)));
  }
}

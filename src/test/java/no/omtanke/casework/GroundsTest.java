package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.Group;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Organisation;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import org.junit.jupiter.api.Test;

/** Toward whom a provision of law is offered: those that the law itself names, and no others. */
final class GroundsTest {

  private static final Rulebook HOLMESTRAND = ShippedRulebooks.of("holmestrand");
  private static final Actor TEACHER =
      HOLMESTRAND.directory().find(new StaffId("holmestrand-teacher")).orElseThrow();
  private static final Recipient TEAM = Recipient.of("group:municipality-team");
  private static final ProvisionId OWN_TASKS = new ProvisionId("fvl-13b-5");
  private static final ProvisionId OFFENCE = new ProvisionId("fvl-13b-6");
  private static final ProvisionId DANGER = new ProvisionId("fvl-13b-7");

  private final Grounds grounds =
      new Grounds(
          HOLMESTRAND,
          CaseFile.unopened(new CaseId(new UUID(0, 1))),
          TEACHER,
          Instant.parse("2026-11-21T10:00:00Z"));

  private List<ProvisionId> offered(Recipient to) {
    return grounds.usable(to, EnumSet.of(GroundKind.EXCEPTION)).stream()
        .map(ground -> ((Ground.ByException) ground).provision())
        .toList();
  }

  @Test
  void anOffenceIsToldToThePoliceAndNotToNavOrATeam() {
    assertThat(offered(Recipient.of("agency:police"))).containsExactly(OWN_TASKS, OFFENCE, DANGER);
    assertThat(offered(Recipient.of("agency:nav"))).containsExactly(OWN_TASKS, DANGER);
    assertThat(offered(TEAM)).as("not all in it are police").containsExactly(OWN_TASKS, DANGER);
  }

  @Test
  void whatIsForPublicBodiesIsNotOfferedTowardVolunteers() {
    assertThat(offered(Recipient.of("agency:voluntary"))).containsExactly(DANGER);
  }

  @Test
  void whatIsForPublicBodiesIsNotOfferedTowardAGroupNobodyKnowsWhoSitsIn() {
    assertThat(offered(Recipient.of("group:slt-coordination-group"))).containsExactly(DANGER);
  }

  @Test
  void aGroupThatHandlesNoSingleCasesIsToldOfNone() {
    assertThat(grounds.recipients())
        .contains(TEAM)
        .doesNotContain(
            Recipient.of("group:politiraad"), Recipient.of("group:slt-coordination-group"));
    for (String municipality : ShippedRulebooks.municipalities()) {
      Rulebook rulebook = ShippedRulebooks.of(municipality);
      List<GroupId> told =
          new Grounds(
                  rulebook,
                  CaseFile.unopened(new CaseId(new UUID(0, 1))),
                  rulebook.directory().staff().getFirst(),
                  Instant.parse("2026-11-21T10:00:00Z"))
              .recipients()
              .flatMap(
                  to -> to instanceof Recipient.ToGroup it ? Stream.of(it.group()) : Stream.of())
              .toList();
      assertThat(told)
          .as(municipality)
          .allMatch(id -> rulebook.organisation().group(id).receivesCases());
    }
  }

  @Test
  void aGroupThatIsForNoCasesTodayIsToldOfNoneThatBeganBeforeThatWasSaid() {
    Organisation today = ShippedRulebooks.of("baerum").organisation();
    Organisation before =
        new Organisation(
            today.agencies(),
            today.districts(),
            today.units(),
            today.roles(),
            today.groups().stream().map(GroundsTest::forCases).toList());
    GroupId board = new GroupId("slt-board");
    assertThat(before.group(board).receivesCases()).isTrue();
    assertThat(before.under(today).groups().stream().filter(Group::receivesCases))
        .isEqualTo(today.groups().stream().filter(Group::receivesCases).toList());
    Organisation without =
        new Organisation(
            today.agencies(), today.districts(), today.units(), today.roles(), List.of());
    assertThat(before.under(without).groups())
        .as("nor one that the plan has no more")
        .isNotEmpty()
        .noneMatch(Group::receivesCases);
  }

  private static Group forCases(Group group) {
    return new Group(
        group.id(),
        group.label(),
        group.kind(),
        group.mandate(),
        group.decides(),
        group.assigns(),
        group.chair(),
        false,
        group.members(),
        group.joinedBy(),
        group.rhythm(),
        group.note(),
        group.source());
  }

  @Test
  void whatIsNotOfferedIsRefused() {
    Ground offence = new Ground.ByException(OFFENCE, Set.of(0));
    Set<GroundKind> all = EnumSet.allOf(GroundKind.class);
    Set<EntryId> nothing = Set.of();
    assertThat(grounds.against(offence, Recipient.of("agency:police"), all, nothing)).isEmpty();
    assertThat(grounds.against(offence, Recipient.of("agency:nav"), all, nothing))
        .containsExactly(new Refusal.ProvisionNotForSector(OFFENCE));
  }
}

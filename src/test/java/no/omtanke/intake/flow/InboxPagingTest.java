package no.omtanke.intake.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.keys.Keys;
import no.omtanke.intake.InboxPage;
import no.omtanke.intake.Inquiry;
import no.omtanke.intake.InquiryAct;
import no.omtanke.intake.InquiryRules;
import no.omtanke.intake.Reception;
import no.omtanke.intake.Subject;
import no.omtanke.intake.store.PublicInquiries;
import no.omtanke.intake.store.StaffInquiries;
import no.omtanke.intake.store.StoredTriage;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.PackId;
import no.omtanke.packs.RoleId;
import no.omtanke.platform.Tenancy;
import no.omtanke.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Page after page, everything in the inbox is reached, by those it is for and by nobody else. */
final class InboxPagingTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Actor READER = actor("police", "police-contact");
  private static final Actor DEPUTY = actor("slt", "slt-coordinator");
  private static final int ALL = 25;

  @TempDir Path vault;
  private final PackId municipality = new PackId("inbox-" + UUID.randomUUID());
  private final StaffInquiries inquiries = new StaffInquiries(DATABASE.jdbc());

  @Test
  void everythingOpenIsReachedUnreadFirstAlsoWhenSomethingIsReadMeanwhile() {
    received();
    List<Inquiry> seen = new ArrayList<>();
    InboxPage.After after = null;
    List<Inquiry> page = open(READER, NOW, null);
    while (!page.isEmpty()) {
      seen.addAll(page);
      after = InboxPage.After.of(page.getLast());
      // she opens the last one of the page before she goes on to the next
      Inquiry read = InquiryRules.read(page.getLast(), READER);
      in(() -> inquiries.read(municipality.value(), read));
      page = open(READER, NOW, after);
      page = page.stream().filter(one -> one.waitingSince() != null).toList();
    }
    assertThat(seen).extracting(Inquiry::id).doesNotHaveDuplicates().hasSize(ALL);
    assertThat(seen).extracting(Inquiry::received).isSorted();
  }

  @Test
  void theDeputyFindsWhatHasLainUnreadAndNobodyElseOfTheAgencyDoes() {
    received();
    assertThat(open(DEPUTY, NOW, null)).isEmpty();
    assertThat(open(DEPUTY, NOW.plus(InquiryRules.UNREAD), null)).hasSize(4);
    assertThat(open(actor("police", "officer"), NOW, null)).isEmpty();
    assertThat(open(actor("slt", "other"), NOW.plus(InquiryRules.UNREAD), null)).isEmpty();
  }

  @Test
  void whatIsClosedIsOnPagesOfItsOwnTheLatestFirst() {
    received();
    DATABASE
        .tenancy()
        .runIn(
            municipality.value(),
            () -> DATABASE.jdbc().sql("update inquiry set closed = true").update());
    assertThat(open(READER, NOW, null)).isEmpty();
    Set<Object> seen = new HashSet<>();
    InboxPage.After after = null;
    Instant latest = Instant.MAX;
    for (List<Inquiry> page = closed(after); !page.isEmpty(); page = closed(after)) {
      for (Inquiry one : page) {
        assertThat(one.received()).isBeforeOrEqualTo(latest);
        latest = one.received();
        seen.add(one.id());
      }
      after = InboxPage.After.of(page.getLast());
    }
    assertThat(seen).hasSize(ALL);
  }

  @Test
  void whatSomeoneHasPassedOnIsReachedPageByPageTheLatestFirstAlsoWhereMomentsAreOne() {
    received();
    List<StoredTriage> passed = new ArrayList<>();
    in(() -> {
      for (Inquiry inquiry :
          inquiries.open(municipality.value(), READER, Set.of(), NOW, null, ALL)) {
        Instant at = NOW.plusSeconds(passed.size() / 3);
        passed.add(passedOn(READER, at));
        inquiries.decided(municipality.value(), inquiry.id(), passed.getLast());
        inquiries.decided(municipality.value(), inquiry.id(), passedOn(DEPUTY, at));
      }
    });
    List<StoredTriage> seen = new ArrayList<>();
    List<StoredTriage> page = passedOn(null);
    while (!page.isEmpty()) {
      seen.addAll(page);
      page = passedOn(new InboxPage.Passed(page.getLast().at(), page.getLast().id()));
    }
    assertThat(seen)
        .extracting(StoredTriage::id)
        .containsExactlyInAnyOrderElementsOf(passed.stream().map(StoredTriage::id).toList());
    assertThat(seen.reversed()).extracting(StoredTriage::at).isSorted();
  }

  @Test
  void whatCameBackAndBecameACaseSheIsKeptOutOfIsNotAmongWhatShePassedOn() {
    received();
    UUID caseId = UUID.randomUUID();
    in(() -> {
      Inquiry inquiry =
          inquiries.open(municipality.value(), READER, Set.of(), NOW, null, 1).getFirst();
      inquiries.decided(municipality.value(), inquiry.id(), passedOn(READER, NOW));
      becomes(inquiry, caseId, "school");
    });
    assertThat(passedOn(Set.of(caseId), null))
        .as("what another agency made of it is not to be told by what is missing")
        .hasSize(1);
    in(() -> DATABASE.jdbc().sql("update inquiry set agency = 'police'").update());
    assertThat(passedOn(Set.of(), null)).hasSize(1);
    assertThat(passedOn(Set.of(caseId), null)).isEmpty();
  }

  private static void becomes(Inquiry inquiry, UUID caseId, String agency) {
    DATABASE
        .jdbc()
        .sql("update inquiry set case_id = :case_id, agency = :agency where id = :id")
        .param("case_id", caseId)
        .param("agency", agency)
        .param("id", inquiry.id().value())
        .update();
  }

  private List<StoredTriage> passedOn(InboxPage.@Nullable Passed before) {
    return passedOn(Set.of(), before);
  }

  private List<StoredTriage> passedOn(Set<UUID> keptFrom, InboxPage.@Nullable Passed before) {
    return DATABASE
        .tenancy()
        .readingIn(
            municipality.value(),
            () ->
                inquiries.passedOn(municipality.value(), READER, keptFrom, before, 4).stream()
                    .map(StaffInquiries.PassedOn::triage)
                    .toList());
  }

  private static StoredTriage passedOn(Actor actor, Instant at) {
    return new StoredTriage(
        UUID.randomUUID(),
        at,
        actor.id(),
        actor.agency(),
        InquiryAct.Kind.TO_UNIT,
        new AgencyId("school"),
        Ciphertext.of(new byte[] {1}));
  }

  private List<Inquiry> open(Actor actor, Instant now, InboxPage.@Nullable After after) {
    return DATABASE
        .tenancy()
        .readingIn(
            municipality.value(),
            () ->
                inquiries.open(
                    municipality.value(),
                    actor,
                    Set.of(),
                    now.minus(InquiryRules.UNREAD),
                    after,
                    4));
  }

  private List<Inquiry> closed(InboxPage.@Nullable After after) {
    return DATABASE
        .tenancy()
        .readingIn(
            municipality.value(),
            () -> inquiries.closed(municipality.value(), READER, Set.of(), after, 4));
  }

  private void in(Runnable work) {
    DATABASE.tenancy().runIn(municipality.value(), work);
  }

  private void received() {
    JdbcClient door = JdbcClient.create(DATABASE.publicPages());
    Tenancy tenancy = DATABASE.publicTenancy();
    for (int number = 0; number < ALL; number++) {
      Instant at = NOW.minusSeconds(ALL - number / 2);
      new PublicDesk(
              tenancy, new PublicInquiries(door), Keys.letterboxes(Keys.in(vault), vault), () -> at)
          .receive(municipality, new ReceiptDrawer().draw(), incoming());
    }
  }

  private static Incoming incoming() {
    return new Incoming(
        new Subject.Discussion(new ContactId("point")),
        new Reception(
            new AgencyId("police"),
            Set.of(new RoleId("police-contact")),
            new Reception.Deputy(new AgencyId("slt"), new RoleId("slt-coordinator"))),
        "En uro",
        null);
  }

  private static Actor actor(String agency, String role) {
    return new Actor(new StaffId(role), new AgencyId(agency), Set.of(new RoleId(role)));
  }
}

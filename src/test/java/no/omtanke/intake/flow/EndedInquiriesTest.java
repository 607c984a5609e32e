package no.omtanke.intake.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.keys.Keys;
import no.omtanke.intake.InquiryId;
import no.omtanke.intake.Receipt;
import no.omtanke.intake.Reception;
import no.omtanke.intake.Subject;
import no.omtanke.intake.store.InquiryErasing;
import no.omtanke.intake.store.PublicInquiries;
import no.omtanke.intake.store.StaffInquiries;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackId;
import no.omtanke.packs.RetentionClass.What;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.WayInId;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was asked and reported from outside ends too, and its receipt opens nothing then. */
final class EndedInquiriesTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();
  private static final Instant CAME = Instant.parse("2026-11-21T10:00:00Z");
  private static final LocalDate DAY = NorwegianTime.day(CAME);

  @TempDir Path vault;
  private final ReceiptDrawer receipts = new ReceiptDrawer();
  private final PackId municipality = new PackId("ended-" + UUID.randomUUID());
  private final EndedInquiries ended = new EndedInquiries(new InquiryErasing(DATABASE.jdbc()));
  private Encryption encryption;

  @BeforeEach
  void open() {
    encryption = Keys.in(vault);
  }

  private PublicDesk desk(Instant at) {
    return new PublicDesk(
        DATABASE.publicTenancy(),
        new PublicInquiries(JdbcClient.create(DATABASE.publicPages())),
        Keys.letterboxes(encryption, vault),
        () -> at);
  }

  private Receipt received(Subject subject) {
    Receipt receipt = receipts.draw();
    desk(CAME)
        .receive(
            municipality,
            receipt,
            new Incoming(
                subject,
                new Reception(new AgencyId("police"), Set.of(new RoleId("police-contact")), null),
                "Jeg er urolig",
                null));
    return receipt;
  }

  private static Subject discussion() {
    return new Subject.Discussion(new ContactId("point"));
  }

  private static Subject report() {
    return new Subject.Report(new WayInId("resident"), CaseKind.PERSON);
  }

  private void in(Runnable work) {
    DATABASE.tenancy().runIn(municipality.value(), work);
  }

  private void update(String sql) {
    in(() -> DATABASE.jdbc().sql(sql).update());
  }

  private List<Ended> endedBy(LocalDate day) {
    return DATABASE
        .tenancy()
        .readingIn(
            municipality.value(),
            () -> ended.endedBy(municipality.value(), day, new UUID(0, 0), 10));
  }

  private UUID id() {
    return endedBy(DAY).getFirst().id();
  }

  @Test
  void aDiscussionsTimeRunsFromTheLastThatWasWrittenOnceItIsRead() {
    Receipt receipt = received(discussion());
    assertThat(endedBy(DAY)).as("somebody waits for an answer").isEmpty();
    update("update inquiry set waiting_since = null");
    assertThat(endedBy(DAY.minusDays(1))).isEmpty();
    assertThat(endedBy(DAY))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.what()).isEqualTo(What.ANONYMOUS_DISCUSSION);
          assertThat(one.day()).isEqualTo(DAY);
        });
    desk(CAME.plusSeconds(5 * 86_400)).goOn(municipality, receipt, UUID.randomUUID(), "mer");
    update("update inquiry set waiting_since = null");
    assertThat(endedBy(DAY.plusDays(4))).isEmpty();
    assertThat(endedBy(DAY.plusDays(5))).hasSize(1);
  }

  @Test
  void aReportsTimeRunsOnlyWhenItIsDecidedWhatItCameTo() {
    received(report());
    update("update inquiry set waiting_since = null");
    assertThat(endedBy(DAY)).isEmpty();
    update("update inquiry set outcome = 'ADVICE'");
    assertThat(endedBy(DAY)).extracting(Ended::what).containsExactly(What.REPORT);
  }

  @Test
  void whatIsSetAsideIsFoundNeitherByItsReceiptNorByThoseWhoReceivedIt() {
    Receipt receipt = received(discussion());
    update("update inquiry set waiting_since = null");
    UUID id = id();
    in(() -> ended.setAside(municipality.value(), id));
    assertThat(desk(CAME).read(municipality, receipt)).isEmpty();
    assertThat(desk(CAME).goOn(municipality, receipt, UUID.randomUUID(), "mer")).isFalse();
    StaffInquiries staff = new StaffInquiries(DATABASE.jdbc());
    in(() -> assertThat(staff.find(municipality.value(), new InquiryId(id))).isEmpty());
    assertThat(endedBy(DAY)).isEmpty();

    in(() -> ended.bringBack(municipality.value(), id));
    assertThat(desk(CAME).read(municipality, receipt)).isPresent();
  }

  @Test
  void whatIsErasedLeavesNoRowAndNothingForTheReceiptToOpen() {
    Receipt receipt = received(discussion());
    Receipt other = received(discussion());
    update("update inquiry set waiting_since = null");
    UUID id = id();
    encryption.end(municipality.value(), id);
    in(() -> ended.erase(municipality.value(), Set.of(id)));
    assertThat(
            List.of(desk(CAME).read(municipality, receipt), desk(CAME).read(municipality, other)))
        .filteredOn(one -> one.isPresent())
        .hasSize(1);
    in(() ->
        ended
            .tables()
            .forEach(table ->
                assertThat(
                        DATABASE
                            .jdbc()
                            .sql("select one::text from " + table + " one")
                            .query(String.class)
                            .list())
                    .as(table)
                    .noneMatch(row -> row.contains(id.toString()))));
  }

  @Test
  void whatBecameACaseEndsWithTheCase() {
    received(report());
    UUID caseId = UUID.randomUUID();
    Ended closed = new Ended(caseId, What.CASE, new AgencyId("school"), null, null, DAY);
    update("update inquiry set outcome = 'ADVICE', waiting_since = null");
    UUID id = id();
    update("update inquiry set outcome = 'CASE', case_id = '" + caseId + "'");
    assertThat(endedBy(DAY)).as("it has no time of its own").isEmpty();
    in(() -> {
      assertThat(ended.endsWith(municipality.value(), Set.of(caseId))).containsExactly(id);
      assertThat(ended.goesOn(municipality.value(), closed)).isFalse();
    });
    update("update inquiry set waiting_since = received");
    in(() ->
        assertThat(ended.goesOn(municipality.value(), closed))
            .as("whoever wrote waits for an answer")
            .isTrue());
  }
}

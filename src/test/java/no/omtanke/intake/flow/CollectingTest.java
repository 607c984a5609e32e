package no.omtanke.intake.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.ShippedRulebooks;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.keys.Keys;
import no.omtanke.confidentiality.keys.LetterboxKeys;
import no.omtanke.confidentiality.keys.PublicKeys;
import no.omtanke.intake.InquiryId;
import no.omtanke.intake.Receipt;
import no.omtanke.intake.Reception;
import no.omtanke.intake.Subject;
import no.omtanke.intake.store.Kept;
import no.omtanke.intake.store.Letterboxes;
import no.omtanke.intake.store.PublicInquiries;
import no.omtanke.intake.store.StaffInquiries;
import no.omtanke.organisation.Attendance;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.RoleId;
import no.omtanke.platform.Tenancy;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the public letterbox to what the agency keeps as its own. */
final class CollectingTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();
  private static final AgencyId POLICE = new AgencyId("police");
  private static final AgencyId SLT = new AgencyId("slt");
  private static final RoleId READS = new RoleId("police-contact");

  @TempDir Path vault;
  private final PackId municipality = new PackId("intake-" + UUID.randomUUID());
  private final Tenancy tenancy = DATABASE.tenancy();
  private final StaffInquiries inquiries = new StaffInquiries(DATABASE.jdbc());
  private Encryption encryption;
  private Collecting collecting;
  private PublicDesk desk;
  private Receipt receipt;

  @BeforeEach
  void handIn() {
    encryption = Keys.in(vault);
    LetterboxKeys keys = Keys.letterboxes(encryption, vault);
    collecting =
        new Collecting(
            tenancy,
            new Letterboxes(DATABASE.jdbc()),
            keys,
            encryption,
            _ -> new Attendance(Set.of(new Attendance.Post(POLICE, READS))),
            InstantSource.system());
    desk =
        new PublicDesk(
            DATABASE.publicTenancy(),
            new PublicInquiries(JdbcClient.create(DATABASE.publicPages())),
            keys,
            InstantSource.system());
    receipt = new ReceiptDrawer().draw();
    desk.receive(
        municipality,
        receipt,
        new Incoming(
            new Subject.Discussion(new ContactId("point")),
            new Reception(
                POLICE, Set.of(READS), new Reception.Deputy(SLT, new RoleId("slt-coordinator"))),
            "Jeg er urolig",
            "Kari"));
  }

  private InquiryId inquiry() {
    return new InquiryId(
        tenancy.inMunicipality(
            municipality.value(),
            () -> DATABASE.jdbc().sql("select id from inquiry").query(UUID.class).single()));
  }

  private Kept key(AgencyId agency) {
    return tenancy.readingIn(
        municipality.value(),
        () -> inquiries.key(municipality.value(), inquiry(), agency).orElseThrow());
  }

  private Kept reporter() {
    return tenancy.readingIn(
        municipality.value(),
        () -> inquiries.reporter(municipality.value(), inquiry()).orElseThrow());
  }

  private Optional<String> open(Kept kept, AgencyId agency) {
    return collecting.open(InquiryKey.passage(municipality, inquiry(), agency), kept);
  }

  @Test
  void anAgencyHasALetterboxFromWhenSomebodyThereReceivesAndNoOtherHasOne() {
    Pack pack = ShippedRulebooks.pack("drammen");
    PublicKeys face = new PublicKeys(vault.resolve("face"));
    assertThat(face.isThere("drammen", POLICE)).isFalse();
    collecting.publish(pack);
    assertThat(face.isThere("drammen", POLICE)).isTrue();
    assertThat(face.isThere("drammen", SLT)).as("nobody is there").isFalse();
  }

  @Test
  void whatHasJustComeIsReadAsItLies() {
    assertThat(key(POLICE).sealed()).isTrue();
    assertThat(open(key(POLICE), POLICE)).isPresent().isEqualTo(open(key(SLT), SLT));
    assertThat(collecting.open(Reporters.passage(municipality, inquiry(), POLICE), reporter()))
        .contains("Kari");
  }

  @Test
  void collectedItIsTheSameUnderAKeyThatEndsWithTheInquiry() {
    Optional<String> before = open(key(POLICE), POLICE);
    Kept sealed = key(POLICE);
    assertThat(collecting.collect(municipality)).as("two keys, and who sent it").isEqualTo(3);
    assertThat(collecting.collect(municipality)).isZero();
    assertThat(key(POLICE).sealed()).isFalse();
    assertThat(open(key(POLICE), POLICE)).isEqualTo(before);
    assertThat(open(key(SLT), SLT)).isEqualTo(before);
    assertThat(collecting.open(Reporters.passage(municipality, inquiry(), POLICE), reporter()))
        .contains("Kari");
    assertThat(desk.read(municipality, receipt).orElseThrow().letters())
        .extracting(Exchange.Letter::text)
        .containsExactly("Jeg er urolig");
    encryption.end(municipality.value(), inquiry().value());
    assertThat(Map.of("kept", open(key(POLICE), POLICE), "in a backup", open(sealed, POLICE)))
        .allSatisfy((_, text) -> assertThat(text).isEmpty());
  }

  @Test
  void whatHasEndedBeforeItWasCollectedIsLeftUnread() {
    encryption.end(municipality.value(), inquiry().value());
    collecting.collect(municipality);
    assertThat(key(POLICE).sealed()).isTrue();
    assertThat(open(key(POLICE), POLICE)).isEmpty();
  }
}

package no.omtanke.intake.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.keys.Keys;
import no.omtanke.intake.Receipt;
import no.omtanke.intake.Reception;
import no.omtanke.intake.Subject;
import no.omtanke.intake.store.PublicInquiries;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.PackId;
import no.omtanke.packs.RoleId;
import no.omtanke.platform.Tenancy;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is handed in comes back whole for whoever has the receipt, and for nobody else. */
final class PublicDeskTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();
  private static final String CANARY = "kanarifugl-" + UUID.randomUUID();

  private static final List<String> TABLES =
      List.of("inquiry", "inquiry_key", "inquiry_letter", "inquiry_reporter", "inquiry_triage");

  @TempDir Path vault;
  private final ReceiptDrawer receipts = new ReceiptDrawer();
  private final PackId municipality = new PackId("intake-" + UUID.randomUUID());
  private JdbcClient door;
  private Tenancy tenancy;
  private PublicDesk desk;

  @BeforeEach
  void open() {
    door = JdbcClient.create(DATABASE.publicPages());
    tenancy = DATABASE.publicTenancy();
    desk =
        new PublicDesk(
            tenancy,
            new PublicInquiries(door),
            Keys.letterboxes(Keys.in(vault), vault),
            InstantSource.system());
  }

  @Test
  void theTextComesBackWholeWithTheReceipt() {
    Receipt receipt = receipts.draw();
    String text = ("😀 مرحبا \u202eabc <b>&amp;\n" + CANARY).repeat(20_000);
    desk.receive(municipality, receipt, incoming(text));
    assertThat(desk.goOn(municipality, receipt, UUID.randomUUID(), "mer")).isTrue();
    assertThat(desk.read(municipality, receipt))
        .hasValueSatisfying(exchange ->
            assertThat(exchange.letters())
                .extracting(Exchange.Letter::text)
                .containsExactly(text, "mer"));
  }

  @Test
  void sentTwiceItIsThereOnce() {
    Receipt receipt = receipts.draw();
    UUID letter = UUID.randomUUID();
    desk.receive(municipality, receipt, incoming("en"));
    desk.receive(municipality, receipt, incoming("en"));
    desk.goOn(municipality, receipt, letter, "to");
    desk.goOn(municipality, receipt, letter, "to");
    assertThat(desk.read(municipality, receipt).orElseThrow().letters()).hasSize(2);
    assertThat(version()).as("whoever has seen the letter has seen all").isEqualTo(1);
  }

  private long version() {
    return DATABASE
        .tenancy()
        .inMunicipality(
            municipality.value(),
            () -> DATABASE.jdbc().sql("select version from inquiry").query(Long.class).single());
  }

  @Test
  void anotherReceiptOrMunicipalityFindsNothing() {
    Receipt receipt = receipts.draw();
    desk.receive(municipality, receipt, incoming("en"));
    assertThat(desk.read(municipality, receipts.draw())).isEmpty();
    assertThat(desk.read(new PackId("intake-" + UUID.randomUUID()), receipt)).isEmpty();
    assertThat(desk.goOn(municipality, receipts.draw(), UUID.randomUUID(), "to")).isFalse();
  }

  @Test
  void noTableHoldsTheTextTheSenderOrTheReceipt() {
    Receipt receipt = receipts.draw();
    desk.receive(
        municipality,
        receipt,
        new Incoming(incoming("x").subject(), incoming("x").reception(), CANARY, "Kari " + CANARY));
    List<String> rows = new ArrayList<>();
    DATABASE
        .tenancy()
        .runIn(
            municipality.value(),
            () ->
                TABLES.forEach(table ->
                    rows.addAll(
                        DATABASE
                            .jdbc()
                            .sql("select one::text from " + table + " one")
                            .query((row, number) -> row.getString(1))
                            .list())));
    assertThat(rows).hasSize(5);
    String all = String.join("\n", rows);
    assertThat(all).contains("police-contact").contains(municipality.value());
    for (String secret : List.of(CANARY, receipt.spoken(), receipt.words().getFirst() + " ")) {
      assertThat(all)
          .doesNotContain(secret)
          .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)))
          .doesNotContain(
              Base64.getEncoder()
                  .withoutPadding()
                  .encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void thePublicRoleReachesNoTable() {
    for (String table : TABLES) {
      assertThatThrownBy(() ->
              tenancy.readingIn(
                  municipality.value(),
                  () -> door.sql("select count(*) from " + table).query(Long.class).single()))
          .as(table)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void withoutAMunicipalityNothingIsFound() {
    Receipt receipt = receipts.draw();
    desk.receive(municipality, receipt, incoming("en"));
    String lookup = ReceiptKeys.of(municipality, receipt).lookup();
    assertThat(new PublicInquiries(door).open(lookup)).isEmpty();
  }

  private static Incoming incoming(String text) {
    return new Incoming(
        new Subject.Discussion(new ContactId("point")),
        new Reception(
            new AgencyId("police"),
            Set.of(new RoleId("police-contact")),
            new Reception.Deputy(new AgencyId("slt"), new RoleId("slt-coordinator"))),
        text,
        null);
  }
}

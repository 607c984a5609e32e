package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.Ended;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Closing;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.RetentionClass.What;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.flow.Erasing;
import no.omtanke.rights.store.Deletions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was written in a case waits to be deleted, and is: what its people are shown. */
@OmtankeTest
final class ContentEndedInBrowserTest {

  @LocalServerPort private int port;
  @Autowired private Tenancy tenancy;
  @Autowired private Deletions deletions;
  @Autowired private Encryption encryption;
  @Autowired private Erasing erasing;
  @Autowired private PackLibrary packs;

  private final UUID waiting = UUID.randomUUID();

  @AfterEach
  void nothingWaits() {
    tenancy.runIn("drammen", () -> deletions.remove("drammen", waiting));
  }

  @Test
  void theListSaysThatOnlyWhatIsWrittenGoes() {
    Ended content =
        new Ended(
            waiting,
            What.CASE_CONTENT,
            new AgencyId("school"),
            CaseKind.PERSON,
            Closing.FOLLOWED_UP,
            LocalDate.of(2025, 5, 12));
    tenancy.runIn("drammen", () -> deletions.list("drammen", content, Instant.now()));
    try (var leader = new Colleague(port, "drammen", "leader")) {
      leader.goes("sletting").looks("deletion-content");
      assertThat(leader.main()).contains("Innhold i sak", "Saken kan leses til det er slettet");
      leader.goes("sletting/" + waiting + "/SEE").looks("deletion-content-see");
      assertThat(leader.main()).contains("Etterpå står den uten tekst");
    }
  }

  @Test
  void theCaseSaysThatItWasDeletedAndNoMoreIsWrittenInIt() {
    try (var teacher = new Colleague(port, "drammen", "teacher")) {
      teacher
          .goes("saker/ny")
          .writes("seen", "Tegner runer.")
          .picks("age", "16 eller 17")
          .setsTheNextDate()
          .sends()
          .done("Bekymringen er lagret");
      String home = teacher.address().replaceAll("[?#].*", "");
      assertThat(teacher.main()).contains("Tegner runer.");
      encryption.endContent("drammen", UUID.fromString(home.substring(home.lastIndexOf('/') + 1)));
      erasing.goOn(packs.byId(new PackId("drammen")).orElseThrow());
      teacher.goes(home.substring("/drammen/".length())).looks("content-ended");
      assertThat(teacher.main())
          .contains("Det som var skrevet her, ble slettet")
          .doesNotContain("Tegner runer.");
      assertThat(teacher.page().locator(".not-yet").textContent())
          .contains("skriver du ned en ny bekymring");
      teacher.goes("min-dag").looks("content-ended-day");
      assertThat(teacher.main()).doesNotContain("Tegner runer.");
    }
  }
}

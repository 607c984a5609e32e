package no.omtanke.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import org.junit.jupiter.api.Test;

/** What the log was searched for can be read out of it again. */
final class LogSearchTest {

  @Test
  void whatIsNotAskedAboutIsNotWritten() {
    LogSearch all = new LogSearch(LogSearch.Which.ALL, null, null, null, null, null);
    assertThat(all.written()).isEqualTo("ALL");
    assertThat(LogSearch.read(null, all.written())).contains(all);
  }

  @Test
  void theCaseStandsBesideTheRest() {
    UUID id = UUID.randomUUID();
    LogSearch search =
        new LogSearch(
            LogSearch.Which.ALL,
            id,
            new StaffId("f00d"),
            new AgencyId("school"),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31));
    assertThat(search.written()).doesNotContain(id.toString());
    assertThat(LogSearch.read(id, search.written())).contains(search);
  }

  @Test
  void whatWasTamperedWithIsNotTakenForASearch() {
    assertThat(LogSearch.read(null, "ALT")).isEmpty();
    assertThat(LogSearch.read(null, "ALL from=yesterday")).isEmpty();
  }
}

package no.omtanke.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.omtanke.casework.ShippedRulebooks;
import no.omtanke.packs.Agency;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Provision;
import no.omtanke.rights.ProcessingRecord.Controller;
import no.omtanke.rights.ProcessingRecord.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of processing says of every service whose it is and what it rests on. */
final class ProcessingRecordTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @ValueSource(strings = {"asker", "baerum", "drammen", "holmestrand", "oslo"})
  void everyServiceStandsOnceUnderItsControllerAndOnWhatIsInForce(String municipality) {
    Pack pack = ShippedRulebooks.pack(municipality);
    ProcessingRecord record = ProcessingRecord.of(pack, TODAY);
    List<Service> services =
        record.controllers().stream().flatMap(one -> one.services().stream()).toList();
    assertThat(services)
        .extracting(Service::agency)
        .containsExactlyInAnyOrderElementsOf(pack.organisation().agencies());
    for (Controller controller : record.controllers()) {
      assertThat(controller.services())
          .extracting(Service::agency)
          .extracting(Agency::controller)
          .containsOnly(controller.name());
    }
    for (Service service : services) {
      assertThat(service.task()).allMatch(one -> one.inForceOn(TODAY));
      assertThat(service.tells()).allMatch(one -> one.inForceOn(TODAY));
      if (service.agency().holdsCases()) {
        assertThat(service.task())
            .extracting(Provision::id)
            .as(service.agency().id().value())
            .isNotEmpty()
            .allMatch(service.agency().task()::contains);
      }
    }
    assertThat(record.retention()).isEqualTo(pack.confidentiality().retention());
  }
}

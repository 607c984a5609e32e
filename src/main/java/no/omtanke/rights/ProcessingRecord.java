package no.omtanke.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.omtanke.packs.Agency;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Provision;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.RetentionClass;
import no.omtanke.packs.SectorGrounds;

/**
 * The record of processing activities (GDPR art. 30), as it follows from the municipality's pack
 * and the law register: who is controller for what, on which task in law, and on which provisions
 * each may tell others. Nothing in it is written by hand, so it is never older than the
 * configuration.
 *
 * @param controllers each with the services that it answers for
 * @param retention how long what is kept
 */
public record ProcessingRecord(List<Controller> controllers, List<RetentionClass> retention) {

  public ProcessingRecord {
    controllers = List.copyOf(controllers);
    retention = List.copyOf(retention);
  }

  /** Who answers for the processing of some services. */
  public record Controller(String name, List<Service> services) {

    public Controller {
      services = List.copyOf(services);
    }
  }

  /**
   * What a service does.
   *
   * @param task the provisions that its task and processing rest on; empty where it has none, and
   *     then it never holds who a case is about
   * @param tells the provisions on which it may tell others, beside consent
   * @param duties those that oblige it to tell
   */
  public record Service(
      Agency agency, List<Provision> task, List<Provision> tells, List<Provision> duties) {

    public Service {
      task = List.copyOf(task);
      tells = List.copyOf(tells);
      duties = List.copyOf(duties);
    }
  }

  /** The record as it is that day. */
  public static ProcessingRecord of(Pack pack, LocalDate today) {
    Map<String, List<Service>> byController = new LinkedHashMap<>();
    for (Agency agency : pack.organisation().agencies()) {
      byController
          .computeIfAbsent(agency.controller(), name -> new ArrayList<>())
          .add(service(pack, agency, today));
    }
    return new ProcessingRecord(
        byController.entrySet().stream()
            .map(entry -> new Controller(entry.getKey(), entry.getValue()))
            .toList(),
        pack.confidentiality().retention());
  }

  private static Service service(Pack pack, Agency agency, LocalDate today) {
    Optional<SectorGrounds> row = pack.confidentiality().forSector(agency.sector());
    return new Service(
        agency,
        inForce(pack, agency.task().stream(), today),
        inForce(pack, row.stream().flatMap(it -> it.exceptions().stream()), today),
        inForce(
            pack,
            row.stream()
                .flatMap(it ->
                    Stream.concat(Stream.ofNullable(it.childWelfareDuty()), Stream.of(it.avert()))),
            today));
  }

  private static List<Provision> inForce(Pack pack, Stream<ProvisionId> ids, LocalDate today) {
    return ids.flatMap(id -> pack.law().provision(id).stream())
        .filter(provision -> provision.inForceOn(today))
        .toList();
  }
}

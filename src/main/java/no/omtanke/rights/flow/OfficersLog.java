package no.omtanke.rights.flow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.flow.OwnersNumbers;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.LogSearch;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.log.LogReading;
import no.omtanke.confidentiality.log.Logged;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Pack;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.Answered;
import no.omtanke.rights.store.Certificates;
import no.omtanke.rights.store.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log as the officer reads it: the rows of the agencies that she answers for. */
@Component
public class OfficersLog {

  private static final Duration LATELY = Duration.ofDays(30);

  private final Tenancy tenancy;
  private final LogReading reading;
  private final AccessLog log;
  private final OwnersNumbers numbers;
  private final Shut shut;
  private final Certificates certificates;
  private final Requests requests;
  private final Encryption encryption;
  private final InstantSource clock;

  OfficersLog(
      Tenancy tenancy,
      LogReading reading,
      AccessLog log,
      OwnersNumbers numbers,
      Shut shut,
      Certificates certificates,
      Requests requests,
      Encryption encryption,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.reading = reading;
    this.log = log;
    this.numbers = numbers;
    this.shut = shut;
    this.certificates = certificates;
    this.requests = requests;
    this.encryption = encryption;
    this.clock = clock;
  }

  /** A page of what she asks for, the latest first. */
  public LogPage search(
      Pack pack, Actor officer, LogSearch search, Logged.@Nullable Place before, int size) {
    String municipality = pack.id().value();
    Set<AgencyId> agencies = Answered.by(pack, officer).ids();
    return tenancy.inMunicipality(
        municipality,
        () -> {
          List<Logged> found =
              reading.page(
                  municipality,
                  search,
                  about(municipality, search.caseId()),
                  agencies,
                  keptFrom(pack, officer),
                  before,
                  size + 1);
          log.look(new Look.AtLog(municipality, officer, clock.instant(), search));
          List<Logged> page = found.stream().limit(size).toList();
          return page(
              municipality, agencies, page, found.size() > size ? page.getLast().place() : null);
        });
  }

  /** How often cases were opened in an emergency lately, by people of those she answers for. */
  public int emergencies(Pack pack, Actor officer) {
    String municipality = pack.id().value();
    Set<AgencyId> agencies = Answered.by(pack, officer).ids();
    return tenancy.readingIn(
        municipality,
        () ->
            reading.emergencies(
                municipality, agencies, keptFrom(pack, officer), clock.instant().minus(LATELY)));
  }

  /** The rows of these numbers that are there, and hers to see: what is amiss with the log. */
  public LogPage amiss(Pack pack, Actor officer, List<Long> numbersOfRows) {
    String municipality = pack.id().value();
    Set<AgencyId> agencies = Answered.by(pack, officer).ids();
    LogSearch search = new LogSearch(LogSearch.Which.AMISS, null, null, null, null, null);
    return tenancy.inMunicipality(
        municipality,
        () -> {
          List<Logged> rows =
              reading.rows(municipality, agencies, keptFrom(pack, officer), numbersOfRows);
          log.look(new Look.AtLog(municipality, officer, clock.instant(), search));
          return page(municipality, agencies, rows, null);
        });
  }

  /** Another officer sees to those that a conflict of interest keeps her out of. */
  private Set<UUID> keptFrom(Pack pack, Actor officer) {
    return shut.to(pack.id().value(), officer);
  }

  /** The page with what its cases are called; of what others answer for no more than that it is. */
  private LogPage page(
      String municipality, Set<AgencyId> agencies, List<Logged> rows, Logged.@Nullable Place next) {
    Set<UUID> ids = cases(rows);
    Set<UUID> gone = encryption.ended(municipality);
    Set<UUID> hers = certificates.of(municipality, agencies, ids);
    Map<UUID, UUID> requested = requests.casesOf(municipality, ids);
    Map<UUID, Optional<String>> known =
        new HashMap<>(
            numbers.of(
                municipality,
                agencies,
                Stream.concat(ids.stream(), requested.values().stream())
                    .collect(Collectors.toUnmodifiableSet())));
    requested.forEach(
        (request, of) -> known.put(request, known.getOrDefault(of, Optional.empty())));
    ids.stream().filter(gone::contains).forEach(id -> known.put(id, Optional.empty()));
    return new LogPage(rows, known, hers, next);
  }

  /** The case, and the requests about it. */
  private Set<UUID> about(String municipality, @Nullable UUID caseId) {
    if (caseId == null) {
      return Set.of();
    }
    Set<UUID> about = new HashSet<>(requests.endsWith(municipality, Set.of(caseId)));
    about.add(caseId);
    return about;
  }

  private static Set<UUID> cases(List<Logged> rows) {
    return rows.stream()
        .map(Logged::caseId)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The case that has the number, where one of the agencies that she answers for owns it; that she
   * asked for another, or for none, is a row in the log as well.
   */
  public Optional<UUID> caseWith(Pack pack, Actor officer, String number) {
    String municipality = pack.id().value();
    Optional<UUID> found =
        numbers
            .find(municipality, Answered.by(pack, officer).ids(), number)
            .filter(id -> !keptFrom(pack, officer).contains(id));
    if (found.isEmpty()) {
      tenancy.runIn(
          municipality,
          () -> log.look(new Look.Denied(municipality, officer, clock.instant(), null)));
    }
    return found;
  }
}

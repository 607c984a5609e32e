package no.omtanke.casework.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.omtanke.casework.store.CaseErasing;
import no.omtanke.casework.store.CaseFiles;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.CaseWriting;
import no.omtanke.casework.store.RegisterFinding;
import no.omtanke.casework.store.ResponsibleFinding;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.Erasable;
import no.omtanke.confidentiality.Expiring;
import no.omtanke.confidentiality.Marking;
import no.omtanke.confidentiality.Signing;
import no.omtanke.confidentiality.keys.Keys;
import no.omtanke.confidentiality.keys.SigningKey;
import no.omtanke.confidentiality.store.StoredAccessLog;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.flow.DeletionDesk;
import no.omtanke.rights.flow.Erasing;
import no.omtanke.rights.flow.Shut;
import no.omtanke.rights.store.Certificates;
import no.omtanke.rights.store.Deletions;
import no.omtanke.rights.store.Holds;
import no.omtanke.rights.store.Requests;
import no.omtanke.rights.store.ShutMarks;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The rooms put together over a database and a vault, as the application does it. */
final class House {

  final JdbcClient jdbc;
  final Tenancy tenancy;
  final CaseFinding finding;
  final Encryption encryption;
  final Marking marking;
  final Casework casework;
  final CaseLooking looking;
  final DisclosureRegister register;
  final Emergency emergency;
  final Unattended unattended;
  private final Signing signing;

  House(DataSource staff, Path vault) {
    this(staff, vault, new Drammen());
  }

  House(DataSource staff, Path vault, Rulebooks rulebooks) {
    signing = SigningKey.in(vault);
    jdbc = JdbcClient.create(staff);
    tenancy = new Tenancy(new JdbcTemplate(staff), new JdbcTransactionManager(staff));
    finding = new CaseFinding(tenancy, jdbc);
    encryption = Keys.in(vault);
    marking = Keys.marking(vault);
    InstantSource clock =
        InstantSource.tick(InstantSource.system(), Duration.of(1, ChronoUnit.MICROS));
    casework =
        new Casework(finding, new CaseWriting(tenancy), encryption, rulebooks, marking, clock);
    AccessLog log = new StoredAccessLog(jdbc);
    looking =
        new CaseLooking(tenancy, finding, new CaseFiles(jdbc), log, encryption, rulebooks, clock);
    emergency =
        new Emergency(
            tenancy, finding, casework, log, encryption, rulebooks, clock, Duration.ofHours(12));
    unattended =
        new Unattended(
            tenancy, new ResponsibleFinding(jdbc), finding, casework, log, rulebooks, clock);
    register =
        new DisclosureRegister(tenancy, new RegisterFinding(jdbc), finding, log, rulebooks, clock);
  }

  /** How closed cases end. */
  EndedCases ended() {
    return new EndedCases(tenancy, new CaseErasing(jdbc), finding, encryption, new Drammen());
  }

  /** The nightly round over the cases and what is asked for of them, and over more rooms. */
  Erasing erasing(InstantSource clock, Erasable... more) {
    Deletions deletions = new Deletions(jdbc, signing);
    Holds holds = new Holds(jdbc);
    List<Erasable> rooms = rooms(more);
    return new Erasing(
        tenancy,
        rooms.stream().filter(Expiring.class::isInstance).map(Expiring.class::cast).toList(),
        rooms,
        deletions,
        holds,
        new Certificates(jdbc),
        shut(rooms),
        encryption,
        signing,
        clock);
  }

  private List<Erasable> rooms(Erasable... more) {
    return Stream.concat(
            Stream.of(more),
            Stream.of(ended(), new Requests(jdbc), new Deletions(jdbc, signing), new Holds(jdbc)))
        .toList();
  }

  private Shut shut(List<Erasable> rooms) {
    OwnersNumbers numbers = new OwnersNumbers(tenancy, finding);
    return new Shut(tenancy, numbers, rooms, new ShutMarks(jdbc), signing);
  }

  /** The desk at which what is to be destroyed is seen. */
  DeletionDesk deletions(InstantSource clock) {
    return new DeletionDesk(
        tenancy,
        new Deletions(jdbc, signing),
        new Holds(jdbc),
        new Certificates(jdbc),
        shut(rooms()),
        erasing(clock),
        new OwnersNumbers(tenancy, finding),
        encryption,
        signing,
        new StoredAccessLog(jdbc),
        clock);
  }

  /** A room that stops the round half-way, as a machine that stops does, for as long as it says. */
  static Erasable breaking(BooleanSupplier broken) {
    return new Erasable() {
      @Override
      public Set<String> tables() {
        return Set.of();
      }

      @Override
      public Map<String, Integer> erase(String municipality, Collection<UUID> ids) {
        if (broken.getAsBoolean()) {
          throw new IllegalStateException("the machine stops here");
        }
        return Map.of();
      }
    };
  }
}

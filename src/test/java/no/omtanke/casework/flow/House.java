package no.omtanke.casework.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import no.omtanke.casework.store.CaseFiles;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.CaseWriting;
import no.omtanke.casework.store.RegisterFinding;
import no.omtanke.casework.store.ResponsibleFinding;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.Marking;
import no.omtanke.confidentiality.keys.Keys;
import no.omtanke.confidentiality.store.StoredAccessLog;
import no.omtanke.platform.Tenancy;
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

  House(DataSource staff, Path vault) {
    this(staff, vault, new Drammen());
  }

  House(DataSource staff, Path vault, Rulebooks rulebooks) {
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
}

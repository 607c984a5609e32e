package no.omtanke.rights.flow;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.omtanke.confidentiality.Cut;
import no.omtanke.confidentiality.seals.LogCheck;
import no.omtanke.packs.PackId;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.Checked;
import no.omtanke.rights.Finding;
import no.omtanke.rights.store.LastChecks;
import org.springframework.stereotype.Component;

/** Holds a municipality's log up against its seals, and remembers what came of it. */
@Component
public class LogChecks {

  /** More findings than a person reads; whoever meets that many needs the command's list. */
  private static final int MOST = 100;

  private final Tenancy tenancy;
  private final LogCheck check;
  private final LastChecks checks;
  private final InstantSource clock;

  LogChecks(Tenancy tenancy, LogCheck check, LastChecks checks, InstantSource clock) {
    this.tenancy = tenancy;
    this.check = check;
    this.checks = checks;
    this.clock = clock;
  }

  /** Goes through the whole chain, and keeps what came of it in place of the last time's. */
  public Checked run(PackId municipality) {
    LogCheck.Result result = check.check(municipality.value());
    List<Finding> findings = result.findings().stream().limit(MOST).map(Finding::of).toList();
    Checked checked =
        new Checked(
            clock.instant(),
            result.seals(),
            result.rows(),
            result.findings().size(),
            findings,
            true);
    tenancy.runIn(municipality.value(), () -> checks.keep(municipality.value(), checked));
    return checked;
  }

  /** Where the log was cut the last time; nothing where it never was. */
  public Optional<Cut> cut(PackId municipality) {
    return check.lastCut(municipality.value());
  }

  /** What came of it the last time; nothing where it never was checked. */
  public Optional<Checked> last(PackId municipality) {
    return tenancy.readingIn(municipality.value(), () -> checks.last(municipality.value()));
  }
}

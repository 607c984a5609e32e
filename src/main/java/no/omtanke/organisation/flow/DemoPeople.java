package no.omtanke.organisation.flow;

import java.time.Instant;
import java.time.InstantSource;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.StaffMember;
import no.omtanke.organisation.store.Declared;
import no.omtanke.organisation.store.StaffStore;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.Installation;
import no.omtanke.platform.Tenancy;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts the packs' made-up people on the staff when a demonstration starts; doing it again changes
 * nothing.
 */
@Component
@Order(0)
class DemoPeople implements ApplicationRunner {

  private final Installation installation;
  private final PackLibrary packs;
  private final StaffStore store;
  private final Tenancy tenancy;
  private final People people;
  private final Declared declared;
  private final InstantSource clock;

  DemoPeople(
      Installation installation,
      PackLibrary packs,
      StaffStore store,
      Tenancy tenancy,
      People people,
      Declared declared,
      InstantSource clock) {
    this.installation = installation;
    this.packs = packs;
    this.store = store;
    this.tenancy = tenancy;
    this.people = people;
    this.declared = declared;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (installation.demo()) {
      packs.all().forEach(this::seed);
    }
  }

  /** But for those whom nothing else binds: what they meet first is to be seen. */
  private void declared(Pack pack, StaffMember member, StaffId id) {
    Instant now = clock.instant();
    if (!pack.boundByDeclaration(member.agency())) {
      pack.confidentiality()
          .declaration(NorwegianTime.day(now))
          .ifPresent(it -> declared.add(pack.id(), it.id(), id, now));
    }
  }

  void seed(Pack pack) {
    var staff = DemoStaff.of(pack);
    tenancy.runIn(
        pack.id().value(),
        () -> {
          store.alone(pack.id());
          staff.forEach(member -> declared(pack, member, store.put(pack.id(), member)));
          store.letGoOfDemoPeopleOutside(staff.stream().map(StaffMember::subject).toList());
        });
    people.changed(pack.id());
  }
}

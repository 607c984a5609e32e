package no.omtanke.organisation.flow;

import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffMember;
import no.omtanke.organisation.store.StaffStore;
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

  DemoPeople(
      Installation installation,
      PackLibrary packs,
      StaffStore store,
      Tenancy tenancy,
      People people) {
    this.installation = installation;
    this.packs = packs;
    this.store = store;
    this.tenancy = tenancy;
    this.people = people;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (installation.demo()) {
      packs.all().forEach(this::seed);
    }
  }

  void seed(Pack pack) {
    var staff = DemoStaff.of(pack);
    tenancy.runIn(
        pack.id().value(),
        () -> {
          store.alone(pack.id());
          staff.forEach(member -> store.put(pack.id(), member));
          store.letGoOfDemoPeopleOutside(staff.stream().map(StaffMember::subject).toList());
        });
    people.changed(pack.id());
  }
}

package no.omtanke.organisation.flow;

import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffMember;
import no.omtanke.organisation.store.StaffStore;
import no.omtanke.packs.PackId;
import no.omtanke.platform.Tenancy;
import org.springframework.context.ApplicationContext;

/** Puts someone on the staff of a running application, as an import would. */
public final class StaffForTests {

  private StaffForTests() {}

  public static void put(ApplicationContext application, PackId municipality, StaffMember member) {
    var store = application.getBean(StaffStore.class);
    application
        .getBean(Tenancy.class)
        .runIn(municipality.value(), () -> store.put(municipality, member));
    application.getBean(People.class).changed(municipality);
  }
}

package no.omtanke.organisation.flow;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffChange;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.StaffRules;
import no.omtanke.organisation.store.StaffStore;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.StartRefused;
import no.omtanke.platform.Tenancy;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets in whom the configuration names where a municipality has no administrator, for somebody must
 * put the first person on the staff.
 */
@Component
@Order(1)
@EnableConfigurationProperties(StaffSettings.class)
class FirstAdministrator implements ApplicationRunner {

  private final StaffSettings settings;
  private final PackLibrary packs;
  private final StaffStore store;
  private final Tenancy tenancy;
  private final People people;
  private final InstantSource clock;

  FirstAdministrator(
      StaffSettings settings,
      PackLibrary packs,
      StaffStore store,
      Tenancy tenancy,
      People people,
      InstantSource clock) {
    this.settings = settings;
    this.packs = packs;
    this.store = store;
    this.tenancy = tenancy;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (String named : settings.firstAdministrator()) {
      String[] parts = named.split(":", 2);
      if (parts.length < 2 || !parts[1].matches("[^:]+:.+")) {
        throw refused(named);
      }
      letIn(packs.byId(new PackId(parts[0])).orElseThrow(() -> refused(named)), parts[1]);
    }
  }

  private void letIn(Pack pack, String subject) {
    tenancy.runIn(
        pack.id().value(),
        () -> {
          store.alone(pack.id());
          new StaffRules(pack, store.employments(), Set.of())
              .firstAdministrator(subject, store.putThereByConfiguration())
              .map(member ->
                  new StaffChange(
                      new StaffId(UUID.randomUUID().toString()),
                      1,
                      clock.instant(),
                      null,
                      StaffChange.Kind.ADDED,
                      member))
              .ifPresent(change -> store.append(pack.id(), change));
        });
    people.changed(pack.id());
  }

  private static StartRefused refused(String named) {
    return new StartRefused(
        "omtanke.staff.first-administrator says «" + named + "», which names nobody.",
        "Write a municipality, a registration and what the claim says of the person, with a colon"
            + " between each.");
  }
}

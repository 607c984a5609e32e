package no.omtanke.organisation.flow;

import java.time.InstantSource;
import java.util.Optional;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.People;
import no.omtanke.organisation.Roster;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.store.StaffStore;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackId;
import no.omtanke.platform.Tenancy;
import org.springframework.stereotype.Component;

/**
 * The staff of each municipality, remembered for a few seconds so that a page with forty names asks
 * once. A change made on another node is seen when those seconds have passed.
 */
@Component
class Staff implements People {

  private final StaffStore store;
  private final Tenancy tenancy;
  private final WhoIsThere attendance;
  private final InstantSource clock;
  private final Briefly<Roster> remembered = new Briefly<>();

  Staff(StaffStore store, Tenancy tenancy, WhoIsThere attendance, InstantSource clock) {
    this.store = store;
    this.tenancy = tenancy;
    this.attendance = attendance;
    this.clock = clock;
  }

  @Override
  public Directory directory(PackId municipality) {
    return roster(municipality).directory();
  }

  @Override
  public Optional<Actor> actor(PackId municipality, String subject) {
    return roster(municipality).actor(subject);
  }

  @Override
  public Optional<String> name(PackId municipality, StaffId id) {
    return Optional.ofNullable(roster(municipality).names().get(id));
  }

  @Override
  public void changed(PackId municipality) {
    remembered.forget(municipality);
    attendance.changed(municipality);
  }

  private Roster roster(PackId municipality) {
    return remembered.get(
        municipality,
        it ->
            tenancy.readingIn(it.value(), () -> store.roster(NorwegianTime.day(clock.instant()))));
  }
}

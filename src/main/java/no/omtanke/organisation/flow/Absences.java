package no.omtanke.organisation.flow;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.omtanke.organisation.Absence;
import no.omtanke.organisation.AbsenceRules;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.store.StaffStore;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.platform.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who is away, and who stands in for her meanwhile; it begins and ends by the day. */
@Component
public class Absences {

  private final StaffStore store;
  private final Tenancy tenancy;
  private final People people;
  private final InstantSource clock;

  Absences(StaffStore store, Tenancy tenancy, People people, InstantSource clock) {
    this.store = store;
    this.tenancy = tenancy;
    this.people = people;
    this.clock = clock;
  }

  /** The rules as of today. */
  public AbsenceRules rules(Pack pack) {
    return new AbsenceRules(
        pack.organisation(), people.directory(pack.id()), NorwegianTime.day(clock.instant()));
  }

  /** When she is or will be away, and who stands in for her; nothing where it is over. */
  public Optional<Absence> of(Pack pack, StaffId person) {
    LocalDate today = NorwegianTime.day(clock.instant());
    return tenancy.readingIn(pack.id().value(), store::absences).stream()
        .filter(absence -> absence.person().equals(person) && !absence.isOver(today))
        .findFirst();
  }

  /** Says that she is away, by whoever may say so, or what is wrong with it. */
  public Set<AbsenceRules.Fault> say(
      Pack pack,
      Actor by,
      StaffId person,
      @Nullable StaffId deputy,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    Set<AbsenceRules.Fault> faults = rules(pack).faults(person, deputy, from, to);
    if (deputy != null && from != null && to != null && faults.isEmpty()) {
      append(pack, by, person, new Absence(person, deputy, from, to));
    }
    return faults;
  }

  /** She is not away after all, or is back before her time. */
  public void isBack(Pack pack, Actor by, StaffId person) {
    append(pack, by, person, null);
  }

  private void append(Pack pack, Actor by, StaffId person, @Nullable Absence absence) {
    tenancy.runIn(
        pack.id().value(),
        () -> {
          store.alone(pack.id());
          store.append(pack.id(), person, by.id(), clock.instant(), absence);
        });
    people.changed(pack.id());
  }
}

package no.omtanke.organisation.flow;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.omtanke.organisation.Absence;
import no.omtanke.organisation.AbsenceRules;
import no.omtanke.organisation.AbsenceRules.Fault;
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

  /** The rules as of today, for a page to show. */
  public AbsenceRules rules(Pack pack) {
    return new AbsenceRules(pack.organisation(), people.directory(pack.id()), today());
  }

  /** When she is or will be away, and who stands in for her; nothing where it is over. */
  public Optional<Absence> of(Pack pack, StaffId person) {
    LocalDate today = today();
    return tenancy.readingIn(pack.id().value(), store::absences).stream()
        .filter(absence -> absence.person().equals(person) && !absence.isOver(today))
        .findFirst();
  }

  /** Says that she is away, or what is wrong with it. */
  public Set<Fault> say(
      Pack pack,
      Actor by,
      StaffId person,
      @Nullable StaffId deputy,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    return does(
        pack,
        by,
        person,
        rules -> rules.faults(by.id(), person, deputy, from, to),
        deputy == null || from == null || to == null
            ? null
            : new Absence(person, deputy, from, to));
  }

  /** She is not away after all, or is back before her time; or what is wrong with it. */
  public Set<Fault> isBack(Pack pack, Actor by, StaffId person) {
    return does(pack, by, person, rules -> rules.faultsOfBack(by.id(), person), null);
  }

  /** Judged by who is there when nobody else can change it, and not by what is remembered. */
  private Set<Fault> does(
      Pack pack,
      Actor by,
      StaffId person,
      Function<AbsenceRules, Set<Fault>> judge,
      @Nullable Absence absence) {
    Set<Fault> faults =
        tenancy.inMunicipality(
            pack.id().value(),
            () -> {
              store.alone(pack.id());
              LocalDate today = today();
              Set<Fault> found =
                  judge.apply(
                      new AbsenceRules(
                          pack.organisation(), store.roster(today).directory(), today));
              if (found.isEmpty()) {
                store.append(pack.id(), person, by.id(), clock.instant(), absence);
              }
              return found;
            });
    people.changed(pack.id());
    return faults;
  }

  private LocalDate today() {
    return NorwegianTime.day(clock.instant());
  }
}

package no.omtanke.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.DemoPerson;
import no.omtanke.packs.Group;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.reading.PackFiles;
import no.omtanke.packs.reading.PackReader;
import no.omtanke.packs.reading.Reading;

/** The rules of every shipped municipality, with its made-up people. */
public final class ShippedRulebooks {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final Map<String, Rulebook> ALL = new HashMap<>();
  private static final Map<String, Pack> PACKS = new HashMap<>();

  private ShippedRulebooks() {}

  static Set<String> municipalities() {
    return all().keySet();
  }

  /** The rules of the municipality with that id, which must be one of them. */
  public static Rulebook of(String municipality) {
    return java.util.Objects.requireNonNull(all().get(municipality));
  }

  /** The municipality's pack, which must be one of them. */
  public static Pack pack(String municipality) {
    all();
    return java.util.Objects.requireNonNull(PACKS.get(municipality));
  }

  private static synchronized Map<String, Rulebook> all() {
    if (ALL.isEmpty()) {
      for (Reading reading : new PackReader().readAll(PackFiles.in(Path.of("packs")), TODAY)) {
        switch (reading) {
          case Reading.Good it -> {
            PACKS.put(it.pack().id().value(), it.pack());
            ALL.put(it.pack().id().value(), rulebook(it.pack()));
          }
          case Reading.Broken it -> throw new IllegalStateException(it.name() + ": " + it.faults());
        }
      }
    }
    return ALL;
  }

  private static Rulebook rulebook(Pack pack) {
    List<Actor> staff = pack.people().stream().map(person -> actor(pack, person)).toList();
    Map<GroupId, Set<StaffId>> members = new HashMap<>();
    for (Group group : pack.organisation().groups()) {
      Set<StaffId> seated = new HashSet<>();
      for (Group.Seat seat : group.members()) {
        staff.stream()
            .filter(person -> person.roles().contains(seat.role()))
            .forEach(person -> seated.add(person.id()));
      }
      members.put(group.id(), seated);
    }
    return new Rulebook(
        pack.hash(),
        pack.routine(),
        pack.organisation(),
        pack.confidentiality(),
        pack.law(),
        new Directory(staff, members));
  }

  private static Actor actor(Pack pack, DemoPerson person) {
    AgencyId agency = person.agency();
    if (agency == null) {
      agency =
          person.roles().stream()
              .flatMap(role -> pack.organisation().role(role).agencies().stream())
              .findFirst()
              .orElseThrow();
    }
    return new Actor(new StaffId(person.id()), agency, person.roles());
  }
}

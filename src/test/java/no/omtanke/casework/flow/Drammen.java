package no.omtanke.casework.flow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.casework.Rulebook;
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

/** The rules of Drammen's own pack with its made-up people, for every municipality a test makes. */
final class Drammen implements Rulebooks {

  static final Rulebook RULEBOOK = read();

  static final Actor TEACHER = person("drammen-teacher");
  static final Actor LEADER = person("drammen-leader");
  static final Actor COORDINATOR = person("drammen-slt-coordinator");
  static final Actor GROUP_MEMBER = person("drammen-strategic-member-school");
  static final Actor POLICE = person("drammen-police-contact");
  static final Actor NURSE = person("drammen-health-worker");

  @Override
  public Rulebook current(String municipality) {
    return RULEBOOK;
  }

  @Override
  public Rulebook of(String municipality, String packHash) {
    if (!packHash.equals(RULEBOOK.packHash())) {
      throw new AssertionError("A case asks for a pack it did not begin under");
    }
    return RULEBOOK;
  }

  private static Actor person(String id) {
    return RULEBOOK.directory().find(new StaffId(id)).orElseThrow();
  }

  private static Rulebook read() {
    return new PackReader()
        .readAll(PackFiles.in(Path.of("packs")), LocalDate.of(2026, 11, 21)).stream()
            .filter(Reading.Good.class::isInstance)
            .map(reading -> ((Reading.Good) reading).pack())
            .filter(pack -> pack.id().value().equals("drammen"))
            .map(Drammen::rulebook)
            .findFirst()
            .orElseThrow();
  }

  private static Rulebook rulebook(Pack pack) {
    List<Actor> staff = pack.people().stream().map(person -> actor(pack, person)).toList();
    Map<GroupId, Set<StaffId>> members = new HashMap<>();
    for (Group group : pack.organisation().groups()) {
      members.put(
          group.id(),
          staff.stream()
              .filter(person ->
                  group.members().stream().anyMatch(seat -> person.roles().contains(seat.role())))
              .map(Actor::id)
              .collect(Collectors.toUnmodifiableSet()));
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
    return new Actor(
        new StaffId(person.id()),
        agency != null
            ? agency
            : person.roles().stream()
                .flatMap(role -> pack.organisation().role(role).agencies().stream())
                .findFirst()
                .orElseThrow(),
        person.roles());
  }
}

package no.omtanke.packs.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Group;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Organisation;
import no.omtanke.packs.Place;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Role;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.RoleKind;
import no.omtanke.packs.Sector;
import no.omtanke.packs.Text;

/** Reads {@code organisation.yaml}. */
final class OrganisationReading {

  private OrganisationReading() {}

  static Organisation read(Item item) {
    return new Organisation(
        item.items("agencies").stream().map(OrganisationReading::agency).toList(),
        item.items("districts").stream().map(OrganisationReading::place).toList(),
        item.items("units").stream().map(OrganisationReading::place).toList(),
        item.items("roles").stream().map(OrganisationReading::role).toList(),
        item.items("groups").stream().map(OrganisationReading::group).toList());
  }

  private static Agency agency(Item item) {
    return new Agency(
        new AgencyId(item.id(Kind.AGENCY)),
        item.label(),
        item.choice("sector", Sector.MUNICIPAL),
        item.word("kind"),
        item.word("controller"),
        item.flag("holds-cases"),
        item.allNamed(Kind.PROVISION, "task", ProvisionId::new),
        new HashSet<>(item.allNamed(Kind.ROLE, "receives", RoleId::new)),
        item.optionalText("note"),
        item.source());
  }

  private static Place place(Item item) {
    item.named(Kind.PLACE, "district", word -> word);
    return new Place(
        item.id(Kind.PLACE),
        item.label(),
        item.named(Kind.AGENCY, "agency", AgencyId::new),
        item.source());
  }

  private static Role role(Item item) {
    boolean any = item.words("agency").contains("any");
    Set<AgencyId> agencies =
        any ? Set.of() : new HashSet<>(item.allNamed(Kind.AGENCY, "agency", AgencyId::new));
    RoleId id = new RoleId(item.id(Kind.ROLE));
    if (!any && agencies.isEmpty()) {
      item.names.fault(
          item.mark("agency"),
          "Ingen kan ha rollen «" + id + "»: den hører ikke til noen etat.",
          "Skriv agency med etaten, eller any om alle etater har den.");
    }
    return new Role(id, item.label(), agencies, item.choice("kind", RoleKind.OTHER), item.source());
  }

  private static Group group(Item item) {
    Text label = item.label();
    Text mandate = item.optionalText("mandate");
    return new Group(
        new GroupId(item.id(Kind.GROUP)),
        label,
        item.word("kind"),
        mandate == null ? label : mandate,
        item.flag("decides"),
        "assign".equals(item.optionalWord("resources")),
        item.named(Kind.ROLE, "chair", RoleId::new),
        item.flag("no-cases"),
        seats(item),
        new HashSet<>(item.allNamed(Kind.ROLE, "joined-by", RoleId::new)),
        item.recurrence("rhythm"),
        item.optionalText("note"),
        item.source());
  }

  private static List<Group.Seat> seats(Item group) {
    return group.items("members").stream()
        .map(seat -> {
          String role = seat.word("role");
          seat.names.refer(Kind.ROLE, role, seat.mark("role"));
          return new Group.Seat(new RoleId(role), seat.number("count", 1));
        })
        .toList();
  }
}

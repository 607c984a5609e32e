package no.omtanke.packs.reading;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Contact;
import no.omtanke.packs.DemoPerson;
import no.omtanke.packs.Group;
import no.omtanke.packs.Organisation;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RoleId;
import org.jspecify.annotations.Nullable;

/**
 * Checks that whoever a pack points to can be there: a role in its agency, a chair in its group.
 */
final class PeopleChecks {

  private final Organisation organisation;
  private final Names names;

  private PeopleChecks(Organisation organisation, Names names) {
    this.organisation = organisation;
    this.names = names;
  }

  static void check(Pack pack, Names names) {
    PeopleChecks checks = new PeopleChecks(pack.organisation(), names);
    pack.organisation().agencies().forEach(checks::agency);
    pack.organisation().groups().forEach(checks::chair);
    pack.organisation().groups().forEach(checks::members);
    pack.contacts().contacts().forEach(checks::contact);
    pack.people().forEach(checks::person);
  }

  private void agency(Agency agency) {
    Mark mark = names.mark(Kind.AGENCY, agency.id().value());
    if (agency.holdsCases() && agency.task().isEmpty()) {
      names.fault(
          mark,
          "Etaten «" + agency.id() + "» skal ha saker, men har ingen oppgave i loven.",
          "Skriv task med bestemmelsen oppgaven står i, eller holds-cases: false.");
    }
    if (agency.holdsCases() && agency.receives().isEmpty()) {
      names.fault(
          mark,
          "Etaten «" + agency.id() + "» skal ha saker, men ingen tar imot dem.",
          "Skriv receives med rollen som gjør det.");
    }
    agency.receives().forEach(role -> held(role, agency.id(), mark));
  }

  private void chair(Group group) {
    RoleId chair = group.chair();
    boolean seated = group.members().stream().anyMatch(seat -> seat.role().equals(chair));
    if (chair != null && !group.members().isEmpty() && !seated) {
      names.fault(
          names.mark(Kind.GROUP, group.id().value()),
          "Rollen «" + chair + "» leder gruppen «" + group.id() + "», men sitter ikke i den.",
          "Legg rollen til i members, eller velg en leder som sitter der.");
    }
  }

  /** An administrator and a data protection officer never handle cases, and so sit in no group. */
  private void members(Group group) {
    organisation.roles().stream()
        .filter(role -> !role.kind().handlesCases() && group.admits(Set.of(role.id())))
        .forEach(role ->
            names.fault(
                names.mark(Kind.GROUP, group.id().value()),
                "Rollen «" + role.id() + "» behandler ikke saker og kan ikke sitte i en gruppe.",
                "Ta rollen ut av members og joined-by i «" + group.id() + "»."));
  }

  private void contact(Contact contact) {
    held(contact.role(), contact.agency(), names.mark(Kind.CONTACT, contact.id().value()));
  }

  private void person(DemoPerson person) {
    Mark mark = names.mark(Kind.PERSON, person.id());
    person.roles().forEach(role -> held(role, person.agency(), mark));
    Set<String> possible =
        person.roles().stream()
            .flatMap(role -> organisation.role(role).agencies().stream())
            .map(AgencyId::value)
            .collect(Collectors.toCollection(TreeSet::new));
    if (person.agency() == null && possible.size() != 1) {
      names.fault(
          mark,
          "Det går ikke fram hvor «" + person.id() + "» er ansatt.",
          "Skriv agency"
              + (possible.isEmpty() ? "." : ", en av: " + String.join(", ", possible) + "."));
    }
  }

  /** That the role can be held in the agency; where either is open, it can. */
  private void held(@Nullable RoleId role, @Nullable AgencyId agency, Mark mark) {
    if (role != null && agency != null) {
      Set<AgencyId> agencies = organisation.role(role).agencies();
      if (!agencies.isEmpty() && !agencies.contains(agency)) {
        names.fault(
            mark,
            "Rollen «" + role + "» finnes ikke i etaten «" + agency + "».",
            "Legg etaten til under agency på rollen, eller velg en annen rolle eller etat.");
      }
    }
  }
}

package no.omtanke.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Contact;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.WayIn;
import org.jspecify.annotations.Nullable;

/**
 * Who is there to read. Where nobody is, nothing is received: an inbox that nobody staffs is closed
 * and its contacts stand in its place.
 */
public final class Receptions {

  private Receptions() {}

  /**
   * Who reads at a contact point; nothing where it takes no anonymous discussion, or nobody is
   * there.
   */
  public static Optional<Reception> of(Contact contact, Directory directory) {
    Contact.Anonymous anonymous = contact.anonymous();
    if (anonymous == null) {
      return Optional.empty();
    }
    Optional<Reception.Deputy> deputy =
        Optional.ofNullable(anonymous.deputy())
            .filter(role -> !role.equals(anonymous.readBy()))
            .flatMap(role ->
                holder(directory, role, null)
                    .map(found -> new Reception.Deputy(found.agency(), role)));
    return holder(directory, anonymous.readBy(), contact.agency())
        .map(reader ->
            new Reception(reader.agency(), Set.of(anonymous.readBy()), deputy.orElse(null)))
        .or(() -> deputy.map(found -> new Reception(found.agency(), Set.of(found.role()), null)));
  }

  /**
   * Who reads what comes by a way in: those who decide what becomes of it, else those who receive
   * it.
   */
  public static Optional<Reception> of(WayIn wayIn, Directory directory) {
    return ofRoles(wayIn.triageBy(), directory).or(() -> ofRoles(wayIn.receivedBy(), directory));
  }

  /** Who reads what is passed on to an agency. */
  public static Optional<Reception> of(Agency agency, Directory directory) {
    Set<RoleId> receives = agency.receives();
    return directory.of(agency.id()).stream().anyMatch(actor -> actor.holdsAny(receives))
        ? Optional.of(new Reception(agency.id(), receives, null))
        : Optional.empty();
  }

  /** One agency's people only: what a resident sends is not spread over several. */
  private static Optional<Reception> ofRoles(Set<RoleId> roles, Directory directory) {
    return roles.stream()
        .sorted(Comparator.comparing(RoleId::value))
        .flatMap(role -> holder(directory, role, null).stream())
        .findFirst()
        .map(found ->
            new Reception(found.agency(), held(directory.of(found.agency()), roles), null));
  }

  private static Set<RoleId> held(List<Actor> staff, Set<RoleId> roles) {
    return roles.stream()
        .filter(role -> staff.stream().anyMatch(actor -> actor.roles().contains(role)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Someone who holds the role, in the agency named where anyone there does. */
  private static Optional<Actor> holder(
      Directory directory, RoleId role, @Nullable AgencyId preferred) {
    List<Actor> holders =
        directory.staff().stream().filter(actor -> actor.roles().contains(role)).toList();
    return holders.stream()
        .filter(actor -> actor.agency().equals(preferred))
        .findFirst()
        .or(() -> holders.stream().findFirst());
  }
}

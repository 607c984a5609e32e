package no.omtanke.intake;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.organisation.Attendance;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Contact;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.WayIn;

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
  public static Optional<Reception> of(Contact contact, Attendance there) {
    Contact.Anonymous anonymous = contact.anonymous();
    if (anonymous == null) {
      return Optional.empty();
    }
    Optional<Reception.Deputy> deputy =
        Optional.ofNullable(anonymous.deputy())
            .filter(role -> !role.equals(anonymous.readBy()))
            .flatMap(
                role -> there.agency(role, null).map(agency -> new Reception.Deputy(agency, role)));
    return there
        .agency(anonymous.readBy(), contact.agency())
        .map(agency -> new Reception(agency, Set.of(anonymous.readBy()), deputy.orElse(null)))
        .or(() -> deputy.map(found -> new Reception(found.agency(), Set.of(found.role()), null)));
  }

  /**
   * Who reads what comes by a way in: those who decide what becomes of it, else those who receive
   * it.
   */
  public static Optional<Reception> of(WayIn wayIn, Attendance there) {
    return ofRoles(wayIn.triageBy(), there).or(() -> ofRoles(wayIn.receivedBy(), there));
  }

  /** Every agency to whose people something may come from outside. */
  public static Set<AgencyId> agencies(Pack pack, Attendance there) {
    return Stream.concat(
            pack.contacts().anonymous().stream().map(contact -> of(contact, there)),
            ReportWays.of(pack.routine()).stream().map(way -> of(way.wayIn(), there)))
        .flatMap(Optional::stream)
        .flatMap(reception -> reception.agencies().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Who reads what is passed on to an agency. */
  public static Optional<Reception> of(Agency agency, Attendance there) {
    Set<RoleId> receives = agency.receives();
    return receives.stream().anyMatch(role -> there.isHeld(role, agency.id()))
        ? Optional.of(new Reception(agency.id(), receives, null))
        : Optional.empty();
  }

  /** One agency's people only: what a resident sends is not spread over several. */
  private static Optional<Reception> ofRoles(Set<RoleId> roles, Attendance there) {
    return roles.stream()
        .sorted(Comparator.comparing(RoleId::value))
        .flatMap(role -> there.agency(role, null).stream())
        .findFirst()
        .map(agency ->
            new Reception(
                agency,
                roles.stream()
                    .filter(role -> there.isHeld(role, agency))
                    .collect(Collectors.toUnmodifiableSet()),
                null));
  }
}

package no.omtanke.organisation.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Role;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Text;

/**
 * A member of staff's roles and agency in the pack's words; what a later pack no longer has is
 * shown by its id.
 */
final class RoleWords {

  private RoleWords() {}

  static List<Text> roles(Pack pack, Actor actor) {
    return roles(pack, actor.roles());
  }

  static List<Text> roles(Pack pack, Set<RoleId> roles) {
    return known(pack, roles).map(Role::label).toList();
  }

  private static Stream<Role> known(Pack pack, Set<RoleId> roles) {
    return pack.organisation().roles().stream().filter(role -> roles.contains(role.id()));
  }

  static Text agency(Pack pack, AgencyId id) {
    return pack.organisation().agencies().stream()
        .filter(agency -> agency.id().equals(id))
        .map(Agency::label)
        .findFirst()
        .orElseGet(() -> Text.of(id.value()));
  }
}

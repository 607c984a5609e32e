package no.omtanke.rights;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RoleKind;

/**
 * The agencies that an officer answers for: those of the same controller as her own (GDPR art. 37).
 * The municipality's and the police's never read each other's log.
 */
public record Answered(List<Agency> agencies) {

  public Answered {
    agencies = List.copyOf(agencies);
  }

  /** Those that the officer answers for; none where the pack no longer has her agency. */
  public static Answered by(Pack pack, Actor officer) {
    List<Agency> all = pack.organisation().agencies();
    return new Answered(
        all.stream()
            .filter(agency ->
                all.stream()
                    .filter(own -> own.id().equals(officer.agency()))
                    .anyMatch(own -> own.controller().equals(agency.controller())))
            .toList());
  }

  /** Whether no other officer sees to what a conflict of interest keeps this one out of. */
  public static boolean isAlone(Pack pack, Actor officer, Collection<Actor> staff) {
    return staff.stream()
        .filter(one -> pack.organisation().kinds(one.roles()).contains(RoleKind.OFFICER))
        .filter(one -> !one.id().equals(officer.id()))
        .noneMatch(one -> by(pack, one).ids().equals(by(pack, officer).ids()));
  }

  /** By name. */
  public Set<AgencyId> ids() {
    return agencies.stream().map(Agency::id).collect(Collectors.toUnmodifiableSet());
  }
}

package no.omtanke.packs;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service with its own folder, keys and confidentiality; the wall stands between agencies.
 *
 * @param holdsCases whether it is a service with a task in law that can own a case with identity
 * @param task the provisions its task and processing rest on; empty where it has none
 * @param receives the roles that receive what is disclosed to the agency
 * @param controller who answers for its processing of personal data
 */
public record Agency(
    AgencyId id,
    Text label,
    Sector sector,
    String kind,
    String controller,
    boolean holdsCases,
    List<ProvisionId> task,
    Set<RoleId> receives,
    @Nullable Text note,
    String source) {

  public Agency {
    task = List.copyOf(task);
    receives = Set.copyOf(receives);
  }
}

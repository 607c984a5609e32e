package no.omtanke.packs;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a concern can reach the municipality.
 *
 * @param label what whoever comes calls it
 * @param receivedAs what those who receive it call it
 * @param receivedBy the roles that may register it, or receive it from outside
 * @param triageBy the roles that decide what becomes of it; empty where it needs no triage
 * @param takenOverBy the further roles that register it where it has been passed on to them
 */
public record WayIn(
    WayInId id,
    Text label,
    Text receivedAs,
    Audience audience,
    CaseKind kind,
    Set<RoleId> receivedBy,
    Set<RoleId> triageBy,
    Set<RoleId> takenOverBy,
    @Nullable Text note,
    String source) {

  public WayIn {
    receivedBy = Set.copyOf(receivedBy);
    triageBy = Set.copyOf(triageBy);
    takenOverBy = Set.copyOf(takenOverBy);
  }

  /** The roles that it comes to: who receives it, or decides it. */
  public Set<RoleId> comesTo() {
    Set<RoleId> roles = new HashSet<>(receivedBy);
    roles.addAll(triageBy);
    return Set.copyOf(roles);
  }

  /** The roles that may register what comes in: whom it comes to, or who takes it over. */
  public Set<RoleId> registeredBy() {
    Set<RoleId> roles = new HashSet<>(comesTo());
    roles.addAll(takenOverBy);
    return Set.copyOf(roles);
  }
}

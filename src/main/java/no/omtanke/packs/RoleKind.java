package no.omtanke.packs;

import java.util.Set;

/** What a role is like, whatever the plan calls it. */
public enum RoleKind {
  EMPLOYEE,
  LEADER,
  COORDINATOR,
  POLICE_CONTACT,
  PST,
  CHILD_WELFARE_WORKER,
  ADVISER,
  MENTOR,
  HEALTH_WORKER,
  GROUP_MEMBER,
  PROFESSIONAL_LEAD,
  OFFICER,
  ADMINISTRATOR,
  GUIDE,
  OTHER;

  private static final Set<RoleKind> WORKING_FOR_OTHERS =
      Set.of(EMPLOYEE, MENTOR, GUIDE, GROUP_MEMBER, PST, OTHER, OFFICER, ADMINISTRATOR);

  /** Whether it is a role that answers for an agency's cases, and not only works in them. */
  public boolean answersForCases() {
    return !WORKING_FOR_OTHERS.contains(this);
  }

  /** Whether it is a role in cases; the others look after the system or the rules. */
  public boolean handlesCases() {
    return this != OFFICER && this != ADMINISTRATOR;
  }
}

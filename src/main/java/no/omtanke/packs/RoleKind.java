package no.omtanke.packs;

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

  /** Whether it is a role in cases; the others look after the system or the rules. */
  public boolean handlesCases() {
    return this != OFFICER && this != ADMINISTRATOR;
  }
}

package no.omtanke.packs;

/** The kinds of service whose confidentiality differs in law. */
public enum Sector {
  MUNICIPAL,
  SCHOOL,
  KINDERGARTEN,
  CHILD_WELFARE,
  NAV_MUNICIPAL,
  NAV_STATE,
  CRISIS_CENTRE,
  HEALTH_CARE,
  HEALTH_PERSONNEL,
  FAMILY_COUNSELLING,
  MEDIATION,
  PROBATION,
  POLICE,
  PST,
  PRIVATE,
  VOLUNTARY
}

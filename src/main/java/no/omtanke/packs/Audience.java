package no.omtanke.packs;

/** Who comes with a concern; a step of a routine says for whom it is. */
public enum Audience {
  EMPLOYEE,
  LEADER,
  RESIDENT,
  YOUNG_PERSON,
  SELF,
  POLICE,
  OTHER_MUNICIPALITY;

  /** Whether they write down themselves what they saw; what the others tell, staff write down. */
  public boolean writesItDown() {
    return switch (this) {
      case EMPLOYEE, LEADER, POLICE -> true;
      case RESIDENT, YOUNG_PERSON, SELF, OTHER_MUNICIPALITY -> false;
    };
  }
}

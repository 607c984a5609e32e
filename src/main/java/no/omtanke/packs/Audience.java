package no.omtanke.packs;

/** Who comes with a concern; a step of a routine says for whom it is. */
public enum Audience {
  EMPLOYEE,
  LEADER,
  RESIDENT,
  YOUNG_PERSON,
  SELF,
  POLICE,
  OTHER_MUNICIPALITY
}

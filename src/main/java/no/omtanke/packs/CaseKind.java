package no.omtanke.packs;

/** What a case is about. */
public enum CaseKind {
  /** A concern about a person. */
  PERSON,
  /** A milieu or an event, with no person in it. */
  MILIEU,
  /** Someone who suffered or witnessed hate speech or hate crime. */
  VICTIM,
  /** Someone who asks for help for himself, or wants out. */
  SELF_HELP,
  /** A departure to, or a return from, a conflict zone. */
  DEPARTURE,
  /** A concern about a colleague: the employer's matter. */
  COLLEAGUE
}

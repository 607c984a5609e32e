package no.omtanke.packs;

/** The closed list of what a task of a routine can be. */
public enum TaskAct {
  /** Discuss the concern with a colleague, a leader, or anonymously with a contact point. */
  DISCUSS,
  /** Hold a conversation with the person. */
  CONVERSE,
  /** Assess the unit's own competence and measures. */
  ASSESS,
  /** Ask for consent; a yes and a no both settle it. */
  CONSENT,
  /** Report to a group or an agency, on a ground. */
  REPORT,
  /** A group decides, or advises where its mandate says so. */
  DECIDE,
  /** Form an operative group for the case. */
  FORM_GROUP,
  /** Agree on measures. */
  PLAN,
  /** Follow up the measures. */
  FOLLOW_UP,
  /** Evaluate the measures. */
  EVALUATE,
  /** An agency tells the outcome of what it received. */
  FEEDBACK,
  /** Notify PST. */
  NOTIFY,
  /** The police brief on the threat picture; nothing about a person. */
  BRIEF
}

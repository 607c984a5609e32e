package no.omtanke.packs;

/** A fact of a case that a plan may make a task depend on. */
public enum Condition {
  /** The person is under 18. */
  MINOR,
  /** The person is 18 or older. */
  ADULT,
  /** A concrete threat has been reported. */
  CONCRETE_THREAT,
  /** The case is about a departure or a return. */
  DEPARTURE,
  /** The case is about someone who suffered hate. */
  VICTIM,
  /** Someone asks for help for himself. */
  SELF_REFERRAL,
  /** There is a person in the case. */
  PERSON;

  /** Whether it is about just this that a case must be. */
  public boolean madeFor(CaseKind kind) {
    return switch (this) {
      case DEPARTURE -> kind == CaseKind.DEPARTURE;
      case VICTIM -> kind == CaseKind.VICTIM;
      case SELF_REFERRAL -> kind == CaseKind.SELF_HELP;
      case MINOR, ADULT, CONCRETE_THREAT, PERSON -> false;
    };
  }

  /** Whether it can hold in a case about this, as far as what the case is about decides it. */
  public boolean mayHold(CaseKind kind) {
    return switch (this) {
      case DEPARTURE, VICTIM, SELF_REFERRAL -> madeFor(kind);
      case PERSON -> kind != CaseKind.MILIEU;
      case MINOR, ADULT, CONCRETE_THREAT -> true;
    };
  }
}

package no.omtanke.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.omtanke.rights.RightsRequest.Kind;

/**
 * The grounds in law on which a request is refused, whole or in part, each cited as it is told to
 * the person. How they are read here is to be confirmed by a lawyer.
 */
public enum Exemption {
  NATIONAL_SECURITY("personopplysningsloven § 16 første ledd bokstav a"),
  PREVENTION_OF_CRIME("personopplysningsloven § 16 første ledd bokstav b"),
  HEALTH_OR_THOSE_CLOSE("personopplysningsloven § 16 første ledd bokstav c"),
  CONFIDENTIALITY("personopplysningsloven § 16 første ledd bokstav d"),
  INTERNAL_PREPARATION("personopplysningsloven § 16 første ledd bokstav e"),
  OBVIOUS_INTERESTS("personopplysningsloven § 16 første ledd bokstav f"),
  RIGHTS_OF_OTHERS("personvernforordningen artikkel 15 nr. 4"),
  PARTY_HEALTH_OR_THOSE_CLOSE("forvaltningsloven § 19 første ledd bokstav d"),
  POLICE_ACCESS("politiregisterloven § 49"),
  POLICE_CORRECTION("politiregisterloven § 51"),
  UNFOUNDED("personvernforordningen artikkel 12 nr. 5"),
  NOT_IDENTIFIED("personvernforordningen artikkel 12 nr. 2"),
  NOT_INACCURATE("personvernforordningen artikkel 16"),
  NO_GROUND_TO_ERASE("personvernforordningen artikkel 17 nr. 1"),
  TASK_IN_LAW("personvernforordningen artikkel 17 nr. 3 bokstav b"),
  ARCHIVE("personvernforordningen artikkel 17 nr. 3 bokstav d"),
  LEGAL_CLAIM("personvernforordningen artikkel 17 nr. 3 bokstav e"),
  NO_GROUND_TO_RESTRICT("personvernforordningen artikkel 18 nr. 1"),
  COMPELLING_GROUNDS("personvernforordningen artikkel 21 nr. 1");

  private final String citation;

  Exemption(String citation) {
    this.citation = citation;
  }

  /** The provision, in the words that Norwegian law is cited by. */
  public String citation() {
    return citation;
  }

  /**
   * Whether to tell that the ground was used could defeat it: then nothing need show that it was.
   */
  public boolean maybeSilent() {
    return isOfLines() && this != INTERNAL_PREPARATION;
  }

  /** Whether a line can be held back on it, beside a request as a whole. */
  private boolean isOfLines() {
    return kinds().equals(Set.of(Kind.ACCESS));
  }

  private Regime regime() {
    return this == POLICE_ACCESS || this == POLICE_CORRECTION ? Regime.POLICE : Regime.GDPR;
  }

  private Set<Kind> kinds() {
    return switch (this) {
      case NATIONAL_SECURITY,
          PREVENTION_OF_CRIME,
          HEALTH_OR_THOSE_CLOSE,
          CONFIDENTIALITY,
          INTERNAL_PREPARATION,
          OBVIOUS_INTERESTS,
          RIGHTS_OF_OTHERS,
          PARTY_HEALTH_OR_THOSE_CLOSE,
          POLICE_ACCESS ->
          Set.of(Kind.ACCESS);
      case POLICE_CORRECTION ->
          Set.of(Kind.CORRECTION, Kind.ERASURE, Kind.RESTRICTION, Kind.OBJECTION);
      case UNFOUNDED, NOT_IDENTIFIED -> Set.of(Kind.values());
      case NOT_INACCURATE -> Set.of(Kind.CORRECTION);
      case NO_GROUND_TO_ERASE, TASK_IN_LAW, ARCHIVE, LEGAL_CLAIM -> Set.of(Kind.ERASURE);
      case NO_GROUND_TO_RESTRICT -> Set.of(Kind.RESTRICTION);
      case COMPELLING_GROUNDS -> Set.of(Kind.OBJECTION);
    };
  }

  /** On which a request of the kind is refused. */
  public static List<Exemption> refusing(Regime regime, Kind kind) {
    return Arrays.stream(values())
        .filter(one -> one.regime() == regime && one.kinds().contains(kind))
        .toList();
  }

  /** On which a line is held back from an answer. */
  public static List<Exemption> ofLines(Regime regime) {
    return Arrays.stream(values())
        .filter(one -> one.regime() == regime && one.isOfLines())
        .toList();
  }
}

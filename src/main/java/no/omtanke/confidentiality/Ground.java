package no.omtanke.confidentiality;

import java.util.Set;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.ProvisionId;

/** On what ground something crosses the wall from one agency to another. */
public sealed interface Ground {

  /** Which of the four kinds it is. */
  default GroundKind kind() {
    return switch (this) {
      case ByConsent ignored -> GroundKind.CONSENT;
      case ByException ignored -> GroundKind.EXCEPTION;
      case ByDuty ignored -> GroundKind.DUTY;
      case ToldAnonymously ignored -> GroundKind.TOLD_ANONYMOUSLY;
    };
  }

  /** A consent that covers the receiver; the sight ends with it (fvl § 13 a no. 1). */
  record ByConsent(EntryId consent) implements Ground {}

  /** A provision of law, with what the discloser has confirmed of it. */
  sealed interface InLaw extends Ground {
    ProvisionId provision();

    /** The provision's conditions that she has confirmed, by number; the others she has not. */
    Set<Integer> confirmed();
  }

  /** A statutory exception of the discloser's own sector. */
  record ByException(ProvisionId provision, Set<Integer> confirmed) implements InLaw {
    public ByException {
      confirmed = Set.copyOf(confirmed);
    }
  }

  /** A statutory duty: to avert (strl. § 196), or to inform child welfare. */
  record ByDuty(ProvisionId provision, Set<Integer> confirmed) implements InLaw {
    public ByDuty {
      confirmed = Set.copyOf(confirmed);
    }
  }

  /** A text written for the purpose and confirmed by a second person (fvl § 13 a no. 2). */
  record ToldAnonymously(EntryId extract) implements Ground {}
}

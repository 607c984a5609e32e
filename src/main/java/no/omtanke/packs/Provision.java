package no.omtanke.packs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provision of law, with the dates it stands between; what a plan cites may be older.
 *
 * @param validFrom the day it came into force; null for one adopted and not in force
 * @param validTo the last day it stands; null while nobody has set one
 * @param effect what it does: a duty, an exception, a basis
 * @param conditions what must hold for it to apply, as questions to answer
 * @param inAvertList whether the offence stands in the closed list of straffeloven § 196
 */
public record Provision(
    ProvisionId id,
    String act,
    String actTitle,
    String section,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Status status,
    Effect effect,
    List<String> conditions,
    boolean inAvertList,
    String summary,
    @Nullable String replacedBy) {

  public Provision {
    conditions = List.copyOf(conditions);
  }

  /** Whether the provision stands on the day; one not yet in force never does. */
  public boolean inForceOn(LocalDate day) {
    return status == Status.CURRENT
        && (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /** Where a provision is in its life. */
  public enum Status {
    CURRENT,
    ADOPTED_NOT_IN_FORCE,
    REPEALED
  }

  /** What a provision does. */
  public enum Effect {
    DUTY_OF_CONFIDENTIALITY,
    MAY_SHARE,
    MUST_REPORT,
    MUST_AVERT,
    MAY_ORDER,
    OFFENCE,
    RIGHT,
    DUTY,
    PROCESSING_BASIS,
    RETENTION,
    PUBLICITY
  }
}

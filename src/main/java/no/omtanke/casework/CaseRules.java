package no.omtanke.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Sector;

/** What may be done with a case: decides acts and makes offers, from the same rules. */
public final class CaseRules {

  private CaseRules() {}

  /**
   * Decides an act: what happens, or every reason why not. An act on an older version of the case
   * is refused, so that nobody's work disappears; a duty is not held up by that.
   */
  public static Decision decide(Rulebook rulebook, CaseFile file, Act act) {
    Stamp stamp = act.stamp();
    Gate gate = new Gate(rulebook, file, stamp.actor(), stamp.at());
    List<Refusal> refusals = gate.against(act.move());
    if (refusals.isEmpty() && stamp.seen() != file.version() && !act.move().kind().isDuty()) {
      refusals = List.of(new Refusal.SomeoneWasHere());
    }
    if (refusals.isEmpty()) {
      refusals = new Details(rulebook, file, act).wrong();
    }
    return refusals.isEmpty()
        ? new Decision.Accepted(Consequences.of(rulebook, file, act))
        : new Decision.Refused(refusals);
  }

  /**
   * What the actor can do now, and why the rest cannot be done yet; the routine's own acts first.
   */
  public static List<Offer> offers(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    Gate gate = new Gate(rulebook, file, actor, now);
    return gate.moves().stream().map(move -> new Offer(move, gate.against(move))).toList();
  }

  /**
   * The provision that a duty stands in for those who work where the actor does; nothing for an act
   * that is no duty toward a service, or where none is in force.
   */
  public static Optional<ProvisionId> duty(
      Rulebook rulebook, CaseFile file, Actor actor, ActKind kind, Instant now) {
    Grounds grounds = new Grounds(rulebook, file, actor, now);
    Optional<Ground.ByDuty> duty =
        switch (kind) {
          case AVERT -> grounds.duty(Sector.POLICE);
          case INFORM_CHILD_WELFARE -> grounds.duty(Sector.CHILD_WELFARE);
          default -> Optional.empty();
        };
    return duty.map(Ground.ByDuty::provision);
  }

  /**
   * The grounds that the actor's agency could use toward the recipient, none of them answered yet.
   */
  public static List<Ground> grounds(
      Rulebook rulebook,
      CaseFile file,
      Actor actor,
      Recipient to,
      Set<GroundKind> allowed,
      Instant now) {
    return new Grounds(rulebook, file, actor, now).usable(to, allowed);
  }
}

package no.omtanke.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.WayIn;
import no.omtanke.packs.WayInId;

/** What may be done with a case: decides acts and makes offers, from the same rules. */
public final class CaseRules {

  private CaseRules() {}

  /**
   * Decides an act: what happens, or every reason why not. An act on an older version of the case
   * is refused, so that nobody's work disappears; a duty is not held up by that.
   */
  public static Decision decide(Rulebook everybodys, CaseFile file, Act act) {
    Rulebook rulebook = everybodys.within(file);
    Stamp stamp = act.stamp();
    Gate gate = new Gate(rulebook, file, stamp.actor(), stamp.at());
    List<Refusal> refusals = gate.against(act);
    if (refusals.isEmpty() && stamp.seen() != file.version() && !act.move().kind().isDuty()) {
      // with what does not hold any more, so that she need not send it again to be told
      List<Refusal> since = new ArrayList<>(List.of(new Refusal.SomeoneWasHere()));
      since.addAll(new Details(rulebook, file, act).wrong());
      refusals = since;
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
    return new Gate(rulebook.within(file), file, actor, now).offers();
  }

  /**
   * The ways in by which the actor may write down a new concern; a report that was passed on to her
   * is registered from where it lies.
   */
  public static List<WayIn> waysIn(Rulebook rulebook, Actor actor, Instant now) {
    return offers(rulebook, CaseFile.NONE, actor, now).stream()
        .filter(Offer::open)
        .map(offer -> offer.move().subject())
        .filter(Objects::nonNull)
        .flatMap(way -> rulebook.routine().wayIn(new WayInId(way)).stream())
        .toList();
  }

  /** The duties of those who work where the actor does, toward other services. */
  public static List<Duty> duties(Rulebook rulebook, Actor actor, Instant now) {
    Grounds grounds = new Grounds(rulebook, CaseFile.NONE, actor, now);
    return Arrays.stream(ActKind.values()).flatMap(kind -> grounds.duty(kind).stream()).toList();
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

package no.omtanke.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseRules;
import no.omtanke.casework.Offer;
import no.omtanke.casework.Rulebook;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.WayIn;
import no.omtanke.packs.WayInId;

/**
 * The ways in by which someone may write down a new concern; what was passed on to her is
 * registered from the inbox.
 */
final class Ways {

  /** A case that is not there yet. */
  static final CaseFile UNOPENED = CaseFile.unopened(new CaseId(new UUID(0, 0)));

  private Ways() {}

  static List<WayIn> open(Rulebook rulebook, Actor actor, Instant now) {
    return CaseRules.offers(rulebook, UNOPENED, actor, now).stream()
        .filter(Offer::open)
        .map(offer -> offer.move().subject())
        .flatMap(way -> rulebook.routine().wayIn(new WayInId(way == null ? "" : way)).stream())
        .filter(way -> actor.holdsAny(way.comesTo()))
        .toList();
  }
}

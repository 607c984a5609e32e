package no.omtanke.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.RoleId;

/**
 * What is written in a case and what has crossed the wall.
 *
 * @param bases the agencies that have recorded their task in law
 * @param underway reports that are written and wait for the role that passes them on
 */
public record Folders(
    List<Entry> entries,
    Map<EntryId, Extract> extracts,
    Map<EntryId, Consent> consents,
    List<Disclosure> disclosures,
    List<Underway> underway,
    Set<AgencyId> bases) {

  static final Folders NONE =
      new Folders(List.of(), Map.of(), Map.of(), List.of(), List.of(), Set.of());

  public Folders {
    entries = List.copyOf(entries);
    extracts = Map.copyOf(extracts);
    consents = Map.copyOf(consents);
    disclosures = List.copyOf(disclosures);
    underway = List.copyOf(underway);
    bases = Set.copyOf(bases);
  }

  /** A written report that only the role may pass on, without opening it. */
  public record Underway(Disclosure disclosure, RoleId via) {}

  /** The entry, or nothing where the case has none of that name. */
  public Optional<Entry> entry(EntryId id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /** The report that waits to be passed on, or nothing. */
  public Optional<Underway> underway(EntryId report) {
    return underway.stream().filter(one -> one.disclosure().id().equals(report)).findFirst();
  }

  Folders with(Entry entry) {
    List<Entry> now = new ArrayList<>(entries);
    now.add(entry);
    return new Folders(now, extracts, consents, disclosures, underway, bases);
  }

  Folders with(Extract extract) {
    Map<EntryId, Extract> now = new HashMap<>(extracts);
    now.put(extract.id(), extract);
    return new Folders(entries, now, consents, disclosures, underway, bases);
  }

  Folders with(Consent consent) {
    Map<EntryId, Consent> now = new HashMap<>(consents);
    now.put(consent.id(), consent);
    return new Folders(entries, extracts, now, disclosures, underway, bases);
  }

  Folders with(Underway report) {
    List<Underway> now = new ArrayList<>(underway);
    now.add(report);
    return new Folders(entries, extracts, consents, disclosures, now, bases);
  }

  /** Something crosses the wall; a report that was underway no longer is. */
  Folders told(Disclosure disclosure) {
    List<Disclosure> now = new ArrayList<>(disclosures);
    now.add(disclosure);
    List<Underway> left =
        underway.stream().filter(one -> !one.disclosure().id().equals(disclosure.id())).toList();
    return new Folders(entries, extracts, consents, now, left, bases);
  }

  Folders withBasis(AgencyId agency) {
    Set<AgencyId> now = new HashSet<>(bases);
    now.add(agency);
    return new Folders(entries, extracts, consents, disclosures, underway, now);
  }
}

package no.omtanke.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.RoleId;

/**
 * What is written in a case and what has crossed the wall, each in the order in which it came.
 *
 * @param bases the agencies that have recorded their task in law
 * @param underway reports that are written and wait for the role that passes them on
 */
public record Folders(
    List<Entry> entries,
    SequencedMap<EntryId, Extract> extracts,
    SequencedMap<EntryId, Consent> consents,
    List<Disclosure> disclosures,
    List<Underway> underway,
    Set<AgencyId> bases) {

  static final Folders NONE =
      new Folders(
          List.of(), new LinkedHashMap<>(), new LinkedHashMap<>(), List.of(), List.of(), Set.of());

  public Folders {
    entries = List.copyOf(entries);
    extracts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(extracts));
    consents = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(consents));
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

  /** The same, and what came of the entry stands with it. */
  Folders with(EntryId id, Entry.Result result) {
    List<Entry> now =
        entries.stream().map(entry -> entry.id().equals(id) ? entry.with(result) : entry).toList();
    return new Folders(now, extracts, consents, disclosures, underway, bases);
  }

  Folders with(Extract extract) {
    SequencedMap<EntryId, Extract> now = new LinkedHashMap<>(extracts);
    now.put(extract.id(), extract);
    return new Folders(entries, now, consents, disclosures, underway, bases);
  }

  Folders with(Consent consent) {
    SequencedMap<EntryId, Consent> now = new LinkedHashMap<>(consents);
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

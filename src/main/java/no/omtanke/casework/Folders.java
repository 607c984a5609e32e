package no.omtanke.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.RoleId;

/**
 * What is written in a case and what has crossed the wall, each in the order in which it came.
 *
 * @param bases the agencies that have recorded their task in law
 * @param ages what those beside the owner have written of the person's age, each in its own folder
 * @param asked consents that were asked for and have not been given
 * @param informed of what was told, what the person was told of, or is to be later
 * @param underway reports that are written and wait for the role that passes them on
 */
public record Folders(
    List<Entry> entries,
    List<Extract> extracts,
    List<Consent> consents,
    List<Asked> asked,
    List<Disclosure> disclosures,
    List<Underway> underway,
    Set<AgencyId> bases,
    Map<AgencyId, AgeBand> ages,
    List<Informed> informed) {

  static final Folders NONE =
      new Folders(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(), Map.of(),
          List.of());

  public Folders {
    entries = List.copyOf(entries);
    extracts = List.copyOf(extracts);
    consents = List.copyOf(consents);
    asked = List.copyOf(asked);
    disclosures = List.copyOf(disclosures);
    underway = List.copyOf(underway);
    bases = Set.copyOf(bases);
    ages = Map.copyOf(ages);
    informed = List.copyOf(informed);
  }

  /** A written report that only the role may pass on, without opening it. */
  public record Underway(Disclosure disclosure, RoleId via) {}

  /** The entry, or nothing where the case has none of that name. */
  public Optional<Entry> entry(EntryId id) {
    // a loop, since every event that is replayed asks it
    for (Entry entry : entries) {
      if (entry.id().equals(id)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** The entry that this one corrects or disputes; nothing for one that stands for itself. */
  Optional<Entry> marked(Entry mark) {
    EntryId id = mark.marked();
    return id == null ? Optional.empty() : entry(id);
  }

  /** Whether what the entry says has been corrected since. */
  boolean isCorrected(Entry entry) {
    EntryId marked = entry.marked();
    EntryId said = marked == null ? entry.id() : marked;
    return entry.sort() != Entry.Sort.DISPUTE
        && entries.stream()
            .filter(later -> later.sort() == Entry.Sort.CORRECTION && said.equals(later.marked()))
            .reduce((_, last) -> last)
            .filter(last -> !last.id().equals(entry.id()))
            .isPresent();
  }

  /** The report that waits to be passed on, or nothing. */
  public Optional<Underway> underway(EntryId report) {
    return underway.stream().filter(one -> one.disclosure().id().equals(report)).findFirst();
  }

  /** What was told, or nothing where none of that name was. */
  Optional<Disclosure> disclosure(EntryId id) {
    return disclosures.stream().filter(told -> told.id().equals(id)).findFirst();
  }

  /** The consent, or nothing where none of that name was given. */
  public Optional<Consent> consent(EntryId id) {
    return consents.stream().filter(consent -> consent.id().equals(id)).findFirst();
  }

  /** The extract, or nothing where none of that name was written. */
  public Optional<Extract> extract(EntryId id) {
    return extracts.stream().filter(extract -> extract.id().equals(id)).findFirst();
  }

  Folders with(Entry entry) {
    List<Entry> now = put(entries, entry, Entry::id);
    return new Folders(
        now, extracts, consents, asked, disclosures, underway, bases, ages, informed);
  }

  Folders with(Extract extract) {
    List<Extract> now = put(extracts, extract, Extract::id);
    return new Folders(entries, now, consents, asked, disclosures, underway, bases, ages, informed);
  }

  Folders with(Consent consent) {
    List<Consent> now = put(consents, consent, Consent::id);
    return new Folders(entries, extracts, now, asked, disclosures, underway, bases, ages, informed);
  }

  Folders with(Asked one) {
    List<Asked> now = put(asked, one, Asked::id);
    return new Folders(
        entries, extracts, consents, now, disclosures, underway, bases, ages, informed);
  }

  Folders with(Informed one) {
    List<Informed> now = put(informed, one, Informed::disclosure);
    return new Folders(entries, extracts, consents, asked, disclosures, underway, bases, ages, now);
  }

  /**
   * A yes answers what the agency waits for, and takes the place of a no to nothing more than that.
   */
  Folders given(Consent consent) {
    List<Asked> now =
        asked.stream()
            .filter(one ->
                !one.by().equals(consent.heldBy())
                    || !(one.waits() || consent.terms().cover(one.terms())))
            .toList();
    return new Folders(
            entries, extracts, consents, now, disclosures, underway, bases, ages, informed)
        .with(consent);
  }

  /** What the agency has asked for, and got no answer to. */
  Optional<Asked> waiting(AgencyId agency) {
    return asked.stream().filter(one -> one.by().equals(agency) && one.waits()).findFirst();
  }

  Folders with(Underway report) {
    List<Underway> now = put(underway, report, one -> one.disclosure().id());
    return new Folders(entries, extracts, consents, asked, disclosures, now, bases, ages, informed);
  }

  Folders with(Disclosure told) {
    List<Disclosure> now = put(disclosures, told, Disclosure::id);
    return new Folders(entries, extracts, consents, asked, now, underway, bases, ages, informed);
  }

  /** Something crosses the wall; a report that was underway no longer is. */
  Folders told(Disclosure disclosure) {
    List<Disclosure> now = new ArrayList<>(disclosures);
    now.add(disclosure);
    List<Underway> left =
        underway.stream().filter(one -> !one.disclosure().id().equals(disclosure.id())).toList();
    return new Folders(entries, extracts, consents, asked, now, left, bases, ages, informed);
  }

  Folders withBasis(AgencyId agency) {
    Set<AgencyId> now = new HashSet<>(bases);
    now.add(agency);
    return new Folders(
        entries, extracts, consents, asked, disclosures, underway, now, ages, informed);
  }

  Folders with(AgencyId agency, AgeBand age) {
    Map<AgencyId, AgeBand> now = new HashMap<>(ages);
    now.put(agency, age);
    return new Folders(
        entries, extracts, consents, asked, disclosures, underway, bases, now, informed);
  }

  /** The list with the one in its namesake's place, or last where it has none. */
  static <T> List<T> put(List<T> all, T one, Function<T, EntryId> name) {
    List<T> now = new ArrayList<>(all);
    EntryId own = name.apply(one);
    for (int place = 0; place < now.size(); place++) {
      if (name.apply(now.get(place)).equals(own)) {
        now.set(place, one);
        return now;
      }
    }
    now.add(one);
    return now;
  }
}

package no.omtanke.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * What one agency has written in a case: what it answers for when the person asks what it holds.
 * What it was told by others is theirs to answer for. What a group wrote is in the answer of the
 * agency that leads it; where the plan names none, of the one whose member held the pen.
 *
 * @param told what the agency told, by the entry in which it did
 * @param identity the entries that say who the person is, apart
 * @param ended what the case came to, where it is the agency's and closed
 * @param emptied when what was written in the case ended; null while it is kept
 */
public record AgencyFolder(
    List<Entry> entries,
    Map<EntryId, Disclosure> told,
    List<Entry> identity,
    Optional<Ended> ended,
    @Nullable Instant emptied) {

  public AgencyFolder {
    entries = List.copyOf(entries);
    identity = List.copyOf(identity);
    told = Map.copyOf(told);
  }

  /**
   * Whether she opens it to answer the person: one who answers for her agency's cases, and is not
   * kept out of this one.
   */
  public static boolean isFor(Rulebook rulebook, CaseFile file, Actor reader) {
    return rulebook.organisation().answersForCases(reader.roles())
        && !file.team().isKeptOut(reader);
  }

  /** What corrects or disputes an entry is answered for with it. */
  private static AgencyId answersFor(Rulebook rulebook, CaseFile file, Entry entry) {
    AgencyId wrote = file.folders().marked(entry).orElse(entry).agency();
    GroupId group = entry.group();
    return group == null ? wrote : rulebook.organisation().leading(group).orElse(wrote);
  }

  /** The folder of the agency, without what is of its staff: the person is not whom that is on. */
  public static AgencyFolder of(Rulebook rulebook, CaseFile file, AgencyId agency) {
    List<Entry> own =
        file.folders().entries().stream()
            .filter(entry -> answersFor(rulebook, file, entry).equals(agency))
            .filter(entry -> !entry.sort().isOfTheStaff())
            .toList();
    Map<Boolean, List<Entry>> parts =
        own.stream()
            .collect(Collectors.partitioningBy(entry -> entry.sort() == Entry.Sort.IDENTITY));
    List<Entry> journal = parts.getOrDefault(false, List.of());
    return new AgencyFolder(
        journal,
        file.folders().disclosures().stream()
            .filter(told -> journal.stream().anyMatch(entry -> entry.id().equals(told.id())))
            .collect(Collectors.toUnmodifiableMap(Disclosure::id, told -> told)),
        parts.getOrDefault(true, List.of()),
        file.begun().owner().equals(agency) ? file.ending() : Optional.empty(),
        file.emptied());
  }
}

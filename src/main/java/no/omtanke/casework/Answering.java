package no.omtanke.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Task;

/**
 * What becomes of what a group was asked: whom it has not told what it came to, and of which group
 * the owner has heard nothing. It rests on what the reader sees, and on one thing beside: whether
 * what the group wrote together has been told to whoever asked it.
 */
final class Answering {

  /** A duty is not done by answering a question. */
  private static final Set<GroundKind> ANSWERING =
      EnumSet.complementOf(EnumSet.of(GroundKind.DUTY));

  private final Rulebook rulebook;
  private final CaseFile file;
  private final Actor reader;
  private final Grounds grounds;
  private final Tasks tasks;
  private final List<CaseView.EntryView> entries;
  private final List<Disclosure> disclosures;
  private final List<Offer> offers;

  Answering(
      Rulebook rulebook,
      CaseFile file,
      Actor reader,
      Gate gate,
      List<CaseView.EntryView> entries,
      List<Disclosure> disclosures,
      List<Offer> offers) {
    this.rulebook = rulebook;
    this.file = file;
    this.reader = reader;
    this.grounds = gate.grounds();
    this.tasks = gate.tasks();
    this.entries = entries;
    this.disclosures = disclosures;
    this.offers = offers;
  }

  /**
   * The answers that the reader, as one of the group, can give; of its decisions the last counts.
   */
  List<Owed> owed() {
    Map<GroupId, Entry> decisions = new HashMap<>();
    entries.stream()
        .map(CaseView.EntryView::entry)
        .filter(entry -> entry.sort() == Entry.Sort.DECISION && entry.result() != null)
        .filter(entry -> Position.reads(rulebook, file, reader, entry))
        .forEach(entry -> {
          if (entry.group() != null) {
            decisions.put(entry.group(), entry);
          }
        });
    return decisions.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(GroupId::value)))
        .flatMap(decision -> owed(decision.getKey(), decision.getValue()))
        .toList();
  }

  private Stream<Owed> owed(GroupId group, Entry decision) {
    return disclosures.stream()
        .filter(asked -> asked.to().equals(new Recipient.ToGroup(group)))
        .filter(asked -> asked.since().isBefore(decision.at()))
        .map(Disclosure::from)
        .distinct()
        .map(Recipient.ToAgency::new)
        .filter(asker -> !told(asker, group, decision))
        .flatMap(asker -> owed(asker, decision).stream());
  }

  /**
   * Somebody has told them what the group wrote; or told them, or noted for her own, something of
   * her own since. Of what others of the group have told beside that she learns nothing.
   */
  private boolean told(Recipient asker, GroupId group, Entry decision) {
    boolean itself =
        file.folders().disclosures().stream()
            .anyMatch(it -> it.to().equals(asker) && it.entries().contains(decision.id()));
    return itself
        || entries.stream()
            .filter(seen -> seen.readableBy().contains(asker))
            .map(CaseView.EntryView::entry)
            .filter(entry -> entry.agency().equals(reader.agency()))
            .filter(entry -> !entry.at().isBefore(decision.at()))
            .anyMatch(entry ->
                Position.members(rulebook, file, group).contains(entry.author())
                    || entry.author().equals(reader.id()));
  }

  /**
   * Across the wall on a ground, or with a text that makes nobody known; within her own agency by a
   * note, for what the group wrote lies with the group.
   */
  private Optional<Owed> owed(Recipient asker, Entry decision) {
    List<Ground> usable = grounds.usable(asker, ANSWERING);
    boolean own = asker.equals(new Recipient.ToAgency(reader.agency()));
    ActKind by =
        own ? ActKind.WRITE_NOTE : usable.isEmpty() ? ActKind.WRITE_EXTRACT : ActKind.DISCLOSE;
    Move move = new Move(by, null);
    boolean hers = decision.author().equals(reader.id());
    return offers.contains(new Offer(move, List.of()))
            && (own || grounds.recipients().anyMatch(asker::equals))
        ? Optional.of(
            new Owed(asker, decision.id(), move, by == ActKind.DISCLOSE ? usable : List.of(), hers))
        : Optional.empty();
  }

  /** The groups that the owner asked, and that have done their part and told it nothing since. */
  Set<GroupId> silent() {
    AgencyId owner = file.begun().owner();
    return disclosures.stream()
        .filter(asked -> asked.from().equals(owner))
        .flatMap(asked ->
            asked.to() instanceof Recipient.ToGroup it
                    && hasDoneItsPart(it.group())
                    && !heard(owner, it.group(), asked.since())
                ? Stream.of(it.group())
                : Stream.<GroupId>empty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean hasDoneItsPart(GroupId group) {
    List<Task> its = tasks.applying().stream().filter(task -> group.equals(task.group())).toList();
    return its.stream().anyMatch(task -> file.progress().done(task.id()))
        && its.stream().noneMatch(tasks::waiting);
  }

  /**
   * Something was told, or a member of the owner's own wrote it down, or she sits there herself.
   */
  private boolean heard(AgencyId owner, GroupId group, Instant asked) {
    Recipient folder = new Recipient.ToAgency(owner);
    boolean disclosed =
        disclosures.stream()
            .filter(told -> !told.from().equals(owner) && told.to().equals(folder))
            .anyMatch(told -> told.since().isAfter(asked));
    return disclosed
        || entries.stream()
            .map(CaseView.EntryView::entry)
            .filter(entry -> entry.at().isAfter(asked))
            .anyMatch(entry ->
                group.equals(entry.group())
                    || (entry.sort() == Entry.Sort.NOTE
                        && entry.liesWith(folder)
                        && Position.members(rulebook, file, group).contains(entry.author())));
  }
}

package no.omtanke.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Consent.Giver;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Imposed;
import no.omtanke.confidentiality.Terms.Scope;
import no.omtanke.confidentiality.Wall;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What each reader sees: her own agency's folder where she is on the case, and what a ground lets
 * through.
 */
public final class CaseReading {

  private final Rulebook rulebook;
  private final CaseFile file;
  private final Actor reader;
  private final Instant now;
  private final Position position;

  private CaseReading(Rulebook rulebook, CaseFile file, Actor reader, Instant now) {
    this.rulebook = rulebook.within(file);
    this.file = file;
    this.reader = reader;
    this.now = now;
    this.position = Position.of(rulebook, file, reader, now);
  }

  /** The case as the reader sees it; nothing for one who may not know that there is such a case. */
  public static Optional<CaseView> view(
      Rulebook rulebook, CaseFile file, Actor reader, Instant now) {
    CaseReading reading = new CaseReading(rulebook, file, reader, now);
    return reading.position == Position.OUTSIDE ? Optional.empty() : Optional.of(reading.view());
  }

  /**
   * The entries whose words the reader may open now; identity among them only where it was told by
   * name, and what was corrected only where she reads it without being told.
   */
  public static Set<EntryId> readable(Rulebook rulebook, CaseFile file, Actor reader, Instant now) {
    CaseReading reading = new CaseReading(rulebook, file, reader, now);
    return file.folders().entries().stream()
        .filter(reading::mayRead)
        .filter(entry -> reading.reads(entry) || !file.folders().isCorrected(entry))
        .map(Entry::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The entries of which the reader may open who the person is, and not how to reach him. */
  public static Set<EntryId> hidden(CaseFile file, Actor reader, Instant now) {
    return new HiddenAddress(file, reader, now).shut();
  }

  /**
   * The grounds on which the reader may open what others told her; none for the owner's own people,
   * and none of what she reads as her agency's or her own.
   */
  public static Set<GroundKind> grounds(
      Rulebook rulebook, CaseFile file, Actor reader, Instant now) {
    CaseReading reading = new CaseReading(rulebook, file, reader, now);
    return reading.position == Position.OWNER || reading.position == Position.OUTSIDE
        ? Set.of()
        : file.folders().entries().stream()
            .filter(entry -> !reading.reads(entry))
            .flatMap(entry -> reading.tellings(entry).stream())
            .map(telling -> telling.ground().kind())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What others told the reader, and she may not read any more: on no other ground, or in no other
   * way, is it hers.
   */
  static Stream<Disclosure> lapsed(Rulebook rulebook, CaseFile file, Actor reader, Instant now) {
    return new CaseReading(rulebook, file, reader, now).lapsed();
  }

  private Stream<Disclosure> lapsed() {
    return News.told(rulebook, file, reader)
        .filter(disclosure -> !now.isBefore(disclosure.since()))
        .filter(disclosure -> !Wall.stands(disclosure, file.folders().consents(), now))
        .filter(disclosure ->
            file.folders().entries().stream()
                .anyMatch(entry -> isWhatWasTold(disclosure, entry) && !mayRead(entry)));
  }

  /** Not the entry that says no more than why something else was told. */
  private static boolean isWhatWasTold(Disclosure disclosure, Entry entry) {
    boolean onlyWhy = entry.id().equals(disclosure.id()) && entry.task() == null;
    return disclosure.entries().contains(entry.id()) && !onlyWhy;
  }

  /**
   * The staff whom the reader may know to be at work with the case, or told of it: those of her own
   * agency, the members of a group that she sits in or formed, those who wrote what she was told by
   * name, and those to whom her own agency has told something. Of others she is asked nothing, and
   * told nothing.
   */
  static List<Actor> known(Rulebook rulebook, CaseFile file, Actor reader, Instant now) {
    return new CaseReading(rulebook, file, reader, now).known();
  }

  private List<Actor> known() {
    Set<StaffId> byName = new HashSet<>(people());
    byName.add(reader.id());
    entries().stream()
        .map(CaseView.EntryView::author)
        .filter(Objects::nonNull)
        .forEach(byName::add);
    groups().forEach(group -> byName.addAll(group.members()));
    List<Recipient> told =
        file.folders().disclosures().stream()
            .filter(disclosure -> disclosure.from().equals(reader.agency()) && readsFolder())
            .filter(disclosure -> Wall.stands(disclosure, file.folders().consents(), now))
            .map(Disclosure::to)
            .toList();
    return rulebook.directory().staff().stream()
        .filter(person ->
            byName.contains(person.id())
                || told.stream().anyMatch(to -> Position.addressed(rulebook, file, person, to)))
        .toList();
  }

  /**
   * The groups formed for the case, for those who sit there, the owner, and those whose decision it
   * was; nobody else learns who sits in one.
   */
  private List<CaseView.GroupView> groups() {
    List<CaseView.GroupView> groups = new ArrayList<>();
    file.team()
        .groups()
        .forEach((group, members) -> {
          Optional<Entry> decision = formed(group);
          if (position == Position.OWNER || members.contains(reader.id()) || decision.isPresent()) {
            StaffId formedBy = decision.map(Entry::author).orElse(null);
            groups.add(new CaseView.GroupView(group, members, formedBy, isTold(group)));
          }
        });
    groups.sort(Comparator.comparing(formed -> formed.group().value()));
    return groups;
  }

  /** The decision that formed the group as it is, where that is hers. */
  private Optional<Entry> formed(GroupId group) {
    return file.folders().entries().reversed().stream()
        .filter(entry -> Journal.forms(rulebook.routine(), entry, group))
        .findFirst()
        .filter(entry -> Position.reads(rulebook, file, reader, entry));
  }

  /**
   * Whether something was told to the group, still stands or not: by what she is told herself, and
   * by what the journal says of her own agency's entries; what others tell is not hers to know.
   */
  private boolean isTold(GroupId group) {
    Recipient to = new Recipient.ToGroup(group);
    return file.folders().disclosures().stream()
        .filter(disclosure -> disclosure.to().equals(to))
        .anyMatch(disclosure ->
            Position.receives(rulebook, file, reader, to)
                || file.folders().entries().stream()
                    .filter(entry -> disclosure.entries().contains(entry.id()))
                    .filter(entry -> entry.agency().equals(reader.agency()))
                    .anyMatch(entry -> Position.reads(rulebook, file, reader, entry)));
  }

  private Set<StaffId> keptOut() {
    return file.team().keptOut().entrySet().stream()
        .filter(person -> person.getValue().equals(reader.agency()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The colleagues who are on the case with her. */
  private Set<StaffId> people() {
    return file.team().people().entrySet().stream()
        .filter(person -> person.getValue().equals(reader.agency()) && (readsFolder() || visits()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * How much has happened that is the reader's to know: what an act must say that its actor has
   * seen. It grows with what she and those who share her folder do, and with what she is told, and
   * so says nothing of how busy others are with the case.
   */
  public static long seen(Rulebook rulebook, CaseFile file, List<Event> events, Actor reader) {
    boolean folder = Position.readsFolder(rulebook, file, reader);
    Map<EntryId, GroupId> groups = new HashMap<>();
    file.folders().entries().stream()
        .filter(entry -> entry.group() != null)
        .forEach(entry -> groups.put(entry.id(), entry.group()));
    long done =
        events.stream()
            .filter(event -> !(event instanceof Event.ConfidentialityAcknowledged))
            .map(Event::mark)
            .filter(mark -> {
              GroupId group = groups.get(mark.entry());
              boolean shared =
                  group == null
                      ? folder && mark.agency().equals(reader.agency())
                      : Position.sitsIn(rulebook, file, reader, group);
              return shared || mark.by().equals(reader.id());
            })
            .count();
    long told =
        file.folders().disclosures().stream()
            .filter(disclosure -> !disclosure.from().equals(reader.agency()))
            .filter(disclosure -> Position.receives(rulebook, file, reader, disclosure.to()))
            .count();
    return done + told;
  }

  /** The reasons as the reader may know them: what rests on another's folder is not told. */
  public static List<Refusal> tellable(
      Rulebook rulebook, CaseFile file, Actor reader, Instant now, List<Refusal> reasons) {
    return new CaseReading(rulebook, file, reader, now).tellable(reasons);
  }

  private List<Refusal> tellable(List<Refusal> reasons) {
    return position == Position.OWNER
        ? reasons
        : reasons.stream().flatMap(this::tellable).distinct().toList();
  }

  /** A task that the reader, or a group of hers, takes part in is named; another's is not. */
  private Stream<Refusal> tellable(Refusal reason) {
    if (reason instanceof Refusal.TasksFirst it) {
      return waitingFor(it.tasks());
    }
    if (reason instanceof Refusal.AwaitsOutcome it) {
      return waitingFor(deciding(it.task()));
    }
    boolean hidden =
        reason instanceof Refusal.BasisMissing
            || (reason instanceof Refusal.AgencyHoldsNoCases it
                && !it.agency().equals(reader.agency()))
            || reason instanceof Refusal.PartnersMissing
            || reason instanceof Refusal.MeasuresRunning
            || (reason instanceof Refusal.Restricted
                && !Position.isRestricted(rulebook, file, reader, now))
            || reason instanceof Refusal.ReportUnderway;
    return Stream.of(hidden ? new Refusal.WaitingForAnotherAgency() : reason);
  }

  private Stream<Refusal> waitingFor(Set<TaskId> tasks) {
    Performers performers = new Performers(rulebook, file);
    Set<TaskId> own =
        tasks.stream()
            .filter(task -> performers.takesPart(rulebook.task(task), reader))
            .collect(Collectors.toUnmodifiableSet());
    Stream<Refusal> others =
        own.isEmpty() || own.size() < tasks.size()
            ? Stream.of(new Refusal.WaitingForAnotherAgency())
            : Stream.of();
    return own.isEmpty() ? others : Stream.concat(Stream.of(new Refusal.TasksFirst(own)), others);
  }

  /** The tasks that wait now, and of which an outcome would open the task. */
  private Set<TaskId> deciding(TaskId opened) {
    Tasks tasks = new Tasks(rulebook, file);
    return tasks.applying().stream()
        .filter(tasks::waiting)
        .filter(
            task -> task.outcomes().stream().anyMatch(outcome -> outcome.opens().contains(opened)))
        .map(Task::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private CaseView view() {
    if (position == Position.FORMER) {
      return nothingMore();
    }
    boolean owner = position == Position.OWNER;
    boolean follows = owner || visits();
    List<CaseView.EntryView> entries = entries();
    List<Disclosure> disclosures =
        file.folders().disclosures().stream().filter(this::concerns).toList();
    Gate gate = new Gate(rulebook, file, reader, now);
    List<Offer> offers = offers(gate);
    Answering answering = new Answering(rulebook, file, reader, gate, entries, disclosures, offers);
    return new CaseView(
        position,
        stage(),
        follows ? file.begun() : null,
        follows ? file.team().responsible() : null,
        next(),
        threat(),
        restricted(),
        readsOwnersFolder() ? file.restrictions() : List.of(),
        steps(gate.tasks(), gate.performers()),
        entries,
        file.emptied(),
        disclosures.stream().map(this::asKnown).toList(),
        acknowledged(),
        conveying(),
        News.reopened(rulebook, file, reader, now).isPresent(),
        lapsed().findAny().isPresent(),
        file.folders().consents().stream()
            .filter(consent -> consent.heldBy().equals(reader.agency()) && readsFolder())
            .toList(),
        file.folders().asked().stream()
            .filter(asked -> asked.by().equals(reader.agency()) && readsFolder())
            .toList(),
        signers(),
        toAsk(gate.grounds()),
        Reminder.of(file, reader.agency()).stream()
            .filter(reminder -> readsFolder() && reminder.shows(NorwegianTime.day(now)))
            .filter(reminder -> reminder.isFor(offers))
            .toList(),
        file.folders().disclosures().stream()
            .filter(told -> told.from().equals(reader.agency()) && readsFolder())
            .flatMap(told -> Informed.of(file, told).stream())
            .toList(),
        file.progress().measures().stream()
            .filter(measure -> Position.sees(rulebook, file, reader, measure))
            .toList(),
        people(),
        owner ? keptOut() : Set.of(),
        answering.owed(),
        owner ? answering.silent() : Set.of(),
        groups(),
        offers);
  }

  /** Of a case that goes on, or has ended, without her: all but what she may have to pass on. */
  private CaseView nothingMore() {
    return new CaseView(
        position,
        null,
        null,
        null,
        null,
        false,
        false,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        Map.of(),
        conveying(),
        false,
        true,
        List.of(),
        List.of(),
        Set.of(),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Set.of(),
        List.of(),
        Set.of(),
        List.of(),
        offers(new Gate(rulebook, file, reader, now)));
  }

  /** Who signs, by what was asked and the age that the person has now. */
  private Set<Giver> signers() {
    return file.folders()
        .waiting(reader.agency())
        .filter(_ -> readsFolder())
        .map(asked -> Givers.of(rulebook, file, reader, now).to(asked.terms().scope()))
        .orElse(Set.of());
  }

  private Set<Scope> toAsk(Grounds grounds) {
    return readsFolder()
        ? Noes.to(rulebook, file, reader).left(grounds.recipients().toList())
        : Set.of();
  }

  /** Nothing is passed on of a case that is closed. */
  private List<Disclosure> conveying() {
    return file.folders().underway().stream()
        .filter(one -> !file.closed() && reader.roles().contains(one.via()))
        .map(Folders.Underway::disclosure)
        .map(this::asKnown)
        .toList();
  }

  /** Who decided it is known to the agency that told it; who has read it, to nobody by name. */
  private Disclosure asKnown(Disclosure told) {
    return (isHers(told) ? told : told.toOthers()).withoutReaders();
  }

  private boolean isHers(Disclosure told) {
    return told.from().equals(reader.agency()) && readsFolder();
  }

  private Map<EntryId, Set<AgencyId>> acknowledged() {
    Map<EntryId, Set<AgencyId>> acknowledged = new HashMap<>();
    for (Disclosure told : file.folders().disclosures()) {
      Imposed imposed = told.imposed();
      if (imposed != null && isHers(told)) {
        acknowledged.put(told.id(), Set.copyOf(imposed.acknowledged().values()));
      }
    }
    return acknowledged;
  }

  /** How far the owner has come is the owner's to know; others know whether it is closed. */
  private CaseFile.Stage stage() {
    boolean known = position == Position.OWNER || visits() || file.closed();
    return known ? file.stage() : CaseFile.Stage.CASE;
  }

  /**
   * What her own agency, or a group that she sits in, has set for itself, the earliest of them:
   * others' dates would tell her what they do.
   */
  private @Nullable NextDate next() {
    return file.dates().entrySet().stream()
        .filter(set -> set.getValue().setBy().equals(reader.id()) || isHers(set.getKey()))
        .map(Map.Entry::getValue)
        .min(Comparator.comparing(NextDate::date).thenComparing(next -> next.with().toString()))
        .orElse(null);
  }

  private boolean isHers(Recipient holder) {
    return switch (holder) {
      case Recipient.ToAgency it -> it.agency().equals(reader.agency()) && readsFolder();
      case Recipient.ToGroup it -> Position.sitsIn(rulebook, file, reader, it.group());
    };
  }

  /** Whether the reader knows that there is a concrete threat. */
  static boolean knowsOfThreat(Rulebook rulebook, CaseFile file, Actor reader, Instant now) {
    return new CaseReading(rulebook, file, reader, now).threat();
  }

  /** A concrete threat is told of by the entry that says so, or by what is told to avert it. */
  private boolean threat() {
    return file.threat()
        && (position == Position.OWNER
            || visits()
            || file.folders().entries().stream()
                .anyMatch(entry -> entry.sort() == Entry.Sort.THREAT && mayRead(entry))
            || file.folders().disclosures().stream()
                .filter(disclosure -> disclosure.ground() instanceof Ground.ByDuty)
                .filter(disclosure -> !disclosure.isHeldFrom(reader))
                .anyMatch(this::concerns));
  }

  private List<Offer> offers(Gate gate) {
    List<Offer> offers = gate.offers();
    return position == Position.OWNER
        ? offers
        : offers.stream().map(offer -> new Offer(offer.move(), tellable(offer.reasons()))).toList();
  }

  private boolean readsFolder() {
    return Position.readsFolder(rulebook, file, reader);
  }

  /**
   * Her own agency's, where she is on the case for it; what she wrote; and what stands disclosed.
   */
  private boolean mayRead(Entry entry) {
    boolean own = reads(entry);
    return position != Position.OUTSIDE && (own || !tellings(entry).isEmpty());
  }

  /**
   * Whether what she reads is restricted: the owner's people see it, and those who were told by
   * name are told of it (GDPR art. 19).
   */
  private boolean restricted() {
    return !file.restrictions().isEmpty()
        && (Position.isRestricted(rulebook, file, reader, now)
            || toldByOwner(rulebook, file, reader, now));
  }

  /** As one on the case, as one who receives for her agency, or in an emergency. */
  private boolean readsOwnersFolder() {
    return visits() || (reader.agency().equals(file.begun().owner()) && readsFolder());
  }

  /** Whether something that the owner told her by name stands. */
  static boolean toldByOwner(Rulebook rulebook, CaseFile file, Actor reader, Instant now) {
    return News.told(rulebook, file, reader)
        .filter(told -> told.from().equals(file.begun().owner()))
        .filter(Disclosure::byName)
        .anyMatch(told -> Wall.stands(told, file.folders().consents(), now));
  }

  private boolean visits() {
    return position == Position.VISITOR;
  }

  /** What is hers without being told; in an emergency, what lies in the owner's own folder. */
  private boolean reads(Entry entry) {
    return Position.reads(rulebook, file, reader, entry)
        || (visits() && entry.liesWith(new Recipient.ToAgency(reader.agency())));
  }

  private List<Disclosure> tellings(Entry entry) {
    return standing(entry)
        .filter(disclosure -> Position.receives(rulebook, file, reader, disclosure.to()))
        .filter(disclosure -> !disclosure.isHeldFrom(reader))
        .toList();
  }

  private Stream<Disclosure> standing(Entry entry) {
    return file.folders().disclosures().stream()
        .filter(disclosure -> tells(disclosure, entry))
        .filter(disclosure -> Wall.stands(disclosure, file.folders().consents(), now));
  }

  /** What corrects or disputes an entry is told with it (GDPR art. 19). */
  static boolean tells(Disclosure disclosure, Entry entry) {
    EntryId marked = entry.marked();
    return disclosure.entries().contains(marked == null ? entry.id() : marked);
  }

  private List<CaseView.EntryView> entries() {
    return file.folders().entries().stream()
        .filter(this::mayRead)
        .map(entry ->
            new CaseView.EntryView(
                entry, author(entry), present(entry), readableBy(entry), isUnderway(entry)))
        .toList();
  }

  private boolean isUnderway(Entry entry) {
    return reads(entry)
        && file.folders().underway().stream().anyMatch(one -> tells(one.disclosure(), entry));
  }

  private Set<StaffId> present(Entry entry) {
    return reads(entry) ? entry.present() : Set.of();
  }

  private @Nullable StaffId author(Entry entry) {
    boolean named = reads(entry) || tellings(entry).stream().anyMatch(Disclosure::byName);
    return named ? entry.author() : null;
  }

  /** Who may read the entry; a receiver is told of its own sight, not of others'. */
  private Set<Recipient> readableBy(Entry entry) {
    Set<Recipient> readers = new LinkedHashSet<>();
    GroupId group = entry.group();
    readers.add(
        group == null ? new Recipient.ToAgency(entry.agency()) : new Recipient.ToGroup(group));
    standing(entry)
        .filter(disclosure ->
            entry.agency().equals(reader.agency())
                || Position.receives(rulebook, file, reader, disclosure.to()))
        .forEach(disclosure -> readers.add(disclosure.to()));
    return readers;
  }

  private boolean concerns(Disclosure disclosure) {
    return isHers(disclosure)
        || (Position.receives(rulebook, file, reader, disclosure.to())
            && Wall.stands(disclosure, file.folders().consents(), now));
  }

  /** The owner sees the whole line; a receiver only the steps in which it takes part itself. */
  private List<CaseView.StepView> steps(Tasks tasks, Performers performers) {
    return tasks.steps().stream()
        .filter(step ->
            position == Position.OWNER
                || visits()
                || step.tasks().stream().anyMatch(task -> isHers(task, performers)))
        .map(step -> new CaseView.StepView(step, Course.status(file, step, tasks)))
        .toList();
  }

  /**
   * Whether she does the task. How far the owner's people are with what is theirs is not told to
   * whoever was told without names.
   */
  private boolean isHers(Task task, Performers performers) {
    return performers.against(task, reader).isEmpty()
        && (!performers.isOwners(task) || Position.knowsWhom(rulebook, file, reader, now));
  }
}

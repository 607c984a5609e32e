package no.omtanke.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Asked;
import no.omtanke.casework.Attached;
import no.omtanke.casework.Attaching;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Entry;
import no.omtanke.casework.Informed;
import no.omtanke.casework.Move;
import no.omtanke.casework.NextDate;
import no.omtanke.casework.Offer;
import no.omtanke.casework.Opening;
import no.omtanke.casework.Owed;
import no.omtanke.casework.Position;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Standing;
import no.omtanke.casework.TextField;
import no.omtanke.casework.WordSearch;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.Imposed;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Group;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Task;
import org.jspecify.annotations.Nullable;

/** Puts a case room into words for its reader. */
final class RoomPage {

  private final Words words;
  private final CaseRoom room;
  private final CaseView view;
  private final Actor reader;
  private final LocalDate today;
  private final WordSearch search;
  private final Links links;
  private final Todo todo;
  private final Informing informing;
  private final Grounded grounded;
  private final Titles titles;
  private final ToldWords told;

  RoomPage(Words words, CaseRoom room, Actor reader, LocalDate today, WordSearch search) {
    this.search = search;
    this.words = words;
    this.room = room;
    this.view = room.view();
    this.reader = reader;
    this.today = today;
    this.links = new Links(words, room);
    this.todo = Todo.of(view, room.rulebook(), reader, today);
    this.informing = new Informing(view, room.rulebook(), reader);
    this.grounded = new Grounded(words, view);
    this.titles = new Titles(words);
    this.told = new ToldWords(words);
  }

  Room page() {
    Opening opening = view.opening();
    return new Room(
        words.caseName(room.number(), room.reference()),
        opening == null ? "" : words.say("casework.kind", opening.kind()),
        view.stage() == null ? null : words.say("casework.stage", view.stage()),
        words.say("casework.position", view.position())
            + (view.followsTheCase() ? "" : " " + words.say("casework.room.reference")),
        view.position() == Position.OWNER,
        view.position() == Position.VISITOR,
        view.threat(),
        restricted(),
        steps(),
        deadlines(),
        facts(),
        now(),
        view.entries().reversed().stream()
            .filter(seen -> marked(seen).isEmpty())
            .map(this::entry)
            .filter(entry -> search.isIn(entry.written()))
            .toList(),
        contentEnded(),
        Attaching.to(view, reader).isEmpty() ? null : links.home() + "/vedlegg",
        view.people().stream().map(words::personAndRole).sorted().toList(),
        view.keptOut().stream().map(words::personRoleAndAgency).sorted().toList(),
        view.groups().stream().map(this::group).toList(),
        identityWritten() ? links.home() + "/identitet" : null,
        view.disclosures().stream().map(this::told).toList(),
        view.conveying().stream()
            .map(report -> words.say("casework.room.conveying", words.recipient(report.to())))
            .toList(),
        view.reopened(),
        view.lapsed(),
        todo.acknowledging().isPresent(),
        new Consents(words, view).lines(today),
        view.asked().stream().anyMatch(Asked::waits) ? links.home() + "/samtykkeskjema" : null,
        measures());
  }

  private @Nullable String contentEnded() {
    Instant ended = view.contentEnded();
    return ended == null ? null : words.say("casework.room.content-ended", words.day(ended));
  }

  /** That it is kept and not used, and by what; those who were told it learn no more than that. */
  private List<String> restricted() {
    return view.restricted() && view.restrictions().isEmpty()
        ? List.of(words.say("casework.room.restricted.told"))
        : view.restrictions().stream()
            .map(one ->
                words.say(
                    "casework.room.restricted",
                    words.day(one.since()),
                    Words.lower(words.say("casework.restriction", one.reason()))))
            .toList();
  }

  private Room.Group group(CaseView.GroupView formed) {
    return new Room.Group(
        words.group(formed.group()),
        formed.members().stream().map(words::personRoleAndAgency).sorted().toList());
  }

  private boolean identityWritten() {
    return view.entries().stream().anyMatch(entry -> entry.entry().sort() == Entry.Sort.IDENTITY);
  }

  private boolean comesNoMore(CaseView.StepView step) {
    return view.stage() == CaseFile.Stage.CLOSED && step.status() == CaseView.Status.AHEAD;
  }

  private List<Room.StepLine> steps() {
    Optional<CaseView.StepView> now = now(view.steps());
    return view.steps().stream()
        .map(step -> {
          Room.Course course = Room.Course.of(step.status(), now.filter(step::equals).isPresent());
          return new Room.StepLine(
              step.step().number(),
              words.in(step.step().label()),
              course,
              comesNoMore(step) ? null : words.say("casework.course", course));
        })
        .toList();
  }

  /** What the plan itself says of when, for the steps that are still to come: no date of ours. */
  private List<Room.Line> deadlines() {
    return view.steps().stream()
        .filter(
            step -> step.status() == CaseView.Status.NOW || step.status() == CaseView.Status.AHEAD)
        .filter(step -> !comesNoMore(step))
        .flatMap(step -> step.step().tasks().stream())
        .flatMap(task -> Stream.ofNullable(task.within()).map(within -> deadline(task, within)))
        .toList();
  }

  /** With what the plan makes it depend on: whether that holds is not told here. */
  private Room.Line deadline(Task task, Period within) {
    String when =
        task.onlyWhen().stream()
            .sorted()
            .map(condition -> condition.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .map(condition -> words.say("guide.condition." + condition))
            .collect(Collectors.joining(". "));
    return new Room.Line(
        words.say("casework.room.within", words.in(task.label()), words.period(within)),
        when.isEmpty() ? task.source() : when + ". " + task.source());
  }

  /** Of the steps that can be taken now, the one in which the page's first act lies. */
  private Optional<CaseView.StepView> now(List<CaseView.StepView> steps) {
    Optional<Task> task =
        todo.first().or(() -> todo.nextUp().map(Offer::move)).flatMap(todo::settled);
    List<CaseView.StepView> open =
        steps.stream().filter(step -> step.status() == CaseView.Status.NOW).toList();
    return open.stream()
        .filter(step -> task.filter(step.step().tasks()::contains).isPresent())
        .findFirst()
        .or(() -> open.stream().filter(RoomPage::asksForSomething).findFirst())
        .or(() -> open.isEmpty() ? Optional.empty() : Optional.of(open.getLast()));
  }

  private static boolean asksForSomething(CaseView.StepView step) {
    return !step.step().tasks().stream().allMatch(Task::optional);
  }

  private List<Room.Fact> facts() {
    Opening opening = view.opening();
    boolean goesOn = view.stage() != CaseFile.Stage.CLOSED;
    List<Room.Fact> facts = new ArrayList<>();
    if (opening != null && goesOn) {
      facts.add(
          fact("casework.room.responsible", who(view.responsible()), away(view.responsible())));
    }
    boolean sees = view.position() == Position.OWNER || view.next() != null;
    if (sees && goesOn) {
      facts.add(next());
    }
    if (opening != null) {
      facts.add(fact("casework.room.owner", words.agency(opening.owner()), null));
      facts.add(fact("casework.room.age", words.say("casework.age", opening.age()), null));
    }
    return facts;
  }

  /** That she is away, and who stands in for her today. */
  private @Nullable String away(@Nullable StaffId person) {
    return person == null
        ? null
        : words
            .rulebook()
            .directory()
            .deputy(person)
            .map(deputy -> words.say("casework.room.away", words.person(deputy)))
            .orElse(null);
  }

  private Room.Fact next() {
    NextDate next = view.next();
    if (next == null) {
      return fact("casework.room.next", words.say("casework.room.next.none"), null);
    }
    String by = words.say("casework.day.set-by", who(next.setBy()));
    boolean late = next.date().isBefore(today);
    return fact(
        "casework.room.next",
        words.date(next.date()),
        late ? words.say("casework.room.overdue") + ", " + by : by);
  }

  private Room.Fact fact(String name, String value, @Nullable String beside) {
    return new Room.Fact(words.say(name), value, beside);
  }

  /** By name also where it is the reader: what is printed is read by others. */
  private String who(@Nullable StaffId person) {
    if (person == null) {
      return "–";
    }
    String name = words.person(person);
    return person.equals(reader.id()) ? words.say("casework.room.you.named", name) : name;
  }

  private Room.Now now() {
    Optional<Move> routine = todo.first();
    List<Room.Link> telling = telling();
    Optional<Move> next =
        informing.comesFirst(todo)
            ? Optional.empty()
            : telling.isEmpty() ? routine.or(todo::resuming).or(todo::closing) : routine;
    // nothing is decided well by one who has not read what she was told
    Optional<Move> first = todo.acknowledging().or(todo::ending).or(() -> next);
    List<Move> others =
        without(first, Stream.concat(todo.now().stream(), todo.reopening().stream()).toList());
    List<Move> onward = todo.onward();
    List<Move> lifting = todo.lifting();
    // an objection comes back by itself, and ends a restriction
    List<Move> reminding =
        todo.reminding().stream().filter(move -> !lifting.contains(move)).toList();
    List<Room.Folded> more = new ArrayList<>();
    for (Drawer drawer : Drawer.values()) {
      List<Move> moves =
          switch (drawer) {
            case ROUTINE, DUTIES -> List.of();
            case AGAIN -> without(first, todo.again());
            case PERSON, TELLING, NOTES, SKIPPING, ENDING ->
                todo.in(drawer).stream()
                    .filter(move -> !first.equals(Optional.of(move)) && !others.contains(move))
                    .filter(move -> !onward.contains(move) && !reminding.contains(move))
                    .filter(move -> !lifting.contains(move))
                    .toList();
          };
      if (!moves.isEmpty()) {
        more.add(new Room.Folded(words.say("casework.group", drawer), links(moves)));
      }
    }
    return new Room.Now(
        first
            .map(move -> links.link(move, todo))
            .or(() -> telling.stream().findFirst())
            .orElse(null),
        Stream.of(
                telling.stream().skip(first.isPresent() ? 0 : 1),
                links(lifting).stream(),
                links(reminding).stream(),
                view.owed().stream().filter(owed -> !owed.hers()).map(links::answer),
                links(others).stream())
            .flatMap(some -> some)
            .toList(),
        links(without(first, todo.reassess())),
        todo.nextUp().map(this::nextUp).orElse(null),
        onward.isEmpty() ? null : onward(onward),
        todo.unconfirmed().map(this::before).orElse(null),
        todo.forOthers().stream()
            .map(offer ->
                Words.ended(links.label(offer.move(), todo))
                    + " "
                    + Reasons.say(words, offer.reasons()))
            .toList(),
        informing.waiting().stream().map(this::untold).toList(),
        todo.silent().stream().map(this::silent).sorted().toList(),
        links(todo.in(Drawer.DUTIES)),
        more,
        shut());
  }

  /** What she is to tell others that no task of the routine asks her for. */
  private List<Room.Link> telling() {
    return Stream.concat(
            informing.way().stream()
                .flatMap(way -> informing.untold().stream().map(group -> inform(way, group))),
            view.owed().stream().filter(Owed::hers).map(links::answer))
        .toList();
  }

  /** By this act she tells a group that she formed what it needs. */
  private Room.Link inform(Move way, GroupId group) {
    String to = "?" + Informing.FIELD + "=" + new Recipient.ToGroup(group).key();
    return new Room.Link(
        links.href(way) + (way.kind() == ActKind.DISCLOSE ? to : ""),
        words.say("casework.room.inform"),
        words.group(group),
        false);
  }

  /** That the group she sits in was told nothing yet, and who can tell it. */
  private String untold(GroupId group) {
    String who =
        Words.list(informing.formedBy(group).stream().map(words::performer).sorted().toList());
    return words.say("casework.room.untold", words.group(group), Words.sentence(who));
  }

  /** Whom to ask what a group came to: its chair, or any of it where the plan names none. */
  private String silent(GroupId id) {
    Group group = room.rulebook().organisation().group(id);
    RoleId chair = group.chair();
    String whom = chair == null ? words.say("casework.room.silent.anyone") : words.role(chair);
    return words.say("casework.room.silent", words.group(id), whom);
  }

  private static List<Move> without(Optional<Move> first, List<Move> moves) {
    return moves.stream().filter(move -> !first.equals(Optional.of(move))).toList();
  }

  /** Under the reason that an act shares with most others; what else it lacks stands beside it. */
  private List<Room.Shut> shut() {
    Map<Move, List<String>> lacking = new LinkedHashMap<>();
    todo.notYet()
        .forEach(offer ->
            lacking.put(
                offer.move(),
                offer.reasons().stream().map(reason -> Reasons.say(words, reason)).toList()));
    Map<String, Long> shared =
        lacking.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(why -> why, Collectors.counting()));
    Map<String, List<Room.Held>> held = new LinkedHashMap<>();
    lacking.forEach((move, reasons) -> {
      String why =
          Collections.max(reasons, Comparator.comparing(one -> shared.getOrDefault(one, 0L)));
      String also =
          reasons.stream()
              .filter(one -> !one.equals(why))
              .distinct()
              .collect(Collectors.joining(" "));
      held.computeIfAbsent(why, _ -> new ArrayList<>())
          .add(new Room.Held(links.label(move, todo), also));
    });
    return held.entrySet().stream()
        .map(shut -> new Room.Shut(shut.getKey(), shut.getValue()))
        .toList();
  }

  /** Who can take the case onward, and how. */
  private Room.Folded onward(List<Move> ways) {
    Set<Recipient> told = todo.followingUp();
    String said =
        told.isEmpty()
            ? words.say(
                "casework.room.onward.untold",
                words.agency(reader.agency()),
                Words.list(
                    words.rulebook().organisation().followingUp().stream()
                        .map(agency -> words.in(agency.label()))
                        .toList()))
            : words.say(
                "casework.room.onward.told", words.agency(reader.agency()), words.recipients(told));
    return new Room.Folded(said, links(ways));
  }

  private Room.NextUp nextUp(Offer offer) {
    return new Room.NextUp(
        links.label(offer.move(), todo), offer.reasons().stream().map(this::before).toList());
  }

  private Room.Before before(Refusal reason) {
    return new Room.Before(Reasons.say(words, reason), links(todo.remedies(reason)));
  }

  private List<Room.Link> links(List<Move> moves) {
    return moves.stream().map(move -> links.link(move, todo)).toList();
  }

  private Room.JournalEntry entry(CaseView.EntryView seen) {
    Entry entry = seen.entry();
    GroupId group = entry.group();
    return new Room.JournalEntry(
        entry.id().toString(),
        titles.of(entry),
        entry.nature() == null ? null : words.say("casework.nature-of", entry.nature()),
        group == null
            ? words.agency(entry.agency())
            : words.recipient(new Recipient.ToGroup(group)),
        seen.author() == null ? null : words.person(seen.author()),
        seen.present().isEmpty()
            ? null
            : words.say(
                "casework.room.present",
                Words.list(seen.present().stream().map(words::person).sorted().toList())),
        words.moment(entry.at()),
        entry.result() == null ? null : result(entry.result()),
        texts(room.says(entry.id())),
        room.files().getOrDefault(entry.id(), List.of()).stream().map(this::file).toList(),
        marks(entry, Entry.Sort.CORRECTION)
            .findFirst()
            .map(last -> saidOf("casework.room.corrected", last))
            .orElse(null),
        before(seen),
        marks(entry, Entry.Sort.DISPUTE).map(one -> mark("casework.room.disputed", one)).toList(),
        entry.sort() == Entry.Sort.IDENTITY,
        words.say("casework.room.readable", words.recipients(seen.readableBy())));
  }

  private Room.File file(Attached file) {
    return new Room.File(
        links.home() + "/vedlegg/" + file.id(),
        file.name(),
        words.say("casework.file.size", Math.max(1, file.size() / 1024)));
  }

  /** The entry that it corrects or disputes, under which it is shown. */
  private Optional<CaseView.EntryView> marked(CaseView.EntryView mark) {
    return view.entries().stream()
        .filter(seen -> seen.entry().id().equals(mark.entry().marked()))
        .findFirst();
  }

  /** What marks the entry so, the newest first. */
  private Stream<CaseView.EntryView> marks(Entry entry, Entry.Sort sort) {
    return view.entries().reversed().stream()
        .filter(seen -> seen.entry().sort() == sort)
        .filter(seen -> entry.id().equals(seen.entry().marked()));
  }

  /** How it stood before it was corrected, as far as that is the reader's to open. */
  private List<Room.Mark> before(CaseView.EntryView seen) {
    List<CaseView.EntryView> corrections = marks(seen.entry(), Entry.Sort.CORRECTION).toList();
    return corrections.isEmpty()
        ? List.of()
        : Stream.concat(corrections.stream().skip(1), Stream.of(seen))
            .map(earlier -> mark("casework.room.before.written", earlier))
            .filter(earlier -> !earlier.texts().isEmpty())
            .toList();
  }

  private Room.Mark mark(String said, CaseView.EntryView seen) {
    return new Room.Mark(
        saidOf(said, seen), texts(room.texts().getOrDefault(seen.entry().id(), Map.of())));
  }

  private String saidOf(String said, CaseView.EntryView seen) {
    return words.say(
        said,
        words.moment(seen.entry().at()),
        seen.author() == null ? words.agency(seen.entry().agency()) : words.person(seen.author()));
  }

  private @Nullable String result(Entry.Result result) {
    return switch (result) {
      case Entry.Result.Outcome it ->
          words.say("casework.room.result", words.outcome(it.task(), it.outcome()));
      case Entry.Result.Ended it ->
          words.say("casework.room.result", words.say("casework.closing", it.closing()));
      case Entry.Result.Until it -> words.say("casework.room.until", words.moment(it.end()));
      case Entry.Result.About it -> words.personAndRole(it.person());
      case Entry.Result.Hides it -> words.say("casework.protection", it.protection());
      case Entry.Result.Opens it -> words.say("casework.room.until", words.moment(it.end()));
      case Entry.Result.Restricts it -> words.say("casework.restriction", it.reason());
      case Entry.Result.Lifts it -> lifted(it);
      // said by where it stands
      case Entry.Result.Marks _ -> null;
      case Entry.Result.InLaw it ->
          Words.list(it.basis().stream().map(words::provision).sorted().toList());
    };
  }

  private String lifted(Entry.Result.Lifts it) {
    String told = words.say("casework.room.lifted", words.date(it.informed()));
    return it.ruling() == null
        ? told
        : Words.ended(words.say("casework.ruling", it.ruling())) + " " + told;
  }

  private List<Room.Written> texts(Map<TextField, String> written) {
    Map<TextField, String> inOrder = new EnumMap<>(TextField.class);
    inOrder.putAll(written);
    return inOrder.entrySet().stream()
        .map(text -> new Room.Written(heading(text.getKey()), search.pieces(text.getValue())))
        .toList();
  }

  private @Nullable String heading(TextField field) {
    return switch (field) {
      case SEEN, TEXT -> null;
      case REASON,
          NECESSITY,
          CHILDS_VIEW,
          DESPITE,
          TOLD_HOW,
          NAME,
          IDENTITY_NUMBER,
          BIRTH_YEAR,
          CONTACT ->
          words.say("casework.text", field);
    };
  }

  private Room.Told told(Disclosure disclosure) {
    return new Room.Told(
        words.say(
            "casework.disclosure.told",
            words.agency(disclosure.from()),
            words.recipient(disclosure.to()),
            words.day(disclosure.since())),
        grounded.say(disclosure.ground()),
        words.say("casework.disclosure.what", disclosure.entries().size()),
        standing(disclosure),
        decided(disclosure),
        imposed(disclosure),
        informed(disclosure),
        grounded.conditions(disclosure.ground(), true),
        grounded.conditions(disclosure.ground(), false));
  }

  /** Whether it can still be read: for those whose telling it was, as what the person knows. */
  private @Nullable String standing(Disclosure disclosure) {
    return disclosure.from().equals(reader.agency())
        ? told.standing(Standing.of(disclosure, view.consents(), today))
        : null;
  }

  private @Nullable String decided(Disclosure disclosure) {
    StaffId named = disclosure.decidedBy();
    StaffId person =
        named != null
            ? named
            : view.entries().stream()
                .filter(seen -> disclosure.from().equals(reader.agency()))
                .filter(seen -> seen.entry().id().equals(disclosure.id()))
                .map(seen -> seen.entry().author())
                .findFirst()
                .orElse(null);
    return person == null ? null : told.decided(person);
  }

  /** That confidentiality was imposed; and where it has been acknowledged, for those who did. */
  private @Nullable String imposed(Disclosure disclosure) {
    Imposed imposed = disclosure.imposed();
    if (imposed == null) {
      return null;
    }
    String said = words.say("casework.disclosure.imposed", words.provision(imposed.by()));
    Set<AgencyId> readers = view.acknowledged().get(disclosure.id());
    if (readers == null) {
      return said;
    }
    String where = Words.list(readers.stream().map(words::agency).sorted().toList());
    return said
        + " "
        + (readers.isEmpty()
            ? words.say("casework.disclosure.acknowledged.none")
            : words.say("casework.disclosure.acknowledged", where));
  }

  /** Whether the person knows: for those whose telling it was, and nobody else. */
  private @Nullable String informed(Disclosure disclosure) {
    Move inform = new Move(ActKind.INFORM_PERSON, disclosure.id().toString());
    for (Informed one : view.informed()) {
      if (one.disclosure().equals(disclosure.id())) {
        return told.informed(one);
      }
    }
    return view.offers().contains(new Offer(inform, List.of()))
        ? words.say("casework.disclosure.untold")
        : null;
  }

  private List<Room.Line> measures() {
    return view.measures().stream()
        .sorted(Comparator.comparing(measure -> measure.due()))
        .map(measure -> {
          String who = words.personAndRole(measure.responsible());
          return new Room.Line(
              measure.running()
                  ? words.say("casework.measure.running", who, words.date(measure.due()))
                  : words.say("casework.measure.ended", who),
              null);
        })
        .toList();
  }

  /** Whether the reader's agency can follow up what it is told by others in a case of its own. */
  boolean besideThisCase() {
    return words.rulebook().organisation().agency(reader.agency()).holdsCases()
        && view.position() == Position.RECEIVER
        && view.entries().stream().anyMatch(seen -> !seen.entry().agency().equals(reader.agency()));
  }

  /** Whether she was told something that she can write an answer to. */
  boolean mayAnswer() {
    return view.position() == Position.RECEIVER && todo.isOpen(ActKind.WRITE_NOTE);
  }

  /** What to say of an act that she has just done. */
  String done(ActKind kind) {
    Task task =
        latest()
            .map(seen -> seen.entry().task())
            .flatMap(room.rulebook().routine()::task)
            .orElse(null);
    return words.say(words.act(kind, task) + ".done");
  }

  /** What she wrote last. */
  private Optional<CaseView.EntryView> latest() {
    return view.entries().stream()
        .filter(seen -> seen.entry().author().equals(reader.id()))
        .reduce((earlier, later) -> later);
  }

  /** What to say after an act: who can read what was written, and what comes next. */
  List<String> after(ActKind done) {
    Stream<String> readers =
        latest()
            .map(seen ->
                words.say("casework.room.after.readers", words.recipients(seen.readableBy())))
            .filter(said -> done.takes(TextField.TEXT))
            // why she opened it is for those on the case, as she has just been told
            .filter(said -> done != ActKind.EMERGENCY_ACCESS)
            .stream();
    boolean answers = todo.first().isEmpty() && view.owed().stream().anyMatch(Owed::hers);
    Optional<String> next =
        informing.comesFirst(todo)
            ? Optional.of(words.say("casework.room.inform"))
            : answers
                ? Optional.of(words.say("casework.room.answer"))
                : todo.next().map(move -> links.label(move, todo));
    return Stream.concat(
            readers, next.stream().map(label -> words.say("casework.room.after.next", label)))
        .toList();
  }
}

package no.omtanke.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Move;
import no.omtanke.casework.NextDate;
import no.omtanke.casework.Offer;
import no.omtanke.casework.Owed;
import no.omtanke.casework.Position;
import no.omtanke.casework.Reminder;
import no.omtanke.casework.Responsibility;
import no.omtanke.casework.flow.Worklist;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.NorwegianTime;
import org.jspecify.annotations.Nullable;

/** Puts a page of cases into words for its reader. */
final class DayPage {

  private final Words words;
  private final Actor reader;
  private final LocalDate today;
  private final boolean closed;

  DayPage(Words words, Actor reader, LocalDate today, boolean closed) {
    this.words = words;
    this.reader = reader;
    this.today = today;
    this.closed = closed;
  }

  /**
   * The page.
   *
   * @param reminding the cases in which something comes back, each for itself beside the list; one
   *     in which there is nothing else to do before its day stands only there
   */
  Day page(Worklist list, List<Worklist.Row> reminding, String here) {
    Map<Day.When, List<Day.Row>> parts = new EnumMap<>(Day.When.class);
    for (Worklist.Row row : reminding) {
      row.view()
          .reminders()
          .forEach(reminder ->
              parts
                  .computeIfAbsent(when(reminder.date()), _ -> new ArrayList<>())
                  .add(row(row, reminder)));
    }
    Set<UUID> reminded =
        reminding.stream()
            .filter(row -> !row.view().reminders().isEmpty())
            .map(Worklist.Row::reference)
            .collect(Collectors.toUnmodifiableSet());
    list.rows().stream()
        .filter(row -> !(reminded.contains(row.reference()) && hasNothingToday(row)))
        .sorted(Comparator.comparing(row -> !threatens(row)))
        .forEach(row -> parts.computeIfAbsent(when(row), _ -> new ArrayList<>()).add(row(row)));
    return new Day(
        parts.entrySet().stream()
            .map(part -> new Day.Part(part.getKey(), part.getValue()))
            .toList(),
        more(list.next(), here));
  }

  /** Of what is new, a concrete threat is read first; the rest stands by its date. */
  private static boolean threatens(Worklist.Row row) {
    return row.view().threat() && isNew(row);
  }

  private @Nullable String more(Worklist.@Nullable After after, String here) {
    if (after == null) {
      return null;
    }
    String date = after.due() == null ? "" : "&dato=" + after.due();
    return here + (here.contains("?") ? "&" : "?") + "fra=" + after.reference() + date;
  }

  private Day.When when(Worklist.Row row) {
    if (closed) {
      return Day.When.CLOSED;
    }
    if (isNew(row)) {
      return Day.When.NEW;
    }
    CaseView view = row.view();
    if (isClosed(view)) {
      return Day.When.CLOSED;
    }
    NextDate next = view.next();
    if (next == null) {
      Todo todo = todo(view);
      boolean waits =
          todo.now().stream().allMatch(todo::withOthers)
              && todo.silent().isEmpty()
              && informing(view).untold().isEmpty()
              && view.owed().stream().noneMatch(Owed::hers);
      return waits ? Day.When.WAITING : Day.When.UNDATED;
    }
    return when(next.date());
  }

  private Day.When when(LocalDate date) {
    if (date.isBefore(today)) {
      return Day.When.OVERDUE;
    }
    if (date.equals(today)) {
      return Day.When.TODAY;
    }
    return date.isAfter(NorwegianTime.sunday(today)) ? Day.When.LATER : Day.When.WEEK;
  }

  /** A report waits to be passed on, or something has come across the wall. */
  private static boolean isNew(Worklist.Row row) {
    return row.news() != null || row.view().position() == Position.CONVEYOR;
  }

  private Day.Row row(Worklist.Row row) {
    CaseView view = row.view();
    NextDate next = view.next();
    StaffId responsible = view.responsible();
    boolean standsIn =
        responsible != null
            && Responsibility.standsInFor(words.rulebook(), reader).contains(responsible);
    boolean mine = standsIn || reader.id().equals(responsible);
    return new Day.Row(
        "/" + words.municipality() + "/saker/" + row.reference(),
        words.caseName(row.number(), row.reference()),
        view.opening() == null ? "" : words.say("casework.kind", view.opening().kind()),
        next(row).orElseGet(() -> words.say("casework.day.waits-nothing")),
        mine,
        view.threat(),
        next == null ? null : words.date(next.date()),
        next == null
            ? null
            : words.say(
                "casework.day.set-by",
                next.setBy().equals(reader.id())
                    ? words.say("casework.room.you")
                    : words.person(next.setBy())),
        responsible == null
            ? null
            : standsIn
                ? words.say("casework.day.stood-in", words.person(responsible))
                : mine
                    ? words.say("casework.day.mine")
                    : words.say("casework.day.theirs", words.person(responsible)),
        view.disclosures().stream()
            .map(Disclosure::since)
            .max(Comparator.naturalOrder())
            .filter(_ -> view.position() == Position.RECEIVER)
            .map(since -> words.say("casework.day.received", words.day(since)))
            .orElse(null));
  }

  /** What comes back, with the day that it is about and why. */
  private Day.Row row(Worklist.Row row, Reminder reminder) {
    Day.Row all = row(row);
    return new Day.Row(
        all.href(),
        all.title(),
        all.kind(),
        words.say("casework.reminder", reminder.why()),
        all.mine(),
        false,
        words.date(reminder.date()),
        words.say("casework.reminder." + reminder.why() + ".why"),
        all.whose(),
        null);
  }

  /** The next act in words: what the reader can do, else what she waits for, if anything. */
  private Optional<String> next(Worklist.Row row) {
    if (closed) {
      return Optional.of(words.say("casework.day.is-closed"));
    }
    // what is told comes before what it opens
    if (row.news() != null) {
      return Optional.of(words.say("casework.day.news", row.news()));
    }
    if (isClosed(row.view())) {
      return Optional.of(words.say("casework.day.is-closed"));
    }
    Todo todo = todo(row.view());
    if (informing(row.view()).comesFirst(todo)) {
      return Optional.of(words.say("casework.room.inform"));
    }
    if (todo.first().isEmpty() && row.view().owed().stream().anyMatch(Owed::hers)) {
      return Optional.of(words.say("casework.room.answer"));
    }
    if (todo.next().isPresent()) {
      return Optional.of(label(todo, todo.next().get()));
    }
    if (!todo.silent().isEmpty()) {
      return Optional.of(
          words.say(
              "casework.day.silent",
              Words.list(todo.silent().stream().map(words::group).sorted().toList())));
    }
    Optional<Move> open = todo.now().stream().findFirst();
    return Stream.concat(
            todo.forOthers().stream().map(Offer::move), open.filter(todo::withOthers).stream())
        .findFirst()
        .map(move -> words.say("casework.day.waits", label(todo, move)))
        .or(() -> open.map(move -> label(todo, move)));
  }

  /** Nothing is to be done in it, and the day that was set has not come. */
  private boolean hasNothingToday(Worklist.Row row) {
    NextDate next = row.view().next();
    return next(row).isEmpty() && (next == null || next.date().isAfter(today));
  }

  /** Found by its name among the open ones. */
  private static boolean isClosed(CaseView view) {
    return view.stage() == CaseFile.Stage.CLOSED;
  }

  private Informing informing(CaseView view) {
    return new Informing(view, words.rulebook(), reader);
  }

  private Todo todo(CaseView view) {
    return Todo.of(view, words.rulebook(), reader, today);
  }

  private String label(Todo todo, Move move) {
    return todo.task(move)
        .map(task -> words.in(task.label()))
        .orElseGet(() -> words.say("casework.act", move.kind()));
  }
}

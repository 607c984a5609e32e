package no.omtanke.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Move;
import no.omtanke.casework.Owed;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.packs.Task;
import org.jspecify.annotations.Nullable;

/** The addresses and names of the acts of one case. */
record Links(Words words, CaseRoom room) {

  /** What of an act's form says whom it answers, who asked a group. */
  static final String ANSWER = "svar";

  private static final int OPENING = 60;

  String home() {
    return "/" + words.municipality() + "/saker/" + room.reference();
  }

  String href(Move move) {
    String subject = move.subject();
    String kind = path(move.kind());
    return home() + "/" + kind + (subject == null ? "" : "/" + subject);
  }

  /** To the act by which whoever asked a group is told what it came to. */
  Room.Link answer(Owed owed) {
    return new Room.Link(
        href(owed), words.say("casework.room.answer"), words.recipient(owed.to()), false);
  }

  /** What it answers is said only where the form has somebody to choose. */
  String href(Owed owed) {
    String act = href(owed.by());
    return owed.grounds().isEmpty() ? act : act + "?" + ANSWER + "=" + owed.to().key();
  }

  static String path(ActKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<ActKind> kind(String path) {
    for (ActKind kind : ActKind.values()) {
      if (path(kind).equals(path)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  Room.Link link(Move move, Todo todo) {
    return new Room.Link(href(move), label(move, todo), detail(move, todo), todo.optional(move));
  }

  /** A task is called what the plan calls it; what is done beside the routine, what it is. */
  String label(Move move, Todo todo) {
    String act = words.say("casework.act", move.kind());
    String task = todo.task(move).map(Task::label).map(words::in).orElse(act);
    return move.kind() == ActKind.SKIP ? act + ": " + task : task;
  }

  /** The measure that a move is about: whose it is, and when it is looked at again. */
  Optional<String> measure(Move move) {
    return room.view().measures().stream()
        .filter(measure -> measure.id().toString().equals(move.subject()))
        .map(measure -> words.person(measure.responsible()) + ", " + words.date(measure.due()))
        .findFirst();
  }

  private Optional<String> told(Move move) {
    return disclosure(move).map(told -> words.agency(told.from()) + ", " + words.day(told.since()));
  }

  /** What was told that a move is about. */
  Optional<Disclosure> disclosure(Move move) {
    return room.view().disclosures().stream()
        .filter(told -> told.id().toString().equals(move.subject()))
        .findFirst();
  }

  private Optional<String> beginning(String entry) {
    return room.view().entries().stream()
        .map(CaseView.EntryView::entry)
        .filter(one -> one.id().toString().equals(entry))
        .findFirst()
        .flatMap(one -> new Openings(room).of(one.id(), OPENING));
  }

  /** Which of several: the measure, the consent, the text; or the task that it is done for. */
  private @Nullable String detail(Move move, Todo todo) {
    CaseView view = room.view();
    String subject = Objects.requireNonNullElse(move.subject(), "");
    List<String> refusals = new Consents(words, view).refusals(move.kind());
    if (!refusals.isEmpty()) {
      return String.join(" ", refusals);
    }
    return new Consents(words, view)
        .of(subject)
        .or(() ->
            move.kind() == ActKind.INFORM_PERSON || move.kind() == ActKind.PUT_OFF_INFORMING
                ? new Consents(words, view).told(subject)
                : Optional.empty())
        .or(() ->
            move.kind() == ActKind.ACKNOWLEDGE_CONFIDENTIALITY ? told(move) : Optional.empty())
        .or(() ->
            measure(move)
                .map(
                    said -> beginning(subject).map(text -> said + ": «" + text + "»").orElse(said)))
        .or(() ->
            view.conveying().stream()
                .filter(report -> report.id().toString().equals(subject))
                .map(report -> words.recipient(report.to()))
                .findFirst())
        .or(() ->
            view.entries().stream()
                .map(CaseView.EntryView::entry)
                .filter(entry -> entry.id().toString().equals(subject))
                .map(entry -> words.person(entry.author()) + ", " + words.day(entry.at()))
                .findFirst())
        .or(() ->
            todo.settled(move)
                .filter(_ -> move.kind().serves().isPresent())
                .map(task -> words.in(task.label())))
        .orElse(null);
  }
}

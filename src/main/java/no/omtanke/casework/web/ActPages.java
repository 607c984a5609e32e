package no.omtanke.casework.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Answers;
import no.omtanke.casework.CaseRules;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.GroundKey;
import no.omtanke.casework.Move;
import no.omtanke.casework.Offer;
import no.omtanke.casework.Owed;
import no.omtanke.casework.Position;
import no.omtanke.casework.Question;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Restriction;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.TextField;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Wall;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Contact;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.Provision;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Makes the page of an act in a case. */
@Component
class ActPages {

  private final PackLibrary packs;
  private final InstantSource clock;

  ActPages(PackLibrary packs, InstantSource clock) {
    this.packs = packs;
    this.clock = clock;
  }

  Asking asking(Words words, CaseRoom room, Move move) {
    Task task = Todo.of(room).task(move).orElse(null);
    return new Asking(words, move.kind(), task, new Choices(words, room, task));
  }

  String form(
      Words words,
      Actor actor,
      CaseRoom room,
      Move move,
      List<Question> questions,
      Typed typed,
      Map<String, String> errors,
      Model model) {
    Todo todo = Todo.of(room);
    Links links = new Links(words, room);
    Task task = todo.task(move).orElse(null);
    Optional<Owed> answer = answer(room, move, typed);
    model.addAttribute(
        "heading",
        answer.map(links::answer).map(Room.Link::label).orElseGet(() -> links.label(move, todo)));
    model.addAttribute("caseName", words.caseName(room.number(), room.reference()));
    model.addAttribute("back", links.home());
    model.addAttribute("action", answer.map(links::href).orElseGet(() -> links.href(move)));
    model.addAttribute("anyone", answer.map(_ -> links.href(move)).orElse(null));
    // a form keeps what it was made from until its writer is told of what came between
    model.addAttribute("version", typed.version() < 0 ? room.version() : typed.version());
    model.addAttribute(
        "looked", typed.looked() < 0 ? clock.instant().toEpochMilli() : typed.looked());
    model.addAttribute("request", typed.first(Answers.REQUEST));
    model.addAttribute("keeps", move.kind().keepsDraft());
    model.addAttribute("danger", move.kind().isDuty() || todo.urgent(move));
    model.addAttribute("read", read(room, move));
    model.addAttribute("measure", ofMeasure(move) ? links.measure(move).orElse(null) : null);
    List<String> notes = notes(words, task, move);
    if (move.kind() == ActKind.CLOSE && stands(room, Restriction.Reason.OBJECTED)) {
      notes.add(words.say("casework.act.CLOSE.objected"));
    }
    notes.addAll(new Consents(words, room.view()).refusals(move.kind()));
    toldByUs(words, actor, room, move).ifPresent(notes::add);
    model.addAttribute("notes", notes);
    model.addAttribute(
        "law", law(words, actor, move).or(() -> imposed(words, links, move)).orElse(null));
    extractFirst(links, todo, task, questions, model);
    model.addAttribute(
        "adviser",
        new AdviserLink(words, actor, room.view())
            .from(questions, told(task, questions, typed))
            .orElse(null));
    if (move.kind() == ActKind.DISCUSS) {
      packs
          .byId(words.municipality())
          .ifPresent(pack -> {
            model.addAttribute("guide", pack.guide());
            model.addAttribute("contacts", contactPoints(pack, task));
          });
    }
    String whom =
        move.kind() == ActKind.ACKNOWLEDGE_CONFIDENTIALITY
            ? links.disclosure(move).map(told -> words.agency(told.from())).orElse(null)
            : to(room, move, task, words);
    common(words, actor, words.act(move.kind(), task), whom, model);
    if (move.kind() == ActKind.CLOSE && stands(room, Restriction.Reason.OBJECTION_UPHELD)) {
      String what = words.say("casework.act.CLOSE.what.upheld");
      model.addAttribute(
          "what",
          room.view().threat()
              ? what + " " + words.say("casework.act.CLOSE.what.upheld.threat")
              : what);
    }
    String ofGroup = "casework.act." + move.kind() + ".who.group";
    GroupId group = group(room, move, task);
    if (group != null && words.has(ofGroup)) {
      model.addAttribute("who", words.say(ofGroup, words.group(group)));
    }
    if (move.kind() == ActKind.DISCUSS && !asking(words, room, move).comesAlong(questions)) {
      model.addAttribute("what", words.say("casework.act.DISCUSS.what.outside"));
      model.addAttribute(
          "who", words.say("casework.act.DISCUSS.who.outside", words.agency(actor.agency())));
    }
    fields(
        asking(words, room, move),
        answer.map(owed -> owed.asked(questions)).orElse(questions),
        typed,
        errors,
        model);
    return "casework/act";
  }

  private static boolean stands(CaseRoom room, Restriction.Reason reason) {
    return room.view().restrictions().stream().anyMatch(one -> one.reason() == reason);
  }

  /** The answer to whoever asked a group that the form is for, where it is for one. */
  static Optional<Owed> answer(CaseRoom room, Move move, Typed typed) {
    return room.view().owed().stream()
        .filter(owed -> owed.by().equals(move) && !owed.grounds().isEmpty())
        .filter(owed -> owed.to().key().equals(typed.first(Links.ANSWER)))
        .findFirst();
  }

  /**
   * An act that cannot be done: what had been typed is given back, and where the case is over for
   * her, the way to a duty leads on from here. What somebody else has done meanwhile, and what
   * never was, are answered alike.
   */
  String shut(Words words, Actor actor, CaseRoom room, Move move, Typed typed, Model model) {
    Todo todo = Todo.of(room);
    Links links = new Links(words, room);
    model.addAttribute("heading", links.label(move, todo));
    model.addAttribute("back", links.home());
    model.addAttribute("action", links.href(move));
    List<Refusal> reasons = new ArrayList<>(against(room.view(), move).orElse(List.of()));
    new Consents(words, room.view()).lapsed(typed, clock.instant()).ifPresent(reasons::addFirst);
    model.addAttribute(
        "reasons",
        reasons.isEmpty() ? words.say("casework.act.page.shut.gone") : Reasons.say(words, reasons));
    model.addAttribute("kept", typed.written());
    todo.reopening().ifPresent(reopen -> model.addAttribute("reopen", links.link(reopen, todo)));
    anew(words, actor, room, model);
    return "casework/shut";
  }

  /** Instead of a page of what she was told, to one for whom it has lapsed: that, and no more. */
  String lapsed(Words words, Actor actor, CaseRoom room, String heading, Typed typed, Model model) {
    model.addAttribute("caseName", words.caseName(room.number(), room.reference()));
    model.addAttribute("heading", heading);
    model.addAttribute("back", new Links(words, room).home());
    model.addAttribute(
        "reasons",
        room.view().position() == Position.FORMER
            ? Reasons.say(words, new Refusal.NothingStands())
            : words.say("casework.room.lapsed"));
    model.addAttribute("kept", typed.written());
    anew(words, actor, room, model);
    return "casework/shut";
  }

  /**
   * Whether the case has such an act for the reader. Who was told what is not hers to read any more
   * learns that of every act, and no more.
   */
  static boolean isKnown(CaseView view, Move move) {
    return against(view, move).isPresent();
  }

  private static Optional<List<Refusal>> against(CaseView view, Move move) {
    return view.offers().stream()
        .filter(offer -> offer.move().equals(move))
        .findFirst()
        .map(Offer::reasons)
        .or(() ->
            view.position() == Position.FORMER
                ? Optional.of(List.of(new Refusal.NothingStands()))
                : Optional.empty());
  }

  /** The way to a duty, where it cannot be done in the case. */
  void anew(Words words, Actor actor, CaseRoom room, Model model) {
    packs
        .byId(words.municipality())
        .flatMap(pack -> Anew.from(words, pack, room, actor, clock.instant()))
        .ifPresent(anew -> model.addAttribute("anew", anew));
  }

  /** What is said of every act, under the key of its words. */
  void common(Words words, Actor actor, String act, @Nullable String to, Model model) {
    String own = words.agency(actor.agency());
    String receiver = to == null ? "" : to;
    model.addAttribute("what", words.say(act + ".what", own, receiver));
    model.addAttribute("who", words.say(act + ".who", own, receiver));
    model.addAttribute("button", words.say(act + ".button"));
    model.addAttribute("today", NorwegianTime.day(clock.instant()));
  }

  void fields(
      Asking asking,
      List<Question> questions,
      Typed typed,
      Map<String, String> errors,
      Model model) {
    model.addAttribute("fields", asking.fields(questions, typed, errors));
    model.addAttribute("errors", errors);
  }

  /** Whom a telling goes to, by name. */
  private static @Nullable String to(CaseRoom room, Move move, @Nullable Task task, Words words) {
    Recipient to = task == null ? null : task.to();
    return to == null
        ? room.view().conveying().stream()
            .filter(report -> report.id().toString().equals(move.subject()))
            .findFirst()
            .map(report -> words.recipient(report.to()))
            .orElse(null)
        : words.recipient(to);
  }

  /** Whom the plan has told, or else whom the form has chosen so far. */
  private static @Nullable Recipient told(
      @Nullable Task task, List<Question> questions, Typed typed) {
    return task != null && task.to() != null
        ? task.to()
        : questions.stream()
            .filter(question -> question.about() == Question.About.RECIPIENT)
            .flatMap(question -> question.choices().stream())
            .filter(key -> key.equals(typed.first("to")))
            .findFirst()
            .map(Recipient::of)
            .orElse(null);
  }

  /** The text that is to be confirmed, or of the measure that it is about; null for other acts. */
  private static @Nullable String read(CaseRoom room, Move move) {
    return room.view().entries().stream()
        .map(seen -> seen.entry().id())
        .filter(_ ->
            move.kind() == ActKind.CONFIRM_EXTRACT
                || move.kind() == ActKind.OPEN_ADDRESS
                || ofMeasure(move))
        .filter(entry -> entry.toString().equals(move.subject()))
        .findFirst()
        .map(entry -> room.says(entry))
        .map(texts ->
            texts.get(move.kind() == ActKind.OPEN_ADDRESS ? TextField.REASON : TextField.TEXT))
        .orElse(null);
  }

  /** The group whose task it is, or that agreed the measure. */
  private static @Nullable GroupId group(CaseRoom room, Move move, @Nullable Task task) {
    Optional<Task> agreed =
        room.view().measures().stream()
            .filter(_ -> ofMeasure(move))
            .filter(measure -> measure.id().toString().equals(move.subject()))
            .flatMap(measure -> room.rulebook().routine().task(measure.task()).stream())
            .findFirst();
    return agreed.or(() -> Optional.ofNullable(task)).map(Task::group).orElse(null);
  }

  private static boolean ofMeasure(Move move) {
    return move.kind() == ActKind.FOLLOW_UP_MEASURE || move.kind() == ActKind.EVALUATE_MEASURE;
  }

  /** The way to telling it anonymously, where the plan has it and no text is ready to be chosen. */
  private static void extractFirst(
      Links links, Todo todo, @Nullable Task task, List<Question> questions, Model model) {
    if (task == null || !task.grounds().contains(GroundKind.TOLD_ANONYMOUSLY)) {
      return;
    }
    questions.stream()
        .filter(question -> question.about() == Question.About.GROUND)
        .filter(question ->
            question.choices().stream()
                .map(GroundKey::read)
                .noneMatch(ground -> ground instanceof Ground.ToldAnonymously))
        .flatMap(_ -> todo.in(Drawer.of(ActKind.WRITE_EXTRACT)).stream())
        .filter(other -> other.kind() == ActKind.WRITE_EXTRACT)
        .findFirst()
        .ifPresent(other -> model.addAttribute("extractFirst", links.link(other, todo)));
  }

  /** The provision that a duty stands in, for those who work where the actor does. */
  private Optional<Provision> law(Words words, Actor actor, Move move) {
    Rulebook rulebook = words.rulebook();
    return CaseRules.duties(rulebook, actor, clock.instant()).stream()
        .filter(duty -> duty.kind() == move.kind())
        .findFirst()
        .flatMap(duty -> rulebook.law().provision(duty.provision()));
  }

  /** The provision on which confidentiality was imposed that is to be acknowledged. */
  private static Optional<Provision> imposed(Words words, Links links, Move move) {
    return links
        .disclosure(move)
        .filter(_ -> move.kind() == ActKind.ACKNOWLEDGE_CONFIDENTIALITY)
        .flatMap(told -> Optional.ofNullable(told.imposed()))
        .flatMap(imposed -> words.rulebook().law().provision(imposed.by()));
  }

  /** Whom the plan has the concern discussed with: those who can be asked without a name. */
  private static List<Contact> contactPoints(Pack pack, @Nullable Task task) {
    boolean asked =
        task != null && task.discussWith().contains(Task.DiscussionPartner.CONTACT_POINT);
    return asked ? pack.contacts().anonymous() : List.of();
  }

  /** Those whom a closing stops too: what the reader's agency has told lies closed to them. */
  private Optional<String> toldByUs(Words words, Actor actor, CaseRoom room, Move move) {
    Set<Recipient> told =
        room.view().disclosures().stream()
            .filter(disclosure -> disclosure.from().equals(actor.agency()))
            .filter(one -> Wall.stands(one, room.view().consents(), clock.instant()))
            .map(Disclosure::to)
            .collect(Collectors.toUnmodifiableSet());
    return move.kind() == ActKind.CLOSE && !told.isEmpty()
        ? Optional.of(words.say("casework.act.CLOSE.told", words.recipients(told)))
        : Optional.empty();
  }

  /** What the plan says of the task beside its label. */
  private static List<String> notes(Words words, @Nullable Task task, Move move) {
    List<String> notes = new ArrayList<>();
    if (task == null || move.kind() == ActKind.SKIP) {
      return notes;
    }
    RoleId via = task.via();
    Recipient to = task.to();
    if (via != null && to != null) {
      notes.add(words.say("casework.act.page.via", words.role(via), words.recipient(to)));
    }
    Task.Conversation conversation = task.conversation();
    if (conversation != null && conversation.voluntary()) {
      notes.add(words.say("casework.act.page.voluntary"));
    }
    return notes;
  }
}

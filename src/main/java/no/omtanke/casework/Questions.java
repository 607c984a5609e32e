package no.omtanke.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.omtanke.casework.Question.About;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Closing;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Skipping;
import no.omtanke.packs.Task;
import no.omtanke.packs.Task.DiscussionPartner;

/** What each act has to be told in a case: the questions of its form, and of its API call. */
public final class Questions {

  /** The name of the date that whoever takes a step sets for the next. */
  public static final String NEXT = "next";

  private final Rulebook rulebook;
  private final CaseFile file;
  private final Actor actor;
  private final Instant now;
  private final Grounds grounds;

  private Questions(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    this.rulebook = rulebook;
    this.file = file;
    this.actor = actor;
    this.now = now;
    this.grounds = new Grounds(rulebook, file, actor, now);
  }

  /** The questions of a move that is open to the actor, in the order in which they are asked. */
  public static List<Question> of(
      Rulebook rulebook, CaseFile file, Actor actor, Move move, Instant now) {
    Questions all = new Questions(rulebook.within(file), file, actor, now);
    List<Question> questions = new ArrayList<>(all.ofItsKind(move));
    all.texts(move).forEach(questions::add);
    if (move.kind().takesAStep()) {
      questions.add(new Question(NEXT, About.DATE, false, move.kind().needsNextDate(), List.of()));
    }
    return questions;
  }

  private List<Question> ofItsKind(Move move) {
    return switch (move.kind()) {
      case REGISTER_CONCERN ->
          List.of(
              one("age", About.AGE, AgeBand.values()),
              optional("concerned", About.STAFF, everybodyElse()),
              many("close", About.STAFF, false, colleagues()));
      case WRITE_IDENTITY ->
          List.of(
              one("age", About.AGE, AgeBand.values()),
              optional("hidden", About.PROTECTION, names(Protection.values())));
      case DISCUSS -> List.of(partner(move), optional("with", About.STAFF, colleagues()));
      case CONVERSE ->
          List.of(
              many("present", About.STAFF, together(move), otherKnown()),
              one("guardians", About.GUARDIANS, Act.Guardians.values()));
      case ASSESS -> outcome(move);
      case DECIDE -> Stream.concat(present(task(move), true), outcome(move).stream()).toList();
      case REPORT, GIVE_FEEDBACK, NOTIFY_PST -> telling(move);
      case FORM_GROUP -> List.of(many("members", About.STAFF, true, joining(move)));
      case AGREE_MEASURE ->
          List.of(
              new Question("responsible", About.STAFF, false, true, known()),
              new Question("due", About.DATE, false, true, List.of()));
      case RECORD_BASIS -> List.of(many("basis", About.PROVISION, true, tasksInLaw()));
      case OBTAIN_CONSENT ->
          Stream.concat(
                  Stream.of(new Question("giver", About.GIVER, false, true, givers())), terms(true))
              .toList();
      case ASK_CONSENT -> terms(true).toList();
      case RENEW_CONSENT, PUT_OFF_INFORMING ->
          List.of(new Question("until", About.DATE, false, true, List.of()));
      // a no to what was asked is to that
      case REFUSE_CONSENT ->
          file.folders().waiting(actor.agency()).isPresent()
              ? List.of()
              : terms(false).limit(2).toList();
      case WRITE_EXTRACT ->
          List.of(many("checked", About.RECOGNISABLE, true, names(Act.Recognisable.values())));
      case DISCLOSE -> disclosing();
      case AVERT, INFORM_CHILD_WELFARE -> List.of(conditions(duty(move.kind()), true));
      case WRITE_NOTE -> List.of(one("nature", About.NATURE, Act.Nature.values()));
      case BRING_IN -> List.of(new Question("colleague", About.STAFF, false, true, notOnCase()));
      case HAND_OVER -> List.of(new Question("to", About.STAFF, false, true, successors()));
      case TAKE_OVER ->
          List.of(
              new Question(
                  "to",
                  About.STAFF,
                  false,
                  true,
                  Responsibility.successors(rulebook, file).stream().map(StaffId::value).toList()));
      case KEEP_OUT -> keepingOut();
      case LET_BACK_IN -> List.of(new Question("person", About.STAFF, false, true, keptOut()));
      case CLOSE ->
          List.of(
              one(
                  "closing",
                  About.CLOSING,
                  Position.closings(rulebook, file, actor, now).toArray(Closing[]::new)));
      case RECORD_RIGHTS_REQUEST -> List.of(one("right", About.RIGHT, Act.Right.values()));
      case RESTRICT ->
          List.of(
              new Question(
                  "restrictedBy",
                  About.RESTRICTION,
                  false,
                  true,
                  names(Restriction.Reason.BY_REQUEST.toArray(Restriction.Reason[]::new))));
      case LIFT_RESTRICTION -> List.of(informed());
      case DECIDE_OBJECTION ->
          List.of(one("ruling", About.RULING, Restriction.Ruling.values()), informed());
      case CORRECT, DISPUTE -> List.of(new Question("entry", About.ENTRY, false, true, toMark()));
      case EVALUATE_MEASURE -> evaluation(move);
      case CONVEY,
          FOLLOW_UP_MEASURE,
          BRIEF,
          SKIP,
          WITHDRAW_CONSENT,
          CONFIRM_EXTRACT,
          ACKNOWLEDGE_CONFIDENTIALITY,
          ASK_FOR_ADDRESS,
          OPEN_ADDRESS,
          INFORM_PERSON,
          RAISE_THREAT,
          EMERGENCY_ACCESS,
          OBJECT,
          REOPEN ->
          List.of();
    };
  }

  private static Question informed() {
    return new Question("informed", About.DATE, false, true, List.of());
  }

  /** The texts: the one the act always needs, and those that it needs in some cases. */
  private Stream<Question> texts(Move move) {
    Stream<Question> always = move.kind().required().stream().map(field -> text(field, true));
    boolean minor = file.opening() != null && Position.age(rulebook, file, actor, now).minor();
    Stream<Question> sometimes =
        switch (move.kind()) {
          case SKIP ->
              Stream.of(
                  text(
                      TextField.REASON,
                      task(move).filter(task -> task.skipping() == Skipping.FREELY).isEmpty()));
          case CONVERSE -> Stream.of(text(TextField.REASON, false));
          case WRITE_IDENTITY ->
              Stream.of(
                  text(TextField.IDENTITY_NUMBER, false),
                  text(TextField.BIRTH_YEAR, false),
                  text(TextField.CONTACT, false));
          case OBTAIN_CONSENT -> minor ? Stream.of(text(TextField.REASON, false)) : Stream.of();
          case KEEP_OUT -> Stream.of(text(TextField.REASON, false));
          case REFUSE_CONSENT, RENEW_CONSENT, WITHDRAW_CONSENT, INFORM_PERSON ->
              Stream.of(text(TextField.TEXT, false));
          case REPORT, GIVE_FEEDBACK, NOTIFY_PST ->
              Stream.of(Stream.of(text(TextField.NECESSITY, false)), childsView(minor), despite())
                  .flatMap(some -> some);
          case DISCLOSE -> Stream.concat(childsView(minor), despite());
          case LIFT_RESTRICTION, DECIDE_OBJECTION -> Stream.of(text(TextField.TOLD_HOW, true));
          case REGISTER_CONCERN,
              DISCUSS,
              ASSESS,
              CONVEY,
              DECIDE,
              FORM_GROUP,
              AGREE_MEASURE,
              FOLLOW_UP_MEASURE,
              EVALUATE_MEASURE,
              BRIEF,
              RECORD_BASIS,
              ASK_CONSENT,
              WRITE_EXTRACT,
              CONFIRM_EXTRACT,
              ACKNOWLEDGE_CONFIDENTIALITY,
              ASK_FOR_ADDRESS,
              OPEN_ADDRESS,
              PUT_OFF_INFORMING,
              RAISE_THREAT,
              AVERT,
              INFORM_CHILD_WELFARE,
              WRITE_NOTE,
              BRING_IN,
              HAND_OVER,
              TAKE_OVER,
              LET_BACK_IN,
              EMERGENCY_ACCESS,
              CLOSE,
              REOPEN,
              RECORD_RIGHTS_REQUEST,
              RESTRICT,
              OBJECT,
              CORRECT,
              DISPUTE ->
              Stream.of();
        };
    return Stream.concat(always, sometimes);
  }

  private Stream<Question> despite() {
    return file.opening() != null
            && Position.isRestricted(rulebook, file, actor, now)
            && !Position.isUpheld(rulebook, file, actor, now)
        ? Stream.of(text(TextField.DESPITE, false))
        : Stream.of();
  }

  private static Stream<Question> childsView(boolean minor) {
    return minor ? Stream.of(text(TextField.CHILDS_VIEW, false)) : Stream.of();
  }

  private static Question text(TextField field, boolean required) {
    return new Question(field.key(), About.TEXT, false, required, List.of());
  }

  private static Question one(String name, About about, Enum<?>[] values) {
    return new Question(name, about, false, true, names(values));
  }

  private static Question optional(String name, About about, List<String> choices) {
    return new Question(name, about, false, false, choices);
  }

  private static Question many(String name, About about, boolean required, List<String> choices) {
    return new Question(name, about, true, required, choices);
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private Optional<Task> task(Move move) {
    return rulebook
        .routine()
        .tasks()
        .filter(task -> task.id().value().equals(move.subject()))
        .findFirst();
  }

  /** To what a consent is, toward whom, and until when. */
  private Stream<Question> terms(boolean required) {
    return Stream.of(
        many("scope", About.SCOPE, required, names(Terms.Scope.values())),
        many("toward", About.RECIPIENT, false, grounds.recipients().map(Recipient::key).toList()),
        new Question("until", About.DATE, false, false, List.of()));
  }

  private List<String> givers() {
    return names(Givers.of(rulebook, file, actor, now).any().toArray(Consent.Giver[]::new));
  }

  private Question partner(Move move) {
    Set<DiscussionPartner> allowed =
        task(move)
            .map(Task::discussWith)
            .filter(partners -> !partners.isEmpty())
            .orElse(Set.of(DiscussionPartner.values()));
    return new Question(
        "partner", About.PARTNER, false, true, allowed.stream().sorted().map(Enum::name).toList());
  }

  /** Whether someone else must take part in it. */
  private boolean together(Move move) {
    Performers performers = new Performers(rulebook, file);
    return task(move)
        .filter(task -> !performers.missing(task, () -> List.of(actor)).isEmpty())
        .isPresent();
  }

  /** The others of the group, of whom some took part; nothing where she sits there alone. */
  private Stream<Question> present(Optional<Task> asked, boolean required) {
    return asked.map(Task::group).stream()
        .map(group -> ids(new Performers(rulebook, file).others(group, actor).stream()))
        .filter(others -> !others.isEmpty())
        .map(others -> many("present", About.STAFF, required, others));
  }

  private List<Question> outcome(Move move) {
    List<String> outcomes =
        task(move).stream()
            .flatMap(task -> task.outcomes().stream())
            .map(outcome -> outcome.id().value())
            .toList();
    return outcomes.isEmpty()
        ? List.of()
        : List.of(new Question("outcome", About.OUTCOME, false, true, outcomes));
  }

  private List<Question> evaluation(Move move) {
    List<Task> waiting =
        file.progress().measures().stream()
            .map(Measure::id)
            .filter(measure -> measure.toString().equals(move.subject()))
            .flatMap(measure ->
                new Tasks(rulebook, file).settledBy(move.kind(), measure, actor).stream())
            .toList();
    List<String> outcomes =
        waiting.stream()
            .flatMap(task -> task.outcomes().stream())
            .map(outcome -> outcome.id().value())
            .distinct()
            .toList();
    return outcomes.isEmpty()
        ? List.of()
        : Stream.concat(
                present(waiting.stream().findFirst(), false),
                Stream.of(new Question("outcome", About.OUTCOME, false, false, outcomes)))
            .toList();
  }

  private List<Question> telling(Move move) {
    return task(move)
        .map(task -> {
          Recipient to = task.to();
          List<Ground> usable = to == null ? List.of() : grounds.usable(to, task.grounds());
          List<Question> asked =
              List.of(
                  ground(usable),
                  conditions(usable, false),
                  entries(false),
                  imposing(Stream.ofNullable(to)));
          return task.group() == null
              ? Stream.concat(asked.stream(), Stream.of(decidedBy())).toList()
              : asked;
        })
        .orElse(List.of());
  }

  private List<Question> disclosing() {
    List<Ground> usable =
        grounds
            .recipients()
            .flatMap(to -> grounds.usable(to, EnumSet.allOf(GroundKind.class)).stream())
            .distinct()
            .sorted(Comparator.comparing(Ground::kind).thenComparing(GroundKey::of))
            .toList();
    List<String> to = grounds.recipients().map(Recipient::key).toList();
    return List.of(
        new Question("to", About.RECIPIENT, false, true, to),
        ground(usable),
        conditions(usable, false),
        entries(false),
        imposing(grounds.recipients()),
        decidedBy());
  }

  /** Those alone are asked whom the law lets impose confidentiality on somebody they can tell. */
  private Question imposing(Stream<Recipient> to) {
    return many(
        "imposed",
        About.PROVISION,
        false,
        to.flatMap(one -> grounds.imposes(one).stream())
            .map(ProvisionId::value)
            .distinct()
            .toList());
  }

  private Question decidedBy() {
    List<Actor> colleagues = new Deciding(rulebook, file, actor).colleagues();
    return optional("decidedBy", About.STAFF, ids(colleagues.stream()));
  }

  private static Question ground(List<Ground> usable) {
    return new Question(
        "ground", About.GROUND, false, true, usable.stream().map(GroundKey::of).toList());
  }

  /** The conditions of every provision among the grounds, as {@code provision#number}. */
  private Question conditions(List<Ground> usable, boolean required) {
    List<String> keys =
        usable.stream()
            .filter(Ground.InLaw.class::isInstance)
            .map(Ground.InLaw.class::cast)
            .flatMap(ground -> rulebook.law().provision(ground.provision()).stream())
            .flatMap(provision ->
                IntStream.range(0, provision.conditions().size())
                    .mapToObj(number -> new ConditionKey(provision.id(), number).toString()))
            .toList();
    return many("confirmed", About.CONDITION, required, keys);
  }

  private List<Ground> duty(ActKind kind) {
    return grounds.duty(kind).stream()
        .<Ground>map(duty -> new Ground.ByDuty(duty.provision(), Set.of()))
        .toList();
  }

  private Question entries(boolean required) {
    List<String> own =
        file.folders().entries().stream()
            .filter(entry -> Position.tells(rulebook, file, actor, entry))
            .map(entry -> entry.id().toString())
            .toList();
    return many("entries", About.ENTRY, required, own);
  }

  /** The newest first, as they stand in the journal. */
  private List<String> toMark() {
    return file.folders().entries().reversed().stream()
        .filter(entry -> Position.marks(rulebook, file, actor, entry))
        .map(entry -> entry.id().toString())
        .toList();
  }

  private List<String> tasksInLaw() {
    LocalDate today = NorwegianTime.day(now);
    return rulebook.organisation().agency(actor.agency()).task().stream()
        .filter(id -> rulebook.law().inForce(id, today))
        .map(ProvisionId::value)
        .toList();
  }

  /** Whoever works here: a concern may be about any of them, and their names stand on the door. */
  private List<String> everybodyElse() {
    return ids(
        rulebook.directory().staff().stream().filter(person -> !person.id().equals(actor.id())));
  }

  private List<String> colleagues() {
    return ids(
        rulebook.directory().of(actor.agency()).stream()
            .filter(person -> !person.id().equals(actor.id())));
  }

  private List<String> notOnCase() {
    return ids(
        rulebook.directory().of(actor.agency()).stream()
            .filter(person -> !person.id().equals(actor.id()))
            .filter(person -> !file.team().has(person.id(), actor.agency())));
  }

  private List<String> known() {
    return ids(CaseReading.known(rulebook, file, actor, now).stream());
  }

  private List<String> otherKnown() {
    return ids(
        CaseReading.known(rulebook, file, actor, now).stream()
            .filter(person -> !person.id().equals(actor.id())));
  }

  private List<String> successors() {
    return ids(
        rulebook.directory().staff().stream()
            .filter(person -> file.team().has(person.id(), file.begun().owner()))
            .filter(person -> !person.id().equals(file.team().responsible())));
  }

  /** Herself; of others it is asked who answers for the agency's cases. */
  private List<Question> keepingOut() {
    boolean answers = rulebook.organisation().answersForCases(actor.roles());
    List<String> people =
        Stream.concat(Stream.of(actor.id().value()), answers ? colleagues().stream() : Stream.of())
            .toList();
    StaffId responsible = file.team().responsible();
    Question person = new Question("person", About.STAFF, false, true, people);
    return responsible == null || !people.contains(responsible.value())
        ? List.of(person)
        : List.of(
            person,
            new Question(
                "to",
                About.STAFF,
                false,
                people.size() == 1,
                ids(
                    rulebook.directory().of(actor.agency()).stream()
                        .filter(colleague -> !colleague.id().equals(responsible)))));
  }

  private List<String> keptOut() {
    return file.team().keptOutBy(actor.agency()).stream().map(StaffId::value).sorted().toList();
  }

  private List<String> joining(Move move) {
    Performers performers = new Performers(rulebook, file);
    return task(move).map(Consequences::group).map(rulebook.organisation()::group).stream()
        .flatMap(group ->
            ids(
                rulebook.directory().staff().stream()
                    .filter(person -> performers.mayJoin(group, person)))
                .stream())
        .toList();
  }

  private static List<String> ids(Stream<Actor> people) {
    return people.map(person -> person.id().value()).toList();
  }
}

package no.omtanke.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Closing;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Sector;
import no.omtanke.packs.TaskId;

/** Makes acts from a seed: complete ones for an open offer, and any nonsense at all. */
final class RandomActs {

  private static final String DECIDED_BY = "decidedBy";

  private final RandomGenerator random;
  private final Rulebook rulebook;

  /** The first condition of every provision, and one that none has. */
  private final List<String> conditions;

  /** Keys of everything that every case of the municipality knows. */
  private final List<String> everywhere;

  RandomActs(Rulebook rulebook, RandomGenerator random) {
    this.rulebook = rulebook;
    this.random = random;
    this.conditions =
        rulebook.law().provisions().stream()
            .flatMap(provision -> Stream.of(provision.id() + "#0", provision.id() + "#99"))
            .toList();
    this.everywhere = everywhere();
  }

  /** What is filled in of a form: answers by the question's name, and which texts. */
  record Form(Map<String, List<String>> answers, Set<TextField> written) {}

  /** All that the offer asks for, as someone who reads the form would answer it. */
  Form form(CaseFile file, Actor actor, Move move, Instant now) {
    Map<String, List<String>> answers = new HashMap<>();
    Set<TextField> written = EnumSet.noneOf(TextField.class);
    fill(file, actor, move, answers, written, now);
    return new Form(answers, written);
  }

  /** An act that fills in all that the offer asks for. */
  Act complete(CaseFile file, Actor actor, Move move, Instant now) {
    Form form = form(file, actor, move, now);
    Stamp stamp = stamp(actor, file, form.written(), form.answers(), now);
    return switch (Answers.read(move, form.answers())) {
      case Answers.Reading.Understood it -> it.act().apply(stamp);
      case Answers.Reading.NotUnderstood it ->
          throw new AssertionError("The form of " + move + " cannot be filled in: " + it.faults());
    };
  }

  /** The same with each of its answers left out, and with it wrong; and once without its texts. */
  List<Act> flawed(CaseFile file, Actor actor, Move move, Instant now) {
    Form form = form(file, actor, move, now);
    Map<String, List<String>> answers = form.answers();
    Set<TextField> written = form.written();
    List<Act> flawed = new ArrayList<>();
    boolean asked = answers.containsKey(DECIDED_BY);
    answers.remove(DECIDED_BY);
    Map<String, List<String>> textless = new HashMap<>(answers);
    if (asked) {
      textless.put(DECIDED_BY, List.of("a stranger"));
    }
    read(file, actor, move, textless, Set.of(), now).ifPresent(flawed::add);
    for (String name : answers.keySet()) {
      for (List<String> given :
          List.of(List.<String>of(), List.of(any(wrong(file, name, answers))))) {
        Map<String, List<String>> wrong = new HashMap<>(answers);
        wrong.put(name, given);
        if (name.equals("ground")) {
          towardWhomItWas(file, wrong);
        }
        read(file, actor, move, wrong, written, now).ifPresent(flawed::add);
      }
    }
    return flawed;
  }

  /** A consent is tried on those whom it was about: it may be taken back, or have run out. */
  private static void towardWhomItWas(CaseFile file, Map<String, List<String>> answers) {
    file.folders().consents().stream()
        .filter(it -> answers.getOrDefault("ground", List.of()).contains("consent:" + it.id()))
        .flatMap(it -> it.terms().toward().stream().map(Recipient::key).sorted())
        .findFirst()
        .ifPresent(to -> answers.computeIfPresent("to", (_, _) -> List.of(to)));
  }

  private Optional<Act> read(
      CaseFile file,
      Actor actor,
      Move move,
      Map<String, List<String>> answers,
      Set<TextField> written,
      Instant now) {
    Stamp stamp = stamp(actor, file, written, answers, now);
    return switch (Answers.read(move, answers)) {
      case Answers.Reading.Understood it -> Optional.of(it.act().apply(stamp));
      case Answers.Reading.NotUnderstood ignored -> Optional.empty();
    };
  }

  private List<String> wrong(CaseFile file, String name, Map<String, List<String>> answers) {
    List<String> fitting =
        switch (name) {
          case "ground" ->
              switch (random.nextInt(3)) {
                case 0 ->
                    file.folders().consents().stream().map(it -> "consent:" + it.id()).toList();
                case 1 ->
                    file.folders().extracts().stream().map(it -> "anonymous:" + it.id()).toList();
                default -> values(file).stream().filter(value -> value.indexOf(':') > 0).toList();
              };
          case "confirmed" -> ofTheGround(answers);
          case "members" ->
              rulebook.directory().staff().stream().map(person -> person.id().value()).toList();
          // no later than it has already
          case "until" ->
              file.folders().consents().stream()
                  .flatMap(consent -> Stream.ofNullable(consent.until()))
                  .map(LocalDate::toString)
                  .toList();
          // whoever is on the case already
          case "colleague" ->
              file.team().people().keySet().stream()
                  .map(person -> person.value())
                  .sorted()
                  .toList();
          default -> ENUMS.getOrDefault(name, values(file));
        };
    return fitting.isEmpty() ? values(file) : fitting;
  }

  /** The conditions of the chosen ground: some of them may be too few. */
  private static List<String> ofTheGround(Map<String, List<String>> answers) {
    String ground = String.join("", answers.getOrDefault("ground", List.of()));
    String provision = ground.substring(ground.indexOf(':') + 1);
    return answers.getOrDefault("confirmed", List.of()).stream()
        .filter(condition -> condition.startsWith(provision))
        .toList();
  }

  private void fill(
      CaseFile file,
      Actor actor,
      Move move,
      Map<String, List<String>> answers,
      Set<TextField> written,
      Instant now) {
    for (Question question : Questions.of(rulebook, file, actor, move, now)) {
      switch (question.about()) {
        case TEXT -> written.add(TextField.of(question.name()).orElseThrow());
        case DATE -> {
          if (question.required() || random.nextBoolean()) {
            answers.put(question.name(), List.of(soon(now).toString()));
          }
        }
        default ->
            answers.put(
                question.name(),
                question.name().equals(DECIDED_BY) ? another(file, question) : chosen(question));
      }
    }
    if (answers.containsKey("outcome") && random.nextInt(3) == 0) {
      towardAGroup(move).ifPresent(outcome -> answers.put("outcome", List.of(outcome)));
    }
    mend(file, actor, move, answers, now);
  }

  /** What brings the case to a group, or has one formed: it takes several of them in a row. */
  private Optional<String> towardAGroup(Move move) {
    return rulebook.routine().task(new TaskId(String.valueOf(move.subject()))).stream()
        .flatMap(task -> task.outcomes().stream())
        .filter(outcome ->
            outcome.opens().stream()
                .map(rulebook::task)
                .anyMatch(task -> task.to() instanceof Recipient.ToGroup))
        .map(outcome -> outcome.id().value())
        .findFirst();
  }

  /**
   * Answers that hang together: who was there, a ground toward its receiver, the age's own giver.
   */
  private void mend(
      CaseFile file, Actor actor, Move move, Map<String, List<String>> answers, Instant now) {
    switch (move.kind()) {
      // nearly always about nobody who works here
      case REGISTER_CONCERN -> {
        if (random.nextInt(4) > 0) {
          answers.remove("concerned");
          answers.remove("close");
        }
      }
      // he was told before, and not in days to come
      case LIFT_RESTRICTION, DECIDE_OBJECTION ->
          answers.put("informed", List.of(NorwegianTime.day(now).toString()));
      case CONVERSE -> answers.put("guardians", List.of("ABSENT"));
      case DISCUSS -> {
        if (answers.getOrDefault("partner", List.of()).contains("CONTACT_POINT")) {
          answers.remove("with");
        }
      }
      case OBTAIN_CONSENT -> {
        AgeBand age = Position.age(rulebook, file, actor, now);
        boolean young = age == AgeBand.UNDER_15 || age == AgeBand.AGE_15;
        terms(answers);
        boolean pupil =
            age == AgeBand.AGE_15
                && rulebook.organisation().agency(actor.agency()).sector() == Sector.SCHOOL
                && answers.getOrDefault("scope", List.of()).equals(List.of("FOLLOW_UP"));
        answers.put("giver", List.of(young && !pupil ? "BOTH_GUARDIANS" : "PERSON"));
      }
      case ASK_CONSENT, REFUSE_CONSENT -> terms(answers);
      // it is renewed to a later day than it has
      case RENEW_CONSENT ->
          file.folders().consents().stream()
              .filter(consent -> consent.id().toString().equals(move.subject()))
              .flatMap(consent -> Stream.ofNullable(consent.until()))
              .forEach(last -> answers.put("until", List.of(last.plusDays(1).toString())));
      // whoever is responsible names who takes over, and it is not herself
      case KEEP_OUT -> {
        String person = answers.getOrDefault("person", List.of()).getFirst();
        boolean leaves =
            file.team().responsible() != null && file.team().responsible().value().equals(person);
        List<String> others =
            Questions.of(rulebook, file, actor, move, now).stream()
                .filter(question -> question.name().equals("to"))
                .flatMap(question -> question.choices().stream())
                .toList();
        if (leaves) {
          answers.put("to", List.of(any(others)));
        }
      }
      case FORM_GROUP -> {
        Set<String> members = new TreeSet<>(answers.getOrDefault("members", List.of()));
        rulebook
            .within(file)
            .leaders(Consequences.group(rulebook.task(new TaskId(String.valueOf(move.subject())))))
            .forEach(leader -> members.add(leader.id().value()));
        answers.put("members", List.copyOf(members));
      }
      case REPORT, GIVE_FEEDBACK, NOTIFY_PST, DISCLOSE -> ground(file, actor, move, answers, now);
      default -> {}
    }
  }

  /** Who is told is named where it is to telling, and there alone. */
  private static void terms(Map<String, List<String>> answers) {
    if (answers.getOrDefault("toward", List.of()).isEmpty()) {
      answers.computeIfPresent(
          "scope", (_, scope) -> scope.isEmpty() ? scope : List.of("FOLLOW_UP"));
    } else {
      List<String> scope = answers.getOrDefault("scope", List.of());
      answers.put("scope", scope.size() > 1 ? scope : List.of("TELLING"));
    }
  }

  private void ground(
      CaseFile file, Actor actor, Move move, Map<String, List<String>> answers, Instant now) {
    if (move.kind() == ActKind.DISCLOSE) {
      List<String> open =
          Questions.of(rulebook, file, actor, move, now).stream()
              .filter(question -> question.name().equals("to"))
              .flatMap(question -> question.choices().stream())
              .filter(to -> !usable(file, actor, to, now).isEmpty())
              .toList();
      List<String> consented =
          open.stream().filter(to -> !onConsent(usable(file, actor, to, now)).isEmpty()).toList();
      // a consent is asked for in order to be used
      boolean consent = !consented.isEmpty() && random.nextInt(4) > 0;
      String to = any(consent ? consented : open);
      List<Ground> usable = usable(file, actor, to, now);
      answers.put("to", List.of(to));
      answers.put("ground", List.of(GroundKey.of(any(consent ? onConsent(usable) : usable))));
    }
    String ground = answers.getOrDefault("ground", List.of("")).getFirst();
    if (move.kind() == ActKind.DISCLOSE && answers.getOrDefault("entries", List.of()).isEmpty()) {
      answers.put(
          "entries",
          Questions.of(rulebook, file, actor, move, now).stream()
              .filter(question -> question.name().equals("entries"))
              .map(question -> any(question.choices()))
              .toList());
    }
    if (ground.startsWith("anonymous:")) {
      answers.put("entries", List.of(ground.substring("anonymous:".length())));
    }
    decider(file, answers);
    String told = answers.getOrDefault("to", List.of("")).getFirst();
    boolean imposes =
        !told.isEmpty()
            && new Grounds(rulebook.within(file), file, actor, now)
                .imposes(Recipient.of(told))
                .isPresent();
    if (move.kind() == ActKind.DISCLOSE && !imposes) {
      answers.remove("imposed");
    }
  }

  /** Mostly somebody else, and not by chance: no history is another for who decided. */
  private static List<String> another(CaseFile file, Question question) {
    List<String> colleagues = question.choices();
    return colleagues.isEmpty() || file.version() % 3 == 0
        ? List.of()
        : List.of(colleagues.get((int) (file.version() % colleagues.size())));
  }

  /** Somebody else decides only what she reads herself. */
  private void decider(CaseFile file, Map<String, List<String>> answers) {
    boolean reads =
        answers.getOrDefault(DECIDED_BY, List.of()).stream()
            .flatMap(id -> rulebook.directory().find(new StaffId(id)).stream())
            .allMatch(person ->
                answers.getOrDefault("entries", List.of()).stream()
                    .map(id -> file.folders().entry(new EntryId(UUID.fromString(id))).orElseThrow())
                    .allMatch(entry -> Position.tells(rulebook, file, person, entry)));
    if (!reads) {
      answers.remove(DECIDED_BY);
    }
  }

  private static List<Ground> onConsent(List<Ground> grounds) {
    return grounds.stream().filter(ground -> ground.kind() == GroundKind.CONSENT).toList();
  }

  private List<Ground> usable(CaseFile file, Actor actor, String to, Instant now) {
    return CaseRules.grounds(
        rulebook, file, actor, Recipient.of(to), EnumSet.allOf(GroundKind.class), now);
  }

  private List<String> chosen(Question question) {
    List<String> choices = question.choices();
    boolean all =
        switch (question.name()) {
          case "present", "confirmed", "checked" -> true;
          default -> false;
        };
    if (all || choices.isEmpty()) {
      return choices;
    }
    if (!question.many()) {
      boolean left = !question.required() && random.nextInt(3) == 0;
      return left ? List.of() : List.of(any(choices));
    }
    Set<String> some = new HashSet<>();
    if (question.required() || random.nextBoolean()) {
      some.add(any(choices));
      some.add(any(choices));
    }
    return List.copyOf(some);
  }

  /** Any act, by anyone, with any answers: mostly refused, and never by an exception. */
  Act arbitrary(CaseFile file, Actor actor, Instant now) {
    List<String> values = values(file);
    while (true) {
      ActKind kind = any(List.of(ActKind.values()));
      Move move = new Move(kind, subject(file, kind));
      Map<String, List<String>> answers = new HashMap<>();
      for (String name : NAMES) {
        if (random.nextInt(4) > 0) {
          answers.put(name, some(name.equals("confirmed") ? conditions : values));
        }
      }
      ENUMS.forEach((name, choices) -> answers.put(name, some(choices)));
      if (random.nextInt(3) > 0) {
        answers.put("next", List.of(someDay(now).toString()));
      }
      answers.put("restrictedBy", some(BY_REQUEST_AND_OBJECTED));
      answers.put("informed", List.of(someDay(now).toString()));
      answers.put("due", List.of(someDay(now).toString()));
      answers.put("until", List.of(someDay(now).toString()));
      Set<TextField> written = EnumSet.noneOf(TextField.class);
      for (TextField field : TextField.values()) {
        if (random.nextInt(5) > 0) {
          written.add(field);
        }
      }
      CaseFile seen = random.nextInt(20) == 0 ? file.advanced() : file;
      Stamp stamp = stamp(actor, seen, written, answers, now);
      if (Answers.read(move, answers) instanceof Answers.Reading.Understood it) {
        return it.act().apply(stamp);
      }
    }
  }

  /** She asks for the case by its number, whoever she is, for some hours or for none. */
  Act emergency(CaseFile file, Actor actor, Instant now) {
    Set<TextField> written = random.nextInt(5) > 0 ? Set.of(TextField.REASON) : Set.<TextField>of();
    return new Act.EmergencyAccess(
        stamp(actor, file, written, Map.of(), now),
        now.plus(Duration.ofHours(random.nextInt(0, 200))));
  }

  private static final List<String> NAMES =
      List.of(
          "with",
          "present",
          "outcome",
          "members",
          "responsible",
          "basis",
          "toward",
          "entries",
          "entry",
          "decidedBy",
          "concerned",
          "close",
          "imposed",
          "to",
          "colleague",
          "person",
          "ground",
          "confirmed");

  /** Sorted, because the order of a plain map differs between virtual machines. */
  private static final Map<String, List<String>> ENUMS =
      new TreeMap<>(
          Map.of(
              "age", names(AgeBand.values()),
              "guardians", names(Act.Guardians.values()),
              "giver", names(Consent.Giver.values()),
              "scope", names(Terms.Scope.values()),
              "nature", names(Act.Nature.values()),
              "closing", names(Closing.values()),
              "right", names(Act.Right.values()),
              // nothing much can happen after one that is upheld
              "ruling", List.of("OVERRULED", "OVERRULED", "OVERRULED", "OVERRULED", "UPHELD"),
              "checked", names(Act.Recognisable.values()),
              "partner", List.of("COLLEAGUE", "LEADER", "CONTACT_POINT")));

  private static final List<String> BY_REQUEST_AND_OBJECTED =
      names(
          EnumSet.complementOf(EnumSet.of(Restriction.Reason.OBJECTION_UPHELD))
              .toArray(Restriction.Reason[]::new));

  private static List<String> names(Enum<?>[] values) {
    return java.util.Arrays.stream(values).map(Enum::name).toList();
  }

  /** Mostly something of the right sort. */
  private String subject(CaseFile file, ActKind kind) {
    List<String> fitting =
        switch (kind) {
          case ACKNOWLEDGE_CONFIDENTIALITY, INFORM_PERSON, PUT_OFF_INFORMING ->
              keys(file.folders().disclosures().stream().map(told -> told.id()));
          case OPEN_ADDRESS ->
              keys(
                  file.folders().entries().stream()
                      .filter(entry -> entry.sort() == Entry.Sort.ADDRESS_ASKED)
                      .map(Entry::id));
          case LIFT_RESTRICTION, DECIDE_OBJECTION ->
              keys(file.restrictions().stream().map(Restriction::id));
          case RENEW_CONSENT, WITHDRAW_CONSENT ->
              keys(file.folders().consents().stream().map(Consent::id));
          case CONFIRM_EXTRACT -> keys(file.folders().extracts().stream().map(Extract::id));
          case FOLLOW_UP_MEASURE, EVALUATE_MEASURE ->
              keys(file.progress().measures().stream().map(Measure::id));
          case CONVEY ->
              file.folders().underway().stream()
                  .map(report -> report.disclosure().id().toString())
                  .toList();
          case REGISTER_CONCERN ->
              rulebook.routine().waysIn().stream().map(way -> way.id().value()).toList();
          default -> rulebook.routine().tasks().map(task -> task.id().value()).toList();
        };
    return fitting.isEmpty() || random.nextInt(5) == 0 ? any(values(file)) : any(fitting);
  }

  private static List<String> keys(Stream<EntryId> ids) {
    return ids.map(EntryId::toString).sorted().toList();
  }

  private List<String> everywhere() {
    List<String> values = new ArrayList<>();
    rulebook.directory().staff().forEach(person -> values.add(person.id().value()));
    rulebook.organisation().agencies().forEach(agency -> values.add("agency:" + agency.id()));
    rulebook.organisation().groups().forEach(group -> values.add("group:" + group.id()));
    rulebook
        .routine()
        .tasks()
        .flatMap(task -> task.outcomes().stream())
        .forEach(outcome -> values.add(outcome.id().value()));
    rulebook
        .law()
        .provisions()
        .forEach(provision -> {
          values.add(provision.id().value());
          values.add("exception:" + provision.id());
          values.add("duty:" + provision.id());
        });
    values.addAll(conditions);
    return List.copyOf(values);
  }

  /** Keys of everything there is, and some of what there is not. */
  private List<String> values(CaseFile file) {
    List<String> values = new ArrayList<>(everywhere);
    for (Entry entry : file.folders().entries()) {
      values.add(entry.id().toString());
      values.add("anonymous:" + entry.id());
      values.add("consent:" + entry.id());
    }
    values.add("nobody");
    return values;
  }

  private List<String> some(List<String> values) {
    return List.of(any(values), any(values)).stream()
        .limit(random.nextInt(3))
        .collect(Collectors.toUnmodifiableList());
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Mostly one that is still to come, and not too far ahead. */
  private LocalDate someDay(Instant now) {
    return NorwegianTime.day(now)
        .plusDays(random.nextInt(-2, 20))
        .plusYears(random.nextInt(20) == 0 ? 10 : 0);
  }

  private LocalDate soon(Instant now) {
    return NorwegianTime.day(now).plusDays(random.nextInt(1, 30));
  }

  private Stamp stamp(
      Actor actor,
      CaseFile file,
      Set<TextField> written,
      Map<String, List<String>> answers,
      Instant now) {
    List<String> next = answers.getOrDefault("next", List.of());
    return new Stamp(
        actor,
        now,
        new EntryId(new UUID(random.nextLong(), random.nextLong())),
        file.version(),
        written,
        next.isEmpty() || !next.getFirst().matches("\\d{4}-\\d{2}-\\d{2}")
            ? null
            : LocalDate.parse(next.getFirst()));
  }
}

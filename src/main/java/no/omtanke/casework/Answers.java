package no.omtanke.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Closing;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Task.DiscussionPartner;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayInId;
import org.jspecify.annotations.Nullable;

/** The answers to an act's {@link Questions}, read into the act. */
public final class Answers {

  /** The name of the person's request that an act is done for, where it is done for one. */
  public static final String REQUEST = "request";

  private final Map<String, List<String>> given;
  private final Map<String, Fault> faults = new LinkedHashMap<>();

  private Answers(Map<String, List<String>> given) {
    this.given = given;
  }

  /** What came of reading: an act, or what is wrong with which answer. */
  public sealed interface Reading {
    /** Everything was understood; the act wants its stamp. */
    record Understood(Function<Stamp, Act> act) implements Reading {}

    /** Some answers are missing or make no sense; by the question's name. */
    record NotUnderstood(Map<String, Fault> faults) implements Reading {
      public NotUnderstood {
        faults = Map.copyOf(faults);
      }
    }
  }

  /** What is wrong with an answer. */
  public enum Fault {
    MISSING,
    MAKES_NO_SENSE
  }

  /**
   * Reads the answers to a move's questions.
   *
   * @param given from the question's name to the answers; texts are not among them
   */
  public static Reading read(Move move, Map<String, List<String>> given) {
    Answers answers = new Answers(given);
    Function<Stamp, Act> act = answers.act(move);
    return act == null || !answers.faults.isEmpty()
        ? new Reading.NotUnderstood(answers.faults)
        : new Reading.Understood(act);
  }

  /** The name of the question that a refusal is about; nothing for one about the act as a whole. */
  public static Optional<String> question(Refusal refusal) {
    return switch (refusal) {
      case Refusal.TextMissing it -> Optional.of(it.field().key());
      case Refusal.TextNotTaken it -> Optional.of(it.field().key());
      case Refusal.TextTooLong it -> Optional.of(it.field().key());
      case Refusal.TextUnreadable it -> Optional.of(it.field().key());
      case Refusal.IdentityNumberInText it -> Optional.of(it.field().key());
      case Refusal.IdentityNumberWrong _ -> Optional.of(TextField.IDENTITY_NUMBER.key());
      case Refusal.BirthYearWrong _ -> Optional.of(TextField.BIRTH_YEAR.key());
      case Refusal.AlreadyPast it -> Optional.of(it.question());
      case Refusal.TooFarAhead it -> Optional.of(it.question());
      case Refusal.NotLater _ -> Optional.of("until");
      case Refusal.NextDateMissing _ -> Optional.of(Questions.NEXT);
      case Refusal.UnknownOutcome _ -> Optional.of("outcome");
      case Refusal.GuardiansUnanswered _ -> Optional.of("guardians");
      case Refusal.GroundNotForThis _,
          Refusal.ConsentDoesNotCover _,
          Refusal.ConsentWithdrawn _,
          Refusal.ConsentRanOut _,
          Refusal.ProvisionNotForSector _ ->
          Optional.of("ground");
      case Refusal.ConditionsLacking _,
          Refusal.ConditionsUnanswered _,
          Refusal.ConditionsUnknown _ ->
          Optional.of("confirmed");
      case Refusal.NotYourEntry _, Refusal.OnlyTheExtract _, Refusal.NothingToTell _ ->
          Optional.of("entries");
      case Refusal.ExtractUnchecked _ -> Optional.of("checked");
      case Refusal.WrongGiver _ -> Optional.of("giver");
      case Refusal.ScopeMissing _ -> Optional.of("scope");
      case Refusal.TowardNobody _ -> Optional.of("toward");
      case Refusal.GroupOfOne _, Refusal.LeaderLeftOut _, Refusal.NotForTheGroup _ ->
          Optional.of("members");
      case Refusal.DecidedAlone _, Refusal.NotInGroup _ -> Optional.of("present");
      case Refusal.BasisNotAmongTasks _ -> Optional.of("basis");
      case Refusal.NotToldBefore _ -> Optional.of("informed");
      case Refusal.CannotImpose _ -> Optional.of("imposed");
      case Refusal.CannotDecide _ -> Optional.of("decidedBy");
      case Refusal.OnlyOfYourself _ -> Optional.of("person");
      case Refusal.SuccessorMissing _ -> Optional.of("to");
      case Refusal.NotOnCase _,
          Refusal.SomeoneWasHere _,
          Refusal.CaseClosed _,
          Refusal.ContentEnded _,
          Refusal.Restricted _,
          Refusal.ObjectionUpheld _,
          Refusal.RestrictedAlready _,
          Refusal.NothingStands _,
          Refusal.ToldWithoutNames _,
          Refusal.CaseNotClosed _,
          Refusal.AlreadyRegistered _,
          Refusal.NoPerson _,
          Refusal.UnknownSubject _,
          Refusal.NotYourRole _,
          Refusal.NotYourGroup _,
          Refusal.NotForThisCase _,
          Refusal.TasksFirst _,
          Refusal.AwaitsOutcome _,
          Refusal.DoneAlready _,
          Refusal.MustNotBeSkipped _,
          Refusal.BasisMissing _,
          Refusal.OwnBasisMissing _,
          Refusal.AgencyHoldsNoCases _,
          Refusal.BasisRecordedAlready _,
          Refusal.PartnersMissing _,
          Refusal.NotSameAgency _,
          Refusal.AlreadyOnCase _,
          Refusal.PersonNotOnCase _,
          Refusal.UnknownPerson _,
          Refusal.NobodyElse _,
          Refusal.NoGround _,
          Refusal.ExtractUnconfirmed _,
          Refusal.AnotherMustConfirm _,
          Refusal.ConfirmedAlready _,
          Refusal.OwnAgency _,
          Refusal.NoDuty _,
          Refusal.AgeUnknown _,
          Refusal.AskedAlready _,
          Refusal.ConsentNotStanding _,
          Refusal.MeasureEnded _,
          Refusal.MeasuresRunning _,
          Refusal.ReportUnderway _,
          Refusal.ThreatRaisedAlready _,
          Refusal.WaitingForAnotherAgency _ ->
          Optional.empty();
    };
  }

  /** The act that the answers make of the move, once it is stamped; null where one is missing. */
  private @Nullable Function<Stamp, Act> act(Move move) {
    TaskId task = new TaskId(subject(move));
    return switch (move.kind()) {
      case REGISTER_CONCERN -> {
        WayInId way = new WayInId(subject(move));
        Set<StaffId> keptOut =
            Stream.concat(first("concerned").stream(), all("close"))
                .map(StaffId::new)
                .collect(toSet());
        yield made(
            chosen("age", AgeBand.class),
            (stamp, age) -> new Act.RegisterConcern(stamp, way, age, false, keptOut));
      }
      case DISCUSS -> {
        StaffId with = person("with");
        yield made(
            chosen("partner", DiscussionPartner.class),
            (stamp, partner) -> new Act.Discuss(stamp, task, partner, with));
      }
      case CONVERSE -> {
        Set<StaffId> present = people("present");
        yield made(
            chosen("guardians", Act.Guardians.class),
            (stamp, guardians) -> new Act.Converse(stamp, task, present, guardians));
      }
      case ASSESS -> {
        OutcomeId outcome = outcome();
        yield stamp -> new Act.Assess(stamp, task, outcome);
      }
      case DECIDE -> {
        Set<StaffId> present = people("present");
        OutcomeId outcome = outcome();
        yield stamp -> new Act.Decide(stamp, task, present, outcome);
      }
      case REPORT -> {
        Set<EntryId> entries = entries();
        StaffId decidedBy = person("decidedBy");
        ProvisionId imposed = imposed();
        yield made(
            ground(),
            (stamp, ground) -> new Act.Report(stamp, task, ground, entries, decidedBy, imposed));
      }
      case GIVE_FEEDBACK -> {
        Set<EntryId> entries = entries();
        StaffId decidedBy = person("decidedBy");
        ProvisionId imposed = imposed();
        yield made(
            ground(),
            (stamp, ground) ->
                new Act.GiveFeedback(stamp, task, ground, entries, decidedBy, imposed));
      }
      case NOTIFY_PST -> {
        Set<EntryId> entries = entries();
        StaffId decidedBy = person("decidedBy");
        ProvisionId imposed = imposed();
        yield made(
            ground(),
            (stamp, ground) -> new Act.NotifyPst(stamp, task, ground, entries, decidedBy, imposed));
      }
      case CONVEY -> made(entry(move), Act.Convey::new);
      case FORM_GROUP -> {
        Set<StaffId> members = people("members");
        yield stamp -> new Act.FormGroup(stamp, task, members);
      }
      case AGREE_MEASURE -> {
        StaffId responsible = needed("responsible", person("responsible"));
        LocalDate due = needed("due", date("due"));
        yield responsible == null || due == null
            ? null
            : stamp -> new Act.AgreeMeasure(stamp, task, responsible, due);
      }
      case FOLLOW_UP_MEASURE -> made(entry(move), Act.FollowUpMeasure::new);
      case EVALUATE_MEASURE -> {
        Set<StaffId> present = people("present");
        OutcomeId outcome = outcome();
        yield made(
            entry(move),
            (stamp, measure) -> new Act.EvaluateMeasure(stamp, measure, present, outcome));
      }
      case BRIEF -> stamp -> new Act.Brief(stamp, task);
      case SKIP -> stamp -> new Act.Skip(stamp, task);
      case RECORD_BASIS -> {
        Set<ProvisionId> basis = all("basis").map(ProvisionId::new).collect(toSet());
        yield stamp -> new Act.RecordBasis(stamp, basis);
      }
      case WRITE_IDENTITY -> {
        Protection hidden =
            first("hidden")
                .flatMap(value -> parsed("hidden", value, Protection::valueOf))
                .orElse(null);
        yield made(
            chosen("age", AgeBand.class),
            (stamp, age) -> new Act.WriteIdentity(stamp, age, hidden));
      }
      case ASK_FOR_ADDRESS -> Act.AskForAddress::new;
      case OPEN_ADDRESS -> made(entry(move), Act.OpenAddress::new);
      case OBTAIN_CONSENT -> {
        Terms terms = terms();
        yield made(
            chosen("giver", Consent.Giver.class),
            (stamp, giver) -> new Act.ObtainConsent(stamp, giver, terms));
      }
      case ASK_CONSENT -> {
        Terms terms = terms();
        yield stamp -> new Act.AskConsent(stamp, terms);
      }
      case REFUSE_CONSENT -> {
        Terms terms = terms();
        yield stamp -> new Act.RefuseConsent(stamp, terms);
      }
      case RENEW_CONSENT -> {
        EntryId consent = entry(move);
        LocalDate until = needed("until", date("until"));
        yield consent == null || until == null
            ? null
            : stamp -> new Act.RenewConsent(stamp, consent, until);
      }
      case WITHDRAW_CONSENT -> made(entry(move), Act.WithdrawConsent::new);
      case WRITE_EXTRACT -> {
        Set<Act.Recognisable> checked = many("checked", Act.Recognisable::valueOf);
        yield stamp -> new Act.WriteExtract(stamp, checked);
      }
      case CONFIRM_EXTRACT -> made(entry(move), Act.ConfirmExtract::new);
      case DISCLOSE -> {
        Recipient to = needed("to", recipients("to").stream().findFirst().orElse(null));
        Ground ground = ground();
        Set<EntryId> entries = entries();
        StaffId decidedBy = person("decidedBy");
        ProvisionId imposed = imposed();
        yield to == null || ground == null
            ? null
            : stamp -> new Act.Disclose(stamp, to, ground, entries, decidedBy, imposed);
      }
      case ACKNOWLEDGE_CONFIDENTIALITY -> made(entry(move), Act.AcknowledgeConfidentiality::new);
      case INFORM_PERSON -> made(entry(move), Act.InformPerson::new);
      case PUT_OFF_INFORMING -> {
        EntryId disclosure = entry(move);
        LocalDate until = needed("until", date("until"));
        yield disclosure == null || until == null
            ? null
            : stamp -> new Act.PutOffInforming(stamp, disclosure, until);
      }
      case RAISE_THREAT -> Act.RaiseThreat::new;
      case AVERT -> {
        Set<ConditionKey> confirmed = confirmed();
        yield stamp -> new Act.Avert(stamp, confirmed);
      }
      case INFORM_CHILD_WELFARE -> {
        Set<ConditionKey> confirmed = confirmed();
        yield stamp -> new Act.InformChildWelfare(stamp, confirmed);
      }
      case WRITE_NOTE -> made(chosen("nature", Act.Nature.class), Act.WriteNote::new);
      case BRING_IN -> made(needed("colleague", person("colleague")), Act.BringIn::new);
      case HAND_OVER -> made(needed("to", person("to")), Act.HandOver::new);
      case TAKE_OVER -> made(needed("to", person("to")), Act.TakeOver::new);
      case KEEP_OUT -> {
        StaffId to = person("to");
        yield made(
            needed("person", person("person")),
            (stamp, person) -> new Act.KeepOut(stamp, person, to));
      }
      case LET_BACK_IN -> made(needed("person", person("person")), Act.LetBackIn::new);
      // asked for by the number of the case, and by nothing that is known of it
      case EMERGENCY_ACCESS -> null;
      case CLOSE -> made(chosen("closing", Closing.class), Act.Close::new);
      case REOPEN -> Act.Reopen::new;
      case RESTRICT -> made(chosen("restrictedBy", Restriction.Reason.class), Act.Restrict::new);
      case LIFT_RESTRICTION -> {
        EntryId restriction = entry(move);
        LocalDate informed = needed("informed", date("informed"));
        yield restriction == null || informed == null
            ? null
            : stamp -> new Act.LiftRestriction(stamp, restriction, informed);
      }
      case OBJECT -> Act.RecordObjection::new;
      case DECIDE_OBJECTION -> {
        EntryId objection = entry(move);
        Restriction.Ruling ruling = chosen("ruling", Restriction.Ruling.class);
        LocalDate informed = needed("informed", date("informed"));
        yield objection == null || ruling == null || informed == null
            ? null
            : stamp -> new Act.DecideObjection(stamp, objection, ruling, informed);
      }
      case CORRECT -> {
        UUID request = request();
        yield made(
            needed("entry", one("entry")),
            (stamp, entry) -> new Act.Correct(stamp, entry, request));
      }
      case DISPUTE -> {
        UUID request = request();
        yield made(
            needed("entry", one("entry")),
            (stamp, entry) -> new Act.Dispute(stamp, entry, request));
      }
      case RECORD_RIGHTS_REQUEST ->
          made(chosen("right", Act.Right.class), Act.RecordRightsRequest::new);
    };
  }

  private static <T> @Nullable Function<Stamp, Act> made(
      @Nullable T answer, BiFunction<Stamp, T, Act> act) {
    return answer == null ? null : stamp -> act.apply(stamp, answer);
  }

  private static String subject(Move move) {
    String subject = move.subject();
    return subject == null ? "" : subject;
  }

  private @Nullable EntryId entry(Move move) {
    return parsed("subject", subject(move), Answers::entry).orElse(null);
  }

  private static EntryId entry(String value) {
    return new EntryId(UUID.fromString(value));
  }

  private Stream<String> all(String name) {
    return given.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank());
  }

  private Optional<String> first(String name) {
    return all(name).findFirst();
  }

  private <T> Optional<T> parsed(String name, String value, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(value));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      faults.put(name, Fault.MAKES_NO_SENSE);
      return Optional.empty();
    }
  }

  private <T> @Nullable T needed(String name, @Nullable T value) {
    if (value == null) {
      faults.putIfAbsent(name, Fault.MISSING);
    }
    return value;
  }

  private <E extends Enum<E>> @Nullable E chosen(String name, Class<E> type) {
    return needed(
        name,
        first(name)
            .flatMap(value -> parsed(name, value, key -> Enum.valueOf(type, key)))
            .orElse(null));
  }

  private @Nullable StaffId person(String name) {
    return first(name).map(StaffId::new).orElse(null);
  }

  private Set<StaffId> people(String name) {
    return all(name).map(StaffId::new).collect(toSet());
  }

  private @Nullable ProvisionId imposed() {
    return first("imposed").map(ProvisionId::new).orElse(null);
  }

  private @Nullable OutcomeId outcome() {
    return first("outcome").map(OutcomeId::new).orElse(null);
  }

  private @Nullable LocalDate date(String name) {
    return first(name).flatMap(value -> parsed(name, value, LocalDate::parse)).orElse(null);
  }

  private @Nullable Ground ground() {
    Set<ConditionKey> confirmed = confirmed();
    return needed(
        "ground",
        first("ground")
            .flatMap(key -> parsed("ground", key, value -> GroundKey.read(value, confirmed)))
            .orElse(null));
  }

  private Terms terms() {
    return new Terms(many("scope", Terms.Scope::valueOf), recipients("toward"), date("until"));
  }

  private Set<ConditionKey> confirmed() {
    return many("confirmed", ConditionKey::of);
  }

  /** The person's request that it is done for: no question, for the page it comes from knows it. */
  private @Nullable UUID request() {
    return first(REQUEST).flatMap(value -> parsed(REQUEST, value, UUID::fromString)).orElse(null);
  }

  private Set<EntryId> entries() {
    return many("entries", Answers::entry);
  }

  private @Nullable EntryId one(String name) {
    return first(name).flatMap(value -> parsed(name, value, Answers::entry)).orElse(null);
  }

  private Set<Recipient> recipients(String name) {
    return many(name, Recipient::of);
  }

  private <T> Set<T> many(String name, Function<String, T> parser) {
    return all(name).flatMap(value -> parsed(name, value, parser).stream()).collect(toSet());
  }

  private static <T> Collector<T, ?, Set<T>> toSet() {
    return Collectors.toUnmodifiableSet();
  }
}

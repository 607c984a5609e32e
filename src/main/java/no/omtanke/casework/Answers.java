package no.omtanke.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Task.DiscussionPartner;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayInId;
import org.jspecify.annotations.Nullable;

/** The answers to an act's {@link Questions}, read into the act. */
public final class Answers {

  private final Map<String, List<String>> given;
  private final Map<String, Fault> faults = new LinkedHashMap<>();

  private Answers(Map<String, List<String>> given) {
    this.given = given;
  }

  /** What came of reading: an act, or what is wrong with which answer. */
  public sealed interface Reading {
    /** Everything was understood. */
    record Understood(Act act) implements Reading {}

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
  public static Reading read(Move move, Map<String, List<String>> given, Stamp stamp) {
    Answers answers = new Answers(given);
    Act act = answers.act(move, stamp);
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
      case Refusal.AlreadyPast it -> Optional.of(it.question());
      case Refusal.TooFarAhead it -> Optional.of(it.question());
      case Refusal.NextDateMissing _ -> Optional.of(Questions.NEXT);
      case Refusal.UnknownOutcome _ -> Optional.of("outcome");
      case Refusal.GuardiansUnanswered _ -> Optional.of("guardians");
      case Refusal.GroundNotForThis _,
          Refusal.ConsentDoesNotCover _,
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
      case Refusal.TowardNobody _ -> Optional.of("toward");
      case Refusal.NobodyInGroup _, Refusal.NotForTheGroup _ -> Optional.of("members");
      case Refusal.BasisNotAmongTasks _ -> Optional.of("basis");
      case Refusal.NotOnCase _,
          Refusal.SomeoneWasHere _,
          Refusal.CaseClosed _,
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
          Refusal.ConsentNotStanding _,
          Refusal.MeasureEnded _,
          Refusal.MeasuresRunning _,
          Refusal.ReportUnderway _,
          Refusal.ThreatRaisedAlready _,
          Refusal.WaitingForAnotherAgency _ ->
          Optional.empty();
    };
  }

  private @Nullable Act act(Move move, Stamp stamp) {
    return switch (move.kind()) {
      case REGISTER_CONCERN -> {
        AgeBand age = chosen("age", AgeBand.class);
        yield age == null ? null : new Act.RegisterConcern(stamp, new WayInId(subject(move)), age);
      }
      case DISCUSS -> {
        DiscussionPartner partner = chosen("partner", DiscussionPartner.class);
        yield partner == null ? null : new Act.Discuss(stamp, task(move), partner, person("with"));
      }
      case CONVERSE -> {
        Act.Guardians guardians = chosen("guardians", Act.Guardians.class);
        yield guardians == null
            ? null
            : new Act.Converse(stamp, task(move), people("present"), guardians);
      }
      case ASSESS -> new Act.Assess(stamp, task(move), outcome());
      case DECIDE -> new Act.Decide(stamp, task(move), outcome());
      case REPORT -> {
        Ground ground = ground();
        yield ground == null ? null : new Act.Report(stamp, task(move), ground, entries());
      }
      case GIVE_FEEDBACK -> {
        Ground ground = ground();
        yield ground == null ? null : new Act.GiveFeedback(stamp, task(move), ground, entries());
      }
      case NOTIFY_PST -> {
        Ground ground = ground();
        yield ground == null ? null : new Act.NotifyPst(stamp, task(move), ground, entries());
      }
      case CONVEY -> entry(move).map(id -> new Act.Convey(stamp, id)).orElse(null);
      case FORM_GROUP -> new Act.FormGroup(stamp, task(move), people("members"));
      case AGREE_MEASURE -> {
        StaffId responsible = needed("responsible", person("responsible"));
        LocalDate due = needed("due", date("due"));
        yield responsible == null || due == null
            ? null
            : new Act.AgreeMeasure(stamp, task(move), responsible, due);
      }
      case FOLLOW_UP_MEASURE ->
          entry(move).map(id -> new Act.FollowUpMeasure(stamp, id)).orElse(null);
      case EVALUATE_MEASURE ->
          entry(move).map(id -> new Act.EvaluateMeasure(stamp, id, outcome())).orElse(null);
      case BRIEF -> new Act.Brief(stamp, task(move));
      case SKIP -> new Act.Skip(stamp, task(move));
      case RECORD_BASIS ->
          new Act.RecordBasis(stamp, all("basis").map(ProvisionId::new).collect(toSet()));
      case WRITE_IDENTITY -> {
        AgeBand age = chosen("age", AgeBand.class);
        yield age == null ? null : new Act.WriteIdentity(stamp, age);
      }
      case OBTAIN_CONSENT -> {
        Consent.Giver giver = chosen("giver", Consent.Giver.class);
        yield giver == null
            ? null
            : new Act.ObtainConsent(stamp, giver, recipients("toward"), date("until"));
      }
      case REFUSE_CONSENT -> new Act.RefuseConsent(stamp);
      case WITHDRAW_CONSENT ->
          entry(move).map(id -> new Act.WithdrawConsent(stamp, id)).orElse(null);
      case WRITE_EXTRACT ->
          new Act.WriteExtract(
              stamp,
              all("checked")
                  .flatMap(name -> parsed("checked", name, Act.Recognisable::valueOf).stream())
                  .collect(toSet()));
      case CONFIRM_EXTRACT -> entry(move).map(id -> new Act.ConfirmExtract(stamp, id)).orElse(null);
      case DISCLOSE -> {
        Recipient to = needed("to", recipients("to").stream().findFirst().orElse(null));
        Ground ground = ground();
        yield to == null || ground == null ? null : new Act.Disclose(stamp, to, ground, entries());
      }
      case RAISE_THREAT -> new Act.RaiseThreat(stamp);
      case AVERT -> new Act.Avert(stamp, confirmed());
      case INFORM_CHILD_WELFARE -> new Act.InformChildWelfare(stamp, confirmed());
      case WRITE_NOTE -> {
        Act.Nature nature = chosen("nature", Act.Nature.class);
        yield nature == null ? null : new Act.WriteNote(stamp, nature);
      }
      case BRING_IN -> {
        StaffId colleague = needed("colleague", person("colleague"));
        yield colleague == null ? null : new Act.BringIn(stamp, colleague);
      }
      case HAND_OVER -> {
        StaffId to = needed("to", person("to"));
        yield to == null ? null : new Act.HandOver(stamp, to);
      }
      case CLOSE -> {
        Act.Closing closing = chosen("closing", Act.Closing.class);
        yield closing == null ? null : new Act.Close(stamp, closing);
      }
      case REOPEN -> new Act.Reopen(stamp);
      case RECORD_RIGHTS_REQUEST -> {
        Act.Right right = chosen("right", Act.Right.class);
        yield right == null ? null : new Act.RecordRightsRequest(stamp, right);
      }
    };
  }

  private static String subject(Move move) {
    String subject = move.subject();
    return subject == null ? "" : subject;
  }

  private static TaskId task(Move move) {
    return new TaskId(subject(move));
  }

  private Optional<EntryId> entry(Move move) {
    return parsed("subject", subject(move), Answers::entry);
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

  private Set<ConditionKey> confirmed() {
    return all("confirmed")
        .flatMap(key -> parsed("confirmed", key, ConditionKey::of).stream())
        .collect(toSet());
  }

  private Set<EntryId> entries() {
    return all("entries")
        .flatMap(value -> parsed("entries", value, Answers::entry).stream())
        .collect(toSet());
  }

  private Set<Recipient> recipients(String name) {
    return all(name).flatMap(value -> parsed(name, value, Recipient::of).stream()).collect(toSet());
  }

  private static <T> Collector<T, ?, Set<T>> toSet() {
    return Collectors.toUnmodifiableSet();
  }
}

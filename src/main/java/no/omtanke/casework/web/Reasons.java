package no.omtanke.casework.web;

import java.util.Collection;
import java.util.stream.Collectors;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.TextField;
import no.omtanke.packs.GroundKind;
import org.jspecify.annotations.Nullable;

/** Says each refusal as a sentence that a person can act on. */
final class Reasons {

  private static final Object[] NOTHING = {};

  private Reasons() {}

  static String say(Words words, Refusal refusal) {
    return say(words, null, refusal);
  }

  /** Beside a form: a text is called what the act's own form calls it. */
  static String say(Words words, @Nullable ActKind kind, Refusal refusal) {
    // the plan lets it be told on a consent alone, and the answer was no
    String nothing =
        refusal instanceof Refusal.NoGround it && it.couldApply().isEmpty() ? ".none" : "";
    return words.say(
        "casework.refusal." + refusal.getClass().getSimpleName() + nothing,
        about(words, kind, refusal));
  }

  static String say(Words words, Collection<Refusal> refusals) {
    return refusals.stream()
        .map(refusal -> say(words, refusal))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** What the sentence names. */
  private static Object[] about(Words words, @Nullable ActKind kind, Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotYourRole it -> of(words.roles(it.roles()));
      case Refusal.NotYourGroup it -> of(words.group(it.group()));
      case Refusal.NotForThisCase it -> of(words.task(it.task()));
      case Refusal.TasksFirst it ->
          of(it.tasks().stream().map(words::undone).sorted().collect(Collectors.joining(" ")));
      case Refusal.DoneAlready it -> of(words.task(it.task()));
      case Refusal.MustNotBeSkipped it -> of(words.task(it.task()));
      case Refusal.AgencyHoldsNoCases it -> of(words.agency(it.agency()));
      case Refusal.PartnersMissing it -> of(words.roles(it.roles()));
      case Refusal.NotSameAgency it -> of(words.person(it.person()));
      case Refusal.CannotDecide it -> of(words.person(it.person()));
      case Refusal.CannotImpose it -> of(words.provision(it.provision()));
      case Refusal.AlreadyOnCase it -> of(words.person(it.person()));
      case Refusal.PersonNotOnCase it -> of(words.person(it.person()));
      case Refusal.NoGround it -> of(grounds(words, it.couldApply()));
      case Refusal.GroundNotForThis it -> of(grounds(words, it.couldApply()));
      case Refusal.ProvisionNotForSector it -> of(words.provision(it.provision()));
      case Refusal.ConditionsLacking it -> of(words.provision(it.provision()), lacking(words, it));
      case Refusal.ConditionsUnanswered it -> of(words.provision(it.provision()));
      case Refusal.ConditionsUnknown it -> of(words.provision(it.provision()));
      case Refusal.ExtractUnchecked it ->
          of(
              Words.list(
                  it.left().stream()
                      .sorted()
                      .map(point -> Words.lower(words.say("casework.recognisable", point)))
                      .toList()));
      case Refusal.AlreadyPast it -> of(words.date(it.date()));
      case Refusal.NotLater it -> of(words.date(it.last()));
      case Refusal.TooFarAhead it -> of(words.date(it.date()), words.date(it.latest()));
      case Refusal.UnknownOutcome it -> of(words.task(it.task()));
      case Refusal.TextMissing it -> of(text(words, kind, it.field()));
      case Refusal.TextNotTaken it -> of(text(words, kind, it.field()));
      case Refusal.TextTooLong it -> of(text(words, kind, it.field()));
      case Refusal.TextUnreadable it -> of(text(words, kind, it.field()));
      case Refusal.IdentityNumberInText it -> of(text(words, kind, it.field()));
      case Refusal.NotForTheGroup it -> of(words.person(it.person()), words.group(it.group()));
      case Refusal.GroupOfOne it -> of(words.group(it.group()));
      case Refusal.LeaderLeftOut it -> of(words.role(it.role()), words.group(it.group()));
      case Refusal.DecidedAlone it -> of(words.group(it.group()));
      case Refusal.NotInGroup it -> of(words.person(it.person()), words.group(it.group()));
      case Refusal.IdentityNumberWrong ignored -> NOTHING;
      case Refusal.BirthYearWrong ignored -> NOTHING;
      case Refusal.NotOnCase ignored -> NOTHING;
      case Refusal.SomeoneWasHere ignored -> NOTHING;
      case Refusal.Restricted ignored -> NOTHING;
      case Refusal.ObjectionUpheld ignored -> NOTHING;
      case Refusal.RestrictedAlready ignored -> NOTHING;
      case Refusal.NotToldBefore ignored -> NOTHING;
      case Refusal.CaseClosed ignored -> NOTHING;
      case Refusal.ContentEnded ignored -> NOTHING;
      case Refusal.NothingStands ignored -> NOTHING;
      case Refusal.ToldWithoutNames ignored -> NOTHING;
      case Refusal.CaseNotClosed ignored -> NOTHING;
      case Refusal.AlreadyRegistered ignored -> NOTHING;
      case Refusal.NoPerson ignored -> NOTHING;
      case Refusal.UnknownSubject ignored -> NOTHING;
      case Refusal.AwaitsOutcome ignored -> NOTHING;
      case Refusal.BasisMissing ignored -> NOTHING;
      case Refusal.OwnBasisMissing ignored -> NOTHING;
      case Refusal.BasisRecordedAlready ignored -> NOTHING;
      case Refusal.BasisNotAmongTasks ignored -> NOTHING;
      case Refusal.GuardiansUnanswered ignored -> NOTHING;
      case Refusal.UnknownPerson ignored -> NOTHING;
      case Refusal.OnlyOfYourself ignored -> NOTHING;
      case Refusal.SuccessorMissing ignored -> NOTHING;
      case Refusal.NobodyElse ignored -> NOTHING;
      case Refusal.ConsentDoesNotCover ignored -> NOTHING;
      case Refusal.NotYourEntry ignored -> NOTHING;
      case Refusal.OnlyTheExtract ignored -> NOTHING;
      case Refusal.ExtractUnconfirmed ignored -> NOTHING;
      case Refusal.AnotherMustConfirm ignored -> NOTHING;
      case Refusal.ConfirmedAlready ignored -> NOTHING;
      case Refusal.NothingToTell ignored -> NOTHING;
      case Refusal.OwnAgency ignored -> NOTHING;
      case Refusal.NoDuty ignored -> NOTHING;
      case Refusal.AgeUnknown ignored -> NOTHING;
      case Refusal.WrongGiver ignored -> NOTHING;
      case Refusal.TowardNobody ignored -> NOTHING;
      case Refusal.ConsentWithdrawn ignored -> NOTHING;
      case Refusal.ConsentRanOut ignored -> NOTHING;
      case Refusal.AskedAlready ignored -> NOTHING;
      case Refusal.ScopeMissing ignored -> NOTHING;
      case Refusal.ConsentNotStanding ignored -> NOTHING;
      case Refusal.MeasureEnded ignored -> NOTHING;
      case Refusal.MeasuresRunning ignored -> NOTHING;
      case Refusal.ReportUnderway ignored -> NOTHING;
      case Refusal.NextDateMissing ignored -> NOTHING;
      case Refusal.ThreatRaisedAlready ignored -> NOTHING;
      case Refusal.WaitingForAnotherAgency ignored -> NOTHING;
    };
  }

  private static String lacking(Words words, Refusal.ConditionsLacking it) {
    return it.lacking().stream()
        .sorted()
        .map(number -> "«" + words.condition(it.provision(), number) + "»")
        .collect(Collectors.joining(" "));
  }

  private static Object[] of(String... words) {
    return words;
  }

  /** What the form calls the field. */
  private static String text(Words words, @Nullable ActKind kind, TextField field) {
    String general = "casework.text." + field;
    return words.say(kind == null ? general : words.key(kind, general));
  }

  private static String grounds(Words words, Collection<GroundKind> kinds) {
    return Words.list(
        kinds.stream().sorted().map(kind -> words.say("casework.ground", kind)).toList());
  }
}

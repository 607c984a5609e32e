package no.omtanke.casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.Refusal;
import org.junit.jupiter.api.Test;

/** What callers of the API read a refusal by. */
final class ReasonTest {

  /** They are the classes' own names: a name that is missing here was changed for every caller. */
  @Test
  void theReasonsAndWhatTheyNameAreTheOnesThatCallersKnow() {
    assertThat(Arrays.stream(Refusal.class.getPermittedSubclasses()).map(ReasonTest::names))
        .containsExactlyInAnyOrder(
            "NotOnCase",
            "SomeoneWasHere",
            "Restricted",
            "ObjectionUpheld",
            "RestrictedAlready",
            "NotToldBefore",
            "CaseClosed",
            "ContentEnded",
            "NothingStands",
            "ToldWithoutNames",
            "CaseNotClosed",
            "AlreadyRegistered",
            "NoPerson",
            "UnknownSubject",
            "NotYourRole roles",
            "NotYourGroup group",
            "NotForThisCase task",
            "TasksFirst tasks",
            "AwaitsOutcome task",
            "DoneAlready task",
            "MustNotBeSkipped task",
            "BasisMissing",
            "OwnBasisMissing",
            "AgencyHoldsNoCases agency",
            "BasisRecordedAlready",
            "BasisNotAmongTasks provisions",
            "PartnersMissing roles",
            "GuardiansUnanswered",
            "NotSameAgency person",
            "AlreadyOnCase person",
            "PersonNotOnCase person",
            "UnknownPerson person",
            "OnlyOfYourself",
            "SuccessorMissing",
            "NobodyElse",
            "NoGround couldApply",
            "GroundNotForThis kind couldApply",
            "ConsentDoesNotCover consent",
            "ConsentWithdrawn consent",
            "ConsentRanOut consent",
            "ProvisionNotForSector provision",
            "ConditionsLacking provision lacking",
            "ConditionsUnanswered provision",
            "ConditionsUnknown provision conditions",
            "NotYourEntry entries",
            "OnlyTheExtract extract",
            "CannotImpose provision",
            "CannotDecide person",
            "ExtractUnconfirmed extract",
            "ExtractUnchecked left",
            "AnotherMustConfirm",
            "ConfirmedAlready extract",
            "NothingToTell",
            "OwnAgency",
            "NoDuty",
            "AgeUnknown",
            "WrongGiver",
            "AskedAlready",
            "ScopeMissing",
            "TowardNobody",
            "AlreadyPast date question",
            "TooFarAhead date latest question",
            "NotLater last",
            "ConsentNotStanding consent",
            "MeasureEnded measure",
            "MeasuresRunning",
            "ReportUnderway",
            "UnknownOutcome task",
            "NextDateMissing",
            "TextMissing field",
            "TextNotTaken field",
            "TextTooLong field",
            "TextUnreadable field",
            "IdentityNumberInText field",
            "IdentityNumberWrong",
            "BirthYearWrong",
            "ThreatRaisedAlready",
            "GroupOfOne group",
            "LeaderLeftOut group role",
            "DecidedAlone group",
            "NotInGroup person group",
            "NotForTheGroup person group",
            "WaitingForAnotherAgency");
  }

  private static String names(Class<?> refusal) {
    return Stream.concat(
            Stream.of(refusal.getSimpleName()),
            Arrays.stream(refusal.getRecordComponents()).map(RecordComponent::getName))
        .collect(Collectors.joining(" "));
  }
}

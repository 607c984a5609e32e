package no.omtanke.casework.store;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.omtanke.casework.Event;

/**
 * The name that each kind of event is stored under, for ever. A class may be renamed; a name here
 * may not.
 */
enum EventType {
  CONCERN_REGISTERED("concern-registered", Event.ConcernRegistered.class),
  DISCUSSED("discussed", Event.Discussed.class),
  CONVERSATION_HELD("conversation-held", Event.ConversationHeld.class),
  OWN_MEANS_ASSESSED("own-means-assessed", Event.OwnMeansAssessed.class),
  REPORT_WRITTEN("report-written", Event.ReportWritten.class),
  TOLD("told", Event.Told.class),
  CONVEYED("conveyed", Event.Conveyed.class),
  GROUP_DECIDED("group-decided", Event.GroupDecided.class),
  GROUP_FORMED("group-formed", Event.GroupFormed.class),
  MEASURE_AGREED("measure-agreed", Event.MeasureAgreed.class),
  MEASURE_FOLLOWED_UP("measure-followed-up", Event.MeasureFollowedUp.class),
  MEASURE_EVALUATED("measure-evaluated", Event.MeasureEvaluated.class),
  BRIEFED("briefed", Event.Briefed.class),
  TASK_SETTLED("task-settled", Event.TaskSettled.class),
  BASIS_RECORDED("basis-recorded", Event.BasisRecorded.class),
  IDENTITY_WRITTEN("identity-written", Event.IdentityWritten.class),
  ADDRESS_ASKED("address-asked", Event.AddressAsked.class),
  ADDRESS_OPENED("address-opened", Event.AddressOpened.class),
  CONSENT_OBTAINED("consent-obtained", Event.ConsentObtained.class),
  CONSENT_ASKED("consent-asked", Event.ConsentAsked.class),
  CONSENT_REFUSED("consent-refused", Event.ConsentRefused.class),
  CONSENT_RENEWED("consent-renewed", Event.ConsentRenewed.class),
  CONSENT_WITHDRAWN("consent-withdrawn", Event.ConsentWithdrawn.class),
  EXTRACT_WRITTEN("extract-written", Event.ExtractWritten.class),
  EXTRACT_CONFIRMED("extract-confirmed", Event.ExtractConfirmed.class),
  CONFIDENTIALITY_ACKNOWLEDGED(
      "confidentiality-acknowledged", Event.ConfidentialityAcknowledged.class),
  PERSON_INFORMED("person-informed", Event.PersonInformed.class),
  INFORMING_PUT_OFF("informing-put-off", Event.InformingPutOff.class),
  THREAT_RAISED("threat-raised", Event.ThreatRaised.class),
  NOTE_WRITTEN("note-written", Event.NoteWritten.class),
  FILE_ATTACHED("file-attached", Event.FileAttached.class),
  CAME_ON_CASE("came-on-case", Event.CameOnCase.class),
  HANDED_OVER("handed-over", Event.HandedOver.class),
  KEPT_OUT("kept-out", Event.KeptOut.class),
  LET_BACK_IN("let-back-in", Event.LetBackIn.class),
  EMERGENCY_ACCESS("emergency-access", Event.EmergencyAccess.class),
  NEXT_DATE_SET("next-date-set", Event.NextDateSet.class),
  CLOSED("closed", Event.Closed.class),
  REOPENED("reopened", Event.Reopened.class),
  CONTENT_ENDED("content-ended", Event.ContentEnded.class),
  RIGHTS_REQUEST_RECORDED("rights-request-recorded", Event.RightsRequestRecorded.class),
  RESTRICTED("restricted", Event.Restricted.class),
  RESTRICTION_LIFTED("restriction-lifted", Event.RestrictionLifted.class),
  OBJECTED("objected", Event.Objected.class),
  OBJECTION_DECIDED("objection-decided", Event.ObjectionDecided.class),
  CORRECTED("corrected", Event.Corrected.class),
  DISPUTED("disputed", Event.Disputed.class);

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(EventType::stored, Function.identity()));
  private static final Map<Class<? extends Event>, EventType> BY_KIND =
      Arrays.stream(values()).collect(Collectors.toMap(EventType::kind, Function.identity()));

  private final String stored;
  private final Class<? extends Event> kind;

  EventType(String stored, Class<? extends Event> kind) {
    this.stored = stored;
    this.kind = kind;
  }

  String stored() {
    return stored;
  }

  Class<? extends Event> kind() {
    return kind;
  }

  static EventType of(Event event) {
    EventType type = BY_KIND.get(event.getClass());
    if (type == null) {
      throw new IllegalStateException("An event without a stored name");
    }
    return type;
  }

  static EventType named(String stored) {
    EventType type = BY_NAME.get(stored);
    if (type == null) {
      throw new IllegalStateException("No event is stored under the name " + stored);
    }
    return type;
  }
}

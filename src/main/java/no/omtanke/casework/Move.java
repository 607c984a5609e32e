package no.omtanke.casework;

import org.jspecify.annotations.Nullable;

/**
 * A possible act, before its details: what an offer is about.
 *
 * @param subject the task, way in, measure, consent, extract, report or what was told that it is
 *     done to; null where there is only the case
 */
public record Move(ActKind kind, @Nullable String subject) {

  static Move of(Act act) {
    return switch (act) {
      case Act.RegisterConcern it -> new Move(ActKind.REGISTER_CONCERN, it.wayIn().value());
      case Act.Discuss it -> new Move(ActKind.DISCUSS, it.task().value());
      case Act.Converse it -> new Move(ActKind.CONVERSE, it.task().value());
      case Act.Assess it -> new Move(ActKind.ASSESS, it.task().value());
      case Act.Report it -> new Move(ActKind.REPORT, it.task().value());
      case Act.Convey it -> new Move(ActKind.CONVEY, it.report().toString());
      case Act.Decide it -> new Move(ActKind.DECIDE, it.task().value());
      case Act.FormGroup it -> new Move(ActKind.FORM_GROUP, it.task().value());
      case Act.AgreeMeasure it -> new Move(ActKind.AGREE_MEASURE, it.task().value());
      case Act.FollowUpMeasure it -> new Move(ActKind.FOLLOW_UP_MEASURE, it.measure().toString());
      case Act.EvaluateMeasure it -> new Move(ActKind.EVALUATE_MEASURE, it.measure().toString());
      case Act.GiveFeedback it -> new Move(ActKind.GIVE_FEEDBACK, it.task().value());
      case Act.NotifyPst it -> new Move(ActKind.NOTIFY_PST, it.task().value());
      case Act.Brief it -> new Move(ActKind.BRIEF, it.task().value());
      case Act.Skip it -> new Move(ActKind.SKIP, it.task().value());
      case Act.RecordBasis _ -> new Move(ActKind.RECORD_BASIS, null);
      case Act.WriteIdentity _ -> new Move(ActKind.WRITE_IDENTITY, null);
      case Act.AskForAddress _ -> new Move(ActKind.ASK_FOR_ADDRESS, null);
      case Act.OpenAddress it -> new Move(ActKind.OPEN_ADDRESS, it.asked().toString());
      case Act.ObtainConsent _ -> new Move(ActKind.OBTAIN_CONSENT, null);
      case Act.AskConsent _ -> new Move(ActKind.ASK_CONSENT, null);
      case Act.RefuseConsent _ -> new Move(ActKind.REFUSE_CONSENT, null);
      case Act.RenewConsent it -> new Move(ActKind.RENEW_CONSENT, it.consent().toString());
      case Act.WithdrawConsent it -> new Move(ActKind.WITHDRAW_CONSENT, it.consent().toString());
      case Act.WriteExtract _ -> new Move(ActKind.WRITE_EXTRACT, null);
      case Act.ConfirmExtract it -> new Move(ActKind.CONFIRM_EXTRACT, it.extract().toString());
      case Act.Disclose _ -> new Move(ActKind.DISCLOSE, null);
      case Act.AcknowledgeConfidentiality it ->
          new Move(ActKind.ACKNOWLEDGE_CONFIDENTIALITY, it.disclosure().toString());
      case Act.InformPerson it -> new Move(ActKind.INFORM_PERSON, it.disclosure().toString());
      case Act.PutOffInforming it ->
          new Move(ActKind.PUT_OFF_INFORMING, it.disclosure().toString());
      case Act.RaiseThreat _ -> new Move(ActKind.RAISE_THREAT, null);
      case Act.Avert _ -> new Move(ActKind.AVERT, null);
      case Act.InformChildWelfare _ -> new Move(ActKind.INFORM_CHILD_WELFARE, null);
      case Act.WriteNote _ -> new Move(ActKind.WRITE_NOTE, null);
      case Act.BringIn _ -> new Move(ActKind.BRING_IN, null);
      case Act.HandOver _ -> new Move(ActKind.HAND_OVER, null);
      case Act.TakeOver _ -> new Move(ActKind.TAKE_OVER, null);
      case Act.KeepOut _ -> new Move(ActKind.KEEP_OUT, null);
      case Act.LetBackIn _ -> new Move(ActKind.LET_BACK_IN, null);
      case Act.EmergencyAccess _ -> new Move(ActKind.EMERGENCY_ACCESS, null);
      case Act.Close _ -> new Move(ActKind.CLOSE, null);
      case Act.Reopen _ -> new Move(ActKind.REOPEN, null);
      case Act.Restrict _ -> new Move(ActKind.RESTRICT, null);
      case Act.LiftRestriction it ->
          new Move(ActKind.LIFT_RESTRICTION, it.restriction().toString());
      case Act.RecordObjection _ -> new Move(ActKind.OBJECT, null);
      case Act.DecideObjection it -> new Move(ActKind.DECIDE_OBJECTION, it.objection().toString());
      case Act.Correct _ -> new Move(ActKind.CORRECT, null);
      case Act.Dispute _ -> new Move(ActKind.DISPUTE, null);
      case Act.RecordRightsRequest _ -> new Move(ActKind.RECORD_RIGHTS_REQUEST, null);
    };
  }
}

package no.omtanke.casework.web;

import no.omtanke.casework.ActKind;

/** Where in the case room an act lies: the routine's own in front, the others folded by subject. */
enum Drawer {
  ROUTINE,
  DUTIES,
  PERSON,
  TELLING,
  NOTES,
  AGAIN,
  SKIPPING,
  ENDING;

  static Drawer of(ActKind kind) {
    return switch (kind) {
      case REGISTER_CONCERN,
          DISCUSS,
          CONVERSE,
          ASSESS,
          REPORT,
          CONVEY,
          DECIDE,
          FORM_GROUP,
          AGREE_MEASURE,
          FOLLOW_UP_MEASURE,
          EVALUATE_MEASURE,
          GIVE_FEEDBACK,
          NOTIFY_PST,
          BRIEF,
          CONFIRM_EXTRACT,
          OPEN_ADDRESS ->
          ROUTINE;
      case RAISE_THREAT, AVERT, INFORM_CHILD_WELFARE -> DUTIES;
      case RECORD_BASIS,
          WRITE_IDENTITY,
          ASK_FOR_ADDRESS,
          OBTAIN_CONSENT,
          ASK_CONSENT,
          REFUSE_CONSENT,
          RENEW_CONSENT,
          WITHDRAW_CONSENT,
          RECORD_RIGHTS_REQUEST,
          RESTRICT,
          LIFT_RESTRICTION,
          OBJECT,
          DECIDE_OBJECTION ->
          PERSON;
      case WRITE_EXTRACT, DISCLOSE, ACKNOWLEDGE_CONFIDENTIALITY, INFORM_PERSON, PUT_OFF_INFORMING ->
          TELLING;
      case WRITE_NOTE, BRING_IN, HAND_OVER, TAKE_OVER, KEEP_OUT, LET_BACK_IN, EMERGENCY_ACCESS ->
          NOTES;
      case SKIP -> SKIPPING;
      case CLOSE, REOPEN, CORRECT, DISPUTE -> ENDING;
    };
  }
}

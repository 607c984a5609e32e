package no.omtanke.casework;

import java.util.Optional;
import no.omtanke.packs.Sector;
import no.omtanke.packs.TaskAct;
import org.jspecify.annotations.Nullable;

/** The closed list of what can be done with a case; each names the text it cannot do without. */
public enum ActKind {
  REGISTER_CONCERN(TextField.SEEN),
  DISCUSS(TextField.TEXT),
  CONVERSE(TextField.TEXT),
  ASSESS(TextField.TEXT),
  REPORT(TextField.TEXT),
  CONVEY(),
  DECIDE(TextField.REASON),
  FORM_GROUP(TextField.REASON),
  AGREE_MEASURE(TextField.TEXT),
  FOLLOW_UP_MEASURE(TextField.TEXT),
  EVALUATE_MEASURE(TextField.TEXT),
  GIVE_FEEDBACK(TextField.TEXT),
  NOTIFY_PST(TextField.TEXT),
  BRIEF(TextField.TEXT),
  SKIP(),
  RECORD_BASIS(TextField.REASON),
  WRITE_IDENTITY(TextField.NAME),
  ASK_FOR_ADDRESS(TextField.REASON),
  OPEN_ADDRESS(TextField.REASON),
  OBTAIN_CONSENT(TextField.TEXT),
  ASK_CONSENT(TextField.TEXT),
  REFUSE_CONSENT(),
  RENEW_CONSENT(),
  WITHDRAW_CONSENT(),
  WRITE_EXTRACT(TextField.TEXT),
  CONFIRM_EXTRACT(),
  DISCLOSE(TextField.NECESSITY),
  ACKNOWLEDGE_CONFIDENTIALITY(),
  INFORM_PERSON(),
  PUT_OFF_INFORMING(TextField.REASON),
  RAISE_THREAT(TextField.SEEN),
  AVERT(TextField.TEXT),
  INFORM_CHILD_WELFARE(TextField.TEXT),
  WRITE_NOTE(TextField.TEXT),
  BRING_IN(),
  HAND_OVER(),
  TAKE_OVER(),
  KEEP_OUT(),
  LET_BACK_IN(TextField.REASON),
  EMERGENCY_ACCESS(TextField.REASON),
  CLOSE(TextField.REASON),
  REOPEN(TextField.REASON),
  RECORD_RIGHTS_REQUEST(TextField.TEXT),
  RESTRICT(TextField.TEXT),
  LIFT_RESTRICTION(TextField.REASON),
  OBJECT(TextField.TEXT),
  DECIDE_OBJECTION(TextField.REASON),
  CORRECT(TextField.TEXT),
  DISPUTE(TextField.TEXT);

  private final @Nullable TextField required;

  ActKind() {
    this.required = null;
  }

  ActKind(TextField required) {
    this.required = required;
  }

  /** The text that the act always needs; a case may need more, for example a child's view. */
  public Optional<TextField> required() {
    return Optional.ofNullable(required);
  }

  /**
   * The duties that nobody can stop: to say that there is a concrete threat, to avert (strl. § 196)
   * and to inform child welfare (bvl § 13-2). They stand open whatever step the case is on, and a
   * page that is out of date does not hold them up.
   */
  public boolean isDuty() {
    return this == RAISE_THREAT || this == AVERT || this == INFORM_CHILD_WELFARE;
  }

  /** Whether an act of the kind can be urgent ({@link Act#isUrgent}), by what it is told on. */
  public boolean mayBeUrgent() {
    return switch (this) {
      case REPORT, GIVE_FEEDBACK, NOTIFY_PST, DISCLOSE, EMERGENCY_ACCESS -> true;
      default -> isDuty();
    };
  }

  /**
   * Whether what is typed for it is kept as a draft until it is sent: not who the person is, which
   * lies apart and is opened for a purpose.
   */
  public boolean keepsDraft() {
    return this != WRITE_IDENTITY;
  }

  /**
   * Whether it is done for the person's sake, or shuts someone out, or lets her read what she was
   * told, and so in a closed case too.
   */
  boolean staysOpen() {
    return switch (this) {
      case WITHDRAW_CONSENT,
          ACKNOWLEDGE_CONFIDENTIALITY,
          INFORM_PERSON,
          PUT_OFF_INFORMING,
          KEEP_OUT,
          LET_BACK_IN,
          RESTRICT,
          LIFT_RESTRICTION,
          OBJECT,
          DECIDE_OBJECTION,
          CORRECT,
          DISPUTE ->
          true;
      default -> false;
    };
  }

  /**
   * Whether it is done while the owner's use of what is written is restricted (GDPR art. 18 no. 2):
   * a duty, which protects others; what is told, on a ground that the article leaves; what the
   * person consents to and what is his right; and who works with the case, which is no use of it.
   */
  boolean isLeftByRestriction() {
    return switch (this) {
      case RAISE_THREAT,
          AVERT,
          INFORM_CHILD_WELFARE,
          REPORT,
          GIVE_FEEDBACK,
          NOTIFY_PST,
          DISCLOSE,
          CONVEY,
          ACKNOWLEDGE_CONFIDENTIALITY,
          INFORM_PERSON,
          PUT_OFF_INFORMING,
          OBTAIN_CONSENT,
          ASK_CONSENT,
          REFUSE_CONSENT,
          RENEW_CONSENT,
          WITHDRAW_CONSENT,
          BRING_IN,
          HAND_OVER,
          TAKE_OVER,
          KEEP_OUT,
          LET_BACK_IN,
          EMERGENCY_ACCESS,
          CLOSE,
          REOPEN,
          RECORD_RIGHTS_REQUEST,
          RESTRICT,
          LIFT_RESTRICTION,
          OBJECT,
          DECIDE_OBJECTION,
          CORRECT,
          DISPUTE ->
          true;
      default -> false;
    };
  }

  /** The sector whose service it tells something by duty; nothing for an act that is none. */
  Optional<Sector> dutyToward() {
    return switch (this) {
      case AVERT -> Optional.of(Sector.POLICE);
      case INFORM_CHILD_WELFARE -> Optional.of(Sector.CHILD_WELFARE);
      default -> Optional.empty();
    };
  }

  /**
   * The kind of task that it settles though it is none itself: every such task that is possible
   * when it is done. Nothing for an act that settles at most the task it is about.
   */
  public Optional<TaskAct> settles() {
    return switch (this) {
      case OBTAIN_CONSENT, REFUSE_CONSENT -> Optional.of(TaskAct.CONSENT);
      case FOLLOW_UP_MEASURE -> Optional.of(TaskAct.FOLLOW_UP);
      case EVALUATE_MEASURE -> Optional.of(TaskAct.EVALUATE);
      default -> Optional.empty();
    };
  }

  /**
   * The kind of task that it belongs with: the one that it settles, or leads on to an answer for.
   */
  public Optional<TaskAct> serves() {
    return this == ASK_CONSENT ? Optional.of(TaskAct.CONSENT) : settles();
  }

  /**
   * Whether the next date must be set with it: who ends a measure may have nothing more to do, and
   * then leaves the date as it was.
   */
  public boolean needsNextDate() {
    return takesAStep() && this != EVALUATE_MEASURE;
  }

  /**
   * Whether it takes the case a step on, so that whoever does it is asked for the next date; a
   * measure that is agreed has a date of its own.
   */
  public boolean takesAStep() {
    return switch (this) {
      case REGISTER_CONCERN,
          DISCUSS,
          CONVERSE,
          ASSESS,
          REPORT,
          CONVEY,
          DECIDE,
          FORM_GROUP,
          FOLLOW_UP_MEASURE,
          EVALUATE_MEASURE,
          GIVE_FEEDBACK,
          NOTIFY_PST,
          SKIP,
          REOPEN ->
          true;
      case AGREE_MEASURE,
          BRIEF,
          RECORD_BASIS,
          WRITE_IDENTITY,
          ASK_FOR_ADDRESS,
          OPEN_ADDRESS,
          OBTAIN_CONSENT,
          ASK_CONSENT,
          REFUSE_CONSENT,
          RENEW_CONSENT,
          WITHDRAW_CONSENT,
          WRITE_EXTRACT,
          CONFIRM_EXTRACT,
          DISCLOSE,
          ACKNOWLEDGE_CONFIDENTIALITY,
          INFORM_PERSON,
          PUT_OFF_INFORMING,
          RAISE_THREAT,
          AVERT,
          INFORM_CHILD_WELFARE,
          WRITE_NOTE,
          BRING_IN,
          HAND_OVER,
          TAKE_OVER,
          KEEP_OUT,
          LET_BACK_IN,
          EMERGENCY_ACCESS,
          CLOSE,
          RECORD_RIGHTS_REQUEST,
          RESTRICT,
          LIFT_RESTRICTION,
          OBJECT,
          DECIDE_OBJECTION,
          CORRECT,
          DISPUTE ->
          false;
    };
  }

  /**
   * Whether the act has room for the text: identity is written by one act alone, which the basis in
   * law comes before, and an act that leaves no entry leaves no text.
   */
  public boolean takes(TextField field) {
    if (field == TextField.DESPITE) {
      return this == REPORT || this == GIVE_FEEDBACK || this == NOTIFY_PST || this == DISCLOSE;
    }
    if (field == TextField.TOLD_HOW) {
      return this == LIFT_RESTRICTION || this == DECIDE_OBJECTION;
    }
    return switch (this) {
      case WRITE_IDENTITY -> field.identity();
      case CONVEY, CONFIRM_EXTRACT, ACKNOWLEDGE_CONFIDENTIALITY, BRING_IN, HAND_OVER, TAKE_OVER ->
          false;
      case REGISTER_CONCERN,
          DISCUSS,
          CONVERSE,
          ASSESS,
          REPORT,
          DECIDE,
          FORM_GROUP,
          AGREE_MEASURE,
          FOLLOW_UP_MEASURE,
          EVALUATE_MEASURE,
          GIVE_FEEDBACK,
          NOTIFY_PST,
          BRIEF,
          SKIP,
          RECORD_BASIS,
          ASK_FOR_ADDRESS,
          OPEN_ADDRESS,
          OBTAIN_CONSENT,
          ASK_CONSENT,
          REFUSE_CONSENT,
          RENEW_CONSENT,
          WITHDRAW_CONSENT,
          WRITE_EXTRACT,
          DISCLOSE,
          INFORM_PERSON,
          PUT_OFF_INFORMING,
          RAISE_THREAT,
          AVERT,
          INFORM_CHILD_WELFARE,
          WRITE_NOTE,
          KEEP_OUT,
          LET_BACK_IN,
          EMERGENCY_ACCESS,
          CLOSE,
          REOPEN,
          RECORD_RIGHTS_REQUEST,
          RESTRICT,
          LIFT_RESTRICTION,
          OBJECT,
          DECIDE_OBJECTION,
          CORRECT,
          DISPUTE ->
          !field.identity();
    };
  }

  /**
   * What a task of the routine is done by; nothing for one that is settled by acts beside the
   * routine.
   */
  static Optional<ActKind> of(TaskAct act) {
    return switch (act) {
      case DISCUSS -> Optional.of(DISCUSS);
      case CONVERSE -> Optional.of(CONVERSE);
      case ASSESS -> Optional.of(ASSESS);
      case REPORT -> Optional.of(REPORT);
      case DECIDE -> Optional.of(DECIDE);
      case FORM_GROUP -> Optional.of(FORM_GROUP);
      case PLAN -> Optional.of(AGREE_MEASURE);
      case FEEDBACK -> Optional.of(GIVE_FEEDBACK);
      case NOTIFY -> Optional.of(NOTIFY_PST);
      case BRIEF -> Optional.of(BRIEF);
      case CONSENT, FOLLOW_UP, EVALUATE -> Optional.empty();
    };
  }
}

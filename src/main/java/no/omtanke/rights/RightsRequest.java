package no.omtanke.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.omtanke.packs.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asks for what is the person's right, of one agency: each answers for what it holds.
 * Who asks is not kept here but by what she is to the case; what was written of it lies apart.
 *
 * @param version what an act on it must say that its actor has seen
 * @param caseId the agency's case that it is about; null until it is found, and where there is none
 * @param received the day it came: from then the time runs
 * @param confirmed how it is known that she is who she says; null until it is
 * @param extended the day she was told that it takes longer; null where it does not
 * @param reporterTold whether it was decided that the answer says who reported
 * @param answer what came of it; null while it is open
 */
public record RightsRequest(
    UUID id,
    long version,
    AgencyId agency,
    @Nullable UUID caseId,
    Kind kind,
    LocalDate received,
    Asker asker,
    Language language,
    @Nullable Confirmed confirmed,
    @Nullable LocalDate extended,
    boolean reporterTold,
    @Nullable Answer answer) {

  /** What is asked for, by the articles of GDPR that give the right. */
  public enum Kind {
    /** Article 15. */
    ACCESS,
    /** Article 16. */
    CORRECTION,
    /** Article 17. */
    ERASURE,
    /** Article 18. */
    RESTRICTION,
    /** Article 21. */
    OBJECTION;

    /** Whether it is about the use of the case, which is its owner's. */
    public boolean isOfOwner() {
      return this == RESTRICTION || this == OBJECTION;
    }
  }

  /** What the one who asks is to the person. */
  public enum Asker {
    PERSON,
    GUARDIAN,
    /** By a power of attorney that was shown. */
    REPRESENTATIVE
  }

  /** How it is known that she is who she says; no number is kept of it. */
  public enum Confirmed {
    SHOWED_PAPERS,
    LOGGED_IN,
    KNOWN_HERE
  }

  /** The language of the answer. */
  public enum Language {
    NB,
    NN,
    EN
  }

  /** What came of it. */
  public enum Outcome {
    MET,
    PARTLY,
    REFUSED,
    /** Nothing is held of the person. */
    NOTHING_HELD,
    /** She took it back. */
    WITHDRAWN
  }

  /**
   * What came of it, and when.
   *
   * @param exemption on what ground not all was met; null where it was, or the lines say
   */
  public record Answer(Instant at, Outcome outcome, @Nullable Exemption exemption) {}

  /** Whether somebody still waits for an answer. */
  public boolean isOpen() {
    return answer == null;
  }

  /** Whether there is a document that answers it. */
  public boolean hasDocument() {
    return kind == Kind.ACCESS
        && answer != null
        && (answer.outcome() == Outcome.MET || answer.outcome() == Outcome.PARTLY);
  }

  RightsRequest confirmed(Confirmed how) {
    return with(caseId, how, extended, reporterTold, answer);
  }

  RightsRequest found(UUID id) {
    return with(id, confirmed, extended, reporterTold, answer);
  }

  RightsRequest extended(LocalDate day) {
    return with(caseId, confirmed, day, reporterTold, answer);
  }

  RightsRequest reporterTold(boolean told) {
    return with(caseId, confirmed, extended, told, answer);
  }

  RightsRequest answered(Answer came) {
    return with(caseId, confirmed, extended, reporterTold, came);
  }

  /** What is handed out now is less or more than before, and the answer says so. */
  RightsRequest sentAnew(Outcome outcome) {
    return answer == null
        ? changed()
        : answered(new Answer(answer.at(), outcome, answer.exemption()));
  }

  /** The same, looked at anew: what was written of it, or is held back of its answer, is other. */
  public RightsRequest changed() {
    return with(caseId, confirmed, extended, reporterTold, answer);
  }

  private RightsRequest with(
      @Nullable UUID of,
      @Nullable Confirmed how,
      @Nullable LocalDate longer,
      boolean reporter,
      @Nullable Answer came) {
    return new RightsRequest(
        id, version + 1, agency, of, kind, received, asker, language, how, longer, reporter, came);
  }
}

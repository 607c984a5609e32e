package no.omtanke.casework.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.WordSearch;
import org.jspecify.annotations.Nullable;

/** A case room as the page shows it: everything is words. */
record Room(
    String title,
    String kind,
    @Nullable String stage,
    String position,
    boolean owner,
    boolean emergency,
    boolean threat,
    List<String> restricted,
    List<StepLine> steps,
    List<Line> deadlines,
    List<Fact> facts,
    Now now,
    List<JournalEntry> journal,
    @Nullable String contentEnded,
    @Nullable String attach,
    List<String> people,
    List<String> keptOut,
    List<Group> groups,
    @Nullable String identity,
    List<Told> disclosures,
    List<String> conveying,
    boolean reopened,
    boolean lapsed,
    boolean held,
    List<Line> consents,
    @Nullable String consentForm,
    List<Line> measures) {

  /** A step of the routine. */
  record StepLine(@Nullable Integer number, String label, Course course, @Nullable String said) {}

  /** How far a step has come: of those that can be taken, one is where the case is now. */
  enum Course {
    DONE,
    NOW,
    OPEN,
    AHEAD,
    LEFT_OUT;

    static Course of(CaseView.Status status, boolean here) {
      return switch (status) {
        case DONE -> DONE;
        case NOW -> here ? NOW : OPEN;
        case AHEAD -> AHEAD;
        case LEFT_OUT -> LEFT_OUT;
      };
    }
  }

  /** A group formed for the case, and who sits there. */
  record Group(String label, List<String> members) {}

  /** Something known of the case, with what should be said beside it. */
  record Fact(String name, String value, @Nullable String beside) {}

  /**
   * What can be done.
   *
   * @param first the page's one primary act; null where {@code nextUp} has it, or nothing is
   * @param others what else in the routine is open
   * @param onward how the case goes on where the owner has no task in law; null where it has
   * @param unconfirmed a text without names that somebody else must read, and who can be asked to
   * @param untold groups that she sits in and that were told nothing yet, and who can tell them
   * @param silent groups that have not told what they came to, and whom to ask
   * @param reassess the way back, when what was assessed turns out otherwise
   */
  record Now(
      @Nullable Link first,
      List<Link> others,
      List<Link> reassess,
      @Nullable NextUp nextUp,
      @Nullable Folded onward,
      @Nullable Before unconfirmed,
      List<String> waiting,
      List<String> untold,
      List<String> silent,
      List<Link> duties,
      List<Folded> more,
      List<Shut> notYet) {}

  /** A way to an act. */
  record Link(String href, String label, @Nullable String detail, boolean optional) {}

  /** A task that waits for something the reader can do first. */
  record NextUp(String label, List<Before> before) {}

  /** What stands in the way, and what takes it away. */
  record Before(String reason, List<Link> remedies) {}

  /** A heading with links under it. */
  record Folded(String label, List<Link> links) {}

  /** What is missing, and the acts that cannot be done before it is there. */
  record Shut(String why, List<Held> acts) {}

  /** An act that cannot be done yet, and what else it lacks; empty where that is all. */
  record Held(String label, String also) {}

  /**
   * An entry of the journal.
   *
   * @param texts as they were corrected last
   * @param corrected when it was corrected, and by whom; null where it was not
   * @param before as it stood before, the newest first; nothing for those who were told it
   * @param disputes what the person says of it
   */
  record JournalEntry(
      String id,
      String title,
      @Nullable String nature,
      String agency,
      @Nullable String author,
      @Nullable String present,
      String when,
      @Nullable String result,
      List<Written> texts,
      List<File> files,
      @Nullable String corrected,
      List<Mark> before,
      List<Mark> disputes,
      boolean hidden,
      String readers) {

    /** All that is written in it. */
    List<String> written() {
      return Stream.concat(
              texts.stream(),
              Stream.concat(before.stream(), disputes.stream())
                  .flatMap(mark -> mark.texts().stream()))
          .map(Written::text)
          .toList();
    }
  }

  /** A file that lies with an entry. */
  record File(String href, String name, String size) {}

  /** Something that belongs with an entry: what it is, and its texts. */
  record Mark(String said, List<Written> texts) {

    /** Whether one of the words that are looked for stands in it. */
    public boolean isFound() {
      return texts.stream().anyMatch(Written::isFound);
    }
  }

  /** A text, with its heading where it needs one, and the words in it that are looked for. */
  record Written(@Nullable String label, List<WordSearch.Piece> pieces) {

    Written(@Nullable String label, String text) {
      this(label, WordSearch.NONE.pieces(text));
    }

    /** The whole of it. */
    public String text() {
      return pieces.stream().map(WordSearch.Piece::text).collect(Collectors.joining());
    }

    /** Whether one of the words stands in it. */
    public boolean isFound() {
      return pieces.stream().anyMatch(WordSearch.Piece::found);
    }
  }

  /**
   * Something that crossed the wall.
   *
   * @param standing whether it can still be read by those who were told; null for them
   * @param decided who decided it; null for those who were told
   * @param imposed that confidentiality was imposed with it; null where it was not
   * @param informed whether the person knows of it; null where that is not the reader's to know
   * @param confirmed the ground's conditions that the discloser confirmed
   * @param unconfirmed those that she did not
   */
  record Told(
      String line,
      String ground,
      String what,
      @Nullable String standing,
      @Nullable String decided,
      @Nullable String imposed,
      @Nullable String informed,
      List<String> confirmed,
      List<String> unconfirmed) {}

  /** A line with something quieter under it. */
  record Line(String text, @Nullable String beside) {}
}

package no.omtanke.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Consent.Giver;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Terms.Scope;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Step;
import no.omtanke.packs.StepId;
import org.jspecify.annotations.Nullable;

/**
 * What one reader sees of a case: the only thing that pages, lists, API, mail and export may
 * render.
 *
 * @param stage how far it has come; null for those who have nothing more to do with it
 * @param opening how it began; null for those who do not see the owner's folder
 * @param responsible null for those who do not see the owner's folder
 * @param restricted whether what the reader reads of the owner's is kept and not used for a time
 * @param restrictions why; nothing for those who do not see the owner's folder
 * @param entries the journal as this reader may see it, oldest first
 * @param contentEnded when what was written ended; null while it is kept
 * @param acknowledged of what her agency has told and imposed confidentiality with, the agencies in
 *     which somebody has acknowledged it
 * @param conveying reports that wait for the reader to pass them on, unopened
 * @param reopened whether the case was closed and is open again, for a reader who had to do with it
 *     before
 * @param lapsed whether something that the reader was told is not hers to read any more
 * @param asked the consents that her agency has asked for and not been given: no answer yet, or a
 *     no
 * @param signers who can give the consent that her agency waits for an answer to; nobody where it
 *     waits for none
 * @param toAsk to what her agency can still ask for a consent that nobody has said no to; nothing
 *     for those who do not read its folder
 * @param reminders what comes back to her agency now
 * @param informed of what her agency has told, what the person was told of, or is to be later
 * @param keptOut whom the owner's people keep out of it; nobody for all others
 * @param owed the answers of her group that she can give to those who asked it
 * @param silent the groups that the owner asked, and that have done their part and told it nothing;
 *     empty for those who do not see the owner's folder
 * @param groups the groups formed for the case whose members she may know
 */
public record CaseView(
    Position position,
    CaseFile.@Nullable Stage stage,
    @Nullable Opening opening,
    @Nullable StaffId responsible,
    @Nullable NextDate next,
    boolean threat,
    boolean restricted,
    List<Restriction> restrictions,
    List<StepView> steps,
    List<EntryView> entries,
    @Nullable Instant contentEnded,
    List<Disclosure> disclosures,
    Map<EntryId, Set<AgencyId>> acknowledged,
    List<Disclosure> conveying,
    boolean reopened,
    boolean lapsed,
    List<Consent> consents,
    List<Asked> asked,
    Set<Giver> signers,
    Set<Scope> toAsk,
    List<Reminder> reminders,
    List<Informed> informed,
    List<Measure> measures,
    Set<StaffId> people,
    Set<StaffId> keptOut,
    List<Owed> owed,
    Set<GroupId> silent,
    List<GroupView> groups,
    List<Offer> offers) {

  public CaseView {
    restrictions = List.copyOf(restrictions);
    steps = List.copyOf(steps);
    entries = List.copyOf(entries);
    disclosures = List.copyOf(disclosures);
    acknowledged = Map.copyOf(acknowledged);
    conveying = List.copyOf(conveying);
    consents = List.copyOf(consents);
    asked = List.copyOf(asked);
    signers = Set.copyOf(signers);
    toAsk = Set.copyOf(toAsk);
    reminders = List.copyOf(reminders);
    informed = List.copyOf(informed);
    measures = List.copyOf(measures);
    people = Set.copyOf(people);
    keptOut = Set.copyOf(keptOut);
    owed = List.copyOf(owed);
    silent = Set.copyOf(silent);
    groups = List.copyOf(groups);
    offers = List.copyOf(offers);
  }

  /** Whether the case is read as its owner's people do, by number and from its beginning. */
  public boolean followsTheCase() {
    return position == Position.OWNER || position == Position.VISITOR;
  }

  /** The step that the case stands in, which is its own people's to know. */
  public Optional<StepId> standsIn() {
    return position == Position.OWNER ? Course.standsIn(steps.stream()) : Optional.empty();
  }

  /** Whose case it is, or those who told the reader of it. */
  public Set<AgencyId> from() {
    return opening != null
        ? Set.of(opening.owner())
        : Stream.concat(disclosures.stream(), conveying.stream())
            .map(Disclosure::from)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** A step of the routine and how far it has come. */
  public record StepView(Step step, Status status) {}

  /** How far a step has come. */
  public enum Status {
    DONE,
    NOW,
    AHEAD,
    LEFT_OUT
  }

  /**
   * A group that was formed for the case.
   *
   * @param formedBy who wrote that down, as known to those whose decision it was; null for others
   * @param told whether it has been told anything, as far as the reader may know
   */
  public record GroupView(
      GroupId group, Set<StaffId> members, @Nullable StaffId formedBy, boolean told) {
    public GroupView {
      members = Set.copyOf(members);
    }
  }

  /**
   * An entry that the reader may read, and who else may.
   *
   * @param author who wrote it; null where it was told without names, for by a teacher one can tell
   *     a class
   * @param present who else took part, as known to those who wrote it; to others nobody is named
   * @param underway whether it is in a report that waits for somebody to pass it on
   */
  public record EntryView(
      Entry entry,
      @Nullable StaffId author,
      Set<StaffId> present,
      Set<Recipient> readableBy,
      boolean underway) {
    public EntryView {
      present = Set.copyOf(present);
      readableBy = Set.copyOf(readableBy);
    }
  }
}

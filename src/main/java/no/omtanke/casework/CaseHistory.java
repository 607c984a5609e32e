package no.omtanke.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Routine;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskId;
import org.jspecify.annotations.Nullable;

/** Replays what happened: a case file is the sum of its events, and of nothing else. */
public final class CaseHistory {

  private CaseHistory() {}

  /** The file after all the events, in their order; refuses what {@link #evolve} refuses. */
  public static CaseFile replay(Routine routine, CaseId id, List<Event> events) {
    CaseFile file = CaseFile.unopened(id);
    for (Event event : events) {
      file = evolve(routine, file, event);
    }
    return file;
  }

  /**
   * The file after one more event.
   *
   * @throws IllegalStateException where it is not the case's one beginning, or changes a report, a
   *     measure, a consent or an extract that the file does not have
   */
  public static CaseFile evolve(Routine routine, CaseFile file, Event event) {
    if ((file.opening() == null) != (event instanceof Event.ConcernRegistered)) {
      throw new IllegalStateException("A case begins with its registration, and once");
    }
    return Journal.written(routine, changed(routine, file, event), event).advanced();
  }

  /** By the act that the case began with. */
  private static boolean isOfTheBeginning(CaseFile file, Event.Mark mark) {
    return file.folders()
        .entry(mark.entry())
        .filter(entry -> entry.sort() == Entry.Sort.CONCERN)
        .isPresent();
  }

  private static CaseFile changed(Routine routine, CaseFile file, Event event) {
    Event.Mark mark = event.mark();
    return switch (event) {
      case Event.ConcernRegistered it ->
          file.with(
                  new Opening(
                      it.wayIn(),
                      it.audience(),
                      it.kind(),
                      it.age(),
                      mark.agency(),
                      mark.by(),
                      mark.at(),
                      it.packHash()))
              .with(file.team().with(mark.by(), mark.agency()).responsible(mark.by()));
      case Event.TaskSettled it -> file.with(settled(routine, file.progress(), it));
      case Event.ReportWritten it ->
          file.with(file.folders().with(new Folders.Underway(it.disclosure(), it.via())));
      case Event.Told it -> file.with(file.folders().told(it.disclosure()));
      case Event.Conveyed it ->
          file.with(
              file.folders().told(underway(file, it.report()).disclosure().toldAt(mark.at())));
      case Event.GroupFormed it -> file.with(file.team().with(it.group(), it.members()));
      case Event.MeasureAgreed it ->
          file.with(
              file.progress()
                  .with(
                      new Measure(
                          mark.entry(),
                          it.task(),
                          mark.agency(),
                          it.responsible(),
                          it.due(),
                          true,
                          Set.of(mark.entry()))));
      case Event.MeasureFollowedUp it ->
          file.with(file.progress().with(measure(file, it.measure()).followedUp(mark.entry())));
      case Event.MeasureEvaluated it ->
          ended(routine, file, measure(file, it.measure()), mark.agency());
      case Event.BasisRecorded _ -> file.with(file.folders().withBasis(mark.agency()));
      case Event.ConsentObtained it -> file.with(file.folders().given(it.consent()));
      case Event.ConsentAsked it ->
          file.with(
              file.folders()
                  .with(new Asked(mark.entry(), mark.agency(), it.terms(), mark.at(), null)));
      case Event.ConsentRefused it -> file.with(file.folders().with(refused(file, it)));
      case Event.ConsentRenewed it ->
          file.with(file.folders().with(consent(file, it.consent()).renewedTo(it.until())));
      case Event.ConsentWithdrawn it ->
          file.with(file.folders().with(consent(file, it.consent()).withdrawnAt(mark.at())));
      case Event.ExtractWritten ignored ->
          file.with(file.folders().with(new Extract(mark.entry(), mark.agency(), mark.by(), null)));
      case Event.ExtractConfirmed it ->
          file.with(file.folders().with(confirmed(file, it, mark.by())));
      case Event.ConfidentialityAcknowledged it ->
          file.with(
              file.folders()
                  .with(told(file, it.disclosure()).acknowledgedBy(mark.by(), mark.agency())));
      case Event.PersonInformed it ->
          file.with(file.folders().with(new Informed(it.disclosure(), mark.at(), null)));
      case Event.InformingPutOff it ->
          file.with(file.folders().with(new Informed(it.disclosure(), null, it.until())));
      case Event.ThreatRaised _ -> file.withThreat();
      case Event.CameOnCase it -> file.with(file.team().with(it.person(), it.agency()));
      case Event.HandedOver it -> file.with(file.team().responsible(it.to()));
      case Event.KeptOut it ->
          file.with(file.team().without(it.person(), mark.agency(), isOfTheBeginning(file, mark)));
      case Event.LetBackIn it -> file.with(file.team().withAgain(it.person()));
      case Event.EmergencyAccess it -> file.with(file.team().visitedBy(mark.by(), it.until()));
      case Event.NextDateSet it ->
          file.with(holder(file, mark), new NextDate(it.date(), mark.by(), mark.entry()));
      // what still runs when an objection was upheld ends with the case
      case Event.Closed _ -> file.with(file.progress().over()).closed(mark.at());
      case Event.Reopened _ -> file.reopened();
      case Event.ContentEnded _ -> file.emptied(mark.at());
      case Event.Discussed _,
          Event.ConversationHeld _,
          Event.OwnMeansAssessed _,
          Event.GroupDecided _,
          Event.Briefed _ ->
          file;
      case Event.IdentityWritten it ->
          mark.agency().equals(file.begun().owner())
              ? file.with(file.begun().withAge(it.age()))
              : file.with(file.folders().with(mark.agency(), it.age()));
      case Event.Restricted it -> file.with(new Restriction(mark.entry(), it.reason(), mark.at()));
      case Event.Objected _ ->
          file.with(new Restriction(mark.entry(), Restriction.Reason.OBJECTED, mark.at()));
      case Event.RestrictionLifted it -> file.without(it.restriction());
      case Event.ObjectionDecided it ->
          it.ruling() == Restriction.Ruling.UPHELD
              ? file.without(it.objection())
                  .with(
                      new Restriction(mark.entry(), Restriction.Reason.OBJECTION_UPHELD, mark.at()))
              : file.without(it.objection());
      case Event.NoteWritten _,
          Event.FileAttached _,
          Event.AddressAsked _,
          Event.AddressOpened _,
          Event.RightsRequestRecorded _,
          Event.Corrected _,
          Event.Disputed _ ->
          file;
    };
  }

  private static Progress settled(Routine routine, Progress progress, Event.TaskSettled it) {
    Set<TaskId> opens = opens(routine, it.task(), it.outcome());
    Progress.Settlement before = progress.settled().get(it.task());
    Set<TaskId> taken = before == null ? Set.of() : opens(routine, it.task(), before.outcome());
    return progress
        .without(taken)
        .settle(
            it.task(),
            new Progress.Settlement(it.done(), it.outcome()),
            opens,
            routine.following(opens));
  }

  private static Set<TaskId> opens(Routine routine, TaskId id, @Nullable OutcomeId reached) {
    return reached == null
        ? Set.of()
        : routine.task(id).stream()
            .flatMap(task -> task.outcomes().stream())
            .filter(outcome -> outcome.id().equals(reached))
            .flatMap(outcome -> outcome.opens().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Folders.Underway underway(CaseFile file, EntryId report) {
    return file.folders()
        .underway(report)
        .orElseThrow(() -> new IllegalStateException("No report waits to be passed on"));
  }

  private static Measure measure(CaseFile file, EntryId id) {
    return file.progress()
        .measure(id)
        .orElseThrow(() -> new IllegalStateException("No such measure"));
  }

  /** Whose the date is: of the group where the act is a group's, else of the actor's agency. */
  private static Recipient holder(CaseFile file, Event.Mark mark) {
    return file.folders()
        .entry(mark.entry())
        .map(Entry::group)
        .<Recipient>map(Recipient.ToGroup::new)
        .orElseGet(() -> new Recipient.ToAgency(mark.agency()));
  }

  /**
   * With the measure goes the date that was set with it, of those who all know that it ended: the
   * owner, and those who agreed it and look after it. Of any other it stands, since it would tell
   * them what others did.
   */
  private static CaseFile ended(Routine routine, CaseFile file, Measure measure, AgencyId by) {
    GroupId group = routine.task(measure.task()).map(Task::group).orElse(null);
    Set<Recipient> knowing = new HashSet<>();
    knowing.add(new Recipient.ToAgency(file.begun().owner()));
    if (group == null) {
      knowing.add(new Recipient.ToAgency(measure.agency()));
      knowing.add(new Recipient.ToAgency(by));
    } else {
      knowing.add(new Recipient.ToGroup(group));
    }
    return file.with(file.progress().with(measure.over())).withoutDates(knowing, measure.looks());
  }

  private static Disclosure told(CaseFile file, EntryId id) {
    return file.folders()
        .disclosure(id)
        .orElseThrow(() -> new IllegalStateException("Nothing of that name was told"));
  }

  private static Consent consent(CaseFile file, EntryId id) {
    return file.folders()
        .consent(id)
        .orElseThrow(() -> new IllegalStateException("No such consent"));
  }

  /** A no answers what was asked; where nothing was, it stands for itself. */
  private static Asked refused(CaseFile file, Event.ConsentRefused it) {
    Event.Mark mark = it.mark();
    return file.folders()
        .waiting(mark.agency())
        .orElseGet(() -> new Asked(mark.entry(), mark.agency(), it.terms(), mark.at(), null))
        .refusedAt(mark.at());
  }

  private static Extract confirmed(CaseFile file, Event.ExtractConfirmed it, StaffId by) {
    Extract extract =
        file.folders()
            .extract(it.extract())
            .orElseThrow(() -> new IllegalStateException("No such extract"));
    return new Extract(extract.id(), extract.agency(), extract.author(), by);
  }
}

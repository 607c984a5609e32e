package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.COORDINATOR;
import static no.omtanke.casework.flow.Drammen.GROUP_MEMBER;
import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.POLICE;
import static no.omtanke.casework.flow.Drammen.TEACHER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseHistory;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseReading;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Event;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Closing;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Task.DiscussionPartner;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayInId;

/**
 * A whole case in Drammen, command by command: from a teacher's concern through the strategic and
 * an operative group to its close, with a report to the police on consent.
 */
final class Script {

  static final LocalDate SOON = LocalDate.of(2036, 1, 15);

  final CaseId id = new CaseId(UUID.randomUUID());
  final List<Event> events = new ArrayList<>();
  private CaseFile file = CaseFile.unopened(id);
  private final Map<String, EntryId> written = new HashMap<>();

  /** With the month of a test person. */
  static final String MADE_UP_NUMBER = "01810950087";

  private final BiFunction<ActKind, TextField, String> words;

  Script(BiFunction<ActKind, TextField, String> words) {
    this.words = words;
  }

  /** One command: who gives it, under what reference, and what it is. */
  record Line(Actor actor, String reference, ActKind kind, Function<Stamp, Act> act) {}

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(
        line(
            TEACHER,
            ActKind.REGISTER_CONCERN,
            stamp ->
                new Act.RegisterConcern(
                    stamp, new WayInId("employee-concern"), AgeBand.AGE_16_TO_17, false)));
    lines.add(
        line(
            TEACHER,
            ActKind.DISCUSS,
            stamp ->
                new Act.Discuss(
                    stamp, task("discuss-concern"), DiscussionPartner.LEADER, LEADER.id())));
    lines.add(
        line(
            LEADER,
            ActKind.RECORD_BASIS,
            stamp -> new Act.RecordBasis(stamp, Set.of(new ProvisionId("oppll-24-1")))));
    lines.add(
        line(
            LEADER,
            ActKind.WRITE_IDENTITY,
            stamp -> new Act.WriteIdentity(stamp, AgeBand.AGE_16_TO_17)));
    lines.add(
        line(
            TEACHER,
            ActKind.CONVERSE,
            stamp ->
                new Act.Converse(
                    stamp,
                    task("hold-follow-up-conversation"),
                    Set.of(LEADER.id()),
                    Act.Guardians.ABSENT)));
    lines.add(note(TEACHER));
    lines.add(note(LEADER));
    lines.add(
        line(
            LEADER,
            ActKind.OBTAIN_CONSENT,
            stamp ->
                new Act.ObtainConsent(
                    keep("consent", stamp),
                    Consent.Giver.PERSON,
                    new Terms(
                        Set.of(Terms.Scope.TELLING),
                        Set.of(Recipient.of("agency:police")),
                        null))));
    lines.add(
        line(
            TEACHER,
            ActKind.ASSESS,
            stamp -> new Act.Assess(stamp, task("assess-own-means"), new OutcomeId("not-enough"))));
    lines.add(
        line(
            TEACHER,
            ActKind.WRITE_EXTRACT,
            stamp ->
                new Act.WriteExtract(
                    keep("extract", stamp), EnumSet.allOf(Act.Recognisable.class))));
    lines.add(
        line(
            LEADER,
            ActKind.CONFIRM_EXTRACT,
            stamp -> new Act.ConfirmExtract(stamp, kept("extract"))));
    lines.add(
        line(
            TEACHER,
            ActKind.REPORT,
            stamp ->
                new Act.Report(
                    stamp,
                    task("report-to-group"),
                    new Ground.ToldAnonymously(kept("extract")),
                    Set.of())));
    lines.add(
        new Line(
            GROUP_MEMBER,
            "group:strategic-group",
            ActKind.DECIDE,
            stamp ->
                new Act.Decide(
                    stamp,
                    task("group-decision"),
                    Set.of(COORDINATOR.id()),
                    new OutcomeId("operative"))));
    lines.add(
        new Line(
            GROUP_MEMBER,
            "group:strategic-group",
            ActKind.FORM_GROUP,
            stamp ->
                new Act.FormGroup(
                    stamp,
                    task("form-operative-group"),
                    Set.of(LEADER.id(), GROUP_MEMBER.id(), COORDINATOR.id()))));
    lines.add(
        line(
            LEADER,
            ActKind.AGREE_MEASURE,
            stamp ->
                new Act.AgreeMeasure(
                    keep("measure", stamp), task("plan-in-group"), LEADER.id(), SOON)));
    for (int time = 0; time < 3; time++) {
      lines.add(
          line(
              LEADER,
              ActKind.FOLLOW_UP_MEASURE,
              stamp -> new Act.FollowUpMeasure(stamp, kept("measure"))));
    }
    lines.add(
        line(
            LEADER,
            ActKind.DISCLOSE,
            stamp ->
                new Act.Disclose(
                    stamp,
                    Recipient.of("agency:police"),
                    new Ground.ByConsent(kept("consent")),
                    Set.of(kept("consent")))));
    lines.add(
        new Line(
            POLICE,
            "agency:police",
            ActKind.WRITE_NOTE,
            stamp -> new Act.WriteNote(stamp, Act.Nature.FACT)));
    lines.add(
        line(
            LEADER,
            ActKind.RECORD_RIGHTS_REQUEST,
            stamp -> new Act.RecordRightsRequest(stamp, Act.Right.ACCESS)));
    lines.add(note(TEACHER));
    lines.add(note(LEADER));
    lines.add(
        line(
            LEADER,
            ActKind.EVALUATE_MEASURE,
            stamp -> new Act.EvaluateMeasure(stamp, kept("measure"), Set.of(), null)));
    lines.add(line(LEADER, ActKind.CLOSE, stamp -> new Act.Close(stamp, Closing.FOLLOWED_UP)));
    return lines;
  }

  /** The command, by someone who has seen all that is hers to see. */
  ActRequest request(Line line) {
    return request(line, seen(line.actor()));
  }

  /** The command, by someone who has seen as much. */
  ActRequest request(Line line, long seen) {
    return new ActRequest(line.actor(), seen, SOON, texts(line.kind()), line.act());
  }

  /** How much there is for her to see. */
  long seen(Actor actor) {
    return events.isEmpty() ? 0 : CaseReading.seen(Drammen.RULEBOOK, file, events, actor);
  }

  /** Gives the command. */
  Decision give(Line line, Casework casework, String municipality) {
    return give(line, request(line), casework, municipality);
  }

  Decision give(Line line, ActRequest request, Casework casework, String municipality) {
    Decision decision = send(line, request, casework, municipality);
    if (decision instanceof Decision.Accepted it) {
      for (Event event : it.events()) {
        events.add(event);
        file = CaseHistory.evolve(Drammen.RULEBOOK.routine(), file, event);
      }
    }
    return decision;
  }

  /** Gives the command and forgets what came of it, as a client would. */
  Decision send(Line line, ActRequest request, Casework casework, String municipality) {
    return line.kind() == ActKind.REGISTER_CONCERN
        ? casework.begin(municipality, id, request)
        : casework.handle(municipality, reference(line.reference()), request);
  }

  /** What the reader knows the case by. */
  UUID reference(String receiver) {
    return receiver.isEmpty()
        ? id.value()
        : UUID.nameUUIDFromBytes((id + " " + receiver).getBytes(StandardCharsets.UTF_8));
  }

  /** Every field that the act has room for. */
  Texts texts(ActKind kind) {
    Map<TextField, String> texts = new EnumMap<>(TextField.class);
    for (TextField field : TextField.values()) {
      if (kind.takes(field)) {
        texts.put(field, text(kind, field));
      }
    }
    return new Texts(texts);
  }

  /** What is written in a field; an identity number and a year of birth are what they say. */
  private String text(ActKind kind, TextField field) {
    String text = words.apply(kind, field);
    return text.isBlank()
        ? text
        : switch (field) {
          case IDENTITY_NUMBER -> MADE_UP_NUMBER;
          case BIRTH_YEAR -> "2009";
          default -> text;
        };
  }

  private static Line line(Actor actor, ActKind kind, Function<Stamp, Act> act) {
    return new Line(actor, "", kind, act);
  }

  private static Line note(Actor actor) {
    return line(actor, ActKind.WRITE_NOTE, stamp -> new Act.WriteNote(stamp, Act.Nature.FACT));
  }

  private static TaskId task(String id) {
    return new TaskId(id);
  }

  private Stamp keep(String name, Stamp stamp) {
    written.put(name, stamp.entry());
    return stamp;
  }

  private EntryId kept(String name) {
    EntryId id = written.get(name);
    if (id == null) {
      throw new AssertionError("Nothing is written yet of the " + name);
    }
    return id;
  }
}

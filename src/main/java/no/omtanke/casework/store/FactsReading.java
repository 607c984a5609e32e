package no.omtanke.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.omtanke.casework.Act;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.Event;
import no.omtanke.casework.Protection;
import no.omtanke.casework.Restriction;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Imposed;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Closing;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Task.DiscussionPartner;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayInId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The facts of an event read back from JSON; what cannot be read is a fault, never a guess. */
final class FactsReading {

  private final Map<String, Object> facts;

  private FactsReading(Map<String, Object> facts) {
    this.facts = facts;
  }

  /** The event in the row, whose columns after the case's id are those of the event in order. */
  static Event read(ResultSet row) throws SQLException {
    return read(
        row.getString(2),
        new Event.Mark(
            row.getObject(3, OffsetDateTime.class).toInstant(),
            new StaffId(row.getString(4)),
            new AgencyId(row.getString(5)),
            new EntryId(row.getObject(6, UUID.class))),
        row.getString(7));
  }

  static Event read(String type, Event.Mark mark, String facts) {
    return new FactsReading(parsed(facts)).event(EventType.named(type), mark);
  }

  /** Token by token: every act waits for as many of these as the case has events. */
  private static Map<String, Object> parsed(String json) {
    Map<String, Object> facts = new HashMap<>();
    try (JsonParser parser = FactsWriting.JSON.createParser(json)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        facts.put(name, value(parser, parser.nextToken()));
      }
    }
    return facts;
  }

  private static Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        for (JsonToken one = parser.nextToken();
            one != JsonToken.END_ARRAY;
            one = parser.nextToken()) {
          values.add(value(parser, one));
        }
        yield values;
      }
      default -> throw new IllegalStateException("A stored event holds what no event has");
    };
  }

  private Event event(EventType type, Event.Mark mark) {
    return switch (type) {
      case CONCERN_REGISTERED ->
          new Event.ConcernRegistered(
              mark,
              new WayInId(text("wayIn")),
              Audience.valueOf(text("audience")),
              CaseKind.valueOf(text("kind")),
              AgeBand.valueOf(text("age")),
              // what was stored before it was asked for was shown as fact
              Optional.ofNullable(optional("nature"))
                  .map(Act.Nature::valueOf)
                  .orElse(Act.Nature.FACT),
              text("pack"));
      case DISCUSSED ->
          new Event.Discussed(mark, task(), DiscussionPartner.valueOf(text("partner")));
      case CONVERSATION_HELD ->
          new Event.ConversationHeld(
              mark, task(), all("present", StaffId::new), Act.Guardians.valueOf(text("guardians")));
      case OWN_MEANS_ASSESSED -> new Event.OwnMeansAssessed(mark, task());
      case REPORT_WRITTEN ->
          new Event.ReportWritten(mark, task(), disclosure(mark), new RoleId(text("via")));
      case TOLD -> {
        String task = optional("task");
        yield new Event.Told(mark, task == null ? null : new TaskId(task), disclosure(mark));
      }
      case CONVEYED -> new Event.Conveyed(mark, entry("report"));
      case GROUP_DECIDED ->
          new Event.GroupDecided(
              mark, task(), new GroupId(text("group")), anyOf("present", StaffId::new));
      case GROUP_FORMED ->
          new Event.GroupFormed(
              mark, task(), new GroupId(text("group")), all("members", StaffId::new));
      case MEASURE_AGREED ->
          new Event.MeasureAgreed(mark, task(), staff("responsible"), LocalDate.parse(text("due")));
      case MEASURE_FOLLOWED_UP -> new Event.MeasureFollowedUp(mark, entry("measure"));
      case MEASURE_EVALUATED ->
          new Event.MeasureEvaluated(mark, entry("measure"), anyOf("present", StaffId::new));
      case BRIEFED -> new Event.Briefed(mark, task());
      case TASK_SETTLED -> {
        String outcome = optional("outcome");
        yield new Event.TaskSettled(
            mark, task(), (boolean) field("done"), outcome == null ? null : new OutcomeId(outcome));
      }
      case BASIS_RECORDED -> new Event.BasisRecorded(mark, all("basis", ProvisionId::new));
      case IDENTITY_WRITTEN ->
          new Event.IdentityWritten(
              mark,
              AgeBand.valueOf(text("age")),
              Optional.ofNullable(optional("hidden")).map(Protection::valueOf).orElse(null));
      case ADDRESS_ASKED -> new Event.AddressAsked(mark);
      case ADDRESS_OPENED ->
          new Event.AddressOpened(mark, entry("asked"), Instant.parse(text("until")));
      case CONSENT_OBTAINED -> new Event.ConsentObtained(mark, consent(mark));
      case CONSENT_ASKED -> new Event.ConsentAsked(mark, terms(mark));
      case CONSENT_REFUSED -> new Event.ConsentRefused(mark, terms(mark));
      case CONSENT_RENEWED ->
          new Event.ConsentRenewed(mark, entry("consent"), LocalDate.parse(text("until")));
      case CONSENT_WITHDRAWN -> new Event.ConsentWithdrawn(mark, entry("consent"));
      case EXTRACT_WRITTEN -> new Event.ExtractWritten(mark);
      case EXTRACT_CONFIRMED -> new Event.ExtractConfirmed(mark, entry("extract"));
      case CONFIDENTIALITY_ACKNOWLEDGED ->
          new Event.ConfidentialityAcknowledged(mark, entry("disclosure"));
      case PERSON_INFORMED -> new Event.PersonInformed(mark, entry("disclosure"));
      case INFORMING_PUT_OFF ->
          new Event.InformingPutOff(mark, entry("disclosure"), LocalDate.parse(text("until")));
      case THREAT_RAISED -> new Event.ThreatRaised(mark);
      case NOTE_WRITTEN -> new Event.NoteWritten(mark, Act.Nature.valueOf(text("nature")));
      case FILE_ATTACHED -> new Event.FileAttached(mark);
      case CAME_ON_CASE -> new Event.CameOnCase(mark, staff("person"), new AgencyId(text("for")));
      case HANDED_OVER -> new Event.HandedOver(mark, staff("to"));
      case KEPT_OUT -> new Event.KeptOut(mark, staff("person"));
      case LET_BACK_IN -> new Event.LetBackIn(mark, staff("person"));
      case EMERGENCY_ACCESS -> new Event.EmergencyAccess(mark, Instant.parse(text("until")));
      case NEXT_DATE_SET -> new Event.NextDateSet(mark, LocalDate.parse(text("date")));
      case CLOSED -> new Event.Closed(mark, Closing.valueOf(text("closing")));
      case REOPENED -> new Event.Reopened(mark);
      case CONTENT_ENDED -> new Event.ContentEnded(mark);
      case RIGHTS_REQUEST_RECORDED ->
          new Event.RightsRequestRecorded(mark, Act.Right.valueOf(text("right")));
      case RESTRICTED -> new Event.Restricted(mark, Restriction.Reason.valueOf(text("reason")));
      case RESTRICTION_LIFTED ->
          new Event.RestrictionLifted(
              mark, entry("restriction"), LocalDate.parse(text("informed")));
      case OBJECTED -> new Event.Objected(mark);
      case OBJECTION_DECIDED ->
          new Event.ObjectionDecided(
              mark,
              entry("objection"),
              Restriction.Ruling.valueOf(text("ruling")),
              LocalDate.parse(text("informed")));
      case CORRECTED -> new Event.Corrected(mark, entry("of"), request());
      case DISPUTED -> new Event.Disputed(mark, entry("of"), request());
    };
  }

  private @Nullable UUID request() {
    String request = optional("request");
    return request == null ? null : UUID.fromString(request);
  }

  private Consent consent(Event.Mark mark) {
    return new Consent(
        mark.entry(), mark.agency(), Consent.Giver.valueOf(text("giver")), terms(mark), null);
  }

  /** What was stored before it was asked to what: toward the agency itself meant its follow-up. */
  private Terms terms(Event.Mark mark) {
    String date = optional("until");
    LocalDate until = date == null ? null : LocalDate.parse(date);
    Set<Recipient> toward = anyOf("toward", Recipient::of);
    if (facts.containsKey("scope")) {
      return new Terms(all("scope", Terms.Scope::valueOf), toward, until);
    }
    Set<Recipient> others = new HashSet<>(toward);
    Set<Terms.Scope> scope = EnumSet.noneOf(Terms.Scope.class);
    if (others.remove(new Recipient.ToAgency(mark.agency()))) {
      scope.add(Terms.Scope.FOLLOW_UP);
    }
    if (!others.isEmpty()) {
      scope.add(Terms.Scope.TELLING);
    }
    return new Terms(scope, others, until);
  }

  private Disclosure disclosure(Event.Mark mark) {
    String imposed = optional("imposed");
    return new Disclosure(
        mark.entry(),
        mark.agency(),
        Recipient.of(text("to")),
        ground(),
        all("entries", FactsReading::entryId),
        mark.at(),
        optional("decidedBy") == null ? null : staff("decidedBy"),
        imposed == null ? null : Imposed.on(new ProvisionId(imposed)));
  }

  private Ground ground() {
    return switch (text("ground")) {
      case "consent" -> new Ground.ByConsent(entry("on"));
      case "exception" -> new Ground.ByException(new ProvisionId(text("on")), numbers());
      case "duty" -> new Ground.ByDuty(new ProvisionId(text("on")), numbers());
      case "told-anonymously" -> new Ground.ToldAnonymously(entry("on"));
      default -> throw new IllegalStateException("No ground is stored under that name");
    };
  }

  private Set<Integer> numbers() {
    return ((List<?>) field("confirmed"))
        .stream().map(Integer.class::cast).collect(Collectors.toUnmodifiableSet());
  }

  private TaskId task() {
    return new TaskId(text("task"));
  }

  private StaffId staff(String name) {
    return new StaffId(text(name));
  }

  private EntryId entry(String name) {
    return entryId(text(name));
  }

  private static EntryId entryId(String value) {
    return new EntryId(UUID.fromString(value));
  }

  /** As {@link #all}, and empty for what was stored before the fact was asked for. */
  private <T> Set<T> anyOf(String name, Function<String, T> read) {
    return facts.containsKey(name) ? all(name, read) : Set.of();
  }

  private <T> Set<T> all(String name, Function<String, T> read) {
    return ((List<?>) field(name))
        .stream().map(value -> read.apply((String) value)).collect(Collectors.toUnmodifiableSet());
  }

  private String text(String name) {
    return (String) field(name);
  }

  private @Nullable String optional(String name) {
    return (String) facts.get(name);
  }

  private Object field(String name) {
    Object found = facts.get(name);
    if (found == null) {
      throw new IllegalStateException("A stored event lacks " + name);
    }
    return found;
  }
}

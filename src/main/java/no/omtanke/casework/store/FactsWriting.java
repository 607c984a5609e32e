package no.omtanke.casework.store;

import java.io.StringWriter;
import java.util.Collection;
import no.omtanke.casework.Event;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Imposed;
import no.omtanke.confidentiality.Terms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** An event's own facts as JSON, beside its mark; the names in it are stored and do not change. */
final class FactsWriting {

  static final JsonMapper JSON = JsonMapper.shared();

  private final JsonGenerator facts;

  private FactsWriting(JsonGenerator facts) {
    this.facts = facts;
  }

  static String write(Event event) {
    StringWriter json = new StringWriter();
    try (JsonGenerator facts = JSON.createGenerator(json)) {
      facts.writeStartObject();
      new FactsWriting(facts).own(event);
      facts.writeEndObject();
    }
    return json.toString();
  }

  private void own(Event event) {
    switch (event) {
      case Event.ConcernRegistered it -> {
        put("wayIn", it.wayIn());
        put("audience", it.audience());
        put("kind", it.kind());
        put("age", it.age());
        put("nature", it.nature());
        put("pack", it.packHash());
      }
      case Event.Discussed it -> {
        put("task", it.task());
        put("partner", it.partner());
      }
      case Event.ConversationHeld it -> {
        put("task", it.task());
        put("present", it.present());
        put("guardians", it.guardians());
      }
      case Event.OwnMeansAssessed it -> put("task", it.task());
      case Event.ReportWritten it -> {
        put("task", it.task());
        put(it.disclosure());
        put("via", it.via());
      }
      case Event.Told it -> {
        put("task", it.task());
        put(it.disclosure());
      }
      case Event.Conveyed it -> put("report", it.report());
      case Event.GroupDecided it -> {
        put("task", it.task());
        put("group", it.group());
        put("present", it.present());
      }
      case Event.GroupFormed it -> {
        put("task", it.task());
        put("group", it.group());
        put("members", it.members());
      }
      case Event.MeasureAgreed it -> {
        put("task", it.task());
        put("responsible", it.responsible());
        put("due", it.due());
      }
      case Event.MeasureFollowedUp it -> put("measure", it.measure());
      case Event.MeasureEvaluated it -> {
        put("measure", it.measure());
        put("present", it.present());
      }
      case Event.Briefed it -> put("task", it.task());
      case Event.TaskSettled it -> {
        put("task", it.task());
        facts.writeBooleanProperty("done", it.done());
        put("outcome", it.outcome());
      }
      case Event.BasisRecorded it -> put("basis", it.basis());
      case Event.IdentityWritten it -> {
        put("age", it.age());
        put("hidden", it.hidden());
      }
      case Event.AddressAsked ignored -> {}
      case Event.AddressOpened it -> {
        put("asked", it.asked());
        put("until", it.until());
      }
      case Event.ConsentObtained it -> put(it.consent());
      case Event.ConsentAsked it -> put(it.terms());
      case Event.ConsentRefused it -> put(it.terms());
      case Event.ConsentRenewed it -> {
        put("consent", it.consent());
        put("until", it.until());
      }
      case Event.ConsentWithdrawn it -> put("consent", it.consent());
      case Event.ExtractConfirmed it -> put("extract", it.extract());
      case Event.ConfidentialityAcknowledged it -> put("disclosure", it.disclosure());
      case Event.PersonInformed it -> put("disclosure", it.disclosure());
      case Event.InformingPutOff it -> {
        put("disclosure", it.disclosure());
        put("until", it.until());
      }
      case Event.NoteWritten it -> put("nature", it.nature());
      case Event.CameOnCase it -> {
        put("person", it.person());
        put("for", it.agency());
      }
      case Event.HandedOver it -> put("to", it.to());
      case Event.KeptOut it -> put("person", it.person());
      case Event.LetBackIn it -> put("person", it.person());
      case Event.EmergencyAccess it -> put("until", it.until());
      case Event.NextDateSet it -> put("date", it.date());
      case Event.Closed it -> put("closing", it.closing());
      case Event.RightsRequestRecorded it -> put("right", it.right());
      case Event.Restricted it -> put("reason", it.reason());
      case Event.RestrictionLifted it -> {
        put("restriction", it.restriction());
        put("informed", it.informed());
      }
      case Event.ObjectionDecided it -> {
        put("objection", it.objection());
        put("ruling", it.ruling());
        put("informed", it.informed());
      }
      case Event.Objected ignored -> {}
      case Event.Corrected it -> {
        put("of", it.of());
        put("request", it.request());
      }
      case Event.Disputed it -> {
        put("of", it.of());
        put("request", it.request());
      }
      case Event.ExtractWritten ignored -> {}
      case Event.ThreatRaised ignored -> {}
      case Event.Reopened ignored -> {}
      case Event.ContentEnded ignored -> {}
      case Event.FileAttached ignored -> {}
    }
  }

  /** Its name, holder and time are the event's own. */
  private void put(Consent consent) {
    put("giver", consent.giver());
    put(consent.terms());
  }

  private void put(Terms terms) {
    put("scope", terms.scope());
    put("toward", terms.toward().stream().map(to -> to.key()).toList());
    put("until", terms.until());
  }

  /** Its name, sender and time are the event's own. */
  private void put(Disclosure disclosure) {
    put("to", disclosure.to().key());
    put("entries", disclosure.entries());
    put("decidedBy", disclosure.decidedBy());
    Imposed imposed = disclosure.imposed();
    put("imposed", imposed == null ? null : imposed.by());
    switch (disclosure.ground()) {
      case Ground.ByConsent it -> ground("consent", it.consent());
      case Ground.ByException it -> {
        ground("exception", it.provision());
        numbers(it.confirmed());
      }
      case Ground.ByDuty it -> {
        ground("duty", it.provision());
        numbers(it.confirmed());
      }
      case Ground.ToldAnonymously it -> ground("told-anonymously", it.extract());
    }
  }

  private void ground(String kind, Object on) {
    put("ground", kind);
    put("on", on);
  }

  private void numbers(Collection<Integer> numbers) {
    facts.writeArrayPropertyStart("confirmed");
    numbers.stream().sorted().forEach(facts::writeNumber);
    facts.writeEndArray();
  }

  private void put(String name, @Nullable Object value) {
    if (value != null) {
      facts.writeStringProperty(name, value.toString());
    }
  }

  /** Sorted, so that the same facts are always the same JSON. */
  private void put(String name, Collection<?> values) {
    facts.writeArrayPropertyStart(name);
    values.stream().map(Object::toString).sorted().forEach(facts::writeString);
    facts.writeEndArray();
  }
}

package no.omtanke.casework.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.omtanke.casework.Asked;
import no.omtanke.casework.Attached;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Entry;
import no.omtanke.casework.GroundKey;
import no.omtanke.casework.Informed;
import no.omtanke.casework.Move;
import no.omtanke.casework.NextDate;
import no.omtanke.casework.Offer;
import no.omtanke.casework.Opening;
import no.omtanke.casework.Owed;
import no.omtanke.casework.Question;
import no.omtanke.casework.Reminder;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * A case as the caller may see it.
 *
 * @param version what an act on it must say that its caller has seen
 * @param stage null for those who have nothing more to do with it
 * @param restricted whether what the caller reads of the owner's is kept and not used for a time
 * @param restrictions why; nothing for those who do not see the owner's folder
 * @param number null for those who know the case by a reference of their own
 * @param opening null for those who do not see the owner's folder
 * @param reopened whether the case was closed and is open again, for a caller who had to do with it
 *     before
 * @param lapsed whether something that the caller was told is not hers to read any more
 * @param asked the consents that the caller's agency has asked for and not been given
 * @param signers who can give the consent that the caller's agency waits for an answer to
 * @param toAsk to what a consent can be asked for that nobody has said no to
 * @param reminders what comes back to the caller's agency now, whatever date it has set
 * @param informed of what the caller's agency told, what the person knows of
 * @param keptOut whom the owner's people keep out of the case; nobody for all others
 * @param owed the answers of a group of hers that the caller can give to those who asked it
 * @param silent the groups that the owner asked, and that have done their part and told it nothing
 * @param groups the groups formed for the case whose members the caller may know
 */
record CaseJson(
    UUID reference,
    long version,
    @Nullable String number,
    String position,
    @Nullable String stage,
    boolean threat,
    boolean restricted,
    List<RestrictionJson> restrictions,
    @Nullable OpeningJson opening,
    @Nullable String responsible,
    @Nullable NextJson next,
    List<StepJson> steps,
    List<EntryJson> entries,
    @Nullable Instant contentEnded,
    List<DisclosureJson> disclosures,
    List<DisclosureJson> conveying,
    boolean reopened,
    boolean lapsed,
    List<ConsentJson> consents,
    List<AskedJson> asked,
    List<String> signers,
    List<String> toAsk,
    List<ReminderJson> reminders,
    List<InformedJson> informed,
    List<MeasureJson> measures,
    List<String> people,
    List<String> keptOut,
    List<OwedJson> owed,
    List<String> silent,
    List<GroupJson> groups,
    List<OfferJson> offers) {

  static @Nullable String stage(CaseView view) {
    return view.stage() == null ? null : view.stage().name();
  }

  static CaseJson of(CaseRoom room, String language) {
    CaseView view = room.view();
    NextDate next = view.next();
    Opening opening = view.opening();
    return new CaseJson(
        room.reference(),
        room.version(),
        room.number(),
        view.position().name(),
        stage(view),
        view.threat(),
        view.restricted(),
        view.restrictions().stream()
            .map(it -> new RestrictionJson(it.id().value(), it.reason().name(), it.since()))
            .toList(),
        opening == null ? null : OpeningJson.of(opening),
        view.responsible() == null ? null : view.responsible().value(),
        next == null ? null : new NextJson(next.date(), next.setBy().value()),
        view.steps().stream().map(step -> StepJson.of(step, language)).toList(),
        view.entries().stream().map(entry -> EntryJson.of(entry, room)).toList(),
        view.contentEnded(),
        view.disclosures().stream().map(told -> DisclosureJson.of(told, view)).toList(),
        view.conveying().stream().map(told -> DisclosureJson.of(told, view)).toList(),
        view.reopened(),
        view.lapsed(),
        view.consents().stream().map(ConsentJson::of).toList(),
        view.asked().stream().map(AskedJson::of).toList(),
        view.signers().stream().sorted().map(Consent.Giver::name).toList(),
        view.toAsk().stream().sorted().map(Terms.Scope::name).toList(),
        view.reminders().stream().map(ReminderJson::of).toList(),
        view.informed().stream().map(InformedJson::of).toList(),
        view.measures().stream()
            .map(measure ->
                new MeasureJson(
                    measure.id().value(),
                    measure.agency().value(),
                    measure.responsible().value(),
                    measure.due(),
                    measure.running()))
            .toList(),
        view.people().stream().map(person -> person.value()).sorted().toList(),
        view.keptOut().stream().map(person -> person.value()).sorted().toList(),
        view.owed().stream().map(OwedJson::of).toList(),
        view.silent().stream().map(group -> group.value()).sorted().toList(),
        view.groups().stream().map(GroupJson::of).toList(),
        view.offers().stream()
            .map(offer ->
                OfferJson.of(offer, room.questions().getOrDefault(offer.move(), List.of())))
            .toList());
  }

  record OpeningJson(
      String wayIn,
      String audience,
      String kind,
      String age,
      String owner,
      String reporter,
      Instant at,
      String pack) {

    static OpeningJson of(Opening it) {
      return new OpeningJson(
          it.wayIn().value(),
          it.audience().name(),
          it.kind().name(),
          it.age().name(),
          it.owner().value(),
          it.reporter().value(),
          it.at(),
          it.packHash());
    }
  }

  record RestrictionJson(UUID id, String reason, Instant since) {}

  record NextJson(LocalDate date, String setBy) {}

  record StepJson(String id, @Nullable Integer number, String label, String status) {
    static StepJson of(CaseView.StepView it, String language) {
      return new StepJson(
          it.step().id().value(),
          it.step().number(),
          it.step().label().in(language),
          it.status().name());
    }
  }

  /**
   * An entry with what is written in it; readableBy names agencies and groups, the author of what
   * was told without names is null, and who else was present is known to those who wrote it. A
   * correction and a dispute say which entry they mark; what was corrected has no texts for those
   * who were told it. The files are those that lie with it, without what is in them.
   */
  record EntryJson(
      UUID id,
      String sort,
      String agency,
      @Nullable String author,
      List<String> present,
      Instant at,
      @Nullable String outcome,
      List<String> basis,
      @Nullable String about,
      @Nullable UUID marks,
      @Nullable String nature,
      Map<String, String> texts,
      List<FileJson> files,
      List<String> readableBy) {

    private static @Nullable String outcome(Entry.@Nullable Result result) {
      return switch (result) {
        case null -> null;
        case Entry.Result.InLaw _ -> null;
        case Entry.Result.Marks _ -> null;
        case Entry.Result.About _ -> null;
        case Entry.Result.Until _ -> null;
        case Entry.Result.Hides it -> it.protection().name();
        case Entry.Result.Opens _ -> null;
        case Entry.Result.Restricts it -> it.reason().name();
        case Entry.Result.Lifts it -> it.ruling() == null ? null : it.ruling().name();
        case Entry.Result.Outcome it -> it.outcome().value();
        case Entry.Result.Ended it -> it.closing().name();
      };
    }

    private static List<String> basis(Entry.@Nullable Result result) {
      return result instanceof Entry.Result.InLaw it
          ? it.basis().stream().map(ProvisionId::value).sorted().toList()
          : List.of();
    }

    static EntryJson of(CaseView.EntryView it, CaseRoom room) {
      Map<String, String> texts = new TreeMap<>();
      room.texts()
          .getOrDefault(it.entry().id(), Map.of())
          .forEach((field, text) -> texts.put(field.key(), text));
      return new EntryJson(
          it.entry().id().value(),
          it.entry().sort().name(),
          it.entry().agency().value(),
          it.author() == null ? null : it.author().value(),
          it.present().stream().map(StaffId::value).sorted().toList(),
          it.entry().at(),
          outcome(it.entry().result()),
          basis(it.entry().result()),
          it.entry().result() instanceof Entry.Result.About of ? of.person().value() : null,
          it.entry().result() instanceof Entry.Result.Marks of ? of.entry().value() : null,
          it.entry().nature() == null ? null : it.entry().nature().name(),
          texts,
          room.files().getOrDefault(it.entry().id(), List.of()).stream().map(FileJson::of).toList(),
          it.readableBy().stream().map(Recipient::key).sorted().toList());
    }
  }

  /** A file by what it was called when it was put there; its size is in bytes. */
  record FileJson(UUID id, String kind, String name, long size) {
    static FileJson of(Attached it) {
      return new FileJson(it.id(), it.kind().name(), it.name(), it.size());
    }
  }

  /**
   * What was told; a condition of the ground that is not confirmed is one that nobody confirmed.
   * Who decided is null where it was its author, or is not the caller's to know. Imposed is what
   * lets the teller impose confidentiality, and acknowledged the agencies where somebody has, for
   * those who imposed it.
   */
  record DisclosureJson(
      UUID id,
      String from,
      String to,
      String ground,
      List<String> confirmed,
      List<UUID> entries,
      Instant since,
      @Nullable String decidedBy,
      @Nullable String imposed,
      List<String> acknowledged) {
    static DisclosureJson of(Disclosure it, CaseView view) {
      return new DisclosureJson(
          it.id().value(),
          it.from().value(),
          it.to().key(),
          GroundKey.of(it.ground()),
          GroundKey.confirmed(it.ground()),
          it.entries().stream().map(entry -> entry.value()).sorted().toList(),
          it.since(),
          Optional.ofNullable(it.decidedBy()).map(StaffId::value).orElse(null),
          Optional.ofNullable(it.imposed()).map(imposed -> imposed.by().value()).orElse(null),
          view.acknowledged().getOrDefault(it.id(), Set.of()).stream()
              .map(AgencyId::value)
              .sorted()
              .toList());
    }
  }

  /** Of something that was told by the caller's agency: when the person knew, or is to know. */
  record InformedJson(UUID disclosure, @Nullable Instant told, @Nullable LocalDate waits) {
    static InformedJson of(Informed it) {
      return new InformedJson(it.disclosure().value(), it.at(), it.waits());
    }
  }

  /**
   * Something that comes back to the caller's agency: why, about what, and which day it is about.
   */
  record ReminderJson(String why, UUID about, LocalDate date) {
    static ReminderJson of(Reminder it) {
      return new ReminderJson(it.why().name(), it.about().value(), it.date());
    }
  }

  /** A consent that was asked for, and not given; refused is null while there is no answer. */
  record AskedJson(
      UUID id,
      List<String> scope,
      List<String> toward,
      @Nullable LocalDate until,
      Instant asked,
      @Nullable Instant refused) {
    static AskedJson of(Asked it) {
      return new AskedJson(
          it.id().value(),
          ConsentJson.scope(it.terms()),
          ConsentJson.toward(it.terms()),
          it.terms().until(),
          it.at(),
          it.refused());
    }
  }

  record ConsentJson(
      UUID id,
      String giver,
      List<String> scope,
      List<String> toward,
      @Nullable LocalDate until,
      @Nullable Instant withdrawn) {
    static ConsentJson of(Consent it) {
      return new ConsentJson(
          it.id().value(),
          it.giver().name(),
          scope(it.terms()),
          toward(it.terms()),
          it.until(),
          it.withdrawn());
    }

    static List<String> scope(Terms terms) {
      return terms.scope().stream().sorted().map(Terms.Scope::name).toList();
    }

    static List<String> toward(Terms terms) {
      return terms.toward().stream().map(Recipient::key).sorted().toList();
    }
  }

  record MeasureJson(UUID id, String agency, String responsible, LocalDate due, boolean running) {}

  /**
   * What a group came to, and has not told whoever asked it: by which act the caller can, on which
   * grounds, and whether she wrote it down herself.
   */
  record OwedJson(String to, UUID entry, String kind, List<String> grounds, boolean hers) {
    static OwedJson of(Owed it) {
      return new OwedJson(
          it.to().key(),
          it.decision().value(),
          it.by().kind().name(),
          it.grounds().stream().map(GroundKey::of).toList(),
          it.hers());
    }
  }

  /**
   * A group that was formed for the case, by its members' ids; who formed it is known to those
   * whose decision it was, and told says whether it has been told anything, as far as the caller
   * may know.
   */
  record GroupJson(String id, List<String> members, @Nullable String formedBy, boolean told) {
    static GroupJson of(CaseView.GroupView it) {
      return new GroupJson(
          it.group().value(),
          it.members().stream().map(StaffId::value).sorted().toList(),
          it.formedBy() == null ? null : it.formedBy().value(),
          it.told());
    }
  }

  /** What can be done: open with its questions, or why not yet. */
  record OfferJson(
      String kind,
      @Nullable String subject,
      boolean open,
      List<Map<String, Object>> reasons,
      List<QuestionJson> questions) {

    static OfferJson of(Offer it, List<Question> questions) {
      Move move = it.move();
      return new OfferJson(
          move.kind().name(),
          move.subject(),
          it.open(),
          it.reasons().stream().map(Reason::of).toList(),
          questions.stream()
              .sorted(Comparator.comparing(Question::required).reversed())
              .map(QuestionJson::of)
              .toList());
    }
  }

  record QuestionJson(
      String name, String about, boolean many, boolean required, List<String> choices) {
    static QuestionJson of(Question it) {
      return new QuestionJson(it.name(), it.about().name(), it.many(), it.required(), it.choices());
    }
  }
}

package no.omtanke.intake.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Handled;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.intake.InboxPage;
import no.omtanke.intake.Inquiry;
import no.omtanke.intake.InquiryAct;
import no.omtanke.intake.InquiryId;
import no.omtanke.intake.InquiryRules;
import no.omtanke.intake.store.StaffInquiries;
import no.omtanke.intake.store.StoredLetter;
import no.omtanke.intake.store.StoredTriage;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.PackId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what was decided at the inbox, all that is typed as ciphertext. */
@Component
class InboxWriting {

  private final StaffInquiries inquiries;
  private final Collecting collecting;
  private final Encryption encryption;
  private final AccessLog log;

  InboxWriting(
      StaffInquiries inquiries, Collecting collecting, Encryption encryption, AccessLog log) {
    this.inquiries = inquiries;
    this.collecting = collecting;
    this.encryption = encryption;
    this.log = log;
  }

  InquiryKey key(PackId municipality, InquiryId id, AgencyId agency) {
    return found(municipality, id, agency).orElseThrow();
  }

  /**
   * What the case that a report begins, or the note that it becomes, is named by: the same however
   * often the form is sent. Nothing where the agency does not have the report.
   */
  Optional<UUID> name(PackId municipality, InquiryId id, AgencyId agency) {
    return found(municipality, id, agency).map(InquiryKey::name);
  }

  private Optional<InquiryKey> found(PackId municipality, InquiryId id, AgencyId agency) {
    return inquiries
        .key(municipality.value(), id, agency)
        .map(kept ->
            collecting
                .open(InquiryKey.passage(municipality, id, agency), kept)
                .orElseThrow(() -> new IllegalStateException("the inquiry's key has ended")))
        .map(keyset -> InquiryKey.of(municipality, id, keyset));
  }

  /** Within the running transaction, with its row in the log. */
  void write(PackId municipality, InboxRequest request, Instant at, Inquiry after) {
    InquiryId id = after.id();
    Actor actor = request.actor();
    if (!inquiries.become(
        municipality.value(), request.seen(), after, becameCase(municipality, id, request))) {
      throw new IllegalStateException("an inquiry changed under the one who decided it");
    }
    UUID name = UUID.randomUUID();
    List<Ciphertext> written = new ArrayList<>();
    switch (request.act()) {
      case InquiryAct.Answer ignored ->
          written.add(answer(municipality, id, actor, at, name, request.text()));
      case InquiryAct.ToAdvice ignored ->
          written.add(answer(municipality, id, actor, at, name, request.text()));
      case InquiryAct.ToUnit it -> passOn(municipality, id, actor.agency(), it.agency());
      case InquiryAct.ToCase ignored -> {}
      case InquiryAct.ToOpenCase ignored -> {}
      case InquiryAct.ToNothing ignored -> {}
      case InquiryAct.Close ignored -> {}
    }
    if (InquiryRules.needsReason(request.act().kind())) {
      Ciphertext reason = reason(municipality, id, actor.agency(), name, request.reason());
      written.add(reason);
      inquiries.decided(
          municipality.value(),
          id,
          new StoredTriage(
              name,
              at,
              actor.id(),
              actor.agency(),
              request.act().kind(),
              request.act() instanceof InquiryAct.ToUnit it ? it.agency() : null,
              reason));
    }
    log.handled(
        new Handled(
            municipality.value(),
            actor,
            at,
            id.value(),
            new EntryId(name),
            "INBOX_" + request.act().kind(),
            written));
  }

  private @Nullable UUID becameCase(PackId municipality, InquiryId id, InboxRequest request) {
    return switch (request.act()) {
      case InquiryAct.ToCase ignored -> key(municipality, id, request.actor().agency()).name();
      case InquiryAct.ToOpenCase it -> it.reference();
      case InquiryAct.Answer ignored -> null;
      case InquiryAct.ToUnit ignored -> null;
      case InquiryAct.ToAdvice ignored -> null;
      case InquiryAct.ToNothing ignored -> null;
      case InquiryAct.Close ignored -> null;
    };
  }

  private Ciphertext answer(
      PackId municipality, InquiryId id, Actor actor, Instant at, UUID letter, String text) {
    Ciphertext written = key(municipality, id, actor.agency()).encrypt(letter, text);
    inquiries.answer(
        municipality.value(),
        id,
        actor,
        new StoredLetter(letter, at, actor.agency().value(), written));
    return written;
  }

  private void passOn(PackId municipality, InquiryId id, AgencyId from, AgencyId to) {
    Ciphertext key = key(municipality, id, from).wrappedFor(to, encryption);
    @Nullable Ciphertext reporter =
        inquiries
            .reporter(municipality.value(), id)
            .flatMap(kept -> collecting.open(Reporters.passage(municipality, id, from), kept))
            .map(name -> encryption.encrypt(Reporters.passage(municipality, id, to), name))
            .orElse(null);
    inquiries.passOn(municipality.value(), id, to, key, reporter);
  }

  Ciphertext reason(PackId municipality, InquiryId id, AgencyId agency, UUID name, String reason) {
    return encryption.encrypt(place(municipality, id, agency, name), reason);
  }

  /** What was decided; why, for those in whose agency it was. */
  List<InquiryRoom.Decided> decisions(PackId municipality, InquiryId id, AgencyId agency) {
    return inquiries.decisions(municipality.value(), id).stream()
        .map(it -> decided(municipality, id, agency, it))
        .toList();
  }

  /** What someone has passed on, and why she did. */
  PassedOn passedOn(
      PackId municipality, AgencyId agency, List<StaffInquiries.PassedOn> found, int size) {
    return new PassedOn(
        found.stream()
            .limit(size)
            .map(it -> decided(municipality, it.inquiry(), agency, it.triage()))
            .toList(),
        found.size() > size ? place(found.get(size - 1).triage()) : null);
  }

  private static InboxPage.Passed place(StoredTriage last) {
    return new InboxPage.Passed(last.at(), last.id());
  }

  private InquiryRoom.Decided decided(
      PackId municipality, InquiryId id, AgencyId agency, StoredTriage it) {
    return new InquiryRoom.Decided(
        it.at(),
        it.staff(),
        it.agency(),
        it.kind(),
        it.target(),
        it.agency().equals(agency)
            ? encryption.decrypt(place(municipality, id, agency, it.id()), it.reason()).orElse(null)
            : null);
  }

  private static Passage place(PackId municipality, InquiryId id, AgencyId agency, UUID name) {
    return new Passage(
        new FolderKey(municipality.value(), id.value(), agency, Part.CONTENT),
        new EntryId(name),
        "REASON");
  }
}

package no.omtanke.intake.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Position;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.flow.ActRequest;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.casework.flow.Casework;
import no.omtanke.casework.flow.OwnersNumbers;
import no.omtanke.casework.flow.Worklist;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.Permit;
import no.omtanke.confidentiality.Purpose;
import no.omtanke.intake.InboxPage;
import no.omtanke.intake.Inquiry;
import no.omtanke.intake.InquiryAct;
import no.omtanke.intake.InquiryDecision;
import no.omtanke.intake.InquiryId;
import no.omtanke.intake.InquiryRefusal;
import no.omtanke.intake.InquiryRequest;
import no.omtanke.intake.InquiryRules;
import no.omtanke.intake.TextFault;
import no.omtanke.intake.store.StaffInquiries;
import no.omtanke.intake.store.StoredInquiry;
import no.omtanke.intake.store.StoredLetter;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.People;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.WayInId;
import no.omtanke.platform.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where those who receive read what came, answer it, and decide what becomes of a report. */
@Component
public class Inbox {

  /** How often a note is tried where others keep writing in the same case. */
  private static final int ATTEMPTS = 5;

  /** More open cases of her own than one person has, whatever others have told her beside them. */
  private static final int CASES = 100;

  private final Tenancy tenancy;
  private final StaffInquiries inquiries;
  private final InboxWriting writing;
  private final Collecting collecting;
  private final AccessLog log;
  private final People people;
  private final Casework casework;
  private final CaseLooking cases;
  private final OwnersNumbers numbers;
  private final InstantSource clock;

  Inbox(
      Tenancy tenancy,
      StaffInquiries inquiries,
      InboxWriting writing,
      Collecting collecting,
      AccessLog log,
      People people,
      Casework casework,
      CaseLooking cases,
      OwnersNumbers numbers,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.inquiries = inquiries;
    this.writing = writing;
    this.collecting = collecting;
    this.log = log;
    this.people = people;
    this.casework = casework;
    this.cases = cases;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** A page of what is for the reader now; a list holds nothing of what is written. */
  public InboxPage list(
      Pack pack, Actor actor, boolean closed, InboxPage.@Nullable After after, int size) {
    String municipality = pack.id().value();
    Instant now = clock.instant();
    return tenancy.inMunicipality(
        municipality,
        () -> {
          List<Inquiry> found =
              closed
                  ? inquiries.closed(
                      municipality, actor, keptFrom(municipality, actor), after, size + 1)
                  : open(municipality, actor, now, after, size + 1);
          List<Inquiry> page =
              found.stream()
                  .limit(size)
                  .filter(inquiry -> InquiryRules.readable(inquiry, actor, now))
                  .toList();
          log.look(
              new Look.AtList(
                  municipality,
                  actor,
                  now,
                  page.stream().map(it -> it.id().value()).collect(Collectors.toSet())));
          return new InboxPage(
              page,
              inquiries.letters(municipality, page.stream().map(Inquiry::id).toList()),
              found.size() > size ? InboxPage.After.of(found.get(size - 1)) : null);
        });
  }

  private List<Inquiry> open(
      String municipality, Actor actor, Instant now, InboxPage.@Nullable After after, int most) {
    return inquiries.open(
        municipality,
        actor,
        keptFrom(municipality, actor),
        now.minus(InquiryRules.UNREAD),
        after,
        most);
  }

  /** Whom a conflict of interest keeps out of a case does not read the report that it came from. */
  private Set<UUID> keptFrom(String municipality, Actor actor) {
    return numbers.keptFrom(municipality, actor);
  }

  /**
   * How many are unread for the reader, no more counted than asked for; nothing of them is shown.
   */
  public int unread(PackId municipality, Actor actor, int most) {
    Instant now = clock.instant();
    return tenancy.readingIn(
        municipality.value(),
        () ->
            (int)
                open(municipality.value(), actor, now, null, most).stream()
                    .filter(inquiry -> inquiry.waitingSince() != null)
                    .filter(inquiry -> InquiryRules.readable(inquiry, actor, now))
                    .count());
  }

  /** A page of what the actor has passed on to other agencies; all that is written is her own. */
  public PassedOn passedOn(Pack pack, Actor actor, InboxPage.@Nullable Passed before, int size) {
    return tenancy.inMunicipality(
        pack.id().value(),
        () -> {
          List<StaffInquiries.PassedOn> found =
              inquiries.passedOn(
                  pack.id().value(), actor, keptFrom(pack.id().value(), actor), before, size + 1);
          if (!found.isEmpty()) {
            log.look(
                new Look.AtList(
                    pack.id().value(),
                    actor,
                    clock.instant(),
                    found.stream()
                        .limit(size)
                        .map(it -> it.inquiry().value())
                        .collect(Collectors.toSet())));
          }
          return writing.passedOn(pack.id(), actor.agency(), found, size);
        });
  }

  /**
   * One inquiry with what is written in it; nothing where there is none, or none for this reader.
   */
  public Optional<InquiryRoom> read(Pack pack, Actor actor, InquiryId id) {
    Directory directory = people.directory(pack.id());
    Instant now = clock.instant();
    return tenancy.inMunicipality(
        pack.id().value(),
        () -> {
          Optional<StoredInquiry> found = find(pack, actor, id, now);
          if (found.isEmpty()) {
            log.look(new Look.Denied(pack.id().value(), actor, now, id.value()));
            return Optional.empty();
          }
          Inquiry read = InquiryRules.read(found.get().inquiry(), actor);
          inquiries.read(pack.id().value(), read);
          return Optional.of(
              room(pack, directory, actor, new StoredInquiry(read, found.get().caseId()), now));
        });
  }

  private Optional<StoredInquiry> find(Pack pack, Actor actor, InquiryId id, Instant now) {
    return hers(pack, actor, inquiries.hold(pack.id().value(), id))
        .filter(it -> InquiryRules.readable(it.inquiry(), actor, now));
  }

  private Optional<StoredInquiry> hers(Pack pack, Actor actor, Optional<StoredInquiry> found) {
    return found.filter(
        it -> it.caseId() == null || !keptFrom(pack.id().value(), actor).contains(it.caseId()));
  }

  private InquiryRoom room(
      Pack pack, Directory directory, Actor actor, StoredInquiry stored, Instant now) {
    String municipality = pack.id().value();
    Inquiry inquiry = stored.inquiry();
    Permit permit =
        log.look(
            new Look.AtEntries(
                municipality,
                actor,
                now,
                inquiry.id().value(),
                inquiries.letterIds(municipality, inquiry.id()).stream()
                    .map(EntryId::new)
                    .collect(Collectors.toSet()),
                Set.of()));
    InquiryKey key = writing.key(pack.id(), inquiry.id(), actor.agency());
    return new InquiryRoom(
        inquiry,
        inquiries.letters(municipality, permit).stream()
            .map(letter -> readable(key, letter))
            .toList(),
        writing.decisions(pack.id(), inquiry.id(), actor.agency()),
        InquiryRules.offers(pack, directory, inquiry, actor),
        inquiries.named(municipality, inquiry.id()),
        seen(municipality, actor, stored.caseId()));
  }

  /** From a case's own reference one could tell what others know it by. */
  private @Nullable UUID seen(String municipality, Actor actor, @Nullable UUID caseId) {
    return caseId != null && cases.outline(municipality, actor, caseId).isPresent() ? caseId : null;
  }

  private static Exchange.Letter readable(InquiryKey key, StoredLetter letter) {
    return new Exchange.Letter(
        letter.id(),
        letter.at(),
        letter.agency() == null ? null : new AgencyId(letter.agency()),
        key.decrypt(letter.id(), letter.text()));
  }

  /** Who reported, after the look and its reason stand in the log. */
  public Optional<String> reporter(
      Pack pack, Actor actor, InquiryId id, Purpose purpose, String reason) {
    Instant now = clock.instant();
    return tenancy.inMunicipality(
        pack.id().value(),
        () -> {
          Optional<StoredInquiry> found = find(pack, actor, id, now);
          if (found.isEmpty()
              || !found.get().inquiry().reception().agency().equals(actor.agency())) {
            log.look(new Look.Denied(pack.id().value(), actor, now, id.value()));
            return Optional.empty();
          }
          EntryId look = new EntryId(UUID.randomUUID());
          log.look(
              new Look.AtIdentity(
                  pack.id().value(),
                  actor,
                  now,
                  id.value(),
                  Set.of(new EntryId(id.value())),
                  Set.of(),
                  look,
                  purpose,
                  writing.reason(pack.id(), id, actor.agency(), look.value(), reason)));
          return inquiries
              .reporter(pack.id().value(), id)
              .flatMap(
                  kept -> collecting.open(Reporters.passage(pack.id(), id, actor.agency()), kept));
        });
  }

  /** Does it, or says why not. */
  public InboxAnswer act(Pack pack, InquiryId id, InboxRequest request) {
    Directory directory = people.directory(pack.id());
    InquiryRequest asked =
        new InquiryRequest(
            request.actor(),
            clock.instant(),
            request.seen(),
            request.act(),
            TextFault.in(request.text()).isEmpty(),
            TextFault.in(request.reason()).isEmpty());
    if (request.act().kind().intoCase()) {
      // nothing takes back what a case has been given, so whether it may be is asked before
      InquiryDecision may =
          tenancy.readingIn(
              pack.id().value(),
              () -> decide(pack, directory, inquiries.find(pack.id().value(), id), asked));
      if (may instanceof InquiryDecision.Refused refused) {
        return new InboxAnswer.Refused(refused.reasons());
      }
      if (!reachedCase(pack, id, request)) {
        return new InboxAnswer.NoCase();
      }
    }
    return tenancy.inMunicipality(
        pack.id().value(),
        () ->
            switch (decide(pack, directory, inquiries.hold(pack.id().value(), id), asked)) {
              case InquiryDecision.Refused refused -> new InboxAnswer.Refused(refused.reasons());
              case InquiryDecision.Accepted accepted -> {
                writing.write(pack.id(), request, asked.at(), accepted.inquiry());
                yield new InboxAnswer.Done(accepted.inquiry());
              }
            });
  }

  private InquiryDecision decide(
      Pack pack, Directory directory, Optional<StoredInquiry> found, InquiryRequest asked) {
    return hers(pack, asked.actor(), found)
        .map(it -> InquiryRules.decide(pack, directory, it.inquiry(), asked))
        .orElseGet(() -> new InquiryDecision.Refused(List.of(InquiryRefusal.NOT_FOUND)));
  }

  /**
   * What goes into a case does so before the report is marked as decided: should we stop in
   * between, it is sent again rather than lost.
   */
  private boolean reachedCase(Pack pack, InquiryId id, InboxRequest request) {
    Optional<UUID> name =
        tenancy.readingIn(
            pack.id().value(), () -> writing.name(pack.id(), id, request.actor().agency()));
    // passed on since: what is decided next says so
    return name.isEmpty() || reachedCase(pack, name.get(), request);
  }

  private boolean reachedCase(Pack pack, UUID name, InboxRequest request) {
    return switch (request.act()) {
      case InquiryAct.ToCase it -> begun(pack, new CaseId(name), it.wayIn(), request);
      case InquiryAct.ToOpenCase it -> added(pack, it.reference(), new EntryId(name), request);
      case InquiryAct.Answer ignored -> true;
      case InquiryAct.ToUnit ignored -> true;
      case InquiryAct.ToAdvice ignored -> true;
      case InquiryAct.ToNothing ignored -> true;
      case InquiryAct.Close ignored -> true;
    };
  }

  private boolean begun(Pack pack, CaseId begins, WayInId wayIn, InboxRequest request) {
    ActRequest begin =
        new ActRequest(
            request.actor(),
            0,
            request.next(),
            Texts.of(TextField.SEEN, request.text()),
            stamp -> new Act.RegisterConcern(stamp, wayIn, request.age(), true, request.keptOut()));
    return switch (casework.begin(pack.id().value(), begins, begin)) {
      case Decision.Accepted ignored -> true;
      case Decision.Refused refused ->
          refused.reasons().stream().allMatch(reason -> reason instanceof Refusal.SomeoneWasHere);
    };
  }

  /**
   * As a note of what was reported, once however often it is sent. The writer has not read the
   * case, so nothing has passed her by: where others write in it meanwhile, it is added after them.
   */
  private boolean added(Pack pack, UUID reference, EntryId note, InboxRequest request) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<CaseRoom> room =
          cases
              .outline(pack.id().value(), request.actor(), reference)
              .filter(it -> takesReports(it.view()));
      if (room.isEmpty()) {
        return false;
      }
      boolean there =
          room.get().view().entries().stream().anyMatch(it -> it.entry().id().equals(note));
      if (there || noted(pack, room.get(), note, request) instanceof Decision.Accepted) {
        return true;
      }
    }
    return false;
  }

  private Decision noted(Pack pack, CaseRoom room, EntryId note, InboxRequest request) {
    return casework.handle(
        pack.id().value(),
        room.reference(),
        new ActRequest(
            request.actor(),
            note,
            room.version(),
            null,
            Texts.of(TextField.TEXT, request.text()),
            stamp -> new Act.WriteNote(stamp, Act.Nature.REPORTED)));
  }

  /** The open cases of the actor's own agency to which she may add a report. */
  public List<Worklist.Row> openCases(Pack pack, Actor actor) {
    List<Worklist.Row> open = new ArrayList<>();
    Worklist.@Nullable After after = null;
    do {
      Worklist.Page page = new Worklist.Page(false, after, CASES);
      Worklist list = cases.worklist(pack.id().value(), actor, page);
      list.rows().stream().filter(row -> takesReports(row.view())).forEach(open::add);
      after = list.next();
    } while (after != null && open.size() < CASES);
    return open;
  }

  private static boolean takesReports(CaseView view) {
    return view.position() == Position.OWNER
        && view.offers().stream()
            .anyMatch(offer -> offer.open() && offer.move().kind() == ActKind.WRITE_NOTE);
  }
}

package no.omtanke.rights.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Restriction;
import no.omtanke.casework.flow.AgencyFolders;
import no.omtanke.casework.flow.Corrections;
import no.omtanke.casework.flow.OwnersNumbers;
import no.omtanke.casework.flow.Restrictions;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Handled;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.InItsCase;
import no.omtanke.rights.RequestAct;
import no.omtanke.rights.RequestNote;
import no.omtanke.rights.RequestRefusal;
import no.omtanke.rights.RequestRules;
import no.omtanke.rights.RequestRules.Received;
import no.omtanke.rights.RequestRules.Said;
import no.omtanke.rights.RightsRequest;
import no.omtanke.rights.RightsRequest.Confirmed;
import no.omtanke.rights.RightsRequest.Kind;
import no.omtanke.rights.store.Deletions;
import no.omtanke.rights.store.Requests;
import no.omtanke.rights.store.Requests.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What persons ask for as their right, from receipt to answer, before those who answer for their
 * agency's cases and the officer who sees to it.
 */
@Component
public class RequestDesk {

  /** More than are open at a time. */
  private static final int OPEN = 500;

  private final Tenancy tenancy;
  private final Requests requests;
  private final Deletions deletions;
  private final Erasing erasing;
  private final OwnersNumbers numbers;
  private final AgencyFolders folders;
  private final Restrictions restrictions;
  private final Corrections corrections;
  private final AnswerDesk answers;
  private final Encryption encryption;
  private final AccessLog log;
  private final InstantSource clock;

  RequestDesk(
      Tenancy tenancy,
      Requests requests,
      Deletions deletions,
      Erasing erasing,
      OwnersNumbers numbers,
      AgencyFolders folders,
      Restrictions restrictions,
      Corrections corrections,
      AnswerDesk answers,
      Encryption encryption,
      AccessLog log,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.requests = requests;
    this.deletions = deletions;
    this.erasing = erasing;
    this.numbers = numbers;
    this.folders = folders;
    this.restrictions = restrictions;
    this.corrections = corrections;
    this.answers = answers;
    this.encryption = encryption;
    this.log = log;
    this.clock = clock;
  }

  /** What came of an act: why it was refused, or of which request it was. */
  public record Result(Set<RequestRefusal> refusals, @Nullable UUID request) {
    public Result {
      refusals = Set.copyOf(refusals);
    }
  }

  /** Requests with what the owners' people call the cases they are about. */
  public record Listed(List<RightsRequest> requests, Map<UUID, Optional<String>> numbers) {
    public Listed {
      requests = List.copyOf(requests);
      numbers = Map.copyOf(numbers);
    }

    /** The number of its case; null where it has none. */
    public @Nullable String number(RightsRequest request) {
      UUID id = request.caseId();
      return id == null ? null : numbers.getOrDefault(id, Optional.empty()).orElse(null);
    }
  }

  /** How many are open, and how many of them are overdue. */
  public record Count(int open, int late) {}

  /** Those that wait for an answer, what is due first before the rest. A list is a look. */
  public Listed open(Pack pack, Actor actor) {
    return listed(
        pack,
        actor,
        (agencies, without) ->
            requests.open(pack.id().value(), agencies, without, OPEN).stream()
                .sorted(RequestRules.byDue(pack))
                .toList());
  }

  /** A page of those that are answered, the latest first. */
  public Listed answered(Pack pack, Actor actor, @Nullable RightsRequest before, int most) {
    return listed(
        pack,
        actor,
        (agencies, without) ->
            requests.answered(pack.id().value(), agencies, without, before, most));
  }

  /** Those of these that are hers to see. */
  public Listed found(Pack pack, Actor actor, Set<UUID> ids) {
    return listed(
        pack,
        actor,
        (agencies, without) ->
            ids.stream()
                .flatMap(id -> requests.find(pack.id().value(), agencies, id).stream())
                .filter(request -> isOutside(without, request))
                .sorted(RequestRules.byDue(pack))
                .toList());
  }

  private interface Finder {

    /**
     * Of the agencies' those about none of the cases that a conflict of interest keeps her out of.
     */
    List<RightsRequest> in(Set<AgencyId> agencies, Set<UUID> without);
  }

  private Listed listed(Pack pack, Actor actor, Finder finder) {
    String municipality = pack.id().value();
    Set<AgencyId> agencies = RequestRules.agencies(pack, actor);
    return tenancy.inMunicipality(
        municipality,
        () -> {
          List<RightsRequest> found = finder.in(agencies, numbers.keptFrom(municipality, actor));
          Set<UUID> cases = cases(found);
          if (!cases.isEmpty()) {
            log.look(new Look.AtList(municipality, actor, clock.instant(), cases));
          }
          return new Listed(found, numbers.of(municipality, agencies, cases));
        });
  }

  private static boolean isOutside(Set<UUID> without, RightsRequest request) {
    return request.caseId() == null || !without.contains(request.caseId());
  }

  private static Set<UUID> cases(List<RightsRequest> requests) {
    return requests.stream()
        .map(RightsRequest::caseId)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Those that wait, and that nobody can answer: whoever answers for the agency's cases is kept out
   * of theirs, or nobody does.
   */
  public Set<UUID> stuck(Pack pack, Collection<Actor> staff, List<RightsRequest> requests) {
    List<RightsRequest> waiting = requests.stream().filter(RightsRequest::isOpen).toList();
    Map<UUID, Set<StaffId>> keptOut =
        waiting.isEmpty() ? Map.of() : numbers.keptOut(pack.id().value(), cases(waiting));
    return waiting.stream()
        .filter(request -> {
          UUID id = request.caseId();
          Set<StaffId> shut = id == null ? Set.of() : keptOut.getOrDefault(id, Set.of());
          return RequestRules.isStuck(pack, request, staff, shut);
        })
        .map(RightsRequest::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How many are open to her, and overdue. */
  public Count count(Pack pack, Actor actor) {
    LocalDate today = NorwegianTime.day(clock.instant());
    List<RightsRequest> open = waiting(pack, actor);
    return new Count(
        open.size(),
        (int) open.stream().filter(one -> RequestRules.isLate(pack, one, today)).count());
  }

  /** How many are open to her, and nobody can answer. */
  public int countStuck(Pack pack, Actor actor, Collection<Actor> staff) {
    return stuck(pack, staff, waiting(pack, actor)).size();
  }

  private List<RightsRequest> waiting(Pack pack, Actor actor) {
    String municipality = pack.id().value();
    return tenancy.readingIn(
        municipality,
        () ->
            requests.open(
                municipality,
                RequestRules.agencies(pack, actor),
                numbers.keptFrom(municipality, actor),
                OPEN));
  }

  /** One of them with its case's number; nothing where there is none that is hers to see. */
  public Optional<Listed> find(Pack pack, Actor actor, UUID id) {
    return Optional.of(
            listed(
                pack,
                actor,
                (agencies, without) ->
                    requests.find(pack.id().value(), agencies, id).stream()
                        .filter(request -> isOutside(without, request))
                        .toList()))
        .filter(found -> !found.requests().isEmpty());
  }

  /** What was written of one that she was given; the words for those alone who answer it. */
  public List<RequestNote> notes(Pack pack, Actor actor, RightsRequest request) {
    boolean reads = RequestRules.answers(pack, request, actor);
    return tenancy
        .readingIn(pack.id().value(), () -> requests.notes(pack.id().value(), request.id()))
        .stream()
        .map(kept -> note(pack, request, kept, reads))
        .toList();
  }

  private RequestNote note(Pack pack, RightsRequest request, Kept kept, boolean reads) {
    Ciphertext text = kept.text();
    return new RequestNote(
        kept.id(),
        kept.at(),
        kept.by(),
        kept.act(),
        text == null || !reads
            ? null
            : encryption.decrypt(passage(pack, request, kept.id()), text).orElse(null));
  }

  /** Under keys of the request's own, which end with it. */
  static Passage passage(Pack pack, RightsRequest request, UUID note) {
    return new Passage(
        new FolderKey(pack.id().value(), request.id(), request.agency(), Part.CONTENT),
        new EntryId(note),
        "RIGHTS");
  }

  /**
   * Writes one down.
   *
   * @param number of its case; empty where it is yet to be found
   */
  public Result begin(
      Pack pack,
      Actor actor,
      Received said,
      @Nullable Confirmed confirmed,
      String number,
      String text) {
    String municipality = pack.id().value();
    Instant now = clock.instant();
    Set<RequestRefusal> wrong = RequestRules.beginning(pack, actor, said, NorwegianTime.day(now));
    AgencyId agency = said.agency();
    // a number is looked up nowhere but where she answers: the answer would say whose it is
    Optional<UUID> found =
        agency == null || wrong.contains(RequestRefusal.AGENCY_MISSING)
            ? Optional.empty()
            : caseWith(pack, actor, agency, said.kind(), number);
    if (!number.isEmpty() && found.isEmpty()) {
      wrong.add(RequestRefusal.NO_SUCH_CASE);
    }
    if (!wrong.isEmpty()) {
      return new Result(wrong, null);
    }
    RightsRequest request =
        new RightsRequest(
            UUID.randomUUID(),
            0,
            Objects.requireNonNull(agency),
            found.orElse(null),
            Objects.requireNonNull(said.kind()),
            Objects.requireNonNull(said.day()),
            Objects.requireNonNull(said.asker()),
            Objects.requireNonNull(said.language()),
            confirmed,
            null,
            false,
            null);
    tenancy.runIn(
        municipality,
        () -> {
          found.ifPresent(of -> requests.holdAll(municipality, request.agency(), of));
          keep(pack, request);
          answers.carry(pack, actor, request);
          add(pack, actor, request, now, null, text);
        });
    return new Result(Set.of(), request.id());
  }

  /** What is on its way out comes back: somebody waits for an answer of it. */
  private void keep(Pack pack, RightsRequest request) {
    String municipality = pack.id().value();
    UUID id = request.caseId();
    if (id != null && request.isOpen() && deletions.lock(municipality, id).isPresent()) {
      erasing.comesBack(municipality, id);
    }
    requests.put(municipality, request);
  }

  /**
   * The case of the request's agency that has the number; or one that another owns, as she who was
   * told of it calls it: her agency answers for what it has written there.
   */
  public Optional<UUID> caseWith(Pack pack, Actor actor, RightsRequest request, String number) {
    return caseWith(pack, actor, request.agency(), request.kind(), number);
  }

  private Optional<UUID> caseWith(
      Pack pack, Actor actor, AgencyId agency, @Nullable Kind kind, String number) {
    String municipality = pack.id().value();
    boolean mayBeAnothers = kind != null && !kind.isOfOwner() && actor.agency().equals(agency);
    return Optional.of(number)
        .filter(typed -> !typed.isEmpty())
        .flatMap(typed ->
            numbers
                .find(municipality, Set.of(agency), typed)
                .or(() ->
                    mayBeAnothers ? folders.told(municipality, actor, typed) : Optional.empty()))
        .filter(found -> !numbers.keptFrom(municipality, actor).contains(found));
  }

  /**
   * Does something with one; nothing where there is none that is hers.
   *
   * @param document writes out the answer of one that is handed out; it is kept as it went
   */
  public Optional<Result> act(
      Pack pack,
      Actor actor,
      UUID id,
      RequestAct act,
      Said said,
      String text,
      BiFunction<RightsRequest, AnswerDesk.Draft, String> document) {
    String municipality = pack.id().value();
    Instant now = clock.instant();
    LocalDate today = NorwegianTime.day(now);
    return tenancy.inMunicipality(
        municipality,
        () ->
            requests
                .hold(municipality, RequestRules.agencies(pack, actor), id)
                .filter(request -> isOutside(numbers.keptFrom(municipality, actor), request))
                .map(request -> {
                  InItsCase stands = stands(pack, request);
                  Set<RequestRefusal> wrong =
                      RequestRules.against(pack, request, actor, act, said, stands, today);
                  if (wrong.isEmpty()) {
                    RightsRequest after =
                        RequestRules.after(request, act, said, stands, now, today);
                    if (sends(act) && after.hasDocument()) {
                      AnswerDesk.Draft draft = answers.draft(pack, actor, after).orElseThrow();
                      answers.keep(pack, actor, after, document.apply(after, draft));
                    }
                    UUID of = after.caseId();
                    if (act == RequestAct.FIND && of != null) {
                      requests.holdAll(municipality, after.agency(), of);
                      keep(pack, after);
                      answers.carry(pack, actor, after);
                    } else {
                      keep(pack, after);
                    }
                    add(pack, actor, after, now, act, text);
                  }
                  return new Result(wrong, id);
                }));
  }

  /** What restricts the use of what is written in its case, where the agency owns one. */
  public Set<Restriction.Reason> standing(Pack pack, RightsRequest request) {
    UUID id = request.caseId();
    return id == null ? Set.of() : restrictions.of(pack.id().value(), request.agency(), id);
  }

  /** What the person objects to in its case: what waits, and what was decided since he asked. */
  public List<Restrictions.Objection> objections(Pack pack, RightsRequest request) {
    UUID id = request.caseId();
    return id == null || request.kind() != Kind.OBJECTION
        ? List.of()
        : restrictions.objections(pack.id().value(), request.agency(), id).stream()
            .filter(one ->
                one.ruling()
                    .filter(ruled -> NorwegianTime.day(ruled.at()).isBefore(request.received()))
                    .isEmpty())
            .toList();
  }

  /**
   * What the agency's people did in its case for it, or since it came: whoever is responsible puts
   * it right, and need not know who asked.
   */
  public List<Corrections.Done> done(Pack pack, RightsRequest request) {
    UUID id = request.caseId();
    return id == null
        ? List.of()
        : corrections.of(pack.id().value(), request.agency(), id).stream()
            .filter(one ->
                request.id().equals(one.request())
                    || !NorwegianTime.day(one.at()).isBefore(request.received()))
            .toList();
  }

  private InItsCase stands(Pack pack, RightsRequest request) {
    UUID id = request.caseId();
    if (id == null) {
      return InItsCase.NONE;
    }
    List<Corrections.Done> corrected =
        done(pack, request).stream().filter(one -> one.kind() == ActKind.CORRECT).toList();
    return new InItsCase(
        standing(pack, request),
        objections(pack, request).stream()
            .flatMap(one -> one.ruling().stream())
            .anyMatch(one -> one.ruling() == Restriction.Ruling.OVERRULED),
        !corrected.isEmpty(),
        corrected.stream().anyMatch(one -> request.id().equals(one.request())),
        answers.isHeldBackOpenly(pack, request),
        encryption.contentEnded(pack.id().value()).contains(id));
  }

  private static boolean sends(RequestAct act) {
    return act == RequestAct.ANSWER || act == RequestAct.SEND_ANEW;
  }

  private void add(
      Pack pack,
      Actor actor,
      RightsRequest request,
      Instant now,
      @Nullable RequestAct act,
      String text) {
    UUID note = UUID.randomUUID();
    Ciphertext written =
        text.isBlank() ? null : encryption.encrypt(passage(pack, request, note), text);
    requests.add(pack.id().value(), request.id(), new Kept(note, now, actor.id(), act, written));
    log.handled(
        new Handled(
            pack.id().value(),
            actor,
            now,
            request.id(),
            new EntryId(note),
            "RIGHTS_" + (act == null ? "BEGIN" : act),
            written == null ? List.of() : List.of(written)));
  }
}

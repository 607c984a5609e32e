package no.omtanke.rights.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.omtanke.casework.flow.AgencyFolders;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Handled;
import no.omtanke.confidentiality.LogSearch;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.log.LogReading;
import no.omtanke.confidentiality.log.Logged;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RoleId;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.AccessAnswer;
import no.omtanke.rights.LineId;
import no.omtanke.rights.RequestRefusal;
import no.omtanke.rights.RequestRules;
import no.omtanke.rights.RightsRequest;
import no.omtanke.rights.Withheld;
import no.omtanke.rights.store.AnswerLines;
import no.omtanke.rights.store.Requests;
import org.springframework.stereotype.Component;

/**
 * The answer to a request for access while it is made: what the agency holds, what of it is held
 * back, and who has read it; and the answers that went out.
 */
@Component
public class AnswerDesk {

  /** More rows than one agency's people make in a case. */
  private static final int LOOKS = 20_000;

  private final Tenancy tenancy;
  private final Requests requests;
  private final AnswerLines lines;
  private final AgencyFolders folders;
  private final LogReading reading;
  private final People people;
  private final Encryption encryption;
  private final AccessLog log;
  private final InstantSource clock;

  AnswerDesk(
      Tenancy tenancy,
      Requests requests,
      AnswerLines lines,
      AgencyFolders folders,
      LogReading reading,
      People people,
      Encryption encryption,
      AccessLog log,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.requests = requests;
    this.lines = lines;
    this.folders = folders;
    this.reading = reading;
    this.people = people;
    this.encryption = encryption;
    this.log = log;
    this.clock = clock;
  }

  /**
   * An answer while it is made.
   *
   * @param whole all that the agency holds, for the one who goes through it
   * @param told what may be told
   */
  public record Draft(
      AgencyFolders.Opened opened,
      AccessAnswer whole,
      AccessAnswer told,
      Map<LineId, Withheld> withheld) {
    public Draft {
      withheld = Map.copyOf(withheld);
    }
  }

  /** The answer as it would be now; nothing for those who do not answer it, or where none is. */
  public Optional<Draft> draft(Pack pack, Actor actor, RightsRequest request) {
    UUID caseId = request.caseId();
    if (caseId == null
        || !Withheld.isAnswering(request)
        || !RequestRules.answers(pack, request, actor)) {
      return Optional.empty();
    }
    return folders
        .open(pack.id().value(), actor, caseId, why(request))
        .map(opened -> draft(pack, actor, request, caseId, opened));
  }

  /** What the log keeps as the reason for opening who the person is. */
  private static String why(RightsRequest request) {
    return "Krav om innsyn " + request.id();
  }

  private Draft draft(
      Pack pack, Actor actor, RightsRequest request, UUID caseId, AgencyFolders.Opened opened) {
    String municipality = pack.id().value();
    return tenancy.inMunicipality(
        municipality,
        () -> {
          List<AccessAnswer.Look> looks = looks(pack, actor, request, caseId);
          List<Withheld> withheld = lines.withheld(municipality, request.id());
          return new Draft(
              opened,
              AccessAnswer.of(opened.folder(), opened.texts(), looks, List.of(), true),
              AccessAnswer.of(
                  opened.folder(), opened.texts(), looks, withheld, request.reporterTold()),
              withheld.stream().collect(Collectors.toUnmodifiableMap(Withheld::line, one -> one)));
        });
  }

  /** Who of the agency has read, by what she is now; others' people are in their own answer. */
  private List<AccessAnswer.Look> looks(
      Pack pack, Actor actor, RightsRequest request, UUID caseId) {
    LogSearch search =
        new LogSearch(LogSearch.Which.ALL, caseId, null, request.agency(), null, null);
    List<Logged> rows =
        reading.page(
            pack.id().value(),
            search,
            Set.of(caseId),
            Set.of(request.agency()),
            Set.of(),
            null,
            LOOKS);
    log.look(new Look.AtLog(pack.id().value(), actor, clock.instant(), search));
    Map<StaffId, Set<RoleId>> roles =
        people.directory(pack.id()).staff().stream()
            .collect(Collectors.toMap(Actor::id, Actor::roles));
    return rows.stream()
        .filter(row -> row.kind() == Logged.Kind.LOOK || row.kind() == Logged.Kind.IDENTITY)
        .map(row ->
            new AccessAnswer.Look(
                NorwegianTime.day(row.at()),
                roles.getOrDefault(row.staff(), Set.of()),
                row.kind() == Logged.Kind.IDENTITY ? row.act() : null))
        .toList();
  }

  /** Holds a line back; nothing where there is no such request or line that is hers to answer. */
  public Optional<Set<RequestRefusal>> withhold(
      Pack pack, Actor actor, UUID id, LineId line, Withheld.Said said) {
    Instant now = clock.instant();
    return change(
        pack,
        actor,
        id,
        line,
        request -> Withheld.against(pack, request, said, NorwegianTime.day(now)),
        () -> {
          lines.put(
              pack.id().value(),
              new Withheld(
                  id,
                  line,
                  Objects.requireNonNull(said.exemption()),
                  said.silent(),
                  Objects.requireNonNull(said.review()),
                  actor.id(),
                  now,
                  false));
          Set<UUID> others = lines.carryOn(pack.id().value(), id, line);
          requests.changed(pack.id().value(), others);
          others.forEach(other -> carried(pack, actor, other, line.entry()));
        },
        "RIGHTS_WITHHOLD");
  }

  /** Holds it back no more. */
  public Optional<Set<RequestRefusal>> show(
      Pack pack, Actor actor, UUID id, LineId line, long seen) {
    return change(
        pack,
        actor,
        id,
        line,
        request -> Withheld.showing(request, seen),
        () -> lines.remove(pack.id().value(), id, line),
        "RIGHTS_SHOW");
  }

  private Optional<Set<RequestRefusal>> change(
      Pack pack,
      Actor actor,
      UUID id,
      LineId line,
      Function<RightsRequest, Set<RequestRefusal>> rule,
      Runnable work,
      String act) {
    String municipality = pack.id().value();
    Set<AgencyId> agencies = RequestRules.agencies(pack, actor);
    return tenancy.inMunicipality(
        municipality,
        () ->
            requests
                .find(municipality, agencies, id)
                .filter(request -> isOf(pack, actor, request, line))
                .flatMap(request -> {
                  requests.holdAll(
                      municipality, request.agency(), Objects.requireNonNull(request.caseId()));
                  return requests.hold(municipality, agencies, id);
                })
                .map(request -> {
                  Set<RequestRefusal> wrong = rule.apply(request);
                  if (wrong.isEmpty()) {
                    work.run();
                    requests.put(municipality, request.changed());
                    log.handled(
                        new Handled(
                            municipality,
                            actor,
                            clock.instant(),
                            id,
                            line.entry(),
                            act,
                            List.of()));
                  }
                  return wrong;
                }));
  }

  /** By what was done in the case alone: what is written there is neither opened nor looked at. */
  private boolean isOf(Pack pack, Actor actor, RightsRequest request, LineId line) {
    UUID caseId = request.caseId();
    return caseId != null
        && RequestRules.answers(pack, request, actor)
        && folders
            .facts(pack.id().value(), actor, caseId)
            .filter(folder -> AccessAnswer.isOf(folder, line))
            .isPresent();
  }

  /** Whether the answer says that something is held back; in the running transaction. */
  boolean isHeldBackOpenly(Pack pack, RightsRequest request) {
    return lines.withheld(pack.id().value(), request.id()).stream().anyMatch(one -> !one.silent());
  }

  /**
   * What is held back from an answer of the case before it is held back from this one too, in the
   * running transaction.
   */
  void carry(Pack pack, Actor actor, RightsRequest request) {
    lines
        .carry(pack.id().value(), request.id())
        .forEach(entry -> carried(pack, actor, request.id(), entry));
  }

  /** Who decided that stands with the answer it was decided of. */
  private void carried(Pack pack, Actor actor, UUID request, EntryId entry) {
    log.handled(
        new Handled(
            pack.id().value(), actor, clock.instant(), request, entry, "RIGHTS_CARRY", List.of()));
  }

  /** Keeps an answer that goes out, in the running transaction. */
  void keep(Pack pack, Actor actor, RightsRequest request, String document) {
    UUID answer = UUID.randomUUID();
    Ciphertext text = encryption.encrypt(RequestDesk.passage(pack, request, answer), document);
    lines.add(
        pack.id().value(),
        request.id(),
        new AnswerLines.Kept(answer, clock.instant(), actor.id(), text));
  }

  /** The answer that went out last, for those who answer the request; a look as every other. */
  public Optional<String> sent(Pack pack, Actor actor, RightsRequest request) {
    String municipality = pack.id().value();
    UUID caseId = request.caseId();
    if (caseId == null || !RequestRules.answers(pack, request, actor)) {
      return Optional.empty();
    }
    return tenancy
        .inMunicipality(
            municipality,
            () -> {
              Optional<AnswerLines.Kept> found = lines.last(municipality, request.id());
              found.ifPresent(kept ->
                  folders.readAgain(
                      municipality, actor, caseId, new EntryId(kept.id()), why(request)));
              return found;
            })
        .flatMap(
            kept -> encryption.decrypt(RequestDesk.passage(pack, request, kept.id()), kept.text()));
  }

  /** The requests of which something held back is to be looked at again. */
  public Set<UUID> due(Pack pack, Actor actor) {
    return tenancy.readingIn(
        pack.id().value(),
        () ->
            lines.due(
                pack.id().value(),
                RequestRules.agencies(pack, actor),
                NorwegianTime.day(clock.instant())));
  }
}

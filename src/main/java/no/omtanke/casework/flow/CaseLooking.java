package no.omtanke.casework.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseName;
import no.omtanke.casework.CaseReading;
import no.omtanke.casework.CaseSearch;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Move;
import no.omtanke.casework.News;
import no.omtanke.casework.Offer;
import no.omtanke.casework.Position;
import no.omtanke.casework.Question;
import no.omtanke.casework.Questions;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.Sight;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.WordSearch;
import no.omtanke.casework.store.CaseFiles;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.CaseFinding.Found;
import no.omtanke.casework.store.CaseFinding.Kept;
import no.omtanke.casework.store.SightRow;
import no.omtanke.casework.store.StoredCase;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.Permit;
import no.omtanke.confidentiality.Purpose;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.Tenancy;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Looks at cases. Every look stands in the log, committed, before a word of what was looked at is
 * decrypted.
 */
@NamedInterface("flow")
@Component
public class CaseLooking {

  /** For how many days an end is told of to those who have not seen it, and how many at most. */
  private static final int LATELY = 14;

  private static final int ENDED = 40;

  private static final int REMINDERS = 100;

  private final Tenancy tenancy;
  private final CaseFinding finding;
  private final CaseFiles files;
  private final AccessLog log;
  private final Encryption encryption;
  private final Rulebooks rulebooks;
  private final InstantSource clock;

  public CaseLooking(
      Tenancy tenancy,
      CaseFinding finding,
      CaseFiles files,
      AccessLog log,
      Encryption encryption,
      Rulebooks rulebooks,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.finding = finding;
    this.files = files;
    this.log = log;
    this.encryption = encryption;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  private record Content<T>(
      T seen,
      CaseId id,
      Map<EntryId, Map<TextField, Kept>> kept,
      Map<EntryId, List<CaseFiles.Kept>> files) {}

  /** The case as the reader sees it; nothing where she may not know whether there is one. */
  public Optional<CaseRoom> open(String municipality, Actor actor, UUID reference) {
    return open(municipality, actor, reference, WordSearch.NONE);
  }

  /** The same, and that she looks for the words in it stands in the log. */
  public Optional<CaseRoom> open(
      String municipality, Actor actor, UUID reference, WordSearch search) {
    Instant now = clock.instant();
    Optional<Content<CaseRoom>> looked =
        tenancy.inMunicipality(
            municipality,
            () -> {
              Optional<Replayed> found = find(municipality, actor, reference);
              Optional<CaseRoom> room =
                  found.flatMap(
                      it -> outline(it, actor, reference, numbers(municipality, it), now));
              if (room.isEmpty()) {
                log.look(new Look.Denied(municipality, actor, now, reference));
                return Optional.empty();
              }
              CaseFile file = found.orElseThrow().file();
              Permit permit =
                  log.look(
                      new Look.AtEntries(
                          municipality,
                          actor,
                          now,
                          file.id().value(),
                          CaseReading.readable(found.get().rulebook(), file, actor, now),
                          CaseReading.grounds(found.get().rulebook(), file, actor, now),
                          search.isAsked() ? typed(municipality, actor, file, search) : null));
              return Optional.of(
                  new Content<>(
                      room.get(),
                      file.id(),
                      finding.content(municipality, permit),
                      files.with(municipality, permit)));
            });
    return looked.map(it -> {
      CaseRoom room = it.seen();
      return new CaseRoom(
          room.reference(),
          room.version(),
          room.number(),
          room.view(),
          new Writing(encryption, municipality, it.id().value()).decrypted(it.kept()),
          new Writing(encryption, municipality, it.id().value()).files(it.files()),
          room.questions(),
          room.rulebook());
    });
  }

  private Look.Typed typed(String municipality, Actor actor, CaseFile file, WordSearch search) {
    EntryId look = new EntryId(UUID.randomUUID());
    return new Look.Typed(
        look,
        new Writing(encryption, municipality, file.id().value())
            .words(actor.agency(), look, search.written()));
  }

  /**
   * The case without a word of what is written in it, for an answer that shows nothing of it and so
   * is no look; nothing where the reader may not know whether there is one.
   */
  public Optional<CaseRoom> outline(String municipality, Actor actor, UUID reference) {
    return tenancy.readingIn(
        municipality,
        () ->
            find(municipality, actor, reference)
                .flatMap(it ->
                    outline(it, actor, reference, numbers(municipality, it), clock.instant())));
  }

  /** The same of several, for a list; those that she may not know of are left out. */
  public List<CaseRoom> outlines(String municipality, Actor actor, Set<UUID> references) {
    Instant now = clock.instant();
    return tenancy.inMunicipality(
        municipality,
        () -> {
          Map<UUID, CaseId> ids =
              finding.ids(municipality, references, scopes(municipality, actor));
          Map<CaseId, StoredCase> cases = finding.all(municipality, ids.values());
          Map<CaseId, String> numbers = finding.numbers(municipality, ids.values());
          List<CaseRoom> rooms = new ArrayList<>();
          Set<UUID> seen = new HashSet<>();
          ids.forEach((reference, id) ->
              Optional.ofNullable(cases.get(id))
                  .map(stored -> replay(municipality, stored))
                  .flatMap(it -> outline(it, actor, reference, numbers, now))
                  .ifPresent(room -> {
                    rooms.add(room);
                    seen.add(id.value());
                  }));
          if (!seen.isEmpty()) {
            log.look(new Look.AtList(municipality, actor, now, seen));
          }
          return rooms;
        });
  }

  private Optional<CaseRoom> outline(
      Replayed sighted, Actor actor, UUID reference, Map<CaseId, String> numbers, Instant now) {
    return CaseReading.view(sighted.rulebook(), sighted.file(), actor, now)
        .map(view -> unread(sighted, actor, reference, view, numbers, now));
  }

  private CaseRoom unread(
      Replayed sighted,
      Actor actor,
      UUID reference,
      CaseView view,
      Map<CaseId, String> numbers,
      Instant now) {
    CaseFile file = sighted.file();
    return new CaseRoom(
        reference,
        CaseReading.seen(sighted.rulebook(), file, sighted.events(), actor),
        view.followsTheCase() ? numbers.get(file.id()) : null,
        view,
        Map.of(),
        Map.of(),
        questions(sighted.rulebook(), file, actor, view, now),
        sighted.rulebook());
  }

  /** Who the person is, by need: for a purpose, with a reason that is kept encrypted in the log. */
  public Identity openIdentity(
      String municipality, Actor actor, UUID reference, Purpose purpose, String reason) {
    Texts why = Texts.of(TextField.REASON, reason);
    List<Refusal> unfit = new ArrayList<>(why.unfit());
    if (!why.written().contains(TextField.REASON)) {
      unfit.add(new Refusal.TextMissing(TextField.REASON));
    }
    if (!unfit.isEmpty()) {
      return new Identity.Refused(unfit);
    }
    Instant now = clock.instant();
    Optional<Content<Boolean>> looked =
        tenancy.inMunicipality(
            municipality,
            () -> lookAtIdentity(municipality, actor, reference, purpose, reason, now));
    if (looked.isEmpty()) {
      boolean lapsed =
          outline(municipality, actor, reference).filter(room -> room.view().lapsed()).isPresent();
      return new Identity.Refused(
          List.of(lapsed ? new Refusal.NothingStands() : new Refusal.NotOnCase()));
    }
    CaseId id = looked.get().id();
    return new Identity.Opened(
        new Writing(encryption, municipality, id.value()).decrypted(looked.get().kept()),
        looked.get().seen());
  }

  /** With whether something of it is left out: an address that is hidden is not handed out. */
  private Optional<Content<Boolean>> lookAtIdentity(
      String municipality,
      Actor actor,
      UUID reference,
      Purpose purpose,
      String reason,
      Instant now) {
    Optional<Replayed> found = find(municipality, actor, reference);
    Set<EntryId> readable =
        found
            .map(it -> CaseReading.readable(it.rulebook(), it.file(), actor, now))
            .orElse(Set.of());
    if (found.isEmpty() || readable.isEmpty()) {
      log.look(new Look.Denied(municipality, actor, now, reference));
      return Optional.empty();
    }
    CaseId id = found.get().file().id();
    EntryId look = new EntryId(UUID.randomUUID());
    Permit permit =
        log.look(
            new Look.AtIdentity(
                municipality,
                actor,
                now,
                id.value(),
                readable,
                CaseReading.grounds(found.get().rulebook(), found.get().file(), actor, now),
                look,
                purpose,
                new Writing(encryption, municipality, id.value())
                    .reason(actor.agency(), look, reason)));
    Set<EntryId> hidden = CaseReading.hidden(found.get().file(), actor, now);
    boolean leftOut = readable.stream().anyMatch(hidden::contains);
    return Optional.of(
        new Content<>(leftOut, id, shown(finding.content(municipality, permit), hidden), Map.of()));
  }

  /** What is written of who it is, without how to reach one whose address is hidden. */
  static Map<EntryId, Map<TextField, Kept>> shown(
      Map<EntryId, Map<TextField, Kept>> identity, Set<EntryId> hidden) {
    Map<EntryId, Map<TextField, Kept>> shown = new LinkedHashMap<>();
    identity.forEach((entry, fields) -> {
      Map<TextField, Kept> left = new LinkedHashMap<>(fields);
      if (hidden.contains(entry)) {
        left.remove(TextField.CONTACT);
      }
      shown.put(entry, left);
    });
    return shown;
  }

  /**
   * Writes down that someone asked for an act on a case that she may not know of, or that is not
   * there.
   */
  public void turnedAway(String municipality, Actor actor, UUID reference) {
    tenancy.runIn(
        municipality,
        () -> log.look(new Look.Denied(municipality, actor, clock.instant(), reference)));
  }

  /**
   * A page of the cases that the reader may know of. The list is one row in the log, with what was
   * looked for.
   */
  public Worklist worklist(String municipality, Actor actor, Worklist.Page page) {
    if (!page.search().isOf(rulebooks.current(municipality))) {
      return new Worklist(List.of(), null);
    }
    Instant now = clock.instant();
    Optional<Look.Sought> sought = sought(municipality, actor, page, now);
    return tenancy.inMunicipality(
        municipality,
        () -> {
          Worklist.After after = page.after();
          Set<String> scopes = scopes(municipality, actor);
          LocalDate first = page.closed() ? SightRow.NEVER : LocalDate.EPOCH;
          CaseFinding.Place place =
              new CaseFinding.Place(
                  after == null ? first : after.key(page.closed()),
                  after == null ? new UUID(0, 0) : after.reference(),
                  page.size() + 1);
          LocalDate today = NorwegianTime.day(now);
          List<Found> found =
              finding.page(municipality, scopes, today, page.closed(), page.search(), place);
          boolean more = found.size() > page.size();
          List<Found> shown = more ? found.subList(0, page.size()) : found;
          List<Listed> rows = listed(municipality, actor, scopes, shown, now, false, page.search());
          log.look(new Look.AtList(municipality, actor, now, cases(rows), sought.orElse(null)));
          return new Worklist(
              rows(rows), more && page.search().name() == null ? after(shown.getLast()) : null);
        });
  }

  /** What was looked for, as the log keeps it; nothing where it was all. */
  private Optional<Look.Sought> sought(
      String municipality, Actor actor, Worklist.Page page, Instant now) {
    CaseSearch search = page.search();
    CaseName name = search.name();
    Look.Typed typed =
        name == null ? null : Searching.typed(encryption, municipality, actor, now, name.text());
    return Optional.of(new Look.Sought(search.written(page.closed()), typed))
        .filter(_ -> search.isAsked());
  }

  /**
   * What ended lately for someone who was told of it, and has not seen that it did: the case, or
   * her sight of it, whether the case goes on or not.
   */
  public List<Worklist.Row> ended(String municipality, Actor actor) {
    Instant now = clock.instant();
    LocalDate today = NorwegianTime.day(now);
    return tenancy.inMunicipality(
        municipality,
        () -> {
          Set<String> scopes = scopes(municipality, actor);
          LocalDate since = today.minusDays(LATELY);
          List<Found> found =
              new ArrayList<>(finding.ended(municipality, scopes, since, today, ENDED));
          found.addAll(finding.lapsed(municipality, scopes, since, today, ENDED));
          List<Listed> rows = listed(municipality, actor, scopes, found, now, true, CaseSearch.ALL);
          if (!rows.isEmpty()) {
            log.look(new Look.AtList(municipality, actor, now, cases(rows)));
          }
          return rows(rows);
        });
  }

  /** What comes back to the reader today, whatever date was set for the case. */
  public List<Worklist.Row> reminders(String municipality, Actor actor) {
    Instant now = clock.instant();
    return tenancy.inMunicipality(
        municipality,
        () -> {
          Set<String> scopes = scopes(municipality, actor);
          List<Found> found =
              finding.reminding(municipality, scopes, NorwegianTime.day(now), REMINDERS);
          if (found.isEmpty()) {
            return List.of();
          }
          List<Listed> rows =
              listed(municipality, actor, scopes, found, now, false, CaseSearch.ALL).stream()
                  .filter(one -> !one.row().view().reminders().isEmpty())
                  .toList();
          log.look(new Look.AtList(municipality, actor, now, cases(rows)));
          return rows(rows);
        });
  }

  /** A row and the case that it is of, for the log. */
  private record Listed(CaseId id, Worklist.Row row) {}

  private static List<Worklist.Row> rows(List<Listed> listed) {
    return listed.stream().map(Listed::row).toList();
  }

  private static Set<UUID> cases(List<Listed> listed) {
    return listed.stream().map(one -> one.id().value()).collect(Collectors.toSet());
  }

  private List<Listed> listed(
      String municipality,
      Actor actor,
      Set<String> scopes,
      List<Found> shown,
      Instant now,
      boolean newsOnly,
      CaseSearch search) {
    Set<CaseId> ids = shown.stream().map(Found::id).collect(Collectors.toUnmodifiableSet());
    Map<CaseId, StoredCase> cases = finding.all(municipality, ids);
    Map<CaseId, String> numbers = finding.numbers(municipality, ids);
    List<Listed> rows = new ArrayList<>();
    Map<UUID, Instant> opened =
        log.opened(municipality, actor, ids.stream().map(CaseId::value).toList());
    LocalDate today = NorwegianTime.day(now);
    Set<UUID> references = new HashSet<>();
    for (Found row : shown) {
      StoredCase stored = cases.get(row.id());
      if (stored == null) {
        continue;
      }
      Replayed sighted = replay(municipality, stored);
      Optional<SightRow> foremost =
          SightRow.foremost(sighted.rulebook(), sighted.file(), scopes, today);
      // of what is told beside the lists, what stands on one of them stands there alone
      boolean listed =
          newsOnly && foremost.filter(it -> it.standsOn(today) && !it.closed()).isPresent();
      Optional<UUID> name =
          listed
              ? Optional.empty()
              : foremost
                  .map(it -> name(row, it, search))
                  .orElseGet(() -> Optional.of(row.reference()));
      if (name.isEmpty() || !references.add(name.get())) {
        continue;
      }
      CaseReading.view(sighted.rulebook(), sighted.file(), actor, now)
          .filter(search::fits)
          .map(view ->
              new Worklist.Row(
                  name.get(),
                  view.position() == Position.OWNER ? numbers.get(row.id()) : null,
                  view,
                  News.to(
                          sighted.rulebook(),
                          sighted.file(),
                          actor,
                          opened.get(row.id().value()),
                          now)
                      .orElse(null)))
          .filter(one -> newsOnly ? one.news() != null : !former(one))
          .ifPresent(one -> rows.add(new Listed(row.id(), one)));
    }
    return rows;
  }

  /**
   * Under what name the row is shown; nothing where the case stands under another. Where that one
   * is not found by who told of it, this row stands for it; by its name a case is called so.
   */
  private static Optional<UUID> name(Found row, SightRow foremost, CaseSearch search) {
    UUID name = foremost.sight().reference();
    if (search.name() != null || name.equals(row.reference())) {
      return Optional.of(row.reference());
    }
    AgencyId unit = search.unit();
    return unit == null || unit.value().equals(foremost.unit())
        ? Optional.empty()
        : Optional.of(name);
  }

  /** What is no more hers is on no list, for open and closed cases stand on lists of their own. */
  private static boolean former(Worklist.Row row) {
    return row.view().position() == Position.FORMER;
  }

  private static Worklist.After after(Found last) {
    LocalDate due = last.due();
    boolean none = due.equals(SightRow.NEVER) || due.equals(SightRow.UNTOLD);
    return new Worklist.After(none ? null : due, last.reference());
  }

  private Map<Move, List<Question>> questions(
      Rulebook rulebook, CaseFile file, Actor actor, CaseView view, Instant now) {
    Map<Move, List<Question>> questions = new LinkedHashMap<>();
    view.offers().stream()
        .filter(Offer::open)
        .forEach(offer ->
            questions.put(offer.move(), Questions.of(rulebook, file, actor, offer.move(), now)));
    return questions;
  }

  private Optional<Replayed> find(String municipality, Actor actor, UUID reference) {
    return finding
        .find(municipality, reference, scopes(municipality, actor))
        .map(stored -> replay(municipality, stored));
  }

  private Set<String> scopes(String municipality, Actor actor) {
    return Sight.scopes(rulebooks.current(municipality), actor);
  }

  private Map<CaseId, String> numbers(String municipality, Replayed sighted) {
    return finding.numbers(municipality, List.of(sighted.file().id()));
  }

  private Replayed replay(String municipality, StoredCase stored) {
    return Replayed.of(rulebooks, municipality, stored);
  }
}

package no.omtanke.casework.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Disclosed;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.RegisterFinding;
import no.omtanke.casework.store.RegisterFinding.Found;
import no.omtanke.casework.store.StoredCase;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Look;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import no.omtanke.platform.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What an agency has told others, in all its cases, for those who answer for them. */
@NamedInterface("flow")
@Component
public class DisclosureRegister {

  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
  private static final EntryId NONE = new EntryId(new UUID(0, 0));

  private final Tenancy tenancy;
  private final RegisterFinding register;
  private final CaseFinding finding;
  private final AccessLog log;
  private final Rulebooks rulebooks;
  private final InstantSource clock;

  public DisclosureRegister(
      Tenancy tenancy,
      RegisterFinding register,
      CaseFinding finding,
      AccessLog log,
      Rulebooks rulebooks,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.register = register;
    this.finding = finding;
    this.log = log;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /** What is asked for: told to whom, from and to which day; null where it is not asked. */
  public record Search(
      @Nullable Recipient to, @Nullable LocalDate from, @Nullable LocalDate until) {

    /** Everything. */
    public static final Search ALL = new Search(null, null, null);
  }

  /** Where a page begins: after what was told then. */
  public record After(Instant at, EntryId entry) {}

  /**
   * A page, what was told last before the rest.
   *
   * @param next where the next page begins; null on the last
   */
  public record Page(List<Row> rows, @Nullable After next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Something that was told.
   *
   * @param number what the owner's people call the case; null for those who may not know
   * @param rulebook what the case runs under
   */
  public record Row(Disclosed told, @Nullable String number, Rulebook rulebook) {}

  private record Sighted(Rulebook rulebook, Map<EntryId, Disclosed> told) {}

  /**
   * What the reader's agency has told; nothing for a reader who does not answer for its cases. The
   * page is one row in the log.
   */
  public Optional<Page> page(
      String municipality, Actor reader, Search search, @Nullable After after, int size) {
    if (!Disclosed.isFor(rulebooks.current(municipality), reader)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return Optional.of(
        tenancy.inMunicipality(
            municipality,
            () -> {
              List<Found> found = found(municipality, reader, search, after, size + 1);
              boolean more = found.size() > size;
              List<Found> shown = more ? found.subList(0, size) : found;
              List<Row> rows = rows(municipality, reader, shown, now);
              return new Page(
                  rows, more ? new After(shown.getLast().at(), shown.getLast().entry()) : null);
            }));
  }

  private List<Found> found(
      String municipality, Actor reader, Search search, @Nullable After after, int size) {
    LocalDate from = search.from();
    LocalDate until = search.until();
    Instant end = until == null ? END : start(until.plusDays(1));
    After place = after != null && after.at().isBefore(end) ? after : new After(end, NONE);
    return register.page(
        municipality,
        reader,
        search.to(),
        from == null ? Instant.EPOCH : start(from),
        place.at(),
        place.entry().value(),
        size);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(NorwegianTime.ZONE).toInstant();
  }

  private List<Row> rows(String municipality, Actor reader, List<Found> shown, Instant now) {
    Set<CaseId> ids = shown.stream().map(Found::id).collect(Collectors.toUnmodifiableSet());
    Map<CaseId, String> numbers = finding.numbers(municipality, ids);
    Map<CaseId, Sighted> cases =
        finding.all(municipality, ids).values().stream()
            .collect(
                Collectors.toMap(
                    StoredCase::id, stored -> sighted(municipality, reader, stored, now)));
    List<Row> rows = new ArrayList<>();
    for (Found row : shown) {
      Sighted sighted = cases.get(row.id());
      Disclosed told = sighted == null ? null : sighted.told().get(row.entry());
      if (sighted != null && told != null) {
        rows.add(new Row(told, told.numbered() ? numbers.get(row.id()) : null, sighted.rulebook()));
      }
    }
    log.look(
        new Look.AtList(
            municipality,
            reader,
            now,
            ids.stream().map(CaseId::value).collect(Collectors.toUnmodifiableSet())));
    return rows;
  }

  private Sighted sighted(String municipality, Actor reader, StoredCase stored, Instant now) {
    Replayed found = Replayed.of(rulebooks, municipality, stored);
    return new Sighted(
        found.rulebook(),
        Disclosed.in(found.rulebook(), found.file(), reader, NorwegianTime.day(now)).stream()
            .collect(Collectors.toMap(told -> told.disclosure().id(), told -> told)));
  }
}

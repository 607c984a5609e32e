package no.omtanke.casework.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
import no.omtanke.casework.Event;
import no.omtanke.casework.store.CaseErasing;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.RegisterRow;
import no.omtanke.casework.store.SightRow;
import no.omtanke.casework.store.StoredCase;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Expiring;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.organisation.StaffId;
import no.omtanke.platform.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Closed cases on their way out. One that is set aside has no row left under which anybody finds
 * it, and so is on every page as one that never was; its events stay, and from them the rows are
 * made anew where it is brought back. What was written in one can end before it: that it has is one
 * more event, which an act that comes at the same moment does not get past.
 */
@Component
class EndedCases implements Expiring {

  /** Nobody's act: the time had run out. */
  private static final StaffId CLOCK = new StaffId("omtanke");

  private final Tenancy tenancy;
  private final CaseErasing store;
  private final CaseFinding finding;
  private final Encryption encryption;
  private final Rulebooks rulebooks;

  EndedCases(
      Tenancy tenancy,
      CaseErasing store,
      CaseFinding finding,
      Encryption encryption,
      Rulebooks rulebooks) {
    this.tenancy = tenancy;
    this.store = store;
    this.finding = finding;
    this.encryption = encryption;
    this.rulebooks = rulebooks;
  }

  @Override
  public Set<String> tables() {
    return CaseErasing.tables();
  }

  @Override
  public List<Ended> endedBy(String municipality, LocalDate day, UUID after, int most) {
    List<CaseId> ids = store.endedBy(municipality, day, after, most);
    Map<CaseId, StoredCase> cases = finding.all(municipality, ids);
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(cases.get(id)).stream())
        .flatMap(stored -> replay(municipality, stored).file().ending().stream())
        .toList();
  }

  @Override
  public void setAside(String municipality, UUID id) {
    endDrafts(municipality, references(municipality, Set.of(id)));
    store.hide(municipality, id);
  }

  @Override
  public void bringBack(String municipality, UUID id) {
    find(municipality, id)
        .ifPresent(it ->
            store.show(
                municipality,
                it.file().id(),
                List.copyOf(SightRow.of(it.rulebook(), it.file())),
                RegisterRow.of(it.file())));
  }

  @Override
  public boolean goesOn(String municipality, Ended ended) {
    Optional<CaseFile> file = find(municipality, ended.id()).map(Replayed::file);
    return ended.isContent()
        ? file.flatMap(CaseFile::ending).filter(now -> now.day().equals(ended.day())).isEmpty()
        : store.isFound(municipality, ended.id()) || file.filter(it -> !it.closed()).isPresent();
  }

  @Override
  public Set<UUID> notShut(String municipality, Collection<UUID> ids) {
    return store.withoutEndOfContent(municipality, ids);
  }

  @Override
  public boolean endContent(String municipality, UUID id, Instant now) {
    Optional<Replayed> found = find(municipality, id).filter(it -> it.file().emptied() == null);
    return found.isEmpty() || endContent(municipality, found.get(), now);
  }

  private boolean endContent(String municipality, Replayed found, Instant now) {
    CaseFile file = found.file();
    Event.ContentEnded event =
        new Event.ContentEnded(
            new Event.Mark(now, CLOCK, file.begun().owner(), new EntryId(UUID.randomUUID())));
    boolean first = store.append(municipality, file.id(), file.version(), event);
    if (first && !file.closed()) {
      // in a database from before it was closed
      store.shut(municipality, file.id(), references(found));
      bringBack(municipality, file.id().value());
    }
    return first;
  }

  @Override
  public Map<String, Integer> erase(String municipality, Collection<UUID> ids) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    Set<UUID> references = references(municipality, ids);
    rows.put("draft", endDrafts(municipality, references));
    rows.putAll(store.erase(municipality, ids, references));
    return rows;
  }

  @Override
  public Map<String, Integer> eraseContent(String municipality, Collection<UUID> ids) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    // what has neither text nor file any more lost its drafts with them
    Set<UUID> left = store.withContent(municipality, ids);
    rows.put("draft", endDrafts(municipality, references(municipality, left)));
    rows.putAll(store.eraseContent(municipality, left));
    return rows;
  }

  /** What people know the cases by, also where no row says so any more. */
  private Set<UUID> references(String municipality, Collection<UUID> ids) {
    Set<UUID> references = new HashSet<>(store.references(municipality, ids));
    finding
        .all(municipality, ids.stream().map(CaseId::new).toList())
        .values()
        .forEach(stored -> references.addAll(references(replay(municipality, stored))));
    return references;
  }

  private int endDrafts(String municipality, Set<UUID> references) {
    List<FolderKey> keys = store.removeDrafts(municipality, references);
    // the keys after the rows: a key without a draft harms nobody, a draft without a key is lost
    tenancy.afterwards(() -> keys.forEach(encryption::destroy));
    return keys.size();
  }

  private static Set<UUID> references(Replayed replayed) {
    return SightRow.of(replayed.rulebook(), replayed.file()).stream()
        .map(row -> row.sight().reference())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Replayed> find(String municipality, UUID id) {
    CaseId of = new CaseId(id);
    return Optional.ofNullable(finding.all(municipality, Set.of(of)).get(of))
        .map(stored -> replay(municipality, stored));
  }

  private Replayed replay(String municipality, StoredCase stored) {
    return Replayed.of(rulebooks, municipality, stored);
  }
}

package no.omtanke.casework.flow;

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
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.store.CaseErasing;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.RegisterRow;
import no.omtanke.casework.store.SightRow;
import no.omtanke.casework.store.StoredCase;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.Expiring;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.platform.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Closed cases on their way out. One that is set aside has no row left under which anybody finds
 * it, and so is on every page as one that never was; its events stay, and from them the rows are
 * made anew where it is brought back.
 */
@Component
class EndedCases implements Expiring {

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

  private record Replayed(Rulebook rulebook, CaseFile file) {}

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
    endDrafts(municipality, Set.of(id));
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
  public boolean goesOn(String municipality, UUID id) {
    return store.isFound(municipality, id)
        || find(municipality, id).filter(it -> !it.file().closed()).isPresent();
  }

  @Override
  public Map<String, Integer> erase(String municipality, Collection<UUID> ids) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    rows.put("draft", endDrafts(municipality, ids));
    rows.putAll(store.erase(municipality, ids));
    return rows;
  }

  /** Drafts are found by what people know the case by, also where no row says so any more. */
  private int endDrafts(String municipality, Collection<UUID> ids) {
    Set<UUID> references = new HashSet<>(store.references(municipality, ids));
    finding
        .all(municipality, ids.stream().map(CaseId::new).toList())
        .values()
        .forEach(stored -> references.addAll(references(municipality, stored)));
    List<FolderKey> keys = store.removeDrafts(municipality, references);
    // the keys after the rows: a key without a draft harms nobody, a draft without a key is lost
    tenancy.afterwards(() -> keys.forEach(encryption::destroy));
    return keys.size();
  }

  private Set<UUID> references(String municipality, StoredCase stored) {
    Replayed replayed = replay(municipality, stored);
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
    Rulebook rulebook = rulebooks.of(municipality, stored.packHash());
    return new Replayed(rulebook, stored.file(rulebook));
  }
}

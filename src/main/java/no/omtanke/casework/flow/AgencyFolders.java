package no.omtanke.casework.flow;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.casework.AgencyFolder;
import no.omtanke.casework.Attached;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseName;
import no.omtanke.casework.CaseReading;
import no.omtanke.casework.Entry;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.Sight;
import no.omtanke.casework.TextField;
import no.omtanke.casework.store.CaseFiles;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.CaseFinding.Kept;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.Permit;
import no.omtanke.confidentiality.Purpose;
import no.omtanke.organisation.Actor;
import no.omtanke.platform.Tenancy;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Opens what an agency has written in a case, for one who answers the person on its behalf: she
 * need not be on the case, and that she looked stands in the log as every look does.
 */
@NamedInterface("flow")
@Component
public class AgencyFolders {

  private final Tenancy tenancy;
  private final CaseFinding finding;
  private final CaseFiles files;
  private final AccessLog log;
  private final Encryption encryption;
  private final Rulebooks rulebooks;
  private final InstantSource clock;

  AgencyFolders(
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

  /**
   * A folder with what is written in it, and what the case runs under.
   *
   * @param hidden whether how to reach the person is left out
   */
  public record Opened(
      AgencyFolder folder,
      Map<EntryId, Map<TextField, String>> texts,
      Map<EntryId, List<Attached>> files,
      boolean hidden,
      Rulebook rulebook) {
    public Opened {
      texts = Map.copyOf(texts);
      files = Map.copyOf(files);
    }

    /** Says nothing of what is written, so that no log can. */
    @Override
    public String toString() {
      return "Opened" + texts.keySet();
    }
  }

  private record Looked(
      AgencyFolder folder,
      Rulebook rulebook,
      Map<EntryId, Map<TextField, Kept>> kept,
      Map<EntryId, List<CaseFiles.Kept>> files,
      boolean hidden) {}

  /**
   * The reader's own agency's folder; nothing for one who does not answer for its cases. To open it
   * is to open who the person is, where the agency has written that.
   *
   * @param why what the log keeps as the reason
   */
  public Optional<Opened> open(String municipality, Actor reader, UUID caseId, String why) {
    return tenancy
        .inMunicipality(
            municipality,
            () ->
                find(municipality, reader, new CaseId(caseId))
                    .map(found -> look(municipality, reader, new CaseId(caseId), found, why)))
        .map(it ->
            new Opened(
                it.folder(),
                new Writing(encryption, municipality, caseId).decrypted(it.kept()),
                new Writing(encryption, municipality, caseId).files(it.files()),
                it.hidden(),
                it.rulebook()));
  }

  /** The same folder's facts alone: nothing of what is written is opened, so it is no look. */
  public Optional<AgencyFolder> facts(String municipality, Actor reader, UUID caseId) {
    return tenancy.readingIn(
        municipality,
        () -> find(municipality, reader, new CaseId(caseId)).map(found -> folder(found, reader)));
  }

  /**
   * The case that another agency owns and the reader was told of, as her own pages call it: what
   * her agency has written there is its own to answer for.
   */
  public Optional<UUID> told(String municipality, Actor reader, String typed) {
    Set<String> scopes = Sight.scopes(rulebooks.current(municipality), reader);
    return CaseName.read(typed, municipality)
        .filter(name -> !name.isNumber())
        .flatMap(name ->
            tenancy.readingIn(
                municipality, () -> finding.ofSigns(municipality, name.signs(), scopes)));
  }

  /** Logs that an answer that went out was read again: it says who the person is. */
  public void readAgain(
      String municipality, Actor reader, UUID caseId, EntryId answer, String why) {
    tenancy.runIn(
        municipality,
        () -> log.look(atIdentity(municipality, reader, caseId, Set.of(answer), why)));
  }

  private Look.AtIdentity atIdentity(
      String municipality, Actor reader, UUID caseId, Set<EntryId> entries, String why) {
    EntryId look = new EntryId(UUID.randomUUID());
    return new Look.AtIdentity(
        municipality,
        reader,
        clock.instant(),
        caseId,
        entries,
        Set.of(),
        look,
        Purpose.RIGHTS,
        new Writing(encryption, municipality, caseId).reason(reader.agency(), look, why));
  }

  private Optional<Replayed> find(String municipality, Actor reader, CaseId id) {
    return Optional.ofNullable(finding.all(municipality, Set.of(id)).get(id))
        .map(stored -> Replayed.of(rulebooks, municipality, stored))
        .filter(it -> AgencyFolder.isFor(rulebooks.current(municipality), it.file(), reader));
  }

  private static AgencyFolder folder(Replayed found, Actor reader) {
    return AgencyFolder.of(found.rulebook(), found.file(), reader.agency());
  }

  private Looked look(String municipality, Actor reader, CaseId id, Replayed found, String why) {
    CaseFile file = found.file();
    AgencyFolder folder = folder(found, reader);
    Permit permit =
        log.look(
            new Look.AtEntries(
                municipality,
                reader,
                clock.instant(),
                id.value(),
                ids(folder.entries()),
                Set.of()));
    Map<EntryId, Map<TextField, Kept>> kept = new HashMap<>(finding.content(municipality, permit));
    Set<EntryId> identity = ids(folder.identity());
    Set<EntryId> hidden = CaseReading.hidden(file, reader, clock.instant());
    if (!identity.isEmpty()) {
      Permit who = log.look(atIdentity(municipality, reader, id.value(), identity, why));
      kept.putAll(CaseLooking.shown(finding.content(municipality, who), hidden));
    }
    return new Looked(
        folder,
        found.rulebook(),
        kept,
        files.with(municipality, permit),
        identity.stream().anyMatch(hidden::contains));
  }

  private static Set<EntryId> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).collect(Collectors.toUnmodifiableSet());
  }
}

package no.omtanke.casework.flow;

import java.time.InstantSource;
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
import no.omtanke.casework.Entry;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.TextField;
import no.omtanke.casework.store.CaseFiles;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.CaseFinding.Kept;
import no.omtanke.casework.store.StoredCase;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.Permit;
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

  /** A folder with what is written in it, and what the case runs under. */
  public record Opened(
      AgencyFolder folder,
      Map<EntryId, Map<TextField, String>> texts,
      Map<EntryId, List<Attached>> files,
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
      Map<EntryId, List<CaseFiles.Kept>> files) {}

  /** The reader's own agency's folder; nothing for one who does not answer for its cases. */
  public Optional<Opened> open(String municipality, Actor reader, UUID caseId) {
    return tenancy
        .inMunicipality(municipality, () -> look(municipality, reader, new CaseId(caseId)))
        .map(it ->
            new Opened(
                it.folder(),
                new Writing(encryption, municipality, caseId).decrypted(it.kept()),
                new Writing(encryption, municipality, caseId).files(it.files()),
                it.rulebook()));
  }

  private Optional<Looked> look(String municipality, Actor reader, CaseId id) {
    StoredCase stored = finding.all(municipality, Set.of(id)).get(id);
    if (stored == null) {
      return Optional.empty();
    }
    Rulebook rulebook = rulebooks.of(municipality, stored.packHash());
    CaseFile file = stored.file(rulebook);
    if (!AgencyFolder.isFor(rulebooks.current(municipality), file, reader)) {
      return Optional.empty();
    }
    AgencyFolder folder = AgencyFolder.of(file, reader.agency());
    Permit permit =
        log.look(
            new Look.AtEntries(
                municipality,
                reader,
                clock.instant(),
                id.value(),
                folder.entries().stream().map(Entry::id).collect(Collectors.toUnmodifiableSet()),
                Set.of()));
    return Optional.of(
        new Looked(
            folder,
            rulebook,
            finding.content(municipality, permit),
            files.with(municipality, permit)));
  }
}

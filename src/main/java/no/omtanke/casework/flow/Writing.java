package no.omtanke.casework.flow;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.omtanke.casework.Attached;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.store.CaseFiles;
import no.omtanke.casework.store.CaseFinding.Kept;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.packs.AgencyId;

/** Texts of a case on their way to and from ciphertext: which key, and which place. */
final class Writing {

  static final String FILE_NAME = "FILE_NAME";
  static final String FILE = "FILE";

  private final Encryption encryption;
  private final String municipality;
  private final UUID caseId;

  Writing(Encryption encryption, String municipality, UUID caseId) {
    this.encryption = encryption;
    this.municipality = municipality;
    this.caseId = caseId;
  }

  /** The act's texts, in the folder of the actor's own agency. */
  Map<TextField, Ciphertext> encrypted(Stamp stamp, Texts texts) {
    Map<TextField, Ciphertext> encrypted = new EnumMap<>(TextField.class);
    texts
        .byField()
        .forEach((field, text) ->
            encrypted.put(
                field,
                encryption.encrypt(place(stamp.actor().agency(), stamp.entry(), field), text)));
    return encrypted;
  }

  /** The texts again; one whose key has been destroyed is left out. */
  Map<EntryId, Map<TextField, String>> decrypted(Map<EntryId, Map<TextField, Kept>> content) {
    Map<EntryId, Map<TextField, String>> texts = new LinkedHashMap<>();
    content.forEach((entry, fields) -> {
      Map<TextField, String> readable = new EnumMap<>(TextField.class);
      fields.forEach((field, kept) ->
          encryption
              .decrypt(place(new AgencyId(kept.agency()), entry, field), kept.ciphertext())
              .ifPresent(text -> readable.put(field, text)));
      if (!readable.isEmpty()) {
        texts.put(entry, readable);
      }
    });
    return texts;
  }

  /** The texts of one entry; one whose key has been destroyed is left out. */
  Map<TextField, String> opened(AgencyId agency, EntryId entry, Map<TextField, Ciphertext> fields) {
    Map<TextField, String> texts = new EnumMap<>(TextField.class);
    fields.forEach((field, ciphertext) ->
        encryption
            .decrypt(place(agency, entry, field), ciphertext)
            .ifPresent(text -> texts.put(field, text)));
    return texts;
  }

  /** The reason for a look at identity, beside the folder of the reader's own agency. */
  Ciphertext reason(AgencyId agency, EntryId look, String reason) {
    return encryption.encrypt(new Passage(key(agency, Part.BESIDE), look, "LOOK_REASON"), reason);
  }

  /** A file's name or its bytes, in the folder that the entry it lies with is in. */
  Passage file(AgencyId agency, EntryId entry, UUID file, String what) {
    return new Passage(key(agency, Part.CONTENT), entry, what + "_" + file);
  }

  /** The files by the entries they lie with; one whose key has been destroyed is left out. */
  Map<EntryId, List<Attached>> files(Map<EntryId, List<CaseFiles.Kept>> kept) {
    Map<EntryId, List<Attached>> files = new LinkedHashMap<>();
    kept.forEach((entry, rows) ->
        files.put(
            entry,
            rows.stream()
                .flatMap(row ->
                    encryption
                        .decrypt(file(row.agency(), entry, row.id(), FILE_NAME), row.name())
                        .map(name -> new Attached(row.id(), row.at(), row.kind(), row.size(), name))
                        .stream())
                .toList()));
    return files;
  }

  /** The words that were looked for in the case, beside the folder of the reader's own agency. */
  Ciphertext words(AgencyId agency, EntryId look, String words) {
    return encryption.encrypt(new Passage(key(agency, Part.BESIDE), look, "LOOK_WORDS"), words);
  }

  private Passage place(AgencyId agency, EntryId entry, TextField field) {
    Part part = field.identity() ? Part.IDENTITY : Part.CONTENT;
    return new Passage(key(agency, part), entry, field.name());
  }

  private FolderKey key(AgencyId agency, Part part) {
    return new FolderKey(municipality, caseId, agency, part);
  }
}

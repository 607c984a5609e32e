package no.omtanke.casework.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.Attached;
import no.omtanke.casework.Attaching;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseReading;
import no.omtanke.casework.Event;
import no.omtanke.casework.Sight;
import no.omtanke.casework.store.CaseFiles;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.VersionTaken;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.Permit;
import no.omtanke.organisation.Actor;
import no.omtanke.platform.Tenancy;
import no.omtanke.platform.Upload;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Puts files with entries, and takes them out for those who read the entry. */
@NamedInterface("flow")
@Component
public class Files {

  private final Tenancy tenancy;
  private final CaseFinding finding;
  private final CaseFiles store;
  private final AccessLog log;
  private final Encryption encryption;
  private final Rulebooks rulebooks;
  private final InstantSource clock;

  public Files(
      Tenancy tenancy,
      CaseFinding finding,
      CaseFiles store,
      AccessLog log,
      Encryption encryption,
      Rulebooks rulebooks,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.finding = finding;
    this.store = store;
    this.log = log;
    this.encryption = encryption;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /** A file with what is in it. */
  public record Opened(Attached.Kind kind, String name, Resource content) {

    /** Says nothing of what is in it, so that no log can. */
    @Override
    public String toString() {
      return "Opened[" + kind + "]";
    }
  }

  /**
   * What came of putting a file with an entry.
   *
   * @param wrong why it was not
   * @param file what it is called by; null where it was not
   */
  public record Put(Set<Attached.Refusal> wrong, @Nullable UUID file) {
    public Put {
      wrong = Set.copyOf(wrong);
    }
  }

  /**
   * Puts a file with an entry.
   *
   * @param entry null where none was chosen
   * @return nothing where she may not know of the case
   */
  public Optional<Put> attach(
      String municipality, Actor actor, UUID reference, @Nullable EntryId entry, Upload upload) {
    Attached.Kind kind = kind(upload.bytes());
    while (true) {
      try {
        return tenancy.inMunicipality(
            municipality,
            () ->
                find(municipality, actor, reference)
                    .flatMap(it -> put(municipality, actor, it, entry, kind, upload)));
      } catch (VersionTaken someoneWasHere) {
        // asked anew of the case as it now stands: what was just told takes no file
      }
    }
  }

  private Optional<Put> put(
      String municipality,
      Actor actor,
      Replayed sighted,
      @Nullable EntryId entry,
      Attached.@Nullable Kind kind,
      Upload upload) {
    Instant now = clock.instant();
    return CaseReading.view(sighted.rulebook(), sighted.file(), actor, now)
        .map(view -> {
          Set<Attached.Refusal> wrong =
              Attaching.against(view, actor, entry, upload.name(), upload.bytes().length, kind);
          UUID file =
              wrong.isEmpty() && kind != null && entry != null
                  ? add(municipality, actor, sighted.file(), entry, kind, upload, now)
                  : null;
          return new Put(wrong, file);
        });
  }

  private UUID add(
      String municipality,
      Actor actor,
      CaseFile file,
      EntryId entry,
      Attached.Kind kind,
      Upload upload,
      Instant now) {
    UUID id = UUID.randomUUID();
    Writing writing = new Writing(encryption, municipality, file.id().value());
    Ciphertext called =
        encryption.encrypt(
            writing.file(actor.agency(), entry, id, Writing.FILE_NAME), plain(upload.name(), kind));
    Ciphertext bytes =
        encryption.encrypt(
            writing.file(actor.agency(), entry, id, Writing.FILE),
            Base64.getEncoder().encodeToString(upload.bytes()));
    store.add(
        municipality,
        file,
        actor,
        new Event.FileAttached(new Event.Mark(now, actor.id(), actor.agency(), entry)),
        new CaseFiles.Kept(id, entry, now, actor.agency(), kind, upload.bytes().length, called),
        bytes);
    return id;
  }

  /** The file; nothing for those who do not read the entry it lies with. */
  public Optional<Opened> open(String municipality, Actor actor, UUID reference, UUID file) {
    Instant now = clock.instant();
    return tenancy
        .inMunicipality(municipality, () -> look(municipality, actor, reference, file, now))
        .flatMap(it -> opened(municipality, it));
  }

  private record Looked(UUID caseId, CaseFiles.Kept kept, Ciphertext content) {}

  private Optional<Looked> look(
      String municipality, Actor actor, UUID reference, UUID file, Instant now) {
    Optional<Replayed> found = find(municipality, actor, reference);
    Optional<EntryId> entry =
        found
            .flatMap(it -> store.entry(municipality, it.file().id().value(), file))
            .filter(it ->
                CaseReading.readable(found.get().rulebook(), found.get().file(), actor, now)
                    .contains(it));
    if (entry.isEmpty()) {
      log.look(new Look.Denied(municipality, actor, now, reference));
      return Optional.empty();
    }
    CaseFile looked = found.orElseThrow().file();
    Permit permit =
        log.look(
            new Look.AtEntries(
                municipality,
                actor,
                now,
                looked.id().value(),
                Set.of(entry.get()),
                CaseReading.grounds(found.get().rulebook(), looked, actor, now)));
    return store.with(municipality, permit).getOrDefault(entry.get(), List.of()).stream()
        .filter(kept -> kept.id().equals(file))
        .findFirst()
        .flatMap(kept ->
            store
                .content(municipality, permit, file)
                .map(content -> new Looked(looked.id().value(), kept, content)));
  }

  private Optional<Opened> opened(String municipality, Looked it) {
    CaseFiles.Kept kept = it.kept();
    Writing writing = new Writing(encryption, municipality, it.caseId());
    return encryption
        .decrypt(
            writing.file(kept.agency(), kept.entry(), kept.id(), Writing.FILE_NAME), kept.name())
        .flatMap(name ->
            encryption
                .decrypt(
                    writing.file(kept.agency(), kept.entry(), kept.id(), Writing.FILE),
                    it.content())
                .map(text ->
                    new Opened(
                        kept.kind(),
                        name,
                        new ByteArrayResource(Base64.getDecoder().decode(text)))));
  }

  private Optional<Replayed> find(String municipality, Actor actor, UUID reference) {
    return finding
        .find(municipality, reference, Sight.scopes(rulebooks.current(municipality), actor))
        .map(stored -> Replayed.of(rulebooks, municipality, stored));
  }

  /** By what it begins with, and never by what it is called; null for what we do not take. */
  private static Attached.@Nullable Kind kind(byte[] content) {
    String type = new Tika().detect(content);
    return Arrays.stream(Attached.Kind.values())
        .filter(kind -> kind.type().equals(type))
        .findFirst()
        .orElse(null);
  }

  /** A name that no file system stumbles over, with the ending of what it is. */
  private static String plain(String name, Attached.Kind kind) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String base =
        (dot > 0 ? last.substring(0, dot) : last).replaceAll("[^\\p{L}\\p{N} _.,()-]", "").strip();
    String kept =
        base.substring(
            0,
            base.offsetByCodePoints(
                0, Math.min(Attached.LONGEST_NAME, base.codePointCount(0, base.length()))));
    return (kept.isEmpty() ? "vedlegg" : kept) + "." + kind.ending();
  }
}

package no.omtanke.casework.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.casework.Attached;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.Event;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Permit;
import no.omtanke.confidentiality.log.Acted;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.SqlPart;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that lie with entries. */
@Repository
public class CaseFiles {

  private final JdbcClient jdbc;

  public CaseFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file without its content. */
  public record Kept(
      UUID id,
      EntryId entry,
      Instant at,
      AgencyId agency,
      Attached.Kind kind,
      long size,
      Ciphertext name) {}

  /**
   * Adds one, with the event that says so and its row in the log.
   *
   * @param of the case as it was when it was asked whether the file may be put there
   * @throws VersionTaken where an act came first; the transaction can then only be rolled back
   */
  public void add(
      String municipality,
      CaseFile of,
      Actor actor,
      Event.FileAttached event,
      Kept file,
      Ciphertext content) {
    UUID caseId = of.id().value();
    List<String> facts = List.of(FactsWriting.write(event));
    try {
      run(AppendParts.events(municipality, of.id(), of.version(), List.of(event), facts));
    } catch (DuplicateKeyException taken) {
      throw new VersionTaken();
    }
    run(
        new Acted(
                municipality,
                actor,
                event.mark().at(),
                caseId,
                file.entry(),
                "ATTACH_FILE",
                null,
                of.version() + 1,
                of.version() + 1,
                List.of(StoredEventHashes.of(event, facts.getFirst())),
                List.of(file.name(), content))
            .row());
    jdbc.sql(
            """
            insert into case_file
              (municipality, case_id, entry_id, id, at, agency, kind, size, name, content)
            values
              (:municipality, :case_id, :entry, :id, :at, :agency, :kind, :size, :name, :content)
            """)
        .param("municipality", municipality)
        .param("case_id", caseId)
        .param("entry", file.entry().value())
        .param("id", file.id())
        .param("at", file.at().atOffset(ZoneOffset.UTC))
        .param("agency", file.agency().value())
        .param("kind", file.kind().name())
        .param("size", file.size())
        .param("name", file.name().bytes())
        .param("content", content.bytes())
        .update();
  }

  /** Those that lie with the entries that the permit is for, the oldest first. */
  public Map<EntryId, List<Kept>> with(String municipality, Permit permit) {
    Map<EntryId, List<Kept>> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select id, entry_id, at, agency, kind, size, name from case_file
            where municipality = :municipality and case_id = :case_id
              and entry_id = any(cast(:entries as uuid[]))
            order by at, id
            """)
        .param("municipality", municipality)
        .param("case_id", permit.caseId())
        .param("entries", entries(permit))
        .query((row, nth) ->
            new Kept(
                row.getObject("id", UUID.class),
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AgencyId(row.getString("agency")),
                Attached.Kind.valueOf(row.getString("kind")),
                row.getLong("size"),
                Ciphertext.of(row.getBytes("name"))))
        .list()
        .forEach(file -> found.computeIfAbsent(file.entry(), _ -> new ArrayList<>()).add(file));
    return found;
  }

  /** With which entry of the case it lies; nothing where there is none. */
  public Optional<EntryId> entry(String municipality, UUID caseId, UUID file) {
    return jdbc.sql(
            """
            select entry_id from case_file
            where municipality = :municipality and case_id = :case_id and id = :id
            """)
        .param("municipality", municipality)
        .param("case_id", caseId)
        .param("id", file)
        .query((row, nth) -> new EntryId(row.getObject(1, UUID.class)))
        .optional();
  }

  /** What is in it, where the permit is for the entry that it lies with. */
  public Optional<Ciphertext> content(String municipality, Permit permit, UUID file) {
    return jdbc.sql(
            """
            select content from case_file
            where municipality = :municipality and case_id = :case_id and id = :id
              and entry_id = any(cast(:entries as uuid[]))
            """)
        .param("municipality", municipality)
        .param("case_id", permit.caseId())
        .param("id", file)
        .param("entries", entries(permit))
        .query((row, nth) -> Ciphertext.of(row.getBytes(1)))
        .optional();
  }

  private void run(SqlPart part) {
    jdbc.sql(part.sql()).params(part.values()).update();
  }

  private static String[] entries(Permit permit) {
    return permit.entries().stream().map(EntryId::toString).toArray(String[]::new);
  }
}

package no.omtanke.casework.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.omtanke.casework.CaseId;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what an agency has told, newest first. */
@Repository
public class RegisterFinding {

  private final JdbcClient jdbc;

  public RegisterFinding(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row of the register, before it has passed through the core. */
  public record Found(CaseId id, EntryId entry, Instant at) {}

  static final String TOLD =
      """
      select case_id, entry_id, at from disclosure
      where municipality = :municipality and agency = :agency
        and at >= :from and (at, entry_id) < (:before, :entry)
        and not exists (
          select from case_kept_out kept
          where kept.municipality = :municipality and kept.case_id = disclosure.case_id
            and kept.staff = any(:places))
      """;

  static final String TO = "  and recipient = :recipient\n";

  static final String NEWEST_FIRST =
      """
      order by at desc, entry_id desc
      limit :size
      """;

  /**
   * A page of it, without the cases that the reader is kept out of.
   *
   * @param to whom it was told to; null for all
   * @param before with the entry, the place that the page comes after
   */
  public List<Found> page(
      String municipality,
      Actor reader,
      @Nullable Recipient to,
      Instant from,
      Instant before,
      UUID entry,
      int size) {
    return jdbc.sql(to == null ? TOLD + NEWEST_FIRST : TOLD + TO + NEWEST_FIRST)
        .param("municipality", municipality)
        .param("agency", reader.agency().value())
        .param("places", reader.places().stream().map(StaffId::value).toArray(String[]::new))
        .param("recipient", to == null ? null : to.key())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("entry", entry)
        .param("size", size)
        .query((row, number) ->
            new Found(
                new CaseId(row.getObject(1, UUID.class)),
                new EntryId(row.getObject(2, UUID.class)),
                row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }
}

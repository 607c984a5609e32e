package no.omtanke.rights.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements that were made, as the officers have written them down. */
@Repository
public class Agreements {

  private final JdbcClient jdbc;

  public Agreements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One as it lies.
   *
   * @param agency the officer's, under whose key the text lies
   */
  public record Kept(
      UUID id,
      String agreement,
      AgencyId agency,
      LocalDate from,
      @Nullable LocalDate until,
      Ciphertext where) {}

  /** Those of the agencies, the last that was written first. */
  public List<Kept> all(String municipality, List<AgencyId> agencies) {
    return jdbc.sql(
            """
            select id, agreement, agency, stands_from, stands_until, place from agreement
            where municipality = :municipality and agency = any(:agencies)
            order by at desc, id
            """)
        .param("municipality", municipality)
        .param("agencies", agencies.stream().map(AgencyId::value).toArray(String[]::new))
        .query((row, nth) ->
            new Kept(
                row.getObject("id", UUID.class),
                row.getString("agreement"),
                new AgencyId(row.getString("agency")),
                row.getObject("stands_from", LocalDate.class),
                row.getObject("stands_until", LocalDate.class),
                Ciphertext.of(row.getBytes("place"))))
        .list();
  }

  /** Adds one. */
  public void add(String municipality, Kept kept, StaffId by, Instant at) {
    jdbc.sql(
            """
            insert into agreement
              (municipality, id, agreement, agency, stands_from, stands_until, place, staff, at)
            values
              (:municipality, :id, :agreement, :agency, :from, :until, :place, :staff, :at)
            """)
        .param("municipality", municipality)
        .param("id", kept.id())
        .param("agreement", kept.agreement())
        .param("agency", kept.agency().value())
        .param("from", kept.from())
        .param("until", kept.until(), Types.DATE)
        .param("place", kept.where().bytes())
        .param("staff", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}

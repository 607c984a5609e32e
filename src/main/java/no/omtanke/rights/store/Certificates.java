package no.omtanke.rights.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.RetentionClass;
import no.omtanke.rights.Certificate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is left of what was destroyed: that it was. */
@Repository
public class Certificates {

  private static final String SELECT =
      "select id, at, kind, what, signature from certificate where municipality = :municipality ";

  private final JdbcClient jdbc;

  public Certificates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps it; where there is one already, that one. */
  public void keep(String municipality, AgencyId owner, Certificate certificate) {
    jdbc.sql(
            """
            insert into certificate (municipality, id, agency, at, kind, what, signature)
            values (:municipality, :id, :agency, :at, :kind, :what, :signature)
            on conflict do nothing
            """)
        .param("municipality", municipality)
        .param("id", certificate.id())
        .param("agency", owner.value())
        .param("at", certificate.at().atOffset(ZoneOffset.UTC))
        .param("kind", certificate.kind().name())
        .param("what", certificate.what())
        .param("signature", certificate.signature())
        .update();
  }

  /** A page of the agencies', but for these, the latest first. */
  public List<Certificate> page(
      String municipality,
      Set<AgencyId> agencies,
      Set<UUID> without,
      @Nullable Certificate before,
      int most) {
    Instant at = before == null ? Instant.parse("9999-01-01T00:00:00Z") : before.at();
    return jdbc.sql(
            SELECT
                + """
                and agency = any(:agencies) and (at, id) < (:at, :id) and not id = any(:without)
                order by at desc, id desc
                limit :most
                """)
        .param("municipality", municipality)
        .param("agencies", names(agencies))
        .param("without", without.toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", before == null ? new UUID(-1, -1) : before.id())
        .param("most", most)
        .query((row, nth) -> certificate(row))
        .list();
  }

  /** One of the agencies'; nothing where none of them has it. */
  public Optional<Certificate> find(String municipality, Set<AgencyId> agencies, UUID id) {
    return jdbc.sql(SELECT + "and agency = any(:agencies) and id = :id")
        .param("municipality", municipality)
        .param("agencies", names(agencies))
        .param("id", id)
        .query((row, nth) -> certificate(row))
        .optional();
  }

  /** Which of these one of the agencies had, and are no more. */
  public Set<UUID> of(String municipality, Set<AgencyId> agencies, Collection<UUID> ids) {
    return jdbc.sql(
            """
            select id from certificate
            where municipality = :municipality and agency = any(:agencies)
              and id = any(cast(:ids as uuid[]))
            """)
        .param("municipality", municipality)
        .param("agencies", names(agencies))
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, nth) -> row.getObject(1, UUID.class))
        .set();
  }

  private static String[] names(Set<AgencyId> agencies) {
    return agencies.stream().map(AgencyId::value).toArray(String[]::new);
  }

  private static Certificate certificate(ResultSet row) throws SQLException {
    return new Certificate(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        RetentionClass.What.valueOf(row.getString("kind")),
        row.getString("what"),
        row.getString("signature"));
  }
}

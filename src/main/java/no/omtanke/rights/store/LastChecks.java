package no.omtanke.rights.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import no.omtanke.confidentiality.Signing;
import no.omtanke.rights.Checked;
import no.omtanke.rights.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The last check of each municipality's log. */
@Repository
public class LastChecks {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final Signing signing;

  public LastChecks(JdbcClient jdbc, Signing signing) {
    this.jdbc = jdbc;
    this.signing = signing;
  }

  /** Keeps it in place of the one before. */
  public void keep(String municipality, Checked checked) {
    String findings = JSON.writeValueAsString(checked.findings());
    int rows =
        jdbc.sql(
                """
                insert into log_check (municipality, at, seals, rows, amiss, findings, signature)
                values (:municipality, :at, :seals, :rows, :amiss, :findings, :signature)
                on conflict (municipality) do update
                  set at = excluded.at, seals = excluded.seals, rows = excluded.rows,
                    amiss = excluded.amiss, findings = excluded.findings,
                    signature = excluded.signature
                """)
            .param("municipality", municipality)
            .param("at", checked.at().atOffset(ZoneOffset.UTC))
            .param("seals", checked.seals())
            .param("rows", checked.rows())
            .param("amiss", checked.amiss())
            .param("findings", findings)
            .param("signature", signing.sign(signed(municipality, checked, findings)))
            .update();
    if (rows != 1) {
      throw new IllegalStateException("a check of the log was not kept");
    }
  }

  /** The last one; nothing where the log has never been checked. */
  public Optional<Checked> last(String municipality) {
    return jdbc.sql(
            """
            select at, seals, rows, amiss, findings, signature from log_check
            where municipality = :municipality
            """)
        .param("municipality", municipality)
        .query((row, nth) -> checked(municipality, row))
        .optional();
  }

  private Checked checked(String municipality, ResultSet row) throws SQLException {
    String findings = row.getString("findings");
    String signature = row.getString("signature");
    Checked read =
        new Checked(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getLong("seals"),
            row.getLong("rows"),
            row.getLong("amiss"),
            read(findings),
            true);
    boolean genuine = signing.signed(signed(municipality, read, findings), signature);
    return new Checked(
        read.at(), read.seals(), read.rows(), read.amiss(), read.findings(), genuine);
  }

  /** Of what somebody has put in their place nothing can be said. */
  private static List<Finding> read(String findings) {
    try {
      return List.of(JSON.readValue(findings, Finding[].class));
    } catch (JacksonException notOurs) {
      return List.of();
    }
  }

  /** Of the time as the table keeps it, in whole microseconds. */
  private static String signed(String municipality, Checked checked, String findings) {
    Instant at = checked.at().plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    return String.join(
        "|",
        "log check",
        municipality,
        at.toString(),
        Long.toString(checked.seals()),
        Long.toString(checked.rows()),
        Long.toString(checked.amiss()),
        findings);
  }
}

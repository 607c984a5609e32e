package no.omtanke.rights.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.omtanke.rights.Checked;
import no.omtanke.rights.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The last check of each municipality's log. */
@Repository
public class LastChecks {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  public LastChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps it in place of the one before. */
  public void keep(String municipality, Checked checked) {
    int rows =
        jdbc.sql(
                """
                insert into log_check (municipality, at, seals, rows, amiss, findings)
                values (:municipality, :at, :seals, :rows, :amiss, :findings)
                on conflict (municipality) do update
                  set at = excluded.at, seals = excluded.seals, rows = excluded.rows,
                    amiss = excluded.amiss, findings = excluded.findings
                """)
            .param("municipality", municipality)
            .param("at", checked.at().atOffset(ZoneOffset.UTC))
            .param("seals", checked.seals())
            .param("rows", checked.rows())
            .param("amiss", checked.amiss())
            .param("findings", JSON.writeValueAsString(checked.findings()))
            .update();
    if (rows != 1) {
      throw new IllegalStateException("a check of the log was not kept");
    }
  }

  /** The last one; nothing where the log has never been checked. */
  public Optional<Checked> last(String municipality) {
    return jdbc.sql(
            """
            select at, seals, rows, amiss, findings from log_check
            where municipality = :municipality
            """)
        .param("municipality", municipality)
        .query((row, nth) ->
            new Checked(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("seals"),
                row.getLong("rows"),
                row.getLong("amiss"),
                List.of(JSON.readValue(row.getString("findings"), Finding[].class))))
        .optional();
  }
}

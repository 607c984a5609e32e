package no.omtanke.organisation.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.PackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has declared which version, in the municipality that the transaction is bound to. */
@Repository
public class Declared {

  private final JdbcClient jdbc;

  Declared(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When she declared it; nothing where she has not. */
  public Optional<Instant> find(PackId municipality, String declaration, StaffId staff) {
    return jdbc.sql(
            """
            select at from declared
            where municipality = :municipality and declaration = :declaration and staff = :staff
            """)
        .param("municipality", municipality.value())
        .param("declaration", declaration)
        .param("staff", UUID.fromString(staff.value()))
        .query((row, nth) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** All who declared it. */
  public Map<StaffId, Instant> all(PackId municipality, String declaration) {
    Map<StaffId, Instant> found = new HashMap<>();
    jdbc.sql(
            """
            select staff, at from declared
            where municipality = :municipality and declaration = :declaration
            """)
        .param("municipality", municipality.value())
        .param("declaration", declaration)
        .query(row -> {
          found.put(
              new StaffId(row.getString("staff")),
              row.getObject("at", OffsetDateTime.class).toInstant());
        });
    return Map.copyOf(found);
  }

  /** Keeps that she did; the first time stands. */
  public void add(PackId municipality, String declaration, StaffId staff, Instant at) {
    jdbc.sql(
            """
            insert into declared (municipality, declaration, staff, at)
            values (:municipality, :declaration, :staff, :at)
            on conflict do nothing
            """)
        .param("municipality", municipality.value())
        .param("declaration", declaration)
        .param("staff", UUID.fromString(staff.value()))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}

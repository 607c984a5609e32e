package no.omtanke.rights.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Erasable;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.rights.Hold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is held back. */
@Repository
public class Holds implements Erasable {

  private final JdbcClient jdbc;

  public Holds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds it back, in place of a hold that there was. */
  public void put(String municipality, Hold hold) {
    jdbc.sql(
            """
            insert into hold (municipality, id, agency, staff, at, until, reason)
            values (:municipality, :id, :agency, :staff, :at, :until, :reason)
            on conflict (municipality, id) do update
              set agency = excluded.agency, staff = excluded.staff, at = excluded.at,
                until = excluded.until, reason = excluded.reason
            """)
        .param("municipality", municipality)
        .param("id", hold.id())
        .param("agency", hold.owner().value())
        .param("staff", hold.by().value())
        .param("at", hold.at().atOffset(ZoneOffset.UTC))
        .param("until", hold.until())
        .param("reason", hold.reason().bytes())
        .update();
  }

  /** Those of the agencies that hold that day, what ends first before the rest. */
  public List<Hold> standing(
      String municipality, Set<AgencyId> agencies, Set<UUID> without, LocalDate today, int most) {
    return jdbc.sql(
            """
            select id, agency, staff, at, until, reason from hold
            where municipality = :municipality and agency = any(:agencies) and until >= :today
              and not id = any(:without)
            order by until, id
            limit :most
            """)
        .param("municipality", municipality)
        .param("agencies", agencies.stream().map(AgencyId::value).toArray(String[]::new))
        .param("without", without.toArray(UUID[]::new))
        .param("today", today)
        .param("most", most)
        .query((row, nth) -> hold(row))
        .list();
  }

  /** The hold; nothing where there is none. */
  public Optional<Hold> find(String municipality, UUID id) {
    return jdbc.sql(
            """
            select id, agency, staff, at, until, reason from hold
            where municipality = :municipality and id = :id
            """)
        .param("municipality", municipality)
        .param("id", id)
        .query((row, nth) -> hold(row))
        .optional();
  }

  /** Which of these are held back that day. */
  public Set<UUID> held(String municipality, Collection<UUID> ids, LocalDate today) {
    return jdbc.sql(
            """
            select id from hold
            where municipality = :municipality and until >= :today
              and id = any(cast(:ids as uuid[]))
            """)
        .param("municipality", municipality)
        .param("today", today)
        .param("ids", texts(ids))
        .query((row, nth) -> row.getObject(1, UUID.class))
        .set();
  }

  @Override
  public Set<String> tables() {
    return Set.of("hold");
  }

  @Override
  public Map<String, Integer> erase(String municipality, Collection<UUID> ids) {
    jdbc.sql(
            """
            delete from hold
            where municipality = :municipality and id = any(cast(:ids as uuid[]))
            """)
        .param("municipality", municipality)
        .param("ids", texts(ids))
        .update();
    return Map.of();
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static Hold hold(ResultSet row) throws SQLException {
    return new Hold(
        row.getObject("id", UUID.class),
        new AgencyId(row.getString("agency")),
        new StaffId(row.getString("staff")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("until", LocalDate.class),
        Ciphertext.of(row.getBytes("reason")));
  }
}

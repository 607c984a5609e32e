package no.omtanke.rights.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom that which has ended was shut to, by marks that name nobody. */
@Repository
public class ShutMarks {

  private final JdbcClient jdbc;

  public ShutMarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the marks of each; those that are there stay. */
  public void add(String municipality, Map<UUID, Set<String>> marks) {
    List<Map.Entry<UUID, String>> rows =
        marks.entrySet().stream()
            .flatMap(one -> one.getValue().stream().map(mark -> Map.entry(one.getKey(), mark)))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into shut (municipality, id, mark)
            select :municipality, one.id, one.mark
            from unnest(cast(:ids as uuid[]), cast(:marks as text[])) as one(id, mark)
            on conflict do nothing
            """)
        .param("municipality", municipality)
        .param("ids", texts(rows.stream().map(Map.Entry::getKey)))
        .param("marks", texts(rows.stream().map(Map.Entry::getValue)))
        .update();
  }

  /** All marks, by what they are of. */
  public Map<UUID, Set<String>> all(String municipality) {
    Map<UUID, Set<String>> marks = new HashMap<>();
    jdbc.sql("select id, mark from shut where municipality = :municipality")
        .param("municipality", municipality)
        .query(row -> {
          marks
              .computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
              .add(row.getString(2));
        });
    return marks;
  }

  /** Forgets what neither the log nor a certificate tells of any more. */
  public void forget(String municipality) {
    // where nothing is marked, as mostly, the log is not gone through for it
    if (all(municipality).isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            delete from shut
            where municipality = :municipality and not exists (
              select from access_log log
              where log.municipality = :municipality and log.case_id = shut.id)
            and not exists (
              select from certificate
              where certificate.municipality = :municipality and certificate.id = shut.id)
            and not exists (
              select from access_log log cross join unnest(log.subjects) as listed(id)
              where log.municipality = :municipality and log.kind in ('list', 'asked', 'sought')
                and listed.id = shut.id)
            """)
        .param("municipality", municipality)
        .update();
  }

  private static String[] texts(Stream<?> values) {
    return values.map(Object::toString).toArray(String[]::new);
  }
}

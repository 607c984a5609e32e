package no.omtanke.casework.store;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Event;
import no.omtanke.casework.TextField;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.platform.SqlPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed cases as the clock finds them, and the rows that end with them. */
@Repository
public class CaseErasing {

  private static final String KEPT_OUT = "case_kept_out";

  private static final List<String> BY_CASE =
      List.of(
          "case_content",
          "case_file",
          "case_responsible",
          KEPT_OUT,
          "disclosure",
          "case_number",
          "person_mark",
          "case_event");

  private static final String OF_CASES =
      " where municipality = :municipality and case_id = any(cast(:ids as uuid[]))";

  private static final String WRITTEN = OF_CASES + " and not field = any(:identity)";

  private static final String[] IDENTITY =
      Arrays.stream(TextField.values())
          .filter(TextField::identity)
          .map(TextField::name)
          .toArray(String[]::new);

  private final JdbcClient jdbc;

  public CaseErasing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All tables that rows are removed from. */
  public static Set<String> tables() {
    Set<String> tables = new HashSet<>(BY_CASE);
    tables.addAll(List.of("case_sight", "draft"));
    return tables;
  }

  /** The cases whose owners' people find them as closed on the day or before. */
  public List<CaseId> endedBy(String municipality, LocalDate day, UUID after, int most) {
    return jdbc.sql(
            """
            select case_id from case_sight
            where municipality = :municipality and closed and position = 'OWNER' and ended <= :day
              and case_id > :after
            group by case_id
            order by case_id
            limit :most
            """)
        .param("municipality", municipality)
        .param("day", day)
        .param("after", after)
        .param("most", most)
        .query((row, nth) -> new CaseId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Takes away all under which a closed case is found, and what tells of it in registers. */
  public void hide(String municipality, UUID id) {
    boolean hidden =
        jdbc.sql(
                    """
                    delete from case_sight
                    where municipality = :municipality and case_id = :id and closed
                    """)
                .param("municipality", municipality)
                .param("id", id, Types.OTHER)
                .update()
            > 0;
    if (hidden) {
      PersonMarks.aside(jdbc, municipality, id, true);
      jdbc.sql("delete from disclosure where municipality = :municipality and case_id = :id")
          .param("municipality", municipality)
          .param("id", id, Types.OTHER)
          .update();
    }
  }

  /** Puts the rows back under which it is found, and those of the registers. */
  public void show(String municipality, CaseId id, List<SightRow> rows, List<RegisterRow> told) {
    PersonMarks.aside(jdbc, municipality, id.value(), false);
    if (!rows.isEmpty()) {
      run(AppendParts.written(municipality, id, rows));
    }
    if (!told.isEmpty()) {
      SqlPart part = AppendParts.told(municipality, id, told);
      run(new SqlPart(part.sql() + " on conflict do nothing", part.values()));
    }
  }

  private void run(SqlPart part) {
    jdbc.sql(part.sql()).params(part.values()).update();
  }

  /** Appends that what was written has ended; not where an act came first. */
  public boolean append(String municipality, CaseId id, long version, Event.ContentEnded event) {
    SqlPart part =
        AppendParts.events(
            municipality, id, version, List.of(event), List.of(FactsWriting.write(event)));
    return jdbc.sql(part.sql() + " on conflict do nothing").params(part.values()).update() == 1;
  }

  /** Of these cases, those that have no event which says that what was written has ended. */
  public Set<UUID> withoutEndOfContent(String municipality, Collection<UUID> ids) {
    return jdbc.sql(
            """
            select case_id from case_event
            where municipality = :municipality and case_id = any(cast(:ids as uuid[]))
            group by case_id
            having not bool_or(type = :ended)
            """)
        .param("municipality", municipality)
        .param("ids", texts(ids))
        .param("ended", EventType.CONTENT_ENDED.stored())
        .query((row, nth) -> row.getObject(1, UUID.class))
        .set();
  }

  /** Takes away all under which a case is found that was open until now. */
  public void shut(String municipality, CaseId id, Collection<UUID> references) {
    removeSights(municipality, references);
    erase("case_responsible", municipality, List.of(id.value()));
  }

  private int removeSights(String municipality, Collection<UUID> references) {
    return jdbc.sql(
            """
            delete from case_sight
            where municipality = :municipality and reference = any(cast(:references as uuid[]))
            """)
        .param("municipality", municipality)
        .param("references", texts(references))
        .update();
  }

  /** Of these cases, those in which something written is left, but for who the persons are. */
  public Set<UUID> withContent(String municipality, Collection<UUID> ids) {
    return jdbc.sql(
            "select case_id from case_content"
                + WRITTEN
                + " union select case_id from case_file"
                + OF_CASES)
        .param("municipality", municipality)
        .param("ids", texts(ids))
        .param("identity", IDENTITY)
        .query((row, nth) -> row.getObject(1, UUID.class))
        .set();
  }

  /** Removes what was written in the cases, but for who the persons are. */
  public Map<String, Integer> eraseContent(String municipality, Collection<UUID> ids) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    rows.put(
        "case_content",
        jdbc.sql("delete from case_content" + WRITTEN)
            .param("municipality", municipality)
            .param("ids", texts(ids))
            .param("identity", IDENTITY)
            .update());
    rows.put("case_file", erase("case_file", municipality, ids));
    return rows;
  }

  /** Whether anybody finds the closed case. */
  public boolean isFound(String municipality, UUID id) {
    return !references(municipality, List.of(id)).isEmpty();
  }

  /** What people find the closed cases by. */
  public Set<UUID> references(String municipality, Collection<UUID> ids) {
    return jdbc.sql(
            """
            select reference from case_sight
            where municipality = :municipality and case_id = any(cast(:ids as uuid[])) and closed
            """)
        .param("municipality", municipality)
        .param("ids", texts(ids))
        .query((row, nth) -> row.getObject(1, UUID.class))
        .set();
  }

  /** Removes the drafts of acts on what is known so, and gives the keys that end with them. */
  public List<FolderKey> removeDrafts(String municipality, Collection<UUID> references) {
    return jdbc.sql(
            """
            delete from draft
            where municipality = :municipality and reference = any(cast(:references as uuid[]))
            returning id, agency
            """)
        .param("municipality", municipality)
        .param("references", texts(references))
        .query((row, nth) -> DraftStore.key(municipality, row))
        .list();
  }

  /**
   * Removes every row of the cases; how many there were, by table.
   *
   * @param references all that people know them by: no index leads from a case to open sights of it
   */
  public Map<String, Integer> erase(
      String municipality, Collection<UUID> ids, Collection<UUID> references) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    rows.put("case_sight", removeSights(municipality, references));
    BY_CASE.forEach(table -> rows.put(table, erase(table, municipality, ids)));
    // that somebody was kept out is not told by the certificate, which whoever that was may read
    rows.remove(KEPT_OUT);
    return rows;
  }

  private int erase(String table, String municipality, Collection<UUID> ids) {
    return jdbc.sql("delete from " + table + OF_CASES)
        .param("municipality", municipality)
        .param("ids", texts(ids))
        .update();
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}

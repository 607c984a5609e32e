package no.omtanke.intake.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.omtanke.intake.Inquiry;
import no.omtanke.packs.NorwegianTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inquiries as the clock finds them, and the rows that end with them. */
@Repository
public class InquiryErasing {

  private static final List<String> PARTS =
      List.of("inquiry_letter", "inquiry_key", "inquiry_reporter", "inquiry_triage");

  private static final String COLUMNS =
      """
      select id, subject, contact, way_in, kind, agency, readers, deputy_agency, deputy,
        deputy_in, received, waiting_since, outcome, closed, case_id, version,
      """;

  private static final String LAST =
      """
        greatest(received, (
          select max(at) from inquiry_letter letter
          where letter.municipality = one.municipality and letter.inquiry = one.id))
      """;

  private final JdbcClient jdbc;

  public InquiryErasing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An inquiry, and when the last of it was written. */
  public record Quiet(Inquiry inquiry, LocalDate since) {}

  /** All tables that rows are removed from. */
  public static Set<String> tables() {
    return Set.of("inquiry", "inquiry_letter", "inquiry_key", "inquiry_reporter", "inquiry_triage");
  }

  /**
   * Those that nobody waits for and in which nothing was written after the day: discussions, and
   * reports of which it is decided that they became no case.
   */
  public List<Quiet> quietSince(String municipality, LocalDate day, UUID after, int most) {
    OffsetDateTime before = day.plusDays(1).atStartOfDay(NorwegianTime.ZONE).toOffsetDateTime();
    return jdbc.sql(
            COLUMNS
                + LAST
                + """
                as last
                from inquiry one
                where municipality = :municipality and not set_aside and received < :before
                  and id > :after
                  and waiting_since is null and case_id is null
                  and (subject = 'discussion' or outcome is not null)
                  and not exists (
                    select from inquiry_letter letter
                    where letter.municipality = one.municipality and letter.inquiry = one.id
                      and letter.at >= :before)
                order by id
                limit :most
                """)
        .param("municipality", municipality)
        .param("before", before)
        .param("after", after)
        .param("most", most)
        .query((row, nth) ->
            new Quiet(
                StaffInquiries.inquiry(row).inquiry(),
                NorwegianTime.day(row.getObject("last", OffsetDateTime.class).toInstant())))
        .list();
  }

  /** Sets it aside, or no longer; with it those that became a case of that number. */
  public void setAside(String municipality, UUID id, boolean aside) {
    jdbc.sql(
            """
            update inquiry set set_aside = :aside
            where municipality = :municipality and (id = :id or case_id = :id)
            """)
        .param("municipality", municipality)
        .param("id", id)
        .param("aside", aside)
        .update();
  }

  /** Whether something has come that nobody has read: in it, or in what became that case. */
  public boolean waits(String municipality, UUID id) {
    return jdbc.sql(
            """
            select exists (
              select from inquiry
              where municipality = :municipality and (id = :id or case_id = :id)
                and waiting_since is not null)
            """)
        .param("municipality", municipality)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** The inquiries that became these cases. */
  public Set<UUID> ofCases(String municipality, Collection<UUID> cases) {
    return jdbc.sql(
            """
            select id from inquiry
            where municipality = :municipality and case_id = any(cast(:cases as uuid[]))
            """)
        .param("municipality", municipality)
        .param("cases", texts(cases))
        .query((row, nth) -> row.getObject(1, UUID.class))
        .set();
  }

  /** The case that each of the inquiries became, where it became one. */
  public Map<UUID, UUID> casesOf(String municipality, Collection<UUID> ids) {
    Map<UUID, UUID> cases = new HashMap<>();
    jdbc.sql(
            """
            select id, case_id from inquiry
            where municipality = :municipality and id = any(cast(:ids as uuid[]))
              and case_id is not null
            """)
        .param("municipality", municipality)
        .param("ids", texts(ids))
        .query(row -> {
          cases.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
    return cases;
  }

  /** Removes every row of the inquiries; how many there were, by table. */
  public Map<String, Integer> erase(String municipality, Collection<UUID> ids) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (String part : PARTS) {
      rows.put(part, erase(part, "inquiry", municipality, ids));
    }
    rows.put("inquiry", erase("inquiry", "id", municipality, ids));
    return rows;
  }

  private int erase(String table, String key, String municipality, Collection<UUID> ids) {
    return jdbc.sql(
            "delete from "
                + table
                + " where municipality = :municipality and "
                + key
                + " = any(cast(:ids as uuid[]))")
        .param("municipality", municipality)
        .param("ids", texts(ids))
        .update();
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}

package no.omtanke.casework.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Whom;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Mark;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.SqlPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks of whom cases are about: asked for one person at a time, and never listed. */
@Repository
public class PersonMarks {

  private final JdbcClient jdbc;

  public PersonMarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The agency's cases that have one of the marks, and which. One that is known by name alone is
   * left out where the marks say a year and the case says another.
   *
   * @param blocked whether those that wait to be destroyed are found too
   */
  public Map<CaseId, Set<Whom.By>> find(
      String municipality, AgencyId agency, Map<Whom.By, Mark> marks, boolean blocked) {
    Map<CaseId, Set<Whom.By>> found = new LinkedHashMap<>();
    List<Map.Entry<Whom.By, Mark>> asked = List.copyOf(marks.entrySet());
    jdbc.sql(
            """
            select mark.case_id, mark.kind
            from unnest(cast(:kinds as text[]), cast(:marks as text[])) as asked(kind, mark)
            join person_mark mark on mark.municipality = :municipality and mark.agency = :agency
              and mark.kind = asked.kind and mark.mark = asked.mark
            where (not mark.aside or :blocked) and not (mark.kind = 'NAME' and :year and exists (
              select from person_mark year
              where year.municipality = :municipality and year.agency = :agency
                and year.case_id = mark.case_id and year.kind = 'NAME_AND_YEAR'))
            order by mark.case_id
            """)
        .param("municipality", municipality)
        .param("agency", agency.value())
        .param("kinds", asked.stream().map(one -> one.getKey().name()).toArray(String[]::new))
        .param("marks", asked.stream().map(one -> one.getValue().value()).toArray(String[]::new))
        .param("blocked", blocked)
        .param("year", marks.containsKey(Whom.By.NAME_AND_YEAR))
        .query(row -> {
          found
              .computeIfAbsent(
                  new CaseId(row.getObject(1, UUID.class)), id -> EnumSet.noneOf(Whom.By.class))
              .add(Whom.By.valueOf(row.getString(2)));
        });
    return found;
  }

  /** An agency's folder in a case. */
  public record Folder(CaseId id, AgencyId agency) {}

  /** Folders that say who someone is and have no mark, in their order. */
  public List<Folder> unmarked(String municipality, Folder after, int most) {
    return jdbc.sql(
            """
            select case_id, agency from case_content content
            where municipality = :municipality and field = 'NAME'
              and (case_id, agency) > (:case, :agency)
              and not exists (
                select from person_mark mark
                where mark.municipality = content.municipality and mark.agency = content.agency
                  and mark.case_id = content.case_id)
            group by case_id, agency
            order by case_id, agency
            limit :most
            """)
        .param("municipality", municipality)
        .param("case", after.id().value())
        .param("agency", after.agency().value())
        .param("most", most)
        .query((row, nth) ->
            new Folder(new CaseId(row.getObject(1, UUID.class)), new AgencyId(row.getString(2))))
        .list();
  }

  /**
   * What the folder says of who someone is, as ciphertext, the latest first. It is for the machine
   * that marks, and goes to nobody: so no permit is asked for.
   */
  public Map<EntryId, Map<TextField, Ciphertext>> identity(String municipality, Folder folder) {
    Map<EntryId, Map<TextField, Ciphertext>> entries = new LinkedHashMap<>();
    jdbc.sql(
            """
            select content.entry_id, content.field, content.ciphertext
            from case_content content
            join case_event event on event.municipality = content.municipality
              and event.case_id = content.case_id and event.entry_id = content.entry_id
            where content.municipality = :municipality and content.case_id = :case
              and content.agency = :agency and content.field = any(cast(:fields as text[]))
            order by event.seq desc
            """)
        .param("municipality", municipality)
        .param("case", folder.id().value())
        .param("agency", folder.agency().value())
        .param(
            "fields",
            EnumSet.of(TextField.NAME, TextField.IDENTITY_NUMBER, TextField.BIRTH_YEAR).stream()
                .map(TextField::name)
                .toArray(String[]::new))
        .query(row -> {
          entries
              .computeIfAbsent(
                  new EntryId(row.getObject(1, UUID.class)), id -> new EnumMap<>(TextField.class))
              .put(TextField.valueOf(row.getString(2)), Ciphertext.of(row.getBytes(3)));
        });
    return entries;
  }

  /** Marks a folder that had none; one that was marked meanwhile is left as it is. */
  public void mark(String municipality, Folder folder, Map<Whom.By, Mark> marks) {
    SqlPart part = insert(municipality, folder.id(), folder.agency(), marks);
    jdbc.sql(part.sql() + " on conflict do nothing").params(part.values()).update();
  }

  /** Puts the marks in place of those that say the same of the person. */
  static List<SqlPart> written(
      String municipality, CaseId id, AgencyId agency, Map<Whom.By, Mark> marks) {
    List<SqlPart> parts = new ArrayList<>();
    SqlPart insert = insert(municipality, id, agency, marks);
    parts.add(
        new SqlPart(
            insert.sql()
                + """
                 on conflict (municipality, agency, case_id, kind) do update set mark = excluded.mark
                """,
            insert.values()));
    if (marks.containsKey(Whom.By.NAME) && !marks.containsKey(Whom.By.NAME_AND_YEAR)) {
      // the year was another name's
      parts.add(
          SqlPart.of(
              """
              delete from person_mark
              where municipality = ? and agency = ? and case_id = ? and kind = 'NAME_AND_YEAR'
              """,
              municipality,
              agency.value(),
              id.value()));
    }
    return parts;
  }

  private static SqlPart insert(
      String municipality, CaseId id, AgencyId agency, Map<Whom.By, Mark> marks) {
    List<Object> values = new ArrayList<>();
    marks.forEach((kind, mark) -> {
      values.add(municipality);
      values.add(agency.value());
      values.add(id.value());
      values.add(kind.name());
      values.add(mark.value());
    });
    return new SqlPart(
        "insert into person_mark (municipality, agency, case_id, kind, mark) values "
            + String.join(", ", Collections.nCopies(marks.size(), "(?, ?, ?, ?, ?)")),
        values);
  }

  /** Takes a case's marks out of what is found, or puts them back. */
  static void aside(JdbcClient jdbc, String municipality, UUID id, boolean aside) {
    jdbc.sql(
            """
            update person_mark set aside = :aside
            where municipality = :municipality and case_id = :case and aside <> :aside
            """)
        .param("aside", aside)
        .param("municipality", municipality)
        .param("case", id)
        .update();
  }
}

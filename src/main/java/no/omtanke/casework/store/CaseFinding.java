package no.omtanke.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseName;
import no.omtanke.casework.CaseSearch;
import no.omtanke.casework.Event;
import no.omtanke.casework.TextField;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Permit;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.SqlPart;
import no.omtanke.platform.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases, only ever under a scope of the reader's and a reference that the reader knows. */
@Repository
public class CaseFinding {

  private final Tenancy tenancy;
  private final JdbcClient jdbc;

  public CaseFinding(Tenancy tenancy, JdbcClient jdbc) {
    this.tenancy = tenancy;
    this.jdbc = jdbc;
  }

  /** A row of a list, before it has passed through the core's view. */
  public record Found(UUID reference, CaseId id, LocalDate due) {}

  private record Row(CaseId id, Event event) {}

  private static final String FIND =
      """
      select case_id, type, at, staff, agency, entry_id, facts from case_event
      where municipality = ? and case_id = (
        select case_id from case_sight
        where municipality = ? and reference = ? and scope = any(?)
          and not hidden_from && cast(? as text[])
        limit 1)
      order by seq
      """;

  /**
   * The case; nothing where there is none, or none that the reader may know of. Enters the
   * municipality by itself, in the same trip to the database.
   */
  public Optional<StoredCase> find(String municipality, UUID reference, Set<String> scopes) {
    List<Row> rows =
        tenancy.query(
            municipality,
            SqlPart.of(
                FIND,
                municipality,
                municipality,
                reference,
                scopes.toArray(String[]::new),
                scopes.toArray(String[]::new)),
            (row, number) ->
                new Row(new CaseId(row.getObject(1, UUID.class)), FactsReading.read(row)));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new StoredCase(rows.getFirst().id(), rows.stream().map(Row::event).toList()));
  }

  /** Which cases the references are of; one that the reader may not know of is not there. */
  public Map<UUID, CaseId> ids(
      String municipality, Collection<UUID> references, Set<String> scopes) {
    Map<UUID, CaseId> ids = new LinkedHashMap<>();
    jdbc.sql(
            """
            select reference, case_id from case_sight
            where municipality = :municipality
              and reference = any(cast(:references as uuid[]))
              and scope = any(cast(:scopes as text[]))
              and not hidden_from && cast(:scopes as text[])
            order by reference
            """)
        .param("municipality", municipality)
        .param("references", references.stream().map(UUID::toString).toArray(String[]::new))
        .param("scopes", scopes.toArray(String[]::new))
        .query(row -> {
          ids.put(row.getObject(1, UUID.class), new CaseId(row.getObject(2, UUID.class)));
        });
    return ids;
  }

  /** The cases, in one query. */
  public Map<CaseId, StoredCase> all(String municipality, Collection<CaseId> ids) {
    Map<CaseId, List<Event>> events = new LinkedHashMap<>();
    jdbc.sql(
            """
            select case_id, type, at, staff, agency, entry_id, facts from case_event
            where municipality = :municipality and case_id = any(cast(:ids as uuid[]))
            order by case_id, seq
            """)
        .param("municipality", municipality)
        .param("ids", ids.stream().map(CaseId::toString).distinct().toArray(String[]::new))
        .query(row -> {
          events
              .computeIfAbsent(new CaseId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
              .add(FactsReading.read(row));
        });
    Map<CaseId, StoredCase> cases = new HashMap<>();
    events.forEach((id, all) -> cases.put(id, new StoredCase(id, all)));
    return cases;
  }

  /** The owners' short numbers of the cases. */
  public Map<CaseId, String> numbers(String municipality, Collection<CaseId> ids) {
    Map<CaseId, String> numbers = new HashMap<>();
    jdbc.sql(
            """
            select case_id, number from case_number
            where municipality = :municipality and case_id = any(cast(:ids as uuid[]))
            """)
        .param("municipality", municipality)
        .param("ids", ids.stream().map(CaseId::toString).toArray(String[]::new))
        .query(row -> {
          numbers.put(new CaseId(row.getObject(1, UUID.class)), row.getString(2));
        });
    return numbers;
  }

  /**
   * What the owner's people call each of the cases, where the owner is one of these agencies; of
   * another owner's, nothing but that it is a case. What is no case is left out.
   */
  public Map<UUID, Optional<String>> ownNumbers(
      String municipality, Set<AgencyId> owners, Collection<UUID> ids) {
    Map<UUID, Optional<String>> numbers = new HashMap<>();
    owned(" and number.case_id = any(cast(:ids as uuid[]))", municipality, owners)
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(row -> {
          numbers.put(row.getObject(1, UUID.class), Optional.ofNullable(row.getString(2)));
        });
    return numbers;
  }

  /** The cases that a conflict of interest keeps whoever has, or had, one of the places out of. */
  public Set<UUID> keptFrom(String municipality, Collection<StaffId> places) {
    return jdbc.sql(
            """
            select case_id from case_kept_out
            where municipality = :municipality and staff = any(:places)
            """)
        .param("municipality", municipality)
        .param("places", places.stream().map(StaffId::value).toArray(String[]::new))
        .query((row, nth) -> row.getObject(1, UUID.class))
        .set();
  }

  /** Whom a conflict of interest keeps out of each of the cases. */
  public Map<UUID, Set<StaffId>> keptOut(String municipality, Collection<UUID> cases) {
    Map<UUID, Set<StaffId>> keptOut = new HashMap<>();
    jdbc.sql(
            """
            select case_id, staff from case_kept_out
            where municipality = :municipality and case_id = any(cast(:cases as uuid[]))
            """)
        .param("municipality", municipality)
        .param("cases", cases.stream().map(UUID::toString).toArray(String[]::new))
        .query(row -> {
          keptOut
              .computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
              .add(new StaffId(row.getString(2)));
        });
    return keptOut;
  }

  /** The case of that number, where the owner is one of these agencies. */
  public Optional<UUID> ofNumber(String municipality, Set<AgencyId> owners, String number) {
    return owned(
            " and number.number = :number and began.agency = any(:owners)", municipality, owners)
        .param("number", number)
        .query((row, nth) -> row.getObject(1, UUID.class))
        .optional();
  }

  /** The case of that number, where somebody finds it and it is not hidden from the scopes. */
  public Optional<CaseId> ofNumber(String municipality, String number, Set<String> scopes) {
    return jdbc.sql(
            """
            select number.case_id from case_number number
            where number.municipality = :municipality and number.number = :number and exists (
              select from case_sight sight
              where sight.municipality = :municipality and sight.reference = number.case_id
                and sight.position = 'OWNER' and not sight.hidden_from && cast(:scopes as text[]))
            """)
        .param("municipality", municipality)
        .param("number", number)
        .param("scopes", scopes.toArray(String[]::new))
        .query((row, nth) -> new CaseId(row.getObject(1, UUID.class)))
        .optional();
  }

  /**
   * The case that those who read under one of the scopes, and were told of it, call by the signs;
   * nothing where several are called so.
   */
  public Optional<UUID> ofSigns(String municipality, String signs, Set<String> scopes) {
    List<UUID> found =
        jdbc.sql(
                """
                select distinct case_id from case_sight
                where municipality = :municipality and signs = :signs
                  and scope = any(cast(:scopes as text[])) and position = 'RECEIVER'
                  and not hidden_from && cast(:scopes as text[])
                """)
            .param("municipality", municipality)
            .param("signs", signs)
            .param("scopes", scopes.toArray(String[]::new))
            .query((row, nth) -> row.getObject(1, UUID.class))
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Whoever begins a case owns it. */
  private JdbcClient.StatementSpec owned(String which, String municipality, Set<AgencyId> owners) {
    return jdbc.sql(
            """
            select number.case_id, case when began.agency = any(:owners) then number.number end
            from case_number number
            join case_event began on began.municipality = :municipality
              and began.case_id = number.case_id and began.seq = 1
            where number.municipality = :municipality
            """
                + which)
        .param("municipality", municipality)
        .param("owners", owners.stream().map(AgencyId::value).toArray(String[]::new));
  }

  /** Where a page of a list begins, and how long it is. */
  public record Place(LocalDate afterDue, UUID afterReference, int size) {}

  /**
   * A page of the open cases under the scopes, the earliest date first; or of the closed ones, the
   * latest ending first and what others own last. A case stands once for each reference under which
   * it is found there. By its name a case is found whether it is open or closed, on the one page
   * that there is.
   */
  public List<Found> page(
      String municipality,
      Set<String> scopes,
      LocalDate today,
      boolean closed,
      CaseSearch search,
      Place place) {
    return list(ListSql.of(closed, search), municipality, scopes, today, search, place)
        .query(CaseFinding::found)
        .list();
  }

  JdbcClient.StatementSpec list(
      String sql,
      String municipality,
      Set<String> scopes,
      LocalDate today,
      CaseSearch search,
      Place place) {
    CaseName name = search.name();
    return jdbc.sql(sql)
        .param("municipality", municipality)
        .param("today", today)
        .param("scopes", scopes.toArray(String[]::new))
        .param("after_due", place.afterDue())
        .param("after_reference", place.afterReference())
        .param("size", place.size())
        .param("name", name == null ? null : name.isNumber() ? name.text() : name.signs())
        .param("step", search.step() == null ? null : search.step().value())
        .param("unit", search.unit() == null ? null : search.unit().value())
        .param("sunday", NorwegianTime.sunday(today));
  }

  /** What someone was told of under the scopes, and ended lately: the latest first. */
  public List<Found> ended(
      String municipality, Set<String> scopes, LocalDate since, LocalDate today, int size) {
    return lately(
        """
        select row.reference, row.case_id, row.due
        from unnest(cast(:scopes as text[])) as mine(scope)
        cross join lateral (
          select reference, case_id, due, ended from case_sight
          where municipality = :municipality and case_sight.scope = mine.scope
            and not hidden_from && cast(:scopes as text[])
            and closed and position = 'RECEIVER' and ended > :since and ended <= :today
            and until >= :today
          order by ended desc, reference desc
          limit :size
        ) row
        order by row.ended desc, row.reference desc
        limit :size
        """,
        municipality,
        scopes,
        since,
        today,
        size);
  }

  /** Where nothing that was told under the scopes stands any more, lately: the latest first. */
  public List<Found> lapsed(
      String municipality, Set<String> scopes, LocalDate since, LocalDate today, int size) {
    return lately(
        """
        select row.reference, row.case_id, row.due
        from unnest(cast(:scopes as text[])) as mine(scope)
        cross join lateral (
          select reference, case_id, due, until from case_sight
          where municipality = :municipality and case_sight.scope = mine.scope
            and not hidden_from && cast(:scopes as text[])
            and until < 'infinity' and until >= :since and until < :today
          order by until desc, reference desc
          limit :size
        ) row
        order by row.until desc, row.reference desc
        limit :size
        """,
        municipality,
        scopes,
        since,
        today,
        size);
  }

  /** Where something comes back under the scopes that day: the earliest first. */
  public List<Found> reminding(String municipality, Set<String> scopes, LocalDate today, int size) {
    return lately(
        """
        select row.reference, row.case_id, row.due
        from unnest(cast(:scopes as text[])) as mine(scope)
        cross join lateral (
          select reference, case_id, due, reminds from case_sight
          where municipality = :municipality and case_sight.scope = mine.scope
            and not hidden_from && cast(:scopes as text[])
            and reminds < 'infinity' and reminds <= :today and reminded >= :since
          order by reminds, reference
          limit :size
        ) row
        order by row.reminds, row.reference
        limit :size
        """,
        municipality,
        scopes,
        today,
        today,
        size);
  }

  private List<Found> lately(
      String sql,
      String municipality,
      Set<String> scopes,
      LocalDate since,
      LocalDate today,
      int size) {
    return jdbc.sql(sql)
        .param("municipality", municipality)
        .param("scopes", scopes.toArray(String[]::new))
        .param("since", since)
        .param("today", today)
        .param("size", size)
        .query(CaseFinding::found)
        .list();
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        row.getObject(1, UUID.class),
        new CaseId(row.getObject(2, UUID.class)),
        row.getObject(3, LocalDate.class));
  }

  /** What a written text is when it comes out of the store: whose key opens it, and the bytes. */
  public record Kept(String agency, Ciphertext ciphertext) {}

  /** What the permit permits, and nothing beside it. Destroyed content is simply not there. */
  public Map<EntryId, Map<TextField, Kept>> content(String municipality, Permit permit) {
    Map<EntryId, Map<TextField, Kept>> content = new LinkedHashMap<>();
    jdbc.sql(
            """
            select entry_id, field, agency, ciphertext from case_content
            where municipality = :municipality and case_id = :case_id
              and entry_id = any(cast(:entries as uuid[])) and field = any(cast(:fields as text[]))
            """)
        .param("municipality", municipality)
        .param("case_id", permit.caseId())
        .param("entries", permit.entries().stream().map(EntryId::toString).toArray(String[]::new))
        .param("fields", fields(permit.part()))
        .query(row -> {
          content
              .computeIfAbsent(
                  new EntryId(row.getObject(1, UUID.class)), id -> new EnumMap<>(TextField.class))
              .put(
                  TextField.valueOf(row.getString(2)),
                  new Kept(row.getString(3), Ciphertext.of(row.getBytes(4))));
        });
    return content;
  }

  private static String[] fields(Part part) {
    return Arrays.stream(TextField.values())
        .filter(field -> field.identity() == (part == Part.IDENTITY))
        .map(TextField::name)
        .toArray(String[]::new);
  }
}

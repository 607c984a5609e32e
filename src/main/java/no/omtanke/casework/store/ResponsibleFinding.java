package no.omtanke.casework.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Responsibility;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds open cases by who is responsible for them. */
@Repository
public class ResponsibleFinding {

  private final JdbcClient jdbc;

  public ResponsibleFinding(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The agency's open cases that none of these is responsible for, at most so many. */
  public List<CaseId> withNoneOf(
      String municipality, AgencyId owner, Set<StaffId> people, int most) {
    return jdbc.sql(
            """
            select case_id from case_responsible
            where municipality = :municipality and agency = :agency
              and staff <> all(cast(:people as text[]))
            order by case_id
            limit :most
            """)
        .param("municipality", municipality)
        .param("agency", owner.value())
        .param("people", people.stream().map(StaffId::value).toArray(String[]::new))
        .param("most", most)
        .query((row, nth) -> new CaseId(row.getObject(1, UUID.class)))
        .list();
  }

  /** The agency's open cases that their responsible is away from, and her deputy is kept out of. */
  public List<CaseId> withDeputyKeptOut(
      String municipality, AgencyId owner, Directory today, int most) {
    return jdbc.sql(KEPT_OUT + " and one.agency = :agency order by one.case_id limit :most")
        .params(away(municipality, today))
        .param("agency", owner.value())
        .param("most", most)
        .query((row, nth) -> new CaseId(row.getObject(1, UUID.class)))
        .list();
  }

  /** The same of all agencies. */
  public Set<CaseId> withDeputyKeptOut(String municipality, Directory today) {
    return jdbc.sql(KEPT_OUT)
        .params(away(municipality, today))
        .query((row, nth) -> new CaseId(row.getObject(1, UUID.class)))
        .set();
  }

  private static final String KEPT_OUT =
      """
      select distinct one.case_id from unnest(cast(:people as text[]), cast(:places as text[])) as away(staff, place)
      join case_responsible one on one.municipality = :municipality and one.staff = away.staff
      join case_kept_out kept on kept.municipality = one.municipality and kept.case_id = one.case_id
      where kept.staff = away.place
      """;

  /** Each who is away, beside every place that her deputy has or had. */
  private static Map<String, Object> away(String municipality, Directory today) {
    List<String> people = new ArrayList<>();
    List<String> places = new ArrayList<>();
    today
        .deputies()
        .forEach((person, deputy) ->
            today.find(deputy).stream()
                .flatMap(there -> there.places().stream())
                .forEach(place -> {
                  people.add(person.value());
                  places.add(place.value());
                }));
    return Map.of(
        "municipality",
        municipality,
        "people",
        people.toArray(String[]::new),
        "places",
        places.toArray(String[]::new));
  }

  /** An open case and who is responsible for it. */
  public record Held(CaseId id, Responsibility by) {}

  /** Every open case of the municipality. */
  public List<Held> all(String municipality) {
    return jdbc.sql(
            """
            select case_id, agency, staff from case_responsible where municipality = :municipality
            """)
        .param("municipality", municipality)
        .query((row, nth) -> {
          String staff = row.getString(3);
          return new Held(
              new CaseId(row.getObject(1, UUID.class)),
              new Responsibility(
                  new AgencyId(row.getString(2)), staff.isEmpty() ? null : new StaffId(staff)));
        })
        .list();
  }
}

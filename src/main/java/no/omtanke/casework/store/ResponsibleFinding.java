package no.omtanke.casework.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Responsibility;
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

package no.omtanke.casework.store;

import java.util.List;
import no.omtanke.casework.Responsibility;
import no.omtanke.organisation.StaffId;
import no.omtanke.platform.SqlPart;

/** The row of an open case that says who is responsible for it. */
final class ResponsibleRows {

  private ResponsibleRows() {}

  /** What the act writes of it, in its own statement. */
  static List<SqlPart> changed(Append append) {
    ResponsibleChange change = append.responsible();
    if (change.before().equals(change.after())) {
      return List.of();
    }
    return List.of(
        change
            .after()
            .map(now -> written(append, now))
            .orElseGet(() ->
                SqlPart.of(
                    "delete from case_responsible where municipality = ? and case_id = ?",
                    append.municipality(),
                    append.id().value())));
  }

  private static SqlPart written(Append append, Responsibility now) {
    StaffId person = now.person();
    return SqlPart.of(
        """
        insert into case_responsible (municipality, case_id, agency, staff) values (?, ?, ?, ?)
        on conflict (municipality, case_id) do update
          set agency = excluded.agency, staff = excluded.staff
        """,
        append.municipality(),
        append.id().value(),
        now.owner().value(),
        person == null ? "" : person.value());
  }
}

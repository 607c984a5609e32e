package no.omtanke.casework.store;

import no.omtanke.casework.CaseName;
import no.omtanke.casework.CaseSearch;

/** The statement for a page of a list, with a line for each thing that is asked about. */
final class ListSql {

  /** Each scope's rows are walked in their own order, however many there are of the others. */
  private static final String OPEN =
      """
      select row.reference, row.case_id, row.due
      from unnest(cast(:scopes as text[])) as mine(scope)
      cross join lateral (
        select reference, case_id, due from case_sight
        where municipality = :municipality and case_sight.scope = mine.scope
          and not hidden_from && cast(:scopes as text[])
          and not closed and until >= :today
          and (due, reference) > (:after_due, :after_reference)
          -- asked
        order by due, reference
        limit :size
      ) row
      order by row.due, row.reference
      limit :size
      """;

  private static final String CLOSED =
      """
      select row.reference, row.case_id, row.due
      from unnest(cast(:scopes as text[])) as mine(scope)
      cross join lateral (
        select reference, case_id, due from case_sight
        where municipality = :municipality and case_sight.scope = mine.scope
          and not hidden_from && cast(:scopes as text[])
          and closed and until >= :today
          and (due, reference) < (:after_due, :after_reference)
          -- asked
        order by due desc, reference desc
        limit :size
      ) row
      order by row.due desc, row.reference desc
      limit :size
      """;

  private static final String BY_NUMBER =
      """
      select sight.reference, sight.case_id, sight.due
      from case_number named
      join case_sight sight on sight.municipality = named.municipality
        and sight.reference = named.case_id and sight.scope = any(cast(:scopes as text[]))
      where named.municipality = :municipality and named.number = :name
        and sight.position = 'OWNER' and until >= :today
        and not hidden_from && cast(:scopes as text[])
        -- asked
      order by sight.reference
      limit :size
      """;

  private static final String BY_SIGNS =
      """
      select reference, case_id, due from case_sight
      where municipality = :municipality and signs = :name
        and scope = any(cast(:scopes as text[]))
        and position in ('RECEIVER', 'CONVEYOR') and until >= :today
        and not hidden_from && cast(:scopes as text[])
        -- asked
      order by reference
      limit :size
      """;

  private ListSql() {}

  static String of(boolean closed, CaseSearch search) {
    CaseName name = search.name();
    String list = name != null ? named(name) : closed ? CLOSED : OPEN;
    return list.replace("-- asked\n", asked(search));
  }

  private static String named(CaseName name) {
    return name.isNumber() ? BY_NUMBER : BY_SIGNS;
  }

  /** That they are not empty is said for the index, which holds no others. */
  private static String asked(CaseSearch search) {
    StringBuilder lines = new StringBuilder();
    if (search.step() != null) {
      lines.append("and step = :step and step <> ''\n");
    }
    if (search.unit() != null) {
      lines.append("and unit = :unit and unit <> ''\n");
    }
    lines.append(
        switch (search.due()) {
          case null -> "";
          case OVERDUE -> "and not closed and due < :today\n";
          case WEEK -> "and not closed and due >= :today and due <= :sunday\n";
          case NONE -> "and not closed and due = 'infinity'\n";
        });
    return lines.toString();
  }
}

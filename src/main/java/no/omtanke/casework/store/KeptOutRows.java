package no.omtanke.casework.store;

import java.util.List;
import java.util.stream.Stream;
import no.omtanke.casework.Event;
import no.omtanke.organisation.StaffId;
import no.omtanke.platform.SqlPart;

/** The rows that say whom a conflict of interest keeps out of the case, in the act's statement. */
final class KeptOutRows {

  private KeptOutRows() {}

  static List<SqlPart> changed(Append append) {
    String[] out =
        people(append.events().stream().flatMap(KeptOutRows::out)).toArray(String[]::new);
    String[] in =
        people(append.events().stream().flatMap(KeptOutRows::backIn)).toArray(String[]::new);
    Stream<SqlPart> written =
        out.length == 0
            ? Stream.of()
            : Stream.of(
                SqlPart.of(
                    """
                    insert into case_kept_out (municipality, case_id, staff)
                    select ?, ?, * from unnest(?)
                    on conflict do nothing
                    """,
                    append.municipality(),
                    append.id().value(),
                    out));
    Stream<SqlPart> gone =
        in.length == 0
            ? Stream.of()
            : Stream.of(
                SqlPart.of(
                    "delete from case_kept_out where municipality = ? and case_id = ? and staff ="
                        + " any(?)",
                    append.municipality(),
                    append.id().value(),
                    in));
    return Stream.concat(written, gone).toList();
  }

  private static Stream<String> people(Stream<StaffId> people) {
    return people.map(StaffId::value);
  }

  private static Stream<StaffId> out(Event event) {
    return event instanceof Event.KeptOut it ? Stream.of(it.person()) : Stream.of();
  }

  private static Stream<StaffId> backIn(Event event) {
    return event instanceof Event.LetBackIn it ? Stream.of(it.person()) : Stream.of();
  }
}

package no.omtanke.casework.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.omtanke.casework.CaseSearch;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.News;
import no.omtanke.casework.store.SightRow;
import org.jspecify.annotations.Nullable;

/**
 * A page of the cases that a reader may know of: of the open ones the earliest date first, of the
 * closed ones the latest ending.
 *
 * @param next where the next page begins; null on the last
 */
public record Worklist(List<Row> rows, @Nullable After next) {

  public Worklist {
    rows = List.copyOf(rows);
  }

  /**
   * A case on the list, as its reader may see it.
   *
   * @param news what is new to her in it; null where nothing is
   */
  public record Row(UUID reference, @Nullable String number, CaseView view, @Nullable News news) {}

  /** Where a page begins: after this row. A date that is not set comes after all that are. */
  public record After(@Nullable LocalDate due, UUID reference) {

    /** The date as the store can know it. */
    LocalDate key(boolean closed) {
      if (due == null) {
        return closed ? SightRow.UNTOLD : SightRow.NEVER;
      }
      if (due.getYear() > 9999) {
        return SightRow.NEVER;
      }
      return due.isBefore(LocalDate.EPOCH) ? LocalDate.EPOCH : due;
    }
  }

  /** Which page: open or closed cases, from where, how many, and what is looked for among them. */
  public record Page(boolean closed, @Nullable After after, int size, CaseSearch search) {

    /** A page of all that there are. */
    public Page(boolean closed, @Nullable After after, int size) {
      this(closed, after, size, CaseSearch.ALL);
    }

    /** The first page of the open cases. */
    public static Page first(int size) {
      return new Page(false, null, size);
    }
  }
}

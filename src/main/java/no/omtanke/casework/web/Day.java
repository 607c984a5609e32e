package no.omtanke.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of cases as a page shows it: by when something is to happen. */
record Day(List<Part> parts, @Nullable String more) {

  /** A heading and its cases. */
  record Part(When when, List<Row> rows) {}

  /** A case: what comes next in words, by when and who set it, and whose it is. */
  record Row(
      String href,
      String title,
      String kind,
      String next,
      boolean mine,
      boolean threat,
      @Nullable String date,
      @Nullable String setBy,
      @Nullable String whose,
      @Nullable String received) {}

  /** When. */
  enum When {
    NEW,
    OVERDUE,
    TODAY,
    WEEK,
    LATER,
    UNDATED,
    WAITING,
    CLOSED
  }
}

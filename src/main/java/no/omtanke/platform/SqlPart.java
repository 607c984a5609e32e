package no.omtanke.platform;

import java.util.List;

/**
 * A statement, or a part of one, and the values for its question marks in their order. A value that
 * is missing is a null that says its type, or the server plans the statement anew for it.
 */
public record SqlPart(String sql, List<Object> values) {

  public SqlPart {
    values = List.copyOf(values);
  }

  /** The part, with its values in a row. */
  public static SqlPart of(String sql, Object... values) {
    return new SqlPart(sql, List.of(values));
  }
}

package no.omtanke.confidentiality;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the access log as it was written.
 *
 * @param id its number in the log
 * @param values all that stands in it, as text and always in the same order
 * @param act what it says happened in a case; null for a look
 */
public record LogRow(long id, List<Optional<String>> values, @Nullable Happened act) {

  public LogRow {
    values = List.copyOf(values);
  }

  /**
   * What an act brought about: events of a case, from the first to the last.
   *
   * @param act which it was
   * @param staff who did it
   * @param hashes of each of them; empty where the log did not keep them yet
   */
  public record Happened(
      UUID caseId, String act, String staff, long first, long last, List<String> hashes) {
    public Happened {
      hashes = List.copyOf(hashes);
    }
  }

  /** All of it as one text: two rows that differ in anything never have the same. */
  String whole() {
    StringBuilder whole = new StringBuilder().append(id);
    for (Optional<String> value : values) {
      whole.append(value.map(text -> "|" + text.length() + ":" + text).orElse("|-"));
    }
    return whole.toString();
  }
}

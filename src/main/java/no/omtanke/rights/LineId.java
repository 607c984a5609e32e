package no.omtanke.rights;

import java.util.Optional;
import java.util.UUID;
import no.omtanke.casework.TextField;
import no.omtanke.confidentiality.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * Names a line of an answer, which is told or held back as one: an entry, or one thing that is
 * written of who the person is.
 *
 * @param field what of who the person is; null for an entry of the journal
 */
public record LineId(EntryId entry, @Nullable TextField field) {

  /** An entry of the journal. */
  public static LineId of(EntryId entry) {
    return new LineId(entry, null);
  }

  /** As it was written by {@link #toString}; nothing where it names no line. */
  public static Optional<LineId> read(String written) {
    String[] parts = written.split("\\.", 2);
    try {
      EntryId entry = new EntryId(UUID.fromString(parts[0]));
      return parts.length == 1
          ? Optional.of(of(entry))
          : TextField.of(parts[1])
              .filter(TextField::identity)
              .map(field -> new LineId(entry, field));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return field == null ? entry.toString() : entry + "." + field.key();
  }
}

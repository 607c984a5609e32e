package no.omtanke.casework;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A file that lies with an entry.
 *
 * @param at when it was put there
 * @param kind what it is, found from its content
 * @param size in bytes
 * @param name what it was called when it was put there
 */
public record Attached(UUID id, Instant at, Kind kind, long size, String name) {

  /** The most bytes that a file has. */
  public static final int MOST = 5 * 1024 * 1024;

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 120;

  public Attached {
    Objects.requireNonNull(id);
    Objects.requireNonNull(at);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
  }

  /** What can be put with an entry. */
  public enum Kind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    TEXT("text/plain", "txt");

    private final String type;
    private final String ending;

    Kind(String type, String ending) {
      this.type = type;
      this.ending = ending;
    }

    /** As media type. */
    public String type() {
      return type;
    }

    /** What its name ends with. */
    public String ending() {
      return ending;
    }
  }

  /** Why a file is not put with an entry. */
  public enum Refusal {
    /** No entry was chosen, or none that she may put a file with. */
    ENTRY,
    MISSING,
    TOO_LARGE,
    KIND,
    /** It is called by somebody's identity number, and the name is shown to all who read. */
    NAME
  }

  /** Says nothing of the name, so that no log can. */
  @Override
  public String toString() {
    return "Attached[" + id + "]";
  }
}

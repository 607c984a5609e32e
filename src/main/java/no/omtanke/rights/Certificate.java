package no.omtanke.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.omtanke.packs.RetentionClass;

/**
 * That something has been destroyed: no name, no text, no number that anybody knew it by.
 *
 * @param kind what it was that was destroyed
 * @param what line by line, as it was signed
 */
public record Certificate(
    UUID id, Instant at, RetentionClass.What kind, String what, String signature) {

  /** Its lines, each a name and what it says. */
  public List<Line> lines() {
    return what.lines()
        .map(line -> line.split(": ", 2))
        .map(parts -> new Line(parts[0], parts.length > 1 ? parts[1] : ""))
        .toList();
  }

  /** One thing that it says. */
  public record Line(String name, String value) {}
}

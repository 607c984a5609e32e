package no.omtanke.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That something has been destroyed: no name, no text, no number that anybody knew it by.
 *
 * @param what line by line, as it was signed
 */
public record Certificate(UUID id, Instant at, String what, String signature) {

  /** Its lines, each a name and what it says. */
  public List<Line> lines() {
    return what.lines()
        .map(line -> line.split(": ", 2))
        .map(parts -> new Line(parts[0], parts.length > 1 ? parts[1] : ""))
        .toList();
  }

  /** What it was that was destroyed, by its name. */
  public String kind() {
    return lines().stream()
        .filter(line -> line.name().equals("what"))
        .map(Line::value)
        .findFirst()
        .orElse("CASE");
  }

  /** One thing that it says. */
  public record Line(String name, String value) {}
}

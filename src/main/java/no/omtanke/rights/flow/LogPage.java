package no.omtanke.rights.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.log.Logged;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log.
 *
 * @param numbers of each case in it the owner's number; empty where another controller has the case
 * @param ended those that have been destroyed, of which nothing else is known any more
 * @param next where it goes on; null on the last page
 */
public record LogPage(
    List<Logged> rows,
    Map<UUID, Optional<String>> numbers,
    Set<UUID> ended,
    Logged.@Nullable Place next) {

  public LogPage {
    rows = List.copyOf(rows);
    numbers = Map.copyOf(numbers);
    ended = Set.copyOf(ended);
  }
}

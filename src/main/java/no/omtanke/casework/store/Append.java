package no.omtanke.casework.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.omtanke.casework.Act;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Event;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Whom;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Mark;
import no.omtanke.packs.GroundKind;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an accepted act writes.
 *
 * @param version how many events there were; the new ones come right after
 * @param told what it adds to the registers of what agencies have told
 * @param marks by which whom it is about is known again; none where it does not say who
 * @param number the case's short number, drawn when it begins; null afterwards
 */
public record Append(
    String municipality,
    CaseId id,
    long version,
    Act act,
    List<Event> events,
    Map<TextField, Ciphertext> content,
    SightChange sights,
    ResponsibleChange responsible,
    List<RegisterRow> told,
    Map<Whom.By, Mark> marks,
    @Nullable String number) {

  public Append {
    events = List.copyOf(events);
    content = Map.copyOf(content);
    told = List.copyOf(told);
    marks = Map.copyOf(marks);
  }

  /** The fields that something is written in, always in the same order. */
  List<TextField> fields() {
    return content.keySet().stream().sorted().toList();
  }

  Ciphertext ciphertext(TextField field) {
    return Objects.requireNonNull(content.get(field));
  }

  /** The kind of ground on which the act tells something across the wall, for the log. */
  Optional<GroundKind> ground() {
    return events.stream()
        .flatMap(event ->
            switch (event) {
              case Event.Told it -> Stream.of(it.disclosure().ground().kind());
              case Event.ReportWritten it -> Stream.of(it.disclosure().ground().kind());
              default -> Stream.<GroundKind>empty();
            })
        .findFirst();
  }
}

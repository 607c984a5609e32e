package no.omtanke.casework.flow;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import no.omtanke.casework.Act;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.Texts;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What someone asks to do: everything of the act but its stamp, which the flow sets.
 *
 * @param entry what it is named by in the journal; of two with the same name one is written
 * @param seen the version of the case that she looked at
 * @param next the date that she sets for what comes next; null where none is set
 */
@NamedInterface("flow")
public record ActRequest(
    Actor actor,
    EntryId entry,
    long seen,
    @Nullable LocalDate next,
    Texts texts,
    Function<Stamp, Act> act) {

  /** What it leaves in the journal gets a name that is drawn now. */
  public ActRequest(
      Actor actor, long seen, @Nullable LocalDate next, Texts texts, Function<Stamp, Act> act) {
    this(actor, new EntryId(UUID.randomUUID()), seen, next, texts, act);
  }
}

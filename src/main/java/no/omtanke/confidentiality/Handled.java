package no.omtanke.confidentiality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.omtanke.organisation.Actor;

/**
 * Someone did something outside the casework, with what lies in no case yet or with a case that has
 * ended: what the log keeps of it, which is no text.
 *
 * @param subject what it was done with
 * @param entry names what was written
 * @param written the ciphertexts, of which the log keeps a hash
 */
public record Handled(
    String municipality,
    Actor actor,
    Instant at,
    UUID subject,
    EntryId entry,
    String act,
    List<Ciphertext> written) {

  public Handled {
    written = List.copyOf(written);
  }
}

package no.omtanke.confidentiality;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a municipality's access log was cut, because the time that it is kept had run out: the rows
 * that the links up to this one take in are gone, and that they are is signed.
 *
 * @param last the last link whose rows are gone; the chain goes on from it
 * @param before each row that is gone was sealed before this
 * @param at when it was cut
 * @param signature the application's, of all of it
 */
public record Cut(
    String municipality, Seal.Link last, Instant before, Instant at, String signature) {

  public Cut {
    Objects.requireNonNull(municipality);
    Objects.requireNonNull(last);
    Objects.requireNonNull(before);
    Objects.requireNonNull(at);
    Objects.requireNonNull(signature);
  }

  /** Whether the link's rows are among those that are gone. */
  public boolean takes(long link) {
    return link <= last.number();
  }

  /** What the signature is of. */
  String statement() {
    return String.join(
        "|",
        "cut",
        municipality,
        Long.toString(last.number()),
        last.root(),
        last.reach().upTo() + "/" + last.reach().above(),
        before.toString(),
        at.toString());
  }
}

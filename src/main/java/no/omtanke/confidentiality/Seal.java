package no.omtanke.confidentiality;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A link in the chain that proves a municipality's access log: the rows it takes in, each by a hash
 * of all that stands in it, and the link before, under one signature.
 *
 * @param number its place in the chain, from 1
 * @param rows what it takes in, the lowest number first
 * @param previous the root of the link before; empty for the first
 * @param reach how far the log has been sealed with it
 * @param at when it was made
 * @param root the hash of everything above
 * @param signature the application's, of the root
 */
public record Seal(
    String municipality,
    long number,
    List<Leaf> rows,
    String previous,
    Reach reach,
    Instant at,
    String root,
    String signature) {

  public Seal {
    Objects.requireNonNull(municipality);
    rows = List.copyOf(rows);
    Objects.requireNonNull(previous);
    Objects.requireNonNull(reach);
    Objects.requireNonNull(at);
    Objects.requireNonNull(root);
    Objects.requireNonNull(signature);
  }

  /** What the next link follows on. */
  public Link link() {
    return new Link(number, root, reach);
  }

  /** What is known of a link once its rows are gone: enough for the next to follow on it. */
  public record Link(long number, String root, Reach reach) {
    public Link {
      Objects.requireNonNull(root);
      Objects.requireNonNull(reach);
    }
  }

  /** A row that is taken in, and the hash of all that stands in it. */
  public record Leaf(long row, String hash) {}

  /**
   * How far the log has been sealed: every transaction that came before has ended, and all its rows
   * are in.
   *
   * @param upTo the first transaction whose rows are still to come
   * @param above the last row that another database server had written before this one took over;
   *     its transactions are numbered otherwise. 0 where there was none
   */
  public record Reach(long upTo, long above) {

    /** Before anything is sealed. */
    public static final Reach NOTHING = new Reach(0, 0);

    /** Whether the next one was reached in the same server: transactions are numbered on. */
    public boolean leadsTo(Reach next) {
      return upTo <= next.upTo && above == next.above;
    }
  }

  /** What the root is a hash of. */
  String statement() {
    String leaves =
        rows.stream().map(leaf -> leaf.row() + "=" + leaf.hash()).collect(Collectors.joining(","));
    return String.join(
        "|",
        municipality,
        Long.toString(number),
        previous,
        leaves,
        reach.upTo() + "/" + reach.above(),
        at.toString());
  }
}

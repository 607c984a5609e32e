package no.omtanke.confidentiality.seals;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import no.omtanke.confidentiality.Seal;
import no.omtanke.confidentiality.Seal.Reach;

/**
 * What the links that a check has gone through take in, and where they have looked for more: a log
 * has millions of rows, so their numbers are kept as bits.
 */
final class Taken {

  private static final int BLOCK = 1 << 16;

  private final Map<Long, BitSet> rows = new HashMap<>();
  private Reach reach = Reach.NOTHING;
  private long since;
  private long highest;

  /** Goes on with the link, which is held up against all rows from there. */
  void add(Seal seal) {
    seal.rows().forEach(leaf -> block(leaf.row()).set(place(leaf.row())));
    if (!seal.rows().isEmpty()) {
      highest = seal.rows().getLast().row();
    }
    if (!reach.leadsTo(seal.reach())) {
      since = seal.reach().upTo();
    }
    reach = seal.reach();
  }

  /** Goes on after a link whose rows are gone: no row that is there is held up against it. */
  void cut(Reach last) {
    since = last.upTo();
    reach = last;
  }

  private BitSet block(long row) {
    return rows.computeIfAbsent(Math.floorDiv(row, BLOCK), _ -> new BitSet());
  }

  private static int place(long row) {
    return Math.floorMod(row, BLOCK);
  }

  /** Whether a link takes in the row. */
  boolean has(long row) {
    BitSet block = rows.get(Math.floorDiv(row, BLOCK));
    return block != null && block.get(place(row));
  }

  /** How far the last link comes. */
  Reach reach() {
    return reach;
  }

  /** From which transaction on, of those that are counted as now, all rows were looked for. */
  long since() {
    return since;
  }

  /** The last row of the last link. */
  long highest() {
    return highest;
  }
}

package no.omtanke.packs.reading;

import java.util.List;
import no.omtanke.packs.Fault;
import no.omtanke.packs.Pack;

/** What came of reading a pack: the pack whole, or everything that is wrong with it. */
public sealed interface Reading {

  /** The folder or name it was read under. */
  String name();

  /**
   * A pack without a fault.
   *
   * @param canonical its content whole, in the one form its hash is of
   */
  record Good(String name, Pack pack, String canonical) implements Reading {}

  /** Files that are not a pack; never used in place of one that is. */
  record Broken(String name, List<Fault> faults) implements Reading {
    public Broken {
      faults = List.copyOf(faults);
    }
  }
}

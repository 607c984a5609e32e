package no.omtanke.packs;

import java.util.Set;

/**
 * Those who would get to know what is told, by the law that they stand under.
 *
 * @param sectors those of everyone who would read it
 * @param together whether they sit in a group; false for one service
 */
public record Told(Set<Sector> sectors, boolean together) {

  public Told {
    sectors = Set.copyOf(sectors);
  }

  /** A service of the sector. */
  public static Told service(Sector sector) {
    return new Told(Set.of(sector), false);
  }

  /** Whether it is child welfare, toward which there is a duty of its own. */
  public boolean isChildWelfare() {
    return !together && sectors.equals(Set.of(Sector.CHILD_WELFARE));
  }
}

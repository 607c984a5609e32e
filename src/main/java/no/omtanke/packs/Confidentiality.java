package no.omtanke.packs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a pack says of confidentiality: what its plan cites, and what each sector may use. */
public record Confidentiality(
    List<CitedGround> cited, List<SectorGrounds> grounds, List<RetentionClass> retention) {

  public Confidentiality {
    cited = List.copyOf(cited);
    grounds = List.copyOf(grounds);
    retention = List.copyOf(retention);
  }

  /** The row for the sector; nothing for one that no statute lets tell anything. */
  public Optional<SectorGrounds> forSector(Sector sector) {
    return grounds.stream().filter(row -> row.sector() == sector).findFirst();
  }

  /** What a plan cites, in the plan's words, beside the provisions in force that it points to. */
  public record CitedGround(
      String id,
      Text label,
      List<ProvisionId> provisions,
      Set<Sector> sectors,
      @Nullable Text text,
      String source) {
    public CitedGround {
      provisions = List.copyOf(provisions);
      sectors = Set.copyOf(sectors);
    }
  }
}

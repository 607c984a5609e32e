package no.omtanke.packs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a pack says of confidentiality: what its plan cites, and what each sector may use. */
public record Confidentiality(
    List<CitedGround> cited,
    List<SectorGrounds> grounds,
    List<RetentionClass> retention,
    List<Declaration> declarations) {

  public Confidentiality {
    cited = List.copyOf(cited);
    grounds = List.copyOf(grounds);
    retention = List.copyOf(retention);
    declarations = List.copyOf(declarations);
  }

  /** The row for the sector; nothing for one that no statute lets tell anything. */
  public Optional<SectorGrounds> forSector(Sector sector) {
    return grounds.stream().filter(row -> row.sector() == sector).findFirst();
  }

  /** What the staff declare now: the latest that has begun; nothing where none has. */
  public Optional<Declaration> declaration(LocalDate today) {
    return declarations.stream()
        .filter(one -> !one.from().isAfter(today))
        .max(Comparator.comparing(Declaration::from));
  }

  /** Whether no statute binds people of the sector to confidentiality. */
  boolean boundByDeclaration(Sector sector) {
    return forSector(sector).filter(row -> !row.confidentiality().isEmpty()).isEmpty();
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

package no.omtanke.confidentiality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.Seal.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * Makes the links that prove the access log, and holds rows and links up against them. Which hash
 * and whose signature comes from outside.
 */
public final class SealRules {

  private final UnaryOperator<String> hash;

  /**
   * @param hash from a text to the hash of it, as text
   */
  public SealRules(UnaryOperator<String> hash) {
    this.hash = hash;
  }

  /**
   * The next link, over the rows.
   *
   * @param last the link before; null for the first
   * @param sign from a root to its signature
   */
  public Seal next(
      String municipality,
      @Nullable Seal last,
      List<LogRow> rows,
      Seal.Reach reach,
      Instant at,
      UnaryOperator<String> sign) {
    Seal unsigned =
        new Seal(
            municipality,
            last == null ? 1 : last.number() + 1,
            rows.stream().map(row -> new Leaf(row.id(), hash.apply(row.whole()))).toList(),
            last == null ? "" : last.root(),
            reach,
            at,
            "",
            "");
    String root = hash.apply(unsigned.statement());
    return new Seal(
        municipality,
        unsigned.number(),
        unsigned.rows(),
        unsigned.previous(),
        reach,
        at,
        root,
        sign.apply(root));
  }

  /**
   * Whether the link is whole, signed, and follows the one before.
   *
   * @param before null for the first
   * @param signed whether a root and a signature belong together
   */
  public boolean holds(Seal seal, Seal.@Nullable Link before, BiPredicate<String, String> signed) {
    boolean follows =
        before == null
            ? seal.number() == 1 && seal.previous().isEmpty()
            : seal.number() == before.number() + 1 && seal.previous().equals(before.root());
    return follows && isOurs(seal, signed);
  }

  /** Whether the link is whole and signed, wherever in the chain it stands. */
  public boolean isOurs(Seal seal, BiPredicate<String, String> signed) {
    return seal.root().equals(hash.apply(seal.statement()))
        && signed.test(seal.root(), seal.signature());
  }

  /**
   * The log, cut after the link.
   *
   * @param last the last link whose rows go
   * @param before what its rows are older than
   * @param sign from a text to its signature
   */
  public Cut cut(Seal last, Instant before, Instant at, UnaryOperator<String> sign) {
    Cut unsigned = new Cut(last.municipality(), last.link(), before, at, "");
    return new Cut(
        unsigned.municipality(), unsigned.last(), before, at, sign.apply(unsigned.statement()));
  }

  /** Whether it is the municipality's log that was cut there, and by whoever signs. */
  public boolean holds(Cut cut, String municipality, BiPredicate<String, String> signed) {
    return cut.municipality().equals(municipality) && signed.test(cut.statement(), cut.signature());
  }

  /** Those of the rows that are as the link took them in. */
  public List<LogRow> asSealed(Seal seal, List<LogRow> found) {
    Set<Leaf> leaves = Set.copyOf(seal.rows());
    return found.stream()
        .filter(row -> leaves.contains(new Leaf(row.id(), hash.apply(row.whole()))))
        .toList();
  }

  /**
   * What is wrong with the rows that the link takes in, the lowest number first; empty where each
   * is there as it was written.
   *
   * @param found the rows of the log that the link names, and those that stand where it reaches
   */
  public List<LogFinding> against(Seal seal, List<LogRow> found) {
    Map<Long, String> sealed =
        seal.rows().stream().collect(Collectors.toMap(Leaf::row, Leaf::hash, (one, again) -> one));
    Map<Long, String> there =
        found.stream().collect(Collectors.toMap(LogRow::id, row -> hash.apply(row.whole())));
    Set<Long> all = new TreeSet<>(sealed.keySet());
    all.addAll(there.keySet());
    List<LogFinding> findings = new ArrayList<>();
    for (Long row : all) {
      String as = sealed.get(row);
      String is = there.get(row);
      if (as == null) {
        findings.add(new LogFinding.RowAdded(row));
      } else if (is == null) {
        findings.add(new LogFinding.RowRemoved(row));
      } else if (!is.equals(as)) {
        findings.add(new LogFinding.RowAltered(row));
      }
    }
    return findings;
  }
}

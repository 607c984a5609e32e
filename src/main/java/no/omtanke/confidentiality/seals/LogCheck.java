package no.omtanke.confidentiality.seals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import no.omtanke.confidentiality.Cut;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EventHashes;
import no.omtanke.confidentiality.LogFinding;
import no.omtanke.confidentiality.LogRow;
import no.omtanke.confidentiality.Seal;
import no.omtanke.confidentiality.SealRules;
import no.omtanke.confidentiality.keys.SigningKey;
import no.omtanke.platform.Sha256;
import no.omtanke.platform.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds a municipality's access log up against its seals. What was handed outside the database is
 * believed before what the database says.
 */
@Component
public class LogCheck {

  private static final int PAGE = 100;

  /** How the log says that somebody has seen what is to be destroyed. */
  private static final String SEEN = "ERASURE_SEE";

  private final Tenancy tenancy;
  private final StoredSeals stored;
  private final SealPlace place;
  private final SigningKey key;
  private final EventHashes events;
  private final Encryption encryption;
  private final SealRules rules = new SealRules(Sha256::hex);

  LogCheck(
      Tenancy tenancy,
      StoredSeals stored,
      SealPlace place,
      SigningKey key,
      EventHashes events,
      Encryption encryption) {
    this.tenancy = tenancy;
    this.stored = stored;
    this.place = place;
    this.key = key;
    this.events = events;
    this.encryption = encryption;
  }

  /**
   * What came of it.
   *
   * @param seals how many were looked at
   * @param rows how many rows they take in
   * @param cut where the log was cut the last time; null where it never was
   * @param findings what is not as it was, in the order of the chain; empty where all is
   */
  public record Result(long seals, long rows, @Nullable Cut cut, List<LogFinding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /** Looks at every seal, and at every row that they take in. */
  public Result check(String municipality) {
    return place.read(municipality, outside -> check(municipality, outside.iterator()));
  }

  /** Where the log was cut the last time, with our signature; nothing where it never was. */
  public Optional<Cut> lastCut(String municipality) {
    return place.lastCut(municipality, cut -> rules.holds(cut, municipality, key::signed));
  }

  private Result check(String municipality, Iterator<String> outside) {
    Chain chain = new Chain(municipality, lastCut(municipality).orElse(null));
    outside.forEachRemaining(chain::outside);
    // not handed over yet
    List<StoredSeals.Stored> page = page(municipality, chain.number, PAGE);
    while (!page.isEmpty()) {
      page.forEach(chain::inDatabase);
      page = page(municipality, chain.number, PAGE);
    }
    chain.strays();
    chain.endedUnseen();
    return new Result(chain.number, chain.rows, chain.cut, List.copyOf(chain.findings));
  }

  private List<StoredSeals.Stored> page(String municipality, long number, int most) {
    return tenancy.readingIn(municipality, () -> stored.after(municipality, number, most));
  }

  /** How far the check has come. */
  private final class Chain {

    private final String municipality;
    private final Set<LogFinding> findings = new LinkedHashSet<>();
    private final Map<Long, String> known = new HashMap<>();
    private final Set<UUID> ended;
    private final Map<UUID, Long> endedActs = new LinkedHashMap<>();
    private final Map<UUID, Set<String>> saidSo = new HashMap<>();
    private final @Nullable Cut cut;
    private final Taken taken = new Taken();
    private Seal.@Nullable Link before;
    private long number;
    private long rows;

    Chain(String municipality, @Nullable Cut cut) {
      this.municipality = municipality;
      this.cut = cut;
      this.ended = encryption.ended(municipality);
    }

    void outside(String line) {
      if (number == 0 && cut != null && startsAfter(cut, line)) {
        number = cut.last().number();
        before = cut.last();
        taken.cut(before.reach());
      }
      number++;
      take(line);
      if (!isCut() && !line.equals(known(number))) {
        findings.add(new LogFinding.SealGone(number));
      }
    }

    /** Whoever keeps the seals outside need not keep those whose rows are gone. */
    private boolean startsAfter(Cut cut, String line) {
      return SealLine.read(line)
          .filter(first -> first.number() == cut.last().number() + 1)
          .isPresent();
    }

    private boolean isCut() {
      return cut != null && cut.takes(number);
    }

    void inDatabase(StoredSeals.Stored stored) {
      number = stored.number();
      take(stored.line());
    }

    /** Read a page ahead, and again where it was not there yet. */
    private @Nullable String known(long number) {
      if (!known.containsKey(number)) {
        known.clear();
        page(municipality, number - 1, PAGE).forEach(it -> known.put(it.number(), it.line()));
      }
      return known.get(number);
    }

    private void take(String line) {
      SealLine.read(line)
          .ifPresentOrElse(this::take, () -> findings.add(new LogFinding.SealBroken(number)));
    }

    private void take(Seal seal) {
      if (!seal.municipality().equals(municipality) || !rules.holds(seal, before, key::signed)) {
        findings.add(new LogFinding.SealBroken(number));
      }
      Seal.Reach from = before == null ? Seal.Reach.NOTHING : before.reach();
      before = seal.link();
      if (cut != null && cut.takes(number)) {
        if (number == cut.last().number() && !cut.last().equals(seal.link())) {
          findings.add(new LogFinding.SealBroken(number));
        }
        taken.cut(seal.reach());
        return;
      }
      if (!from.leadsTo(seal.reach())) {
        tookOver(seal.reach().above());
      }
      taken.add(seal);
      findings.addAll(tenancy.readingIn(municipality, () -> rows(seal, from)));
      // what a later link takes in was not put in afterwards
      seal.rows().forEach(leaf -> findings.remove(new LogFinding.RowAdded(leaf.row())));
      rows += seal.rows().size();
    }

    /** The server counts from elsewhere: its rows seemed to stand among older ones. */
    private void tookOver(long last) {
      findings.removeIf(it -> it instanceof LogFinding.RowAdded added && added.row() > last);
    }

    private List<LogFinding> rows(Seal seal, Seal.Reach from) {
      List<LogRow> found = stored.rows(seal, from);
      List<LogFinding> wrong = new ArrayList<>(rules.against(seal, found));
      wrong.addAll(inCases(found));
      return wrong;
    }

    /**
     * Rows that stand outside the chain, where the next link does not take them in either. One that
     * is cut and not gone yet, or came back with a backup, is as it was sealed.
     */
    void strays() {
      if (tenancy.readingIn(municipality, () -> stored.hasTakenOver(taken.reach()))) {
        tookOver(taken.highest());
      }
      Set<Long> strays =
          new TreeSet<>(tenancy.readingIn(municipality, () -> stored.strays(municipality, taken)));
      Cut last = cut;
      if (last != null && !strays.isEmpty()) {
        spare(last, strays);
      }
      strays.forEach(row -> findings.add(new LogFinding.RowAdded(row)));
    }

    private void spare(Cut last, Set<Long> strays) {
      place.read(
          municipality,
          lines -> {
            lines.forEach(line -> spare(last, line, strays));
            return last;
          });
      List<StoredSeals.Stored> page = page(municipality, 0, PAGE);
      while (!page.isEmpty() && last.takes(page.getFirst().number())) {
        page.forEach(link -> spare(last, link.line(), strays));
        page = page(municipality, page.getLast().number(), PAGE);
      }
    }

    private void spare(Cut last, String line, Set<Long> strays) {
      SealLine.read(line)
          .filter(seal -> last.takes(seal.number()) && seal.municipality().equals(municipality))
          .filter(seal -> rules.isOurs(seal, key::signed))
          .ifPresent(seal -> {
            List<Long> rows =
                seal.rows().stream().map(Seal.Leaf::row).filter(strays::contains).toList();
            if (!rows.isEmpty()) {
              List<LogRow> found =
                  tenancy.readingIn(municipality, () -> stored.rows(municipality, rows));
              rules.asSealed(seal, found).forEach(row -> strays.remove(row.id()));
            }
          });
    }

    /** Cases that have ended, and of which no two people say that they could (any longer). */
    void endedUnseen() {
      endedActs.forEach((id, row) -> {
        if (saidSo.getOrDefault(id, Set.of()).size() < 2) {
          findings.add(new LogFinding.EndedUnseen(row));
        }
      });
    }

    /**
     * The acts whose case says something else now. One that has ended says nothing: that it has is
     * asked of the vault, which the owner of the database does not write to, and that it could of
     * the log itself.
     */
    private List<LogFinding> inCases(List<LogRow> found) {
      List<Long> rows = new ArrayList<>();
      List<LogRow.Happened> acts = new ArrayList<>();
      for (LogRow row : found) {
        LogRow.Happened act = row.act();
        if (act != null && act.act().equals(SEEN)) {
          saidSo.computeIfAbsent(act.caseId(), _ -> new HashSet<>()).add(act.staff());
        }
        if (act == null || act.hashes().isEmpty()) {
          continue;
        }
        if (ended.contains(act.caseId())) {
          endedActs.putIfAbsent(act.caseId(), row.id());
        } else {
          rows.add(row.id());
          acts.add(act);
        }
      }
      List<List<String>> now = events.of(municipality, acts);
      return IntStream.range(0, acts.size())
          .filter(nth -> !acts.get(nth).hashes().equals(now.get(nth)))
          .<LogFinding>mapToObj(nth -> new LogFinding.CaseAltered(rows.get(nth)))
          .toList();
    }
  }
}

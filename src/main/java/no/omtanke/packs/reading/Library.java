package no.omtanke.packs.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.omtanke.packs.Fault;

/** What several packs have in common, taken by id: fills in each {@code use}. */
final class Library {

  private final Map<String, Tree.Branch> byId = new LinkedHashMap<>();

  Library(Tree content, List<Fault> faults) {
    if (content instanceof Tree.Branch root) {
      root.entries().values().forEach(list -> gather(list, faults));
    }
  }

  private void gather(Tree tree, List<Fault> faults) {
    if (tree instanceof Tree.Items list) {
      for (Tree.Branch item : list.branches()) {
        String id = item.word("id");
        if (id != null && byId.put(id, item) != null) {
          Mark mark = item.markOf("id");
          faults.add(
              new Fault(
                  mark.file(),
                  mark.line(),
                  "Id-en «" + id + "» er brukt før i fellesbiblioteket.",
                  "Gi punktet en egen id, også når det står i en annen liste."));
        }
      }
    }
  }

  /** The tree with every {@code use} replaced by the item it names. */
  Tree fillIn(Tree tree, List<Fault> faults) {
    return switch (tree) {
      case Tree.Leaf leaf -> leaf;
      case Tree.Items list ->
          new Tree.Items(
              list.mark(),
              new ArrayList<>(list.items().stream().map(item -> fillIn(item, faults)).toList()));
      case Tree.Branch branch -> branch(branch, faults);
    };
  }

  private Tree.Branch branch(Tree.Branch branch, List<Fault> faults) {
    Tree.Branch filled = branch;
    for (var entry : branch.entries().entrySet()) {
      filled = filled.with(entry.getKey(), fillIn(entry.getValue(), faults));
    }
    String use = filled.word("use");
    if (use == null) {
      return filled;
    }
    Tree.Branch item = byId.get(use);
    if (item == null) {
      faults.add(unknown(filled, use));
      return filled.without("use").with("id", new Tree.Leaf(filled.mark(), use));
    }
    Tree.Branch merged = item;
    for (var entry : filled.without("use").entries().entrySet()) {
      merged = merged.with(entry.getKey(), entry.getValue());
    }
    return placed(merged, filled);
  }

  /** Faults in a used item are told where the pack uses it. */
  private static Tree.Branch placed(Tree.Branch merged, Tree.Branch user) {
    Map<String, Mark> keys = new LinkedHashMap<>();
    merged.entries().keySet().forEach(key -> keys.put(key, user.markOf(key)));
    return new Tree.Branch(user.mark(), merged.entries(), keys);
  }

  private Fault unknown(Tree.Branch user, String use) {
    String nearest = Spelling.nearest(use, byId.keySet());
    Mark mark = user.markOf("use");
    return new Fault(
        mark.file(),
        mark.line(),
        "Fellesbiblioteket har ikke «" + use + "».",
        nearest == null
            ? "Se packs/shared/library.yaml, eller skriv punktet helt ut med id og label."
            : "Mente du «" + nearest + "»?");
  }
}

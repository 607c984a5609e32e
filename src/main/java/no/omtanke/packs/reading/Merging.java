package no.omtanke.packs.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays a pack over a fragment it extends: what the pack says stands, the rest comes from beneath.
 */
final class Merging {

  private Merging() {}

  static Tree over(Tree beneath, Tree above) {
    return switch (above) {
      case Tree.Branch top when beneath instanceof Tree.Branch bottom -> branches(bottom, top);
      case Tree.Items top
          when beneath instanceof Tree.Items bottom && named(top) && named(bottom) ->
          items(bottom, top);
      case Tree.Branch _, Tree.Items _, Tree.Leaf _ -> above;
    };
  }

  private static Tree.Branch branches(Tree.Branch beneath, Tree.Branch above) {
    Tree.Branch merged = beneath;
    for (var entry : above.entries().entrySet()) {
      Tree under = merged.get(entry.getKey());
      Tree.Branch next =
          merged.with(
              entry.getKey(), under == null ? entry.getValue() : over(under, entry.getValue()));
      next.keys().put(entry.getKey(), above.markOf(entry.getKey()));
      merged = next;
    }
    return new Tree.Branch(above.mark(), merged.entries(), merged.keys());
  }

  /** Items with the same id are merged; new ones come after those of the fragment. */
  private static Tree.Items items(Tree.Items beneath, Tree.Items above) {
    Map<String, Tree.Branch> overriding = new LinkedHashMap<>();
    List<Tree> added = new ArrayList<>();
    List<String> known = beneath.branches().stream().map(Merging::name).toList();
    for (Tree.Branch item : above.branches()) {
      String name = name(item);
      if (known.contains(name) && !overriding.containsKey(name)) {
        overriding.put(name, item);
      } else {
        added.add(item);
      }
    }
    List<Tree> merged = new ArrayList<>();
    for (Tree.Branch item : beneath.branches()) {
      Tree.Branch override = overriding.get(name(item));
      merged.add(override == null ? item : branches(item, override));
    }
    merged.addAll(added);
    return new Tree.Items(above.mark(), merged);
  }

  private static boolean named(Tree.Items list) {
    return list.items().stream()
        .allMatch(item -> item instanceof Tree.Branch branch && !name(branch).isEmpty());
  }

  private static String name(Tree.Branch item) {
    String id = item.word("id");
    String use = item.word("use");
    return id != null ? id : use != null ? use : "";
  }
}

package no.omtanke.packs.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in a file, each part with its place. */
sealed interface Tree {

  Mark mark();

  /** Keys with values, in the file's order. */
  record Branch(Mark mark, Map<String, Tree> entries, Map<String, Mark> keys) implements Tree {

    static Branch empty(Mark mark) {
      return new Branch(mark, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    @Nullable Tree get(String key) {
      return entries.get(key);
    }

    /** The word at the key, or nothing where there is none. */
    @Nullable String word(String key) {
      return entries.get(key) instanceof Leaf leaf ? leaf.word() : null;
    }

    /** The branches in the list at the key. */
    List<Branch> branches(String key) {
      return entries.get(key) instanceof Items items ? items.branches() : List.of();
    }

    /** The same with another value at the key. */
    Branch with(String key, Tree value) {
      Branch copy = copy();
      copy.entries.put(key, value);
      copy.keys.putIfAbsent(key, value.mark());
      return copy;
    }

    Branch without(String key) {
      Branch copy = copy();
      copy.entries.remove(key);
      return copy;
    }

    Mark markOf(String key) {
      return keys.getOrDefault(key, mark);
    }

    private Branch copy() {
      return new Branch(mark, new LinkedHashMap<>(entries), new LinkedHashMap<>(keys));
    }
  }

  /** A list. */
  record Items(Mark mark, List<Tree> items) implements Tree {
    List<Branch> branches() {
      return items.stream().filter(Branch.class::isInstance).map(Branch.class::cast).toList();
    }

    /** The single values in the list, as words. */
    List<String> words() {
      List<String> words = new ArrayList<>();
      for (Tree item : items) {
        if (item instanceof Leaf(Mark _, Object value) && value != null) {
          words.add(value.toString());
        }
      }
      return words;
    }
  }

  /** A single value: a text, a number, true or false, or nothing. */
  record Leaf(Mark mark, @Nullable Object value) implements Tree {
    @Nullable String word() {
      return value == null ? null : value.toString();
    }
  }
}

package no.omtanke.packs.reading;

import java.util.Iterator;
import java.util.TreeMap;

/** Writes a tree in one way only: keys sorted, no space, so that equal packs have equal hashes. */
final class CanonicalJson {

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  static String of(Tree tree) {
    CanonicalJson json = new CanonicalJson();
    json.write(tree);
    return json.out.toString();
  }

  private void write(Tree tree) {
    switch (tree) {
      case Tree.Branch branch -> branch(branch);
      case Tree.Items items -> items(items);
      case Tree.Leaf(Mark _, String text) -> quoted(text);
      case Tree.Leaf leaf -> out.append(leaf.value());
    }
  }

  private void branch(Tree.Branch branch) {
    out.append('{');
    String before = "";
    for (var entry : new TreeMap<>(branch.entries()).entrySet()) {
      out.append(before);
      quoted(entry.getKey());
      out.append(':');
      write(entry.getValue());
      before = ",";
    }
    out.append('}');
  }

  private void items(Tree.Items items) {
    out.append('[');
    for (Iterator<Tree> each = items.items().iterator(); each.hasNext(); ) {
      write(each.next());
      out.append(each.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private void quoted(String text) {
    out.append('"');
    text.chars()
        .forEach(character -> {
          switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            default -> {
              if (character < 0x20
                  || character == 0x7f
                  || (character >= 0x80 && character < 0xa0)) {
                out.append(String.format("\\u%04x", character));
              } else {
                out.append((char) character);
              }
            }
          }
        });
    out.append('"');
  }
}

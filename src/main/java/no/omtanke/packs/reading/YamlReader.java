package no.omtanke.packs.reading;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.omtanke.packs.Fault;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads one YAML file to a {@link Tree}. JSON is YAML, so it reads the stored packs too.
 *
 * <p>Plain words are read as YAML 1.2 does: {@code no} is a word and a date is a text, which is
 * what the schema, and an editor that follows it, see.
 */
final class YamlReader {

  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

  /** What stands in the place of bytes that are no text. */
  private static final char NOT_A_CHARACTER = '\ufffd';

  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+");

  private final String file;
  private final List<Fault> faults;

  private YamlReader(String file, List<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The file's content; an empty branch, and a fault, where it is not YAML. */
  static Tree read(String file, String content, List<Fault> faults) {
    YamlReader reader = new YamlReader(file, faults);
    int unread = content.indexOf(NOT_A_CHARACTER);
    if (unread >= 0) {
      faults.add(
          new Fault(
              file,
              (int) content.substring(0, unread).lines().count(),
              "Filen har tegn som ikke er UTF-8.",
              "Lagre filen som UTF-8."));
    }
    try {
      Node root = new Yaml(options()).compose(new StringReader(content));
      return root == null ? Tree.Branch.empty(new Mark(file, 1)) : reader.tree(root);
    } catch (MarkedYAMLException unreadable) {
      int line =
          unreadable.getProblemMark() == null ? 0 : unreadable.getProblemMark().getLine() + 1;
      faults.add(reader.unreadable(line, unreadable.getProblem()));
    } catch (YAMLException unreadable) {
      faults.add(reader.unreadable(0, unreadable.getMessage()));
    }
    return Tree.Branch.empty(new Mark(file, 0));
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(40);
    options.setCodePointLimit(8_000_000);
    return options;
  }

  private Fault unreadable(int line, @Nullable String problem) {
    return new Fault(
        file,
        line,
        "Filen er ikke gyldig YAML (" + problem + ").",
        "Se etter feil innrykk, manglende kolon eller anførselstegn på linjen eller rett over.");
  }

  private Tree tree(Node node) {
    Mark mark = new Mark(file, node.getStartMark().getLine() + 1);
    return switch (node) {
      case MappingNode mapping -> branch(mark, mapping);
      case SequenceNode sequence ->
          new Tree.Items(
              mark, new ArrayList<>(sequence.getValue().stream().map(this::tree).toList()));
      case ScalarNode scalar -> new Tree.Leaf(mark, value(scalar));
      default -> new Tree.Leaf(mark, null);
    };
  }

  private Tree.Branch branch(Mark mark, MappingNode mapping) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    Map<String, Mark> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Mark place = new Mark(file, tuple.getKeyNode().getStartMark().getLine() + 1);
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (entries.put(key, tree(tuple.getValueNode())) != null) {
        faults.add(
            new Fault(
                file,
                place.line(),
                "Nøkkelen «" + key + "» står to ganger på samme sted.",
                "Behold den ene, eller slå dem sammen."));
      }
      keys.put(key, place);
    }
    return new Tree.Branch(mark, entries, keys);
  }

  private static @Nullable Object value(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return text;
    }
    return switch (text) {
      case "", "~", "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> number(text);
    };
  }

  private static Object number(String text) {
    if (WHOLE.matcher(text).matches()) {
      return Long.valueOf(text);
    }
    return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
  }
}

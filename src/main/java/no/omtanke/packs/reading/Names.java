package no.omtanke.packs.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.omtanke.packs.Fault;
import org.jspecify.annotations.Nullable;

/** What a pack names and where it refers to it, gathered while it is read. */
final class Names {

  private final Map<Kind, Map<String, Mark>> declared = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private record Reference(Kind kind, String name, Mark mark) {}

  void declare(Kind kind, String name, Mark mark) {
    declare(kind, name, mark, "");
  }

  /** Declares a name that is unique only inside its owner, as an outcome is inside its task. */
  void declare(Kind kind, String name, Mark mark, String owner) {
    String full = owner.isEmpty() ? name : owner + "/" + name;
    Mark first = declared.computeIfAbsent(kind, _ -> new HashMap<>()).putIfAbsent(full, mark);
    if (first != null) {
      fault(
          mark,
          "Id-en «" + name + "» er brukt før, " + place(first, mark) + ".",
          "Gi " + kind.norwegian + " en egen id.");
    }
  }

  void refer(Kind kind, String name, Mark mark) {
    references.add(new Reference(kind, name, mark));
  }

  void fault(Mark mark, String message, String advice) {
    faults.add(new Fault(mark.file(), mark.line(), message, advice));
  }

  /** Where the name is declared. */
  Mark mark(Kind kind, String name) {
    return declared.getOrDefault(kind, Map.of()).getOrDefault(name, new Mark("pack.yaml", 0));
  }

  /** Every fault so far, with one for each reference to what does not exist. */
  List<Fault> faults() {
    List<Fault> all = new ArrayList<>(faults);
    for (Reference reference : references) {
      Set<String> known = declared.getOrDefault(reference.kind, Map.of()).keySet();
      if (!known.contains(reference.name)) {
        all.add(unknown(reference, known));
      }
    }
    return all;
  }

  private static Fault unknown(Reference reference, Set<String> known) {
    String nearest = Spelling.nearest(reference.name, known);
    return new Fault(
        reference.mark.file(),
        reference.mark.line(),
        capital(reference.kind.norwegian) + " «" + reference.name + "» finnes ikke.",
        advice(reference.kind, nearest, known));
  }

  private static String advice(Kind kind, @Nullable String nearest, Set<String> known) {
    if (nearest != null) {
      return "Mente du «" + nearest + "»?";
    }
    String some =
        known.isEmpty() || known.size() > 12
            ? ""
            : " Kjente: " + String.join(", ", new TreeSet<>(known)) + ".";
    return "Se " + kind.home + "." + some;
  }

  private static String place(Mark first, Mark now) {
    return first.file().equals(now.file())
        ? "på linje " + first.line()
        : "i " + first.file() + " linje " + first.line();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}

package no.omtanke.packs.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import no.omtanke.packs.Recurrence;
import no.omtanke.packs.Text;
import org.jspecify.annotations.Nullable;

/**
 * One item of a pack being read: asks for what it needs by name, and notes a fault where that is
 * missing, so that one reading finds all faults.
 */
final class Item {

  /** Stands in for what is missing; a pack with a fault never leaves the reading. */
  private static final String MISSING = "?";

  final Names names;
  private final Tree.Branch branch;
  private final @Nullable Item parent;

  private Item(Tree.Branch branch, @Nullable Item parent, Names names) {
    this.branch = branch;
    this.parent = parent;
    this.names = names;
  }

  static Item root(Tree.Branch branch, Names names) {
    return new Item(branch, null, names);
  }

  Mark mark() {
    return branch.mark();
  }

  Mark mark(String key) {
    return branch.markOf(key);
  }

  boolean has(String key) {
    return branch.get(key) != null
        && !(branch.get(key) instanceof Tree.Leaf(Mark _, Object value) && value == null);
  }

  /** The id, declared under its kind. */
  String id(Kind kind) {
    return id(kind, "");
  }

  String id(Kind kind, String owner) {
    String id = word("id");
    if (!id.equals(MISSING)) {
      names.declare(kind, id, branch.markOf("id"), owner);
    }
    return id;
  }

  Text label() {
    return text("label");
  }

  /** The item's source, or that of the nearest list or section around it. */
  String source() {
    for (Item item = this; item != null; item = item.parent) {
      String source = item.branch.word("source");
      if (source != null) {
        return source;
      }
    }
    names.fault(
        mark(),
        "«" + nameForFaults() + "» mangler kilde.",
        "Skriv source her eller på listen rundt: planens navn og kapittel.");
    return MISSING;
  }

  String word(String key) {
    String word = branch.word(key);
    return word == null ? missing(key) : word;
  }

  @Nullable String optionalWord(String key) {
    return branch.word(key);
  }

  List<String> words(String key) {
    String single = branch.word(key);
    if (single != null) {
      return List.of(single);
    }
    return branch.get(key) instanceof Tree.Items list ? list.words() : List.of();
  }

  Text text(String key) {
    Text text = optionalText(key);
    return text == null ? Text.of(missing(key)) : text;
  }

  @Nullable Text optionalText(String key) {
    String word = branch.word(key);
    if (word != null) {
      return Text.of(word);
    }
    return branch.get(key) instanceof Tree.Branch languages ? translated(languages, key) : null;
  }

  private Text translated(Tree.Branch languages, String key) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    languages
        .entries()
        .forEach((language, _) -> {
          String word = languages.word(language);
          if (word != null) {
            byLanguage.put(language, word);
          }
        });
    if (!byLanguage.containsKey("nb")) {
      names.fault(
          languages.mark(), "Teksten «" + key + "» mangler bokmål.", "Skriv den med nb: også.");
      byLanguage.put("nb", MISSING);
    }
    return new Text(byLanguage);
  }

  boolean flag(String key) {
    return "true".equals(branch.word(key));
  }

  int number(String key, int otherwise) {
    return branch.get(key) instanceof Tree.Leaf(Mark _, Long number)
        ? number.intValue()
        : otherwise;
  }

  List<Item> items(String key) {
    return branch.branches(key).stream().map(child -> new Item(child, this, names)).toList();
  }

  /** The branch at the key; an empty one where there is none. */
  Item inside(String key) {
    Item found = optionalInside(key);
    return found == null ? new Item(Tree.Branch.empty(mark(key)), this, names) : found;
  }

  @Nullable Item optionalInside(String key) {
    return branch.get(key) instanceof Tree.Branch child ? new Item(child, this, names) : null;
  }

  <T> @Nullable T named(Kind kind, String key, Function<String, T> type) {
    String name = branch.word(key);
    if (name == null) {
      return null;
    }
    names.refer(kind, name, mark(key));
    return type.apply(name);
  }

  <T> List<T> allNamed(Kind kind, String key, Function<String, T> type) {
    List<T> all = new ArrayList<>();
    for (String name : words(key)) {
      names.refer(kind, name, mark(key));
      all.add(type.apply(name));
    }
    return all;
  }

  <E extends Enum<E>> E choice(String key, E otherwise) {
    E chosen = optionalChoice(key, otherwise.getDeclaringClass());
    return chosen == null ? otherwise : chosen;
  }

  <E extends Enum<E>> @Nullable E optionalChoice(String key, Class<E> type) {
    String word = branch.word(key);
    return word == null ? null : one(key, word, type);
  }

  <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
    Set<E> chosen = new LinkedHashSet<>();
    for (String word : words(key)) {
      E one = one(key, word, type);
      if (one != null) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  private <E extends Enum<E>> @Nullable E one(String key, String word, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return constant;
      }
    }
    names.fault(
        mark(key),
        "«" + word + "» er ikke et kjent valg for «" + key + "».",
        "Se skjemaet i packs/schema.");
    return null;
  }

  /** The day; a year or a month means its first day. */
  @Nullable LocalDate date(String key) {
    return date(
        key,
        word ->
            switch (word.length()) {
              case 4 -> Year.parse(word).atDay(1);
              case 7 -> YearMonth.parse(word).atDay(1);
              default -> LocalDate.parse(word);
            });
  }

  /** The day; a year or a month means its last day. */
  @Nullable LocalDate lastDate(String key) {
    return date(
        key,
        word ->
            switch (word.length()) {
              case 4 -> LocalDate.of(Year.parse(word).getValue(), 12, 31);
              case 7 -> YearMonth.parse(word).atEndOfMonth();
              default -> LocalDate.parse(word);
            });
  }

  private @Nullable LocalDate date(String key, Function<String, LocalDate> parse) {
    String word = branch.word(key);
    try {
      return word == null ? null : parse.apply(word);
    } catch (DateTimeException unreadable) {
      names.fault(mark(key), "«" + word + "» er ikke en dato.", "Skriv den som 2026-01-31.");
      return null;
    }
  }

  @Nullable Period period(String key) {
    String word = branch.word(key);
    try {
      return word == null ? null : Period.parse(word);
    } catch (DateTimeException unreadable) {
      names.fault(
          mark(key),
          "«" + word + "» er ikke et tidsrom.",
          "Skriv for eksempel P1Y (ett år), P3M (tre måneder) eller P7D (sju dager).");
      return null;
    }
  }

  /** The periods by name, in the order of their names. */
  Map<String, Period> periods(String key) {
    Map<String, Period> all = new TreeMap<>();
    Item inside = optionalInside(key);
    if (inside != null) {
      for (String name : inside.branch.entries().keySet()) {
        Period period = inside.period(name);
        if (period != null) {
          all.put(name, period);
        }
      }
    }
    return all;
  }

  @Nullable Recurrence recurrence(String key) {
    Item rhythm = optionalInside(key);
    Period per = rhythm == null ? null : rhythm.period("per");
    return rhythm == null || per == null ? null : new Recurrence(rhythm.number("times", 1), per);
  }

  private String missing(String key) {
    names.fault(
        mark(), "«" + nameForFaults() + "» mangler «" + key + "».", "Legg til «" + key + "».");
    return MISSING;
  }

  private String nameForFaults() {
    String id = branch.word("id");
    String label = branch.word("label");
    return id != null ? id : label != null ? label : "punktet";
  }
}

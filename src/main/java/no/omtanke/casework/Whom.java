package no.omtanke.casework;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.omtanke.organisation.Actor;

/**
 * What a person is known by when it is asked whether there is a case on her: an identity number, or
 * a name and the year she was born. Each in the one form that it is marked in.
 *
 * <p>The same: numbers however they are spaced; names in capitals or small letters, in any order of
 * the names, with space, hyphen or point between them, and however their letters are encoded. Not
 * the same: another spelling (Mohamed, Mohammed), an accent left out (Andre, André), a name more or
 * less (Kari Nordmann, Kari Anne Nordmann), a nickname.
 *
 * @param number eleven digits (identity number, D number) or twelve (DUF number); empty where none
 *     is known
 * @param name empty where none is known
 * @param year empty where none is known
 */
public record Whom(String number, String name, String year) {

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:18|19|20)\\d{2}(?!\\d)");

  /** By what she can be known, the surest first. */
  public enum By {
    NUMBER,
    NAME_AND_YEAR,
    /** Others may have the same. */
    NAME
  }

  /** Why nobody can be asked for by what was typed. */
  public enum Fault {
    /** Neither a number nor a name. */
    NOBODY,
    NUMBER_UNREADABLE,
    YEAR_MISSING,
    YEAR_UNREADABLE
  }

  /**
   * What is wrong with what was typed to ask for someone.
   *
   * @param alone whether a name alone is enough
   */
  public static Set<Fault> faults(String number, String name, String year, boolean alone) {
    Whom whom = of(number, name, year);
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (whom.number.isEmpty() && !number.isBlank()) {
      faults.add(Fault.NUMBER_UNREADABLE);
    } else if (whom.number.isEmpty() && whom.name.isEmpty()) {
      faults.add(Fault.NOBODY);
    } else if (whom.number.isEmpty() && whom.year.isEmpty() && year.isBlank() && !alone) {
      faults.add(Fault.YEAR_MISSING);
    }
    if (whom.year.isEmpty() && !year.isBlank()) {
      faults.add(Fault.YEAR_UNREADABLE);
    }
    return faults;
  }

  /**
   * Whether the actor may ask whether her agency has a case on a person, where it may hold cases:
   * whoever may begin one, and whoever answers for them, for she is the one that others are sent to
   * with a yes.
   */
  public static boolean mayBeAskedFor(Rulebook rulebook, Actor actor, Instant now) {
    return rulebook.organisation().agency(actor.agency()).holdsCases()
        && (Disclosed.isFor(rulebook, actor) || !CaseRules.waysIn(rulebook, actor, now).isEmpty());
  }

  /** Of what was typed; what is no number, no name or no year is as if it were not. */
  public static Whom of(String number, String name, String year) {
    String digits = digits(number);
    OptionalInt born = born(digits);
    return new Whom(
        digits, names(name), born.isPresent() ? String.valueOf(born.getAsInt()) : year(year));
  }

  /** Of what is written in a case. */
  public static Whom of(Texts texts) {
    Map<TextField, String> written = texts.byField();
    return of(
        written.getOrDefault(TextField.IDENTITY_NUMBER, ""),
        written.getOrDefault(TextField.NAME, ""),
        written.getOrDefault(TextField.BIRTH_YEAR, ""));
  }

  /** The words to be marked, by what she is known by; two kinds never have the same words. */
  public Map<By, String> words() {
    Map<By, String> words = new EnumMap<>(By.class);
    if (!number.isEmpty()) {
      words.put(By.NUMBER, By.NUMBER + "\n" + number);
    }
    if (!name.isEmpty()) {
      words.put(By.NAME, By.NAME + "\n" + name);
      if (!year.isEmpty()) {
        words.put(By.NAME_AND_YEAR, By.NAME_AND_YEAR + "\n" + name + "\n" + year);
      }
    }
    return words;
  }

  /** Digits of any script, and nothing between them. */
  private static String digits(String typed) {
    String digits =
        typed
            .codePoints()
            .filter(Character::isDigit)
            .mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
            .collect(Collectors.joining());
    return digits.length() == 11 || digits.length() == 12 ? digits : "";
  }

  private static String names(String typed) {
    String whole = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    String small =
        Normalizer.normalize(
            whole.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    return Arrays.stream(BETWEEN_NAMES.split(small))
        .filter(one -> !one.isEmpty())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** The year, where one is written and no other beside it. */
  private static String year(String typed) {
    Matcher found = YEAR.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    String year = found.find() ? found.group() : "";
    return found.find() ? "" : year;
  }

  /** The year of birth in an identity number: the seventh digit and those after say the century. */
  private static OptionalInt born(String digits) {
    if (digits.length() != 11) {
      return OptionalInt.empty();
    }
    int year = Integer.parseInt(digits.substring(4, 6));
    int individual = Integer.parseInt(digits.substring(6, 9));
    if (individual < 500) {
      return OptionalInt.of(1900 + year);
    }
    if (year < 40) {
      return OptionalInt.of(2000 + year);
    }
    return individual >= 900
        ? OptionalInt.of(1900 + year)
        : individual < 750 && year >= 54 ? OptionalInt.of(1800 + year) : OptionalInt.empty();
  }

  /** Says nothing of whom, so that no log can. */
  @Override
  public String toString() {
    return "Whom" + words().keySet();
  }
}

package no.omtanke.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that a reader looks for in what she reads: all of them, in any order, small or capital. */
public record WordSearch(List<String> words) {

  private static final int LONGEST = 200;

  /** Nothing is looked for. */
  public static final WordSearch NONE = new WordSearch(List.of());

  public WordSearch {
    words = List.copyOf(words);
  }

  /** The words of what was typed; more than a line of it is not looked at. */
  public static WordSearch of(String typed) {
    String line = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    return new WordSearch(
        Arrays.stream(line.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList());
  }

  /** Whether anything is looked for. */
  public boolean isAsked() {
    return !words.isEmpty();
  }

  /** As it was typed, a space between words. */
  public String written() {
    return String.join(" ", words);
  }

  /** Whether each of the words stands in one of the texts. */
  public boolean isIn(Collection<String> texts) {
    return words.stream()
        .allMatch(word -> texts.stream().anyMatch(text -> pattern(word).matcher(text).find()));
  }

  /** A piece of a text: one of the words, or what stands between. */
  public record Piece(String text, boolean found) {}

  /** The text in pieces, nothing left out. */
  public List<Piece> pieces(String text) {
    if (words.isEmpty()) {
      return List.of(new Piece(text, false));
    }
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = any().matcher(text);
    int from = 0;
    while (matcher.find()) {
      if (matcher.start() > from) {
        pieces.add(new Piece(text.substring(from, matcher.start()), false));
      }
      pieces.add(new Piece(matcher.group(), true));
      from = matcher.end();
    }
    if (from < text.length()) {
      pieces.add(new Piece(text.substring(from), false));
    }
    return pieces;
  }

  /** The longest first, so that a word is marked whole. */
  private Pattern any() {
    return compiled(
        words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));
  }

  private static Pattern pattern(String word) {
    return compiled(Pattern.quote(word));
  }

  private static Pattern compiled(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}

package no.omtanke.casework;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.packs.IdentityNumber;

/** What was typed for an act: kept whole or refused, never cut or mended. */
public record Texts(Map<TextField, String> byField) {

  /** The longest text that is kept, in characters. */
  public static final int LONGEST = 1_048_576;

  public static final Texts NONE = new Texts(Map.of());

  /** Fields that hold nothing but space are taken as not filled in. */
  public Texts {
    byField =
        byField.entrySet().stream()
            .filter(text -> !text.getValue().isBlank())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A single text. */
  public static Texts of(TextField field, String text) {
    return new Texts(Map.of(field, text));
  }

  /** The fields that were filled in. */
  public Set<TextField> written() {
    return byField.keySet();
  }

  /** Why the texts cannot be kept as they are; empty where they can. */
  public List<Refusal> wrong() {
    List<Refusal> wrong = new ArrayList<>();
    byField.keySet().stream()
        .sorted()
        .forEach(field -> {
          String text = byField.getOrDefault(field, "");
          if (text.length() > LONGEST) {
            wrong.add(new Refusal.TextTooLong(field));
          } else if (text.indexOf('\0') >= 0 || !whole(text)) {
            wrong.add(new Refusal.TextUnreadable(field));
          }
        });
    return wrong;
  }

  /** Why what is written is not taken where nobody comes to harm while it is mended. */
  public List<Refusal> unfit() {
    return Stream.concat(wrong().stream(), naming().stream()).toList();
  }

  /** Where somebody's identity number stands in what is written of something else. */
  public List<Refusal> naming() {
    return byField.entrySet().stream()
        .filter(text -> !text.getKey().identity() && IdentityNumber.isIn(text.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .<Refusal>map(Refusal.IdentityNumberInText::new)
        .toList();
  }

  /** Half a surrogate pair has no place in UTF-8 and would come back as a question mark. */
  private static boolean whole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /** Says nothing of what was typed, so that no log can. */
  @Override
  public String toString() {
    return "Texts" + written();
  }
}

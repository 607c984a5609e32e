package no.omtanke.casework;

import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.packs.ProvisionId;

/** A condition of a provision, as it stands in a form: {@code provision#number}. */
public record ConditionKey(ProvisionId provision, int number) {

  /** Reads a key; refuses what is none with an {@link IllegalArgumentException}. */
  public static ConditionKey of(String key) {
    int end = key.indexOf('#');
    if (end < 0) {
      throw new IllegalArgumentException("a condition is named by its provision and its number");
    }
    return new ConditionKey(
        new ProvisionId(key.substring(0, end)), Integer.parseInt(key, end + 1, key.length(), 10));
  }

  /** The numbers of those that belong to the provision; the others are of no account to it. */
  static Set<Integer> numbers(ProvisionId provision, Set<ConditionKey> conditions) {
    return conditions.stream()
        .filter(condition -> condition.provision().equals(provision))
        .map(ConditionKey::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String toString() {
    return provision + "#" + number;
  }
}

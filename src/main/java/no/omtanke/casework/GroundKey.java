package no.omtanke.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.packs.ProvisionId;

/**
 * A ground as it stands in a form: {@code consent:…}, {@code exception:…}, {@code duty:…}, {@code
 * anonymous:…}.
 */
public final class GroundKey {

  private GroundKey() {}

  /** The key of the ground, without what has been answered of its conditions. */
  public static String of(Ground ground) {
    return switch (ground) {
      case Ground.ByConsent it -> "consent:" + it.consent();
      case Ground.ByException it -> "exception:" + it.provision();
      case Ground.ByDuty it -> "duty:" + it.provision();
      case Ground.ToldAnonymously it -> "anonymous:" + it.extract();
    };
  }

  /** What was confirmed of a ground in law, as {@code provision#number}. */
  public static List<String> confirmed(Ground ground) {
    return ground instanceof Ground.InLaw it
        ? it.confirmed().stream().sorted().map(number -> it.provision() + "#" + number).toList()
        : List.of();
  }

  /** The ground of a key, with none of its conditions answered. */
  public static Ground read(String key) {
    return read(key, List.of());
  }

  /**
   * The ground of a key, with the conditions that were answered with yes; refuses what is not a key
   * with an {@link IllegalArgumentException}.
   *
   * @param confirmed conditions as {@code provision#number}; those of other provisions are left out
   */
  static Ground read(String key, List<String> confirmed) {
    int colon = key.indexOf(':');
    String name = key.substring(colon + 1);
    return switch (key.substring(0, Math.max(0, colon))) {
      case "consent" -> new Ground.ByConsent(new EntryId(UUID.fromString(name)));
      case "exception" -> new Ground.ByException(new ProvisionId(name), numbers(name, confirmed));
      case "duty" -> new Ground.ByDuty(new ProvisionId(name), numbers(name, confirmed));
      case "anonymous" -> new Ground.ToldAnonymously(new EntryId(UUID.fromString(name)));
      default -> throw new IllegalArgumentException("Not a ground");
    };
  }

  private static Set<Integer> numbers(String provision, List<String> confirmed) {
    return confirmed.stream()
        .filter(condition -> condition.startsWith(provision + "#"))
        .map(condition -> Integer.valueOf(condition.substring(provision.length() + 1)))
        .collect(Collectors.toUnmodifiableSet());
  }
}

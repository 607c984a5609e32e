package no.omtanke.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.packs.ProvisionId;

/**
 * A ground as it stands in a form: {@code consent:…}, {@code exception:…}, {@code duty:…}, {@code
 * anonymous:…}.
 */
public final class GroundKey {

  /** What makes nobody known and what was agreed to first, and what may be told after what must. */
  public static final Comparator<String> AS_THOUGHT_OF =
      Comparator.comparingInt(key ->
          switch (read(key)) {
            case Ground.ToldAnonymously _ -> 0;
            case Ground.ByConsent _ -> 1;
            case Ground.ByDuty _ -> 2;
            case Ground.ByException _ -> 3;
          });

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
        ? it.confirmed().stream()
            .sorted()
            .map(number -> new ConditionKey(it.provision(), number).toString())
            .toList()
        : List.of();
  }

  /** The ground of a key, with none of its conditions answered. */
  public static Ground read(String key) {
    return read(key, Set.of());
  }

  /**
   * The ground of a key, with the conditions that were answered with yes; refuses what is not a key
   * with an {@link IllegalArgumentException}.
   *
   * @param confirmed those of other provisions are left out: a form shows them beside every ground
   */
  static Ground read(String key, Set<ConditionKey> confirmed) {
    int colon = key.indexOf(':');
    String name = key.substring(colon + 1);
    return switch (key.substring(0, Math.max(0, colon))) {
      case "consent" -> new Ground.ByConsent(new EntryId(UUID.fromString(name)));
      case "exception" -> {
        ProvisionId provision = new ProvisionId(name);
        yield new Ground.ByException(provision, ConditionKey.numbers(provision, confirmed));
      }
      case "duty" -> {
        ProvisionId provision = new ProvisionId(name);
        yield new Ground.ByDuty(provision, ConditionKey.numbers(provision, confirmed));
      }
      case "anonymous" -> new Ground.ToldAnonymously(new EntryId(UUID.fromString(name)));
      default -> throw new IllegalArgumentException("Not a ground");
    };
  }
}

package no.omtanke.platform;

import java.util.List;

/**
 * Paths a module opens to people who are not logged in (Spring path patterns). Declared as a bean
 * by the module that owns the pages; every path not named by one asks for log-in.
 */
public record PublicPaths(List<String> patterns) {

  public PublicPaths {
    patterns = List.copyOf(patterns);
  }

  public static PublicPaths of(String... patterns) {
    return new PublicPaths(List.of(patterns));
  }
}

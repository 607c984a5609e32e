package no.omtanke.confidentiality;

import java.util.UUID;

/**
 * Names an entry: something written down. What the same act brings about (a consent, a disclosure,
 * a measure) goes by the same name.
 */
public record EntryId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

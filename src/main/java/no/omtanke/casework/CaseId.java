package no.omtanke.casework;

import java.util.UUID;

/** Names a case, by a random number that says nothing. */
public record CaseId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

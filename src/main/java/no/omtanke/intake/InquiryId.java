package no.omtanke.intake;

import java.util.UUID;

/** Names an inquiry, by a random number that says nothing. */
public record InquiryId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

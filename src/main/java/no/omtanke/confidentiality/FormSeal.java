package no.omtanke.confidentiality;

import java.util.Optional;

/**
 * Keeps what is on its way from one page to the next unreadable to whoever carries it. Nothing that
 * is stored lies under this key.
 */
public interface FormSeal {

  /**
   * The text, sealed.
   *
   * @param place where alone it opens again
   */
  Ciphertext seal(String place, String text);

  /** The text again; nothing where it was sealed by another, or for another place. */
  Optional<String> open(String place, Ciphertext sealed);
}

package no.omtanke.confidentiality;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.omtanke.packs.AgencyId;

/** Opens what was put into an agency's {@link Letterbox}. */
public interface LetterboxKey {

  /**
   * The text again; nothing where the case or inquiry has ended, or the key that it was sealed for
   * has been retired.
   */
  Optional<String> open(Passage passage, Ciphertext sealed);

  /** Sees to it that the agency has a letterbox. */
  void publish(String municipality, AgencyId agency);

  /**
   * Gives the agency a new key where the present one is older than that, and retires those before
   * the present one. To be called when what was put in has been collected.
   *
   * @return whether there is a new key
   */
  boolean renew(String municipality, AgencyId agency, Instant now, Duration every);
}

package no.omtanke.confidentiality;

import no.omtanke.packs.AgencyId;

/**
 * Where whoever has no keys puts in what only an agency's own people open: what has been put in
 * cannot be taken out again from this side.
 */
public interface Letterbox {

  /** Whether the agency has one; a new agency has it a moment after somebody first works there. */
  boolean isThere(String municipality, AgencyId agency);

  /** The text, readable with the agency's own key alone, and bound to its place. */
  Ciphertext seal(Passage passage, String text);
}

package no.omtanke.casework;

import java.util.Optional;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.PackId;

/**
 * What else than cases is new to someone on her day's list; told by the modules where it comes in.
 */
public interface WhatIsNew {

  /** What waits for the reader at one of staff's pages; nothing where nothing does. */
  Optional<Some> to(PackId municipality, Actor reader);

  /**
   * Something new.
   *
   * @param page the page below the municipality
   * @param words the message that says it, given the count
   */
  record Some(String page, String words, int count) {}
}

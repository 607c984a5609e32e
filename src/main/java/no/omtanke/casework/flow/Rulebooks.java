package no.omtanke.casework.flow;

import no.omtanke.casework.Rulebook;

/** Where the rulebooks come from: the packs, the law register and the directory of people. */
public interface Rulebooks {

  /** What new cases of the municipality begin under. */
  Rulebook current(String municipality);

  /** What a case goes on under: the pack version that it began with, with today's people. */
  Rulebook of(String municipality, String packHash);
}

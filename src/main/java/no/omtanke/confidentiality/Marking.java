package no.omtanke.confidentiality;

import no.omtanke.packs.AgencyId;

/**
 * Makes marks, by which the same person is known again within one agency and nowhere else. The keys
 * are each agency's own, and never in the database.
 */
public interface Marking {

  /** The agency's mark of the words. */
  Mark of(String municipality, AgencyId agency, String words);
}

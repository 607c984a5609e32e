package no.omtanke.confidentiality;

import java.util.Set;
import java.util.UUID;

/**
 * Shows that a look stands in the log. A store hands out content for a permit alone, and only the
 * log can make one, so a page that forgot to log does not compile.
 */
public final class Permit {

  private final UUID caseId;
  private final Set<EntryId> entries;
  private final Part part;

  Permit(UUID caseId, Set<EntryId> entries, Part part) {
    this.caseId = caseId;
    this.entries = Set.copyOf(entries);
    this.part = part;
  }

  /** The case it is for. */
  public UUID caseId() {
    return caseId;
  }

  /** The entries that may be handed out. */
  public Set<EntryId> entries() {
    return entries;
  }

  /** The part of them that may be handed out. */
  public Part part() {
    return part;
  }
}

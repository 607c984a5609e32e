package no.omtanke.intake;

import no.omtanke.packs.CaseKind;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.WayInId;

/** What somebody came with. */
public sealed interface Subject {

  /** An anonymous discussion with a contact point. */
  record Discussion(ContactId contact) implements Subject {}

  /**
   * A concern report that came by a way in of the municipality's routine.
   *
   * @param kind what the sender says it is about
   */
  record Report(WayInId wayIn, CaseKind kind) implements Subject {}
}

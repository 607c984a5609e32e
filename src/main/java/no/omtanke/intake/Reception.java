package no.omtanke.intake;

import java.util.LinkedHashSet;
import java.util.Set;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Contact;
import no.omtanke.packs.RoleId;
import org.jspecify.annotations.Nullable;

/**
 * Who reads what comes in: an agency, the roles in it, and who reads when they do not.
 *
 * @param deputy reads what has lain unread; null where the pack names nobody who is there
 */
public record Reception(AgencyId agency, Set<RoleId> readers, @Nullable Deputy deputy) {

  public Reception {
    readers = Set.copyOf(readers);
  }

  /** A role in an agency, which may be another one than the readers' own. */
  public record Deputy(AgencyId agency, RoleId role) {

    boolean is(Actor actor) {
      return actor.agency().equals(agency) && actor.roles().contains(role);
    }
  }

  /** Every agency whose people may come to read; each needs a key to what is written. */
  public Set<AgencyId> agencies() {
    Set<AgencyId> all = new LinkedHashSet<>(Set.of(agency));
    if (deputy != null) {
      all.add(deputy.agency());
    }
    return all;
  }

  /** Whether the contact is those who read here, so that its hours are theirs. */
  public boolean answersAt(Contact contact) {
    Contact.Anonymous anonymous = contact.anonymous();
    RoleId role = anonymous == null ? contact.role() : anonymous.readBy();
    return role != null
        && readers.contains(role)
        && (contact.agency() == null || agency.equals(contact.agency()));
  }

  boolean readBy(Actor actor) {
    return actor.agency().equals(agency) && actor.holdsAny(readers);
  }
}

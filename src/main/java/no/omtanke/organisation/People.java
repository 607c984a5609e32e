package no.omtanke.organisation;

import java.util.Optional;
import no.omtanke.packs.PackId;

/** Who works in a municipality, as the other modules ask for it. */
public interface People {

  /** Everybody who works there now, and who sits in its groups. */
  Directory directory(PackId municipality);

  /** Who the logged-in subject is there; nothing for someone who has no place there. */
  Optional<Actor> actor(PackId municipality, String subject);

  /**
   * The name to show, also of someone who has left; nothing where the municipality never had her.
   */
  Optional<String> name(PackId municipality, StaffId id);

  /** Has the next question answered from the database, after a change made elsewhere. */
  void changed(PackId municipality);
}

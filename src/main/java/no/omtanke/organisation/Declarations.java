package no.omtanke.organisation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.omtanke.packs.Declaration;
import no.omtanke.packs.Pack;

/** What the staff have declared of their confidentiality, version by version. */
public interface Declarations {

  /** The version that she is still to declare; nothing where she has, or there is none. */
  Optional<Declaration> waitingFor(Pack pack, Actor actor);

  /** When she declared that version; nothing where she has not. */
  Optional<Instant> declared(Pack pack, Actor actor, Declaration declaration);

  /**
   * She declares it; doing it again changes nothing.
   *
   * @param version the one that she read
   * @return whether it is the one that is to be declared now
   */
  boolean declare(Pack pack, Actor actor, String version);

  /** Everybody who has declared that version, and when. */
  Map<StaffId, Instant> by(Pack pack, Declaration declaration);

  /**
   * Whether she sees nothing of a case yet: no statute binds people of her agency, and she has not
   * declared what is to bind her.
   */
  default boolean bar(Pack pack, Actor actor) {
    return pack.boundByDeclaration(actor.agency()) && waitingFor(pack, actor).isPresent();
  }
}

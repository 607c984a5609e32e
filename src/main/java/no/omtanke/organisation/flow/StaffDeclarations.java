package no.omtanke.organisation.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Declarations;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.store.Declared;
import no.omtanke.packs.Declaration;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.platform.Tenancy;
import org.springframework.stereotype.Component;

/** Remembers who has declared, since nobody takes it back: asked for on every page, read once. */
@Component
class StaffDeclarations implements Declarations {

  private final Tenancy tenancy;
  private final Declared store;
  private final InstantSource clock;
  private final Map<One, Instant> remembered = new ConcurrentHashMap<>();

  StaffDeclarations(Tenancy tenancy, Declared store, InstantSource clock) {
    this.tenancy = tenancy;
    this.store = store;
    this.clock = clock;
  }

  private record One(PackId municipality, String declaration, StaffId staff) {}

  @Override
  public Optional<Declaration> waitingFor(Pack pack, Actor actor) {
    return now(pack).filter(it -> declared(pack, actor, it).isEmpty());
  }

  private Optional<Declaration> now(Pack pack) {
    return pack.confidentiality().declaration(NorwegianTime.day(clock.instant()));
  }

  @Override
  public Optional<Instant> declared(Pack pack, Actor actor, Declaration declaration) {
    One one = new One(pack.id(), declaration.id(), actor.id());
    return Optional.ofNullable(remembered.get(one))
        .or(() ->
            tenancy
                .readingIn(
                    pack.id().value(), () -> store.find(pack.id(), declaration.id(), actor.id()))
                .map(at -> {
                  remembered.put(one, at);
                  return at;
                }));
  }

  @Override
  public boolean declare(Pack pack, Actor actor, String version) {
    if (now(pack).filter(it -> it.id().equals(version)).isEmpty()) {
      return false;
    }
    tenancy.runIn(
        pack.id().value(), () -> store.add(pack.id(), version, actor.id(), clock.instant()));
    return true;
  }

  @Override
  public Map<StaffId, Instant> by(Pack pack, Declaration declaration) {
    return tenancy.readingIn(pack.id().value(), () -> store.all(pack.id(), declaration.id()));
  }
}

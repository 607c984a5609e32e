package no.omtanke.organisation.web;

import java.util.Optional;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.Letterhead;
import no.omtanke.platform.PublicFace;
import org.springframework.stereotype.Component;

/** Lets the head of a page say which municipality it belongs to, as its pack names it. */
@PublicFace
@Component
class Letterheads implements Letterhead.Source {

  private final PackLibrary packs;

  Letterheads(PackLibrary packs) {
    this.packs = packs;
  }

  @Override
  public Optional<Letterhead> find(String municipality) {
    return packs
        .byId(new PackId(municipality))
        .map(pack -> new Letterhead(municipality, pack.name().bokmal(), pack.police().number()));
  }
}

package no.omtanke.rights.flow;

import java.util.Optional;
import no.omtanke.casework.WhatIsNew;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Declarations;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.springframework.stereotype.Component;

/** Says on the day's list that there is a declaration to make, until she has made it. */
@Component
class DeclarationNews implements WhatIsNew {

  private final PackLibrary packs;
  private final Declarations declarations;

  DeclarationNews(PackLibrary packs, Declarations declarations) {
    this.packs = packs;
    this.declarations = declarations;
  }

  @Override
  public Optional<Some> to(PackId municipality, Actor reader) {
    return packs
        .byId(municipality)
        .flatMap(pack -> declarations.waitingFor(pack, reader))
        .map(_ -> new Some("taushetserklaering", "rights.declaration.waits", 1));
  }
}

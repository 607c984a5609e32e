package no.omtanke.rights.flow;

import java.util.Optional;
import no.omtanke.casework.WhatIsNew;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.springframework.stereotype.Component;

/** Says on the day's list that what is to be deleted has waited for those who look at it. */
@Component
class DeletionNews implements WhatIsNew {

  private final PackLibrary packs;
  private final DeletionDesk deletions;

  DeletionNews(PackLibrary packs, DeletionDesk deletions) {
    this.packs = packs;
    this.deletions = deletions;
  }

  @Override
  public Optional<Some> to(PackId municipality, Actor reader) {
    return packs
        .byId(municipality)
        .map(pack -> deletions.overlooked(pack, reader))
        .filter(overlooked -> overlooked > 0)
        .map(overlooked -> new Some("sletting", "rights.deletion.overlooked", overlooked));
  }
}

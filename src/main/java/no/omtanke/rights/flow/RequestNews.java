package no.omtanke.rights.flow;

import java.util.Optional;
import no.omtanke.casework.WhatIsNew;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.springframework.stereotype.Component;

/** Says on the day's list that somebody should have had an answer of those who give it. */
@Component
class RequestNews implements WhatIsNew {

  private final PackLibrary packs;
  private final RequestDesk requests;

  RequestNews(PackLibrary packs, RequestDesk requests) {
    this.packs = packs;
    this.requests = requests;
  }

  @Override
  public Optional<Some> to(PackId municipality, Actor reader) {
    return packs
        .byId(municipality)
        .map(pack -> requests.count(pack, reader).late())
        .filter(late -> late > 0)
        .map(late -> new Some("rettigheter", "rights.requests.late", late));
  }
}

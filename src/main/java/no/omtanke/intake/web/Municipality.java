package no.omtanke.intake.web;

import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The municipality of an address, or the page that helps onward. */
final class Municipality {

  private Municipality() {}

  static Pack of(PackLibrary packs, PackId id) {
    return packs.byId(id).orElseThrow(Municipality::none);
  }

  static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

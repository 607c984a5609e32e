package no.omtanke.rights.web;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.Address;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What an address names; one that names nothing is answered as a page that is not there. */
final class Addresses {

  private Addresses() {}

  static Pack pack(PackLibrary packs, PackId municipality) {
    return packs.byId(municipality).orElseThrow(Addresses::nowhere);
  }

  static UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException notOne) {
      throw nowhere();
    }
  }

  static Instant moment(String typed) {
    return Address.moment(typed).orElseThrow(Addresses::nowhere);
  }

  static <E extends Enum<E>> E named(Class<E> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(Addresses::nowhere);
  }

  static ResponseStatusException nowhere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

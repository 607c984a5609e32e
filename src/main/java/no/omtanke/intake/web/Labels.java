package no.omtanke.intake.web;

import java.util.Map;
import java.util.stream.Collectors;
import no.omtanke.packs.Agency;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Text;

/** The pack's words for what inquiries name by id. */
final class Labels {

  private Labels() {}

  /** By the agency's id. */
  static Map<String, Text> agencies(Pack pack) {
    return pack.organisation().agencies().stream()
        .collect(Collectors.toUnmodifiableMap(agency -> agency.id().value(), Agency::label));
  }
}

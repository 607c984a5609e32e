package no.omtanke.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.People;
import no.omtanke.packs.Pack;

/** Someone who works in the municipality, whom a case that begins may be shut to. */
record Colleague(String id, String words, boolean near) {

  /** All but the reader; those of her own agency are near. */
  static List<Colleague> of(Pack pack, People people, Actor reader, Locale locale) {
    return people.directory(pack.id()).staff().stream()
        .filter(one -> !one.id().equals(reader.id()))
        .map(one ->
            new Colleague(
                one.id().value(),
                words(pack, people, one, locale),
                one.agency().equals(reader.agency())))
        .sorted(Comparator.comparing(Colleague::words))
        .toList();
  }

  private static String words(Pack pack, People people, Actor one, Locale locale) {
    String roles =
        one.roles().stream()
            .map(role -> pack.organisation().role(role).label().in(locale.getLanguage()))
            .sorted()
            .collect(Collectors.joining(", "));
    return people.name(pack.id(), one.id()).orElse("–")
        + ", "
        + roles
        + ", "
        + pack.organisation().agency(one.agency()).label().in(locale.getLanguage());
  }
}

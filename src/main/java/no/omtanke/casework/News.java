package no.omtanke.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Wall;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.NorwegianTime;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to what someone was told across the wall since she saw to it: since she opened
 * the case, or her agency wrote in it. It says nothing that the case room would not say.
 */
public enum News {
  /** The case is closed. */
  CLOSED,
  /** Something is told. */
  TOLD,
  /** Something that was told is not hers to read any more. */
  LAPSED;

  /**
   * What is new to the reader; nothing for the owner's people, who follow the case itself. That the
   * case ended is told while something that she was told stands, or she is at work with it: to one
   * whose consent was taken back it would be news of the person.
   *
   * @param opened when she last opened the case; null where she never has
   */
  public static Optional<News> to(
      Rulebook rulebook, CaseFile file, Actor reader, @Nullable Instant opened, Instant now) {
    Position position = Position.of(rulebook, file, reader, now);
    if (position != Position.RECEIVER && position != Position.FORMER) {
      return Optional.empty();
    }
    Optional<Instant> seenTo = seenTo(rulebook, file, reader, opened);
    List<Disclosure> standing =
        told(rulebook, file, reader)
            .filter(disclosure -> Wall.stands(disclosure, file.folders().consents(), now))
            .toList();
    if (file.closed() && position == Position.RECEIVER) {
      return isNew(Optional.ofNullable(file.ended()).stream(), seenTo)
          ? Optional.of(CLOSED)
          : Optional.empty();
    }
    if (isNew(standing.stream().map(Disclosure::since), seenTo)) {
      return Optional.of(TOLD);
    }
    Stream<Instant> lapsed =
        CaseReading.lapsed(rulebook, file, reader, now)
            .flatMap(disclosure -> ended(file, disclosure));
    return isNew(lapsed, seenTo) ? Optional.of(LAPSED) : Optional.empty();
  }

  /** What others have told the reader, whether it still stands or not. */
  static Stream<Disclosure> told(Rulebook rulebook, CaseFile file, Actor reader) {
    return file.folders().disclosures().stream()
        .filter(disclosure -> !disclosure.from().equals(reader.agency()))
        .filter(disclosure -> Position.receives(rulebook, file, reader, disclosure.to()));
  }

  private static Optional<Instant> seenTo(
      Rulebook rulebook, CaseFile file, Actor reader, @Nullable Instant opened) {
    Stream<Instant> written =
        file.folders().entries().stream()
            .filter(entry -> entry.agency().equals(reader.agency()))
            .filter(entry -> Position.tells(rulebook, file, reader, entry))
            .map(Entry::at);
    return Stream.concat(Optional.ofNullable(opened).stream(), written)
        .max(Comparator.naturalOrder());
  }

  private static boolean isNew(Stream<Instant> happened, Optional<Instant> seenTo) {
    return happened.anyMatch(at -> seenTo.filter(seen -> !at.isAfter(seen)).isEmpty());
  }

  /** When the consent that it rested on ended. */
  private static Stream<Instant> ended(CaseFile file, Disclosure disclosure) {
    return disclosure.ground() instanceof Ground.ByConsent ground
        ? file.folders().consent(ground.consent()).stream()
            .flatMap(consent -> ended(consent).min(Comparator.naturalOrder()).stream())
        : Stream.empty();
  }

  private static Stream<Instant> ended(Consent consent) {
    return Stream.concat(
        Optional.ofNullable(consent.withdrawn()).stream(),
        Optional.ofNullable(consent.until()).stream()
            .map(until -> until.plusDays(1).atStartOfDay(NorwegianTime.ZONE).toInstant()));
  }
}

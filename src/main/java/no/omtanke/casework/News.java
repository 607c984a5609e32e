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
  /** The case was closed, and is open again. */
  REOPENED,
  /** Something is told. */
  TOLD,
  /** Something that was told is not hers to read any more. */
  LAPSED,
  /** Someone who is not on the case reads it, or has read it, in an emergency. */
  EMERGENCY;

  /**
   * What is new to the reader. The owner's people follow the case itself: to them only what others
   * have told them is new, as what a group that they asked came to. That the case ended, or goes on
   * after all, is told while something that she was told stands, or she is at work with it: to one
   * whose consent was taken back it would be news of the person.
   *
   * @param opened when she last opened the case; null where she never has
   */
  public static Optional<News> to(
      Rulebook rulebook, CaseFile file, Actor reader, @Nullable Instant opened, Instant now) {
    Position position = Position.of(rulebook, file, reader, now);
    if (position == Position.CONVEYOR
        || position == Position.VISITOR
        || position == Position.OUTSIDE) {
      return Optional.empty();
    }
    if (isNew(emergencies(file, reader, position), Optional.ofNullable(opened))) {
      return Optional.of(EMERGENCY);
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
    Stream<Instant> restricted =
        CaseReading.toldByOwner(rulebook, file, reader, now)
            ? file.restrictions().stream().map(Restriction::since)
            : Stream.of();
    Stream<Instant> marked =
        file.folders().entries().stream()
            .filter(entry -> entry.marked() != null)
            .filter(entry -> standing.stream().anyMatch(told -> CaseReading.tells(told, entry)))
            .map(Entry::at);
    Stream<Instant> told =
        Stream.of(standing.stream().map(Disclosure::since), marked, restricted)
            .flatMap(some -> some);
    if (isNew(told, seenTo)) {
      return Optional.of(TOLD);
    }
    if (position == Position.OWNER) {
      return Optional.empty();
    }
    if (isNew(reopened(rulebook, file, reader, now).stream(), seenTo)) {
      return Optional.of(REOPENED);
    }
    Stream<Instant> lapsed =
        CaseReading.lapsed(rulebook, file, reader, now)
            .flatMap(disclosure -> ended(file, disclosure));
    return isNew(lapsed, seenTo) ? Optional.of(LAPSED) : Optional.empty();
  }

  /**
   * When the case was opened again, for a reader who had to do with it before: something that she
   * was told then still stands, or she wrote in it then, or those whose folder she reads. To others
   * it would tell what the owner did before they knew of the case. Nothing while it is closed once
   * more.
   */
  static Optional<Instant> reopened(Rulebook rulebook, CaseFile file, Actor reader, Instant now) {
    return file.closed()
        ? Optional.empty()
        : file.folders().entries().stream()
            .filter(entry -> entry.sort() == Entry.Sort.REOPENING)
            .map(Entry::at)
            .max(Comparator.naturalOrder())
            .filter(at -> hadToDoWithIt(rulebook, file, reader, at, now));
  }

  /** Told to each of those on the case until she opens it herself. */
  private static Stream<Instant> emergencies(CaseFile file, Actor reader, Position position) {
    return file.folders().entries().stream()
        .filter(entry -> position == Position.OWNER && entry.sort() == Entry.Sort.EMERGENCY)
        .filter(entry -> !entry.author().equals(reader.id()))
        .map(Entry::at);
  }

  private static boolean hadToDoWithIt(
      Rulebook rulebook, CaseFile file, Actor reader, Instant before, Instant now) {
    boolean told =
        told(rulebook, file, reader)
            .filter(disclosure -> disclosure.since().isBefore(before))
            .anyMatch(disclosure -> Wall.stands(disclosure, file.folders().consents(), now));
    boolean wrote = written(rulebook, file, reader).anyMatch(at -> at.isBefore(before));
    return told || wrote;
  }

  /** What others have told the reader, whether it still stands or not. */
  static Stream<Disclosure> told(Rulebook rulebook, CaseFile file, Actor reader) {
    boolean folder = Position.readsFolder(rulebook, file, reader);
    return file.folders().disclosures().stream()
        .filter(disclosure -> !(folder && disclosure.from().equals(reader.agency())))
        .filter(disclosure -> Position.receives(rulebook, file, reader, disclosure.to()));
  }

  private static Optional<Instant> seenTo(
      Rulebook rulebook, CaseFile file, Actor reader, @Nullable Instant opened) {
    return Stream.concat(Optional.ofNullable(opened).stream(), written(rulebook, file, reader))
        .max(Comparator.naturalOrder());
  }

  /** When she, or those of her agency whose folder she reads, wrote in the case. */
  private static Stream<Instant> written(Rulebook rulebook, CaseFile file, Actor reader) {
    return file.folders().entries().stream()
        .filter(entry -> entry.agency().equals(reader.agency()))
        .filter(entry -> entry.sort() != Entry.Sort.EMERGENCY)
        .filter(entry -> Position.reads(rulebook, file, reader, entry))
        .map(Entry::at);
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

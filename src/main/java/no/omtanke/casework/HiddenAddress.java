package no.omtanke.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;

/**
 * Who sees how to reach somebody whose address is hidden: nobody by opening who it is, but one who
 * asked for it, once another of her agency has decided that, and for a short time.
 */
public final class HiddenAddress {

  /** For how long it is open to the one who asked. */
  static final Duration OPEN = Duration.ofHours(1);

  private final CaseFile file;
  private final Actor reader;
  private final Instant now;

  HiddenAddress(CaseFile file, Actor reader, Instant now) {
    this.file = file;
    this.reader = reader;
    this.now = now;
  }

  /** Of what is written of who it is, that of which the address is shut to the reader. */
  Set<EntryId> shut() {
    return isOpen()
        ? Set.of()
        : of(file, Entry.Sort.IDENTITY)
            .filter(this::isHidden)
            .map(Entry::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What its agency has once said is hidden stays so in the case: else whoever writes who it is
   * anew, and says nothing of it, would open it alone.
   */
  private boolean isHidden(Entry entry) {
    return of(file, Entry.Sort.IDENTITY)
        .filter(one -> one.agency().equals(entry.agency()))
        .anyMatch(one -> one.result() instanceof Entry.Result.Hides);
  }

  private boolean isOpen() {
    return decided(file)
        .filter(it -> now.isBefore(it.end()))
        .flatMap(it -> file.folders().entry(it.asked()).stream())
        .anyMatch(asked -> asked.author().equals(reader.id()));
  }

  private static Stream<Entry.Result.Opens> decided(CaseFile file) {
    return of(file, Entry.Sort.ADDRESS_OPENED)
        .map(Entry::result)
        .filter(Entry.Result.Opens.class::isInstance)
        .map(Entry.Result.Opens.class::cast);
  }

  /** What somebody has asked for, and nobody has decided. */
  public static List<Entry> waiting(CaseFile file) {
    Set<EntryId> answered =
        decided(file).map(Entry.Result.Opens::asked).collect(Collectors.toUnmodifiableSet());
    return of(file, Entry.Sort.ADDRESS_ASKED)
        .filter(asked -> !answered.contains(asked.id()))
        .toList();
  }

  /** What somebody of the reader's agency has. */
  List<Entry> waiting() {
    return waiting(file).stream().filter(asked -> asked.agency().equals(reader.agency())).toList();
  }

  Optional<Entry> waiting(String asked) {
    return waiting().stream()
        .filter(entry -> Objects.equals(entry.id().toString(), asked))
        .findFirst();
  }

  private static Stream<Entry> of(CaseFile file, Entry.Sort sort) {
    return file.folders().entries().stream().filter(entry -> entry.sort() == sort);
  }
}

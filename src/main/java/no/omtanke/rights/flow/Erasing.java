package no.omtanke.rights.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.Erasable;
import no.omtanke.confidentiality.Expiring;
import no.omtanke.confidentiality.Signing;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.Certificate;
import no.omtanke.rights.Deletion;
import no.omtanke.rights.DeletionRules;
import no.omtanke.rights.Retention;
import no.omtanke.rights.store.Certificates;
import no.omtanke.rights.store.Deletions;
import no.omtanke.rights.store.Holds;
import org.springframework.stereotype.Component;

/**
 * Everything ends: what has been kept for its time is set aside and listed; what two have seen, and
 * nothing is lacking for, is destroyed.
 *
 * <p>What was written in a case can end before the case: it takes the same way, and until then the
 * case stays where it is.
 *
 * <p>That something has ended is written into the vault first, which no transaction with the
 * database spans: then its keys go, then its rows, and last a certificate is kept. Each step can be
 * done again, so what stops half-way goes on at the next start; and a database that is restored
 * from a backup is emptied again of all that the vault says has ended.
 */
@Component
public class Erasing {

  private static final int PAGE = 200;

  private final Tenancy tenancy;
  private final List<Expiring> expiring;
  private final List<Erasable> erasable;
  private final Deletions deletions;
  private final Holds holds;
  private final Certificates certificates;
  private final Shut shut;
  private final Encryption encryption;
  private final Signing signing;
  private final InstantSource clock;

  public Erasing(
      Tenancy tenancy,
      List<Expiring> expiring,
      List<Erasable> erasable,
      Deletions deletions,
      Holds holds,
      Certificates certificates,
      Shut shut,
      Encryption encryption,
      Signing signing,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.expiring = List.copyOf(expiring);
    this.erasable = List.copyOf(erasable);
    this.deletions = deletions;
    this.holds = holds;
    this.certificates = certificates;
    this.shut = shut;
    this.encryption = encryption;
    this.signing = signing;
    this.clock = clock;
  }

  /** Destroys what can be, and then lists what has run out since: it is seen before it goes. */
  public void run(Pack pack) {
    destroy(pack);
    list(pack);
  }

  private void list(Pack pack) {
    Instant now = clock.instant();
    LocalDate today = NorwegianTime.day(now);
    Optional<LocalDate> latest = Retention.latestEnd(pack, today);
    if (latest.isPresent()) {
      for (Expiring room : expiring) {
        throughAll(pack, (after, most) -> list(pack, room, latest.get(), after, most, now));
      }
    }
  }

  private List<UUID> list(
      Pack pack, Expiring room, LocalDate latest, UUID after, int most, Instant now) {
    String municipality = pack.id().value();
    LocalDate today = NorwegianTime.day(now);
    List<Ended> found = room.endedBy(municipality, latest, after, most);
    Set<UUID> held = holds.held(municipality, found.stream().map(Ended::id).toList(), today);
    Set<UUID> empty = encryption.contentEnded(municipality);
    found.stream()
        .filter(ended -> !held.contains(ended.id()))
        .flatMap(ended -> Retention.runOut(pack, ended, empty.contains(ended.id()), today).stream())
        // somebody waits for an answer in what became the case
        .filter(ended ->
            expiring.stream()
                .filter(other -> !other.equals(room))
                .noneMatch(other -> other.goesOn(municipality, ended)))
        .forEach(ended -> {
          if (deletions.list(municipality, ended, now) && !ended.isContent()) {
            expiring.forEach(each -> each.setAside(municipality, ended.id()));
          }
        });
    return found.stream().map(Ended::id).toList();
  }

  /** Page by page, each in a transaction of its own. */
  private void throughAll(Pack pack, BiFunction<UUID, Integer, List<UUID>> page) {
    UUID after = new UUID(0, 0);
    List<UUID> ids;
    do {
      UUID from = after;
      ids = tenancy.inMunicipality(pack.id().value(), () -> page.apply(from, PAGE));
      after = ids.isEmpty() ? after : ids.getLast();
    } while (!ids.isEmpty());
  }

  private void destroy(Pack pack) {
    Instant now = clock.instant();
    throughAll(
        pack,
        (after, most) -> {
          List<Deletion> page = deletions.waiting(pack.id().value(), after, most);
          page.stream()
              .filter(deletion -> DeletionRules.lacking(pack, deletion).isEmpty())
              .forEach(deletion -> begin(pack, deletion.ended().id(), now));
          return page.stream().map(deletion -> deletion.ended().id()).toList();
        });
    finish(pack);
  }

  /** Whoever holds it back, or asks for something of it, waits for the same lock. */
  private void begin(Pack pack, UUID id, Instant now) {
    deletions
        .lock(pack.id().value(), id)
        .filter(deletion -> DeletionRules.lacking(pack, deletion).isEmpty())
        .ifPresent(deletion -> begin(pack, deletion.ended(), now));
  }

  private void begin(Pack pack, Ended ended, Instant now) {
    String municipality = pack.id().value();
    UUID id = ended.id();
    Set<UUID> all = withAll(municipality, Set.of(id));
    if (goesOn(municipality, ended)
        || !Retention.hasRunOut(pack, ended, NorwegianTime.day(now))
        || !holds.held(municipality, all, NorwegianTime.day(now)).isEmpty()
        || !isShut(municipality, ended, now)) {
      comesBack(municipality, id);
    } else {
      deletions.begin(municipality, id, now);
    }
  }

  private boolean goesOn(String municipality, Ended ended) {
    return expiring.stream().anyMatch(room -> room.goesOn(municipality, ended));
  }

  /** What is found by nobody is shut already. */
  private boolean isShut(String municipality, Ended ended, Instant now) {
    return !ended.isContent()
        || expiring.stream().allMatch(room -> room.endContent(municipality, ended.id(), now));
  }

  /** Takes it off the list and puts it where it was found before; in the running transaction. */
  void comesBack(String municipality, UUID id) {
    deletions.remove(municipality, id);
    expiring.forEach(room -> room.bringBack(municipality, id));
  }

  private void finish(Pack pack) {
    String municipality = pack.id().value();
    tenancy
        .readingIn(municipality, () -> deletions.begun(municipality))
        .forEach(deletion -> finish(pack, deletion));
  }

  private void finish(Pack pack, Deletion deletion) {
    String municipality = pack.id().value();
    UUID id = deletion.ended().id();
    if (!DeletionRules.seenByTwo(deletion)) {
      // only somebody who writes to the database by herself can have begun it
      throw new IllegalStateException("a deletion was begun that two have not seen: " + id);
    }
    Set<UUID> content = deletion.ended().isContent() ? Set.of(id) : Set.of();
    Set<UUID> all = withAll(municipality, Set.of(id));
    // whole what it came of and the answers about it: they say again what was written
    all.removeAll(content);
    content.forEach(one -> encryption.endContent(municipality, one));
    all.forEach(one -> encryption.end(municipality, one));
    tenancy.runIn(
        municipality,
        () -> {
          Map<String, Integer> rows = erase(municipality, all, content);
          deletions.remove(municipality, id);
          Certificate certificate = certificate(pack, deletion, rows);
          certificates.keep(municipality, deletion.ended().owner(), certificate);
          shut.outlivedBy(municipality, Map.of(certificate.id(), id));
        });
  }

  private Set<UUID> withAll(String municipality, Set<UUID> ids) {
    return tenancy.readingIn(
        municipality,
        () -> {
          Set<UUID> all = new HashSet<>(ids);
          erasable.forEach(room -> all.addAll(room.endsWith(municipality, ids)));
          return all;
        });
  }

  private Map<String, Integer> erase(String municipality, Set<UUID> ids, Set<UUID> contentOf) {
    shut.ends(municipality, ids);
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (Erasable room : erasable) {
      room.erase(municipality, ids)
          .forEach((table, count) -> rows.merge(table, count, Integer::sum));
      room.eraseContent(municipality, contentOf)
          .forEach((table, count) -> rows.merge(table, count, Integer::sum));
    }
    return rows;
  }

  private Certificate certificate(Pack pack, Deletion deletion, Map<String, Integer> rows) {
    Instant now = clock.instant();
    String what = CertificateText.of(pack, deletion, rows, now);
    // the case gets one too, which bears its number
    UUID id = deletion.ended().isContent() ? UUID.randomUUID() : deletion.ended().id();
    return new Certificate(id, now, deletion.ended().what(), what, signing.sign(what));
  }

  /**
   * Goes on with what stopped half-way, and removes once more what the vault says has ended: in a
   * database that was restored from a backup it is there again.
   */
  public void goOn(Pack pack) {
    String municipality = pack.id().value();
    finish(pack);
    Set<UUID> ended = encryption.ended(municipality);
    Set<UUID> contentOf = new HashSet<>(encryption.contentEnded(municipality));
    contentOf.removeAll(ended);
    if (!ended.isEmpty() || !contentOf.isEmpty()) {
      tenancy.runIn(
          municipality,
          () -> {
            for (Expiring room : expiring) {
              room.notShut(municipality, contentOf)
                  .forEach(id -> room.endContent(municipality, id, clock.instant()));
            }
            erase(municipality, ended, contentOf);
          });
    }
  }

  /** The tables that are emptied of what ends. */
  public Set<String> tables() {
    return erasable.stream()
        .flatMap(room -> room.tables().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}

package no.omtanke.rights.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.casework.flow.OwnersNumbers;
import no.omtanke.confidentiality.Erasable;
import no.omtanke.confidentiality.Signing;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.platform.Sha256;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.store.ShutMarks;
import org.springframework.stereotype.Component;

/**
 * What a conflict of interest keeps somebody out of, wherever its number stands: the case, what it
 * came of and the requests about it; and after they have ended, their rows in the log and their
 * certificates. The log outlives the case, so whom it was shut to is then known by a mark.
 */
@Component
public class Shut {

  private final Tenancy tenancy;
  private final OwnersNumbers numbers;
  private final List<Erasable> rooms;
  private final ShutMarks marks;
  private final Signing signing;

  public Shut(
      Tenancy tenancy,
      OwnersNumbers numbers,
      List<Erasable> rooms,
      ShutMarks marks,
      Signing signing) {
    this.tenancy = tenancy;
    this.numbers = numbers;
    this.rooms = List.copyOf(rooms);
    this.marks = marks;
    this.signing = signing;
  }

  /** The numbers of all that is shut to her, in whatever place she was when it was said. */
  Set<UUID> to(String municipality, Actor reader) {
    Set<UUID> shut = new HashSet<>(numbers.keptFrom(municipality, reader));
    return tenancy.readingIn(
        municipality,
        () -> {
          if (!shut.isEmpty()) {
            Set<UUID> cases = Set.copyOf(shut);
            rooms.forEach(room -> shut.addAll(room.endsWith(municipality, cases)));
          }
          Set<String> places =
              reader.places().stream().map(this::secret).collect(Collectors.toSet());
          marks
              .all(municipality)
              .forEach((id, those) -> {
                if (places.stream().anyMatch(place -> those.contains(mark(id, place)))) {
                  shut.add(id);
                }
              });
          return shut;
        });
  }

  /** Marks whom each was shut to, before its rows go; in the running transaction. */
  void ends(String municipality, Collection<UUID> ids) {
    Map<UUID, UUID> cases = new HashMap<>();
    ids.forEach(id -> cases.put(id, id));
    rooms.forEach(room -> cases.putAll(room.casesOf(municipality, ids)));
    outlivedBy(municipality, cases);
  }

  /**
   * Marks the same for what tells of a case after it.
   *
   * @param cases the number of each, and that of its case
   */
  void outlivedBy(String municipality, Map<UUID, UUID> cases) {
    Map<UUID, Set<StaffId>> keptOut = numbers.keptOut(municipality, Set.copyOf(cases.values()));
    Map<UUID, Set<String>> those = new HashMap<>();
    cases.forEach((id, of) -> {
      Set<StaffId> people = keptOut.getOrDefault(of, Set.of());
      those.put(
          id, people.stream().map(person -> mark(id, secret(person))).collect(Collectors.toSet()));
    });
    marks.add(municipality, those);
  }

  /** Forgets whom that was shut to of which nothing tells any more. */
  void forget(String municipality) {
    tenancy.runIn(municipality, () -> marks.forget(municipality));
  }

  /** What only whoever holds the vault can make of a place on the staff. */
  private String secret(StaffId place) {
    return signing.sign("shut|" + place.value());
  }

  private static String mark(UUID id, String secret) {
    return Sha256.hex(secret + "|" + id);
  }
}

package no.omtanke.intake.flow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.LetterboxKey;
import no.omtanke.confidentiality.Passage;
import no.omtanke.intake.Receptions;
import no.omtanke.intake.store.Kept;
import no.omtanke.intake.store.Letterboxes;
import no.omtanke.organisation.Attendance;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.platform.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Collects what was put into the agencies' letterboxes: from then on it lies under a key of the
 * inquiry's own, which ends with it. Until then the staff read it as it lies.
 */
@Component
class Collecting {

  private static final UUID FIRST = new UUID(0, 0);
  private static final int AT_ONCE = 50;

  private final Tenancy tenancy;
  private final Letterboxes letterboxes;
  private final LetterboxKey keys;
  private final Encryption encryption;
  private final Attendance.Source staff;
  private final InstantSource clock;

  Collecting(
      Tenancy tenancy,
      Letterboxes letterboxes,
      LetterboxKey keys,
      Encryption encryption,
      Attendance.Source staff,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.letterboxes = letterboxes;
    this.keys = keys;
    this.encryption = encryption;
    this.staff = staff;
    this.clock = clock;
  }

  /** What lies for one agency, whether or not it has been collected; nothing where it has ended. */
  Optional<String> open(Passage passage, Kept kept) {
    return kept.sealed()
        ? keys.open(passage, kept.text())
        : encryption.decrypt(passage, kept.text());
  }

  /** Collects all there is; how much there was. What cannot be opened is left as it lies. */
  int collect(PackId id) {
    String municipality = id.value();
    return all(
            after -> letterboxes.keys(municipality, after, AT_ONCE),
            item -> InquiryKey.passage(id, item.inquiry(), item.agency()),
            (item, kept) -> letterboxes.keyCollected(municipality, item, kept),
            municipality)
        + all(
            after -> letterboxes.reporters(municipality, after, AT_ONCE),
            item -> Reporters.passage(id, item.inquiry(), item.agency()),
            (item, kept) -> letterboxes.reporterCollected(municipality, item, kept),
            municipality);
  }

  private int all(
      Function<UUID, List<Letterboxes.Item>> next,
      Function<Letterboxes.Item, Passage> place,
      BiConsumer<Letterboxes.Item, Ciphertext> collected,
      String municipality) {
    int count = 0;
    UUID after = FIRST;
    List<Letterboxes.Item> some;
    do {
      UUID from = after;
      some =
          tenancy.inMunicipality(
              municipality,
              () -> {
                List<Letterboxes.Item> found = next.apply(from);
                for (Letterboxes.Item item : found) {
                  Passage passage = place.apply(item);
                  keys.open(passage, item.sealed())
                      .ifPresent(text -> collected.accept(item, encryption.encrypt(passage, text)));
                }
                return found;
              });
      count += some.size();
      after = some.isEmpty() ? after : some.getLast().inquiry().value();
    } while (some.size() == AT_ONCE);
    return count;
  }

  /** Sees to it that every agency that takes something in has a letterbox. */
  void publish(Pack pack) {
    receiving(pack).forEach(agency -> keys.publish(pack.id().value(), agency));
  }

  /** Gives the letterboxes new keys where the old ones are old. */
  void renew(Pack pack, Duration every) {
    receiving(pack)
        .forEach(agency -> keys.renew(pack.id().value(), agency, clock.instant(), every));
  }

  private Set<AgencyId> receiving(Pack pack) {
    return Receptions.agencies(pack, staff.attendance(pack.id()));
  }
}

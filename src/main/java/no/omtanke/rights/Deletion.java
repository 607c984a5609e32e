package no.omtanke.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.Ended;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RetentionClass;
import org.jspecify.annotations.Nullable;

/**
 * Something whose time has run out: set aside, and on the list of what is to be destroyed.
 *
 * @param version what an act on it must say that its actor has seen
 * @param seen by whom it has been seen so far, the first first
 * @param transferred the day it went to the archive; null where it has not
 */
public record Deletion(
    Ended ended, long version, Instant listed, List<Seen> seen, @Nullable LocalDate transferred) {

  public Deletion {
    seen = List.copyOf(seen);
  }

  /** That somebody has seen it, and says that it can end. */
  public record Seen(StaffId by, boolean ofOwner, Instant at) {}

  /** Where a page of the list goes on. */
  public record Place(Instant listed, UUID id) {}

  /** How long the list is, and how much of it two have not looked at for two weeks. */
  public record Count(int all, int overlooked) {}

  /** Where the page that ends with this goes on. */
  public Place place() {
    return new Place(listed, ended.id());
  }

  /** How long such things are kept, as the pack has it now. */
  public Optional<RetentionClass> retention(Pack pack) {
    return Retention.of(pack, ended);
  }

  /** Whether she is one of those who have seen it, in the place that she has or in one she had. */
  public boolean seenBy(Actor person) {
    return person.isOneOf(seen.stream().map(Seen::by).collect(Collectors.toUnmodifiableSet()));
  }

  Deletion with(Seen one) {
    List<Seen> now = new ArrayList<>(seen);
    now.add(one);
    return new Deletion(ended, version + 1, listed, now, transferred);
  }

  Deletion transferredOn(LocalDate day) {
    return new Deletion(ended, version + 1, listed, seen, day);
  }
}

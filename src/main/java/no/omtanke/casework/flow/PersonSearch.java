package no.omtanke.casework.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Whom;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.PersonMarks;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.Mark;
import no.omtanke.confidentiality.Marking;
import no.omtanke.confidentiality.Passage;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Asks for one agency's cases on one person, by identity number, or by name and year of birth.
 * There is no list of persons, and nothing is ever matched across agencies: each has its own key.
 *
 * <p>Every question stands in the log with its terms as ciphertext, under a key of the agency's for
 * that month; so many are let through in a day, and no more, for each who asks.
 */
@NamedInterface("flow")
@Component
public class PersonSearch {

  private static final Duration DAY = Duration.ofDays(1);

  private final Tenancy tenancy;
  private final PersonMarks stored;
  private final CaseFinding finding;
  private final CaseLooking looking;
  private final AccessLog log;
  private final Encryption encryption;
  private final Marks marks;
  private final Rulebooks rulebooks;
  private final InstantSource clock;
  private final int mostADay;

  public PersonSearch(
      Tenancy tenancy,
      PersonMarks stored,
      CaseFinding finding,
      CaseLooking looking,
      AccessLog log,
      Encryption encryption,
      Marking marking,
      Rulebooks rulebooks,
      InstantSource clock,
      @Value("${omtanke.person-search.most-a-day:20}") int mostADay) {
    this.tenancy = tenancy;
    this.stored = stored;
    this.finding = finding;
    this.looking = looking;
    this.log = log;
    this.encryption = encryption;
    this.marks = new Marks(marking);
    this.rulebooks = rulebooks;
    this.clock = clock;
    this.mostADay = mostADay;
  }

  /** Whether the actor may ask. */
  public boolean mayAsk(String municipality, Actor actor) {
    return Whom.mayBeAskedFor(rulebooks.current(municipality), actor, clock.instant());
  }

  /**
   * Whether there is one.
   *
   * @param hers those of them that she may know of already; of another nothing is told
   */
  public record Answer(boolean yes, List<CaseRoom> hers) {}

  /**
   * Whether the actor's own agency has a case on the person already: by number, or by name and year
   * of birth. That another agency has one is never in the answer.
   *
   * @param why what she works on and why she asks, as it was written
   * @return nothing where she has asked as often as she may in a day
   */
  public Optional<Answer> isThere(String municipality, Actor actor, Whom whom, String why) {
    return look(
            municipality, actor, Look.ForPerson.Asked.WHETHER, actor.agency(), Set.of(), whom, why)
        .map(found -> {
          // whose case it is, knows it by its own number
          Set<UUID> ids = found.stream().map(Found::id).collect(Collectors.toSet());
          return new Answer(!ids.isEmpty(), looking.outlines(municipality, actor, ids));
        });
  }

  /**
   * A case on the person.
   *
   * @param number what the owner's people call it; null where the owner is none of those the reader
   *     answers for
   * @param by what the person was known by, the surest of them: by name alone it may be another
   */
  public record Found(UUID id, @Nullable String number, Whom.By by) {}

  /**
   * The agency's cases on the person, for one who looks after the rights of others: also those that
   * know her by name alone, and those that are blocked and wait to be destroyed, for they hold what
   * she has a right to see. A case that knows her by number alone is found by number alone: ask for
   * all that is known.
   *
   * @param owners the agencies whose officer the reader is; that the agency is one of them is for
   *     the caller to see to
   * @param why as it was written
   * @return the surest first; nothing where she has asked as often as she may in a day
   */
  public Optional<List<Found>> of(
      String municipality,
      Actor officer,
      AgencyId agency,
      Set<AgencyId> owners,
      Whom whom,
      String why) {
    return look(municipality, officer, Look.ForPerson.Asked.WHICH, agency, owners, whom, why);
  }

  private Optional<List<Found>> look(
      String municipality,
      Actor reader,
      Look.ForPerson.Asked asked,
      AgencyId agency,
      Set<AgencyId> owners,
      Whom whom,
      String why) {
    Instant now = clock.instant();
    EntryId id = new EntryId(UUID.randomUUID());
    Passage terms =
        new Passage(Searching.key(municipality, reader.agency(), now), id, "PERSON_TERMS");
    var written =
        encryption.encrypt(terms, String.join("\n", whom.number(), whom.name(), whom.year(), why));
    Map<Whom.By, Mark> sought = marks.of(municipality, agency, whom);
    boolean which = asked == Look.ForPerson.Asked.WHICH;
    if (!which) {
      // others may have the same name: that says nothing to one who is told no more than yes
      sought.remove(Whom.By.NAME);
    }
    return tenancy.inMunicipality(
        municipality,
        () -> {
          if (log.asked(municipality, reader, now.minus(DAY)) >= mostADay) {
            log.look(new Look.Denied(municipality, reader, now, null));
            return Optional.empty();
          }
          Map<CaseId, Set<Whom.By>> found = stored.find(municipality, agency, sought, which);
          Set<UUID> keptFrom = finding.keptFrom(municipality, reader.places());
          found.keySet().removeIf(one -> keptFrom.contains(one.value()));
          Set<UUID> ids = found.keySet().stream().map(CaseId::value).collect(Collectors.toSet());
          log.look(new Look.ForPerson(municipality, reader, now, asked, agency, id, written, ids));
          return Optional.of(numbered(found, finding.ownNumbers(municipality, owners, ids)));
        });
  }

  private static List<Found> numbered(
      Map<CaseId, Set<Whom.By>> found, Map<UUID, Optional<String>> numbers) {
    List<Found> cases = new ArrayList<>();
    found.forEach((id, by) ->
        cases.add(
            new Found(
                id.value(),
                numbers.getOrDefault(id.value(), Optional.empty()).orElse(null),
                EnumSet.copyOf(by).iterator().next())));
    cases.sort(
        Comparator.comparing(Found::by)
            .thenComparing(Found::number, Comparator.nullsLast(Comparator.naturalOrder())));
    return cases;
  }
}

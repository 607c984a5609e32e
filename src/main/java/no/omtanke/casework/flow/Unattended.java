package no.omtanke.casework.flow;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.Act;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Responsibility;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.Texts;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.ResponsibleFinding;
import no.omtanke.casework.store.StoredCase;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Look;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.platform.Tenancy;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The open cases whose responsible can be reached no more. Whoever answers for the owner's cases
 * finds them, knows nothing but their numbers, and gives each to somebody.
 */
@NamedInterface("flow")
@Component
public class Unattended {

  private static final int MOST = 100;

  private final Tenancy tenancy;
  private final ResponsibleFinding responsible;
  private final CaseFinding finding;
  private final Casework casework;
  private final AccessLog log;
  private final Rulebooks rulebooks;
  private final InstantSource clock;

  public Unattended(
      Tenancy tenancy,
      ResponsibleFinding responsible,
      CaseFinding finding,
      Casework casework,
      AccessLog log,
      Rulebooks rulebooks,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.responsible = responsible;
    this.finding = finding;
    this.casework = casework;
    this.log = log;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /** A case that is left to the reader, and to whom she can give it. */
  public record Left(UUID reference, String number, List<StaffId> successors) {}

  /** How many there are, and of how many of these nobody is left who answers for them. */
  public record Count(int left, int unanswered) {}

  /** What is left to the reader. A list with something on it is one row in the log. */
  public List<Left> to(String municipality, Actor actor) {
    Rulebook today = rulebooks.current(municipality);
    if (!today.organisation().answersForCases(actor.roles())) {
      return List.of();
    }
    return tenancy.inMunicipality(
        municipality,
        () -> {
          Set<StaffId> reachable = Responsibility.reachable(today, actor.agency());
          List<CaseId> ids =
              Stream.concat(
                      responsible
                          .withNoneOf(municipality, actor.agency(), reachable, MOST)
                          .stream(),
                      keptFromDeputies(municipality, today, actor).stream())
                  .distinct()
                  .toList();
          if (ids.isEmpty()) {
            return List.of();
          }
          Map<CaseId, List<StaffId>> cases = new HashMap<>();
          finding
              .all(municipality, ids)
              .forEach((id, stored) -> {
                Replayed left = replay(municipality, stored);
                if (Responsibility.isLeftTo(left.rulebook(), left.file(), actor)) {
                  cases.put(id, Responsibility.successors(left.rulebook(), left.file()));
                }
              });
          Map<CaseId, String> numbers = finding.numbers(municipality, cases.keySet());
          if (!cases.isEmpty()) {
            Set<UUID> seen = cases.keySet().stream().map(CaseId::value).collect(Collectors.toSet());
            log.look(new Look.AtList(municipality, actor, clock.instant(), seen));
          }
          return cases.entrySet().stream()
              .map(one ->
                  new Left(
                      one.getKey().value(),
                      Objects.requireNonNull(numbers.get(one.getKey())),
                      one.getValue()))
              .sorted(Comparator.comparing(Left::number))
              .toList();
        });
  }

  private List<CaseId> keptFromDeputies(String municipality, Rulebook today, Actor actor) {
    return today.directory().deputies().isEmpty()
        ? List.of()
        : responsible.withDeputyKeptOut(municipality, actor.agency(), today.directory(), MOST);
  }

  /**
   * Gives the case to somebody; whether there is none, or it is not left to her, is answered so.
   */
  public Decision give(String municipality, Actor actor, UUID reference, StaffId to) {
    CaseId id = new CaseId(reference);
    Optional<StoredCase> found =
        tenancy.readingIn(
            municipality,
            () -> Optional.ofNullable(finding.all(municipality, List.of(id)).get(id)));
    Decision decision =
        found
            .map(stored -> give(municipality, actor, stored, to))
            .orElseGet(() -> new Decision.Refused(List.of(new Refusal.NotOnCase())));
    if (decision.equals(new Decision.Refused(List.of(new Refusal.NotOnCase())))) {
      tenancy.runIn(
          municipality,
          () -> log.look(new Look.Denied(municipality, actor, clock.instant(), reference)));
    }
    return decision;
  }

  private Decision give(String municipality, Actor actor, StoredCase stored, StaffId to) {
    Replayed left = replay(municipality, stored);
    return casework.visit(
        municipality,
        left,
        new ActRequest(
            actor,
            Casework.seen(left, actor),
            null,
            Texts.NONE,
            stamp -> new Act.TakeOver(stamp, to)));
  }

  /** How many there are in the municipality. */
  public Count count(String municipality) {
    Rulebook today = rulebooks.current(municipality);
    return tenancy.readingIn(
        municipality,
        () -> {
          Set<CaseId> keptOut = responsible.withDeputyKeptOut(municipality, today.directory());
          List<CaseId> left =
              responsible.all(municipality).stream()
                  .filter(held -> !held.by().isReachable(today) || keptOut.contains(held.id()))
                  .map(ResponsibleFinding.Held::id)
                  .toList();
          long answered =
              finding.all(municipality, left).values().stream()
                  .filter(one -> {
                    Replayed found = replay(municipality, one);
                    return Responsibility.isAnsweredFor(found.rulebook(), found.file());
                  })
                  .count();
          return new Count(left.size(), left.size() - (int) answered);
        });
  }

  private Replayed replay(String municipality, StoredCase stored) {
    return Replayed.of(rulebooks, municipality, stored);
  }
}

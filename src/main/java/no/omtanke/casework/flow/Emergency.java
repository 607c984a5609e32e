package no.omtanke.casework.flow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.casework.Act;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Position;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Sight;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.StoredCase;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.organisation.Actor;
import no.omtanke.platform.Tenancy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Lets someone of the owner's own read a case that she is not on, for some hours, by its number.
 * Every asking stands in the log; until it is granted nobody can tell by the answer whether there
 * is such a case.
 */
@NamedInterface("flow")
@Component
public class Emergency {

  /** How long it lasts where she sets nothing else. */
  public static final int USUAL_HOURS = 3;

  private static final int LONGEST_NUMBER = 40;

  /**
   * Names the folder of each agency under whose key the numbers lie that were asked for in vain.
   */
  private static final UUID IN_VAIN =
      UUID.nameUUIDFromBytes("emergency access".getBytes(StandardCharsets.UTF_8));

  /** Then it is asked for anew, of the case as it stands: she needs not know that anybody was. */
  private static final Optional<Decision> SOMEONE_WAS_HERE =
      Optional.of(new Decision.Refused(List.of(new Refusal.SomeoneWasHere())));

  private final Tenancy tenancy;
  private final CaseFinding finding;
  private final Casework casework;
  private final AccessLog log;
  private final Encryption encryption;
  private final Rulebooks rulebooks;
  private final InstantSource clock;
  private final Duration longest;

  public Emergency(
      Tenancy tenancy,
      CaseFinding finding,
      Casework casework,
      AccessLog log,
      Encryption encryption,
      Rulebooks rulebooks,
      InstantSource clock,
      @Value("${omtanke.emergency-access.longest:PT12H}") Duration longest) {
    this.tenancy = tenancy;
    this.finding = finding;
    this.casework = casework;
    this.log = log;
    this.encryption = encryption;
    this.rulebooks = rulebooks;
    this.clock = clock;
    this.longest = longest;
  }

  /** What came of asking. */
  public sealed interface Answer {
    /** She reads the case, under the reference that the owner's people know it by. */
    record Granted(UUID reference) implements Answer {}

    /** What is wrong with what was written, whatever the number. */
    record Unfit(List<Refusal> reasons) implements Answer {
      public Unfit {
        reasons = List.copyOf(reasons);
      }
    }

    /** Nothing: there is no such case, or none that she may have. */
    record Nothing() implements Answer {}
  }

  /** For how many hours it can be asked for. */
  public int longestHours() {
    return (int) longest.toHours();
  }

  /** Asks for the case of that number, for so many hours. */
  public Answer ask(String municipality, Actor actor, String number, String reason, int hours) {
    Texts why = Texts.of(TextField.REASON, reason);
    List<Refusal> unfit = new ArrayList<>(why.wrong());
    if (!why.written().contains(TextField.REASON)) {
      unfit.add(new Refusal.TextMissing(TextField.REASON));
    }
    if (hours < 1 || hours > longestHours()) {
      unfit.add(new Refusal.UnknownSubject());
    }
    if (!unfit.isEmpty()) {
      return new Answer.Unfit(unfit);
    }
    Optional<StoredCase> found;
    Optional<Decision> decision;
    do {
      found = find(municipality, actor, number);
      decision = found.flatMap(stored -> asked(municipality, actor, stored, why, hours));
    } while (decision.equals(SOMEONE_WAS_HERE));
    if (found.isPresent() && decision.filter(Decision.Refused.class::isInstance).isEmpty()) {
      return new Answer.Granted(found.get().id().value());
    }
    inVain(municipality, actor, number);
    return new Answer.Nothing();
  }

  private Optional<StoredCase> find(String municipality, Actor actor, String number) {
    String written = number.strip().toUpperCase(Locale.ROOT).replace('\0', ' ');
    return tenancy.readingIn(
        municipality,
        () ->
            finding
                .ofNumber(
                    municipality, written, Sight.scopes(rulebooks.current(municipality), actor))
                .flatMap(id -> {
                  Map<CaseId, StoredCase> cases = finding.all(municipality, List.of(id));
                  return Optional.ofNullable(cases.get(id));
                }));
  }

  /** What came of asking; nothing for whoever is on the case, who has it already. */
  private Optional<Decision> asked(
      String municipality, Actor actor, StoredCase stored, Texts why, int hours) {
    Replayed found = Replayed.of(rulebooks, municipality, stored);
    Instant now = clock.instant();
    if (Position.of(found.rulebook(), found.file(), actor, now) == Position.OWNER) {
      return Optional.empty();
    }
    Instant until = now.plus(Duration.ofHours(hours));
    ActRequest request =
        new ActRequest(
            actor,
            Casework.seen(found, actor),
            null,
            why,
            stamp -> new Act.EmergencyAccess(stamp, until));
    return Optional.of(casework.visit(municipality, found, request));
  }

  /** The number is typed by hand, and may be of somebody else's case: it is kept unreadable. */
  private void inVain(String municipality, Actor actor, String number) {
    EntryId id = new EntryId(UUID.randomUUID());
    String kept = number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) : number;
    Look.Typed typed =
        new Look.Typed(
            id,
            encryption.encrypt(
                new Passage(
                    new FolderKey(municipality, IN_VAIN, actor.agency(), Part.CONTENT),
                    id,
                    "ASKED_FOR"),
                kept));
    tenancy.runIn(
        municipality,
        () -> log.look(new Look.Denied(municipality, actor, clock.instant(), null, typed)));
  }
}

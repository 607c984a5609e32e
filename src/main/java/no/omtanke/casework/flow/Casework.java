package no.omtanke.casework.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.casework.Act;
import no.omtanke.casework.Answers;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseHistory;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseReading;
import no.omtanke.casework.CaseRules;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Event;
import no.omtanke.casework.Identification;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.Sight;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.Texts;
import no.omtanke.casework.Whom;
import no.omtanke.casework.store.Append;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.CaseWriting;
import no.omtanke.casework.store.NumberTaken;
import no.omtanke.casework.store.RegisterRow;
import no.omtanke.casework.store.ResponsibleChange;
import no.omtanke.casework.store.SightChange;
import no.omtanke.casework.store.StoredCase;
import no.omtanke.casework.store.VersionTaken;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.Marking;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.NorwegianTime;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Acts on cases: begin one, or do something with one that there is. */
@NamedInterface("flow")
@Component
public class Casework {

  /** How often a duty tries again when others keep coming first; nobody else gets this far. */
  private static final int ATTEMPTS = 5;

  /** A version that no case has. */
  private static final long OUT_OF_DATE = -1;

  private final CaseFinding finding;
  private final CaseWriting writing;
  private final Encryption encryption;
  private final Rulebooks rulebooks;
  private final Marks marks;
  private final InstantSource clock;
  private final CaseNumbers numbers = new CaseNumbers();

  public Casework(
      CaseFinding finding,
      CaseWriting writing,
      Encryption encryption,
      Rulebooks rulebooks,
      Marking marking,
      InstantSource clock) {
    this.finding = finding;
    this.writing = writing;
    this.encryption = encryption;
    this.rulebooks = rulebooks;
    this.marks = new Marks(marking);
    this.clock = clock;
  }

  /**
   * Begins a case.
   *
   * @param id drawn when the form was shown, so that a form sent twice begins one case; it is also
   *     the reference that the owner's people know the case by
   */
  public Decision begin(String municipality, CaseId id, ActRequest request) {
    List<Refusal> unfit = unfit(request.texts());
    if (!unfit.isEmpty()) {
      return new Decision.Refused(unfit);
    }
    Rulebook rulebook = rulebooks.current(municipality);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return act(municipality, new Replayed(rulebook, CaseFile.unopened(id), List.of()), request);
      } catch (NumberTaken another) {
        // drawn again
      } catch (VersionTaken sentTwice) {
        return new Decision.Refused(List.of(new Refusal.SomeoneWasHere()));
      }
    }
    throw new IllegalStateException("no free number was drawn");
  }

  /**
   * Does something with the case that the actor knows by the reference. Whether there is no such
   * case or none that she may know of, the way there and the answer are the same.
   */
  public Decision handle(String municipality, UUID reference, ActRequest request) {
    List<Refusal> unfit = unfit(request.texts());
    if (!unfit.isEmpty()) {
      return new Decision.Refused(unfit);
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return act(municipality, reference, request);
      } catch (VersionTaken someoneWasHere) {
        // decided anew on the case as it now stands: a duty goes through, all else is refused
      }
    }
    return new Decision.Refused(List.of(new Refusal.SomeoneWasHere()));
  }

  private List<Refusal> unfit(Texts texts) {
    List<Refusal> unfit = new ArrayList<>(texts.wrong());
    unfit.addAll(Identification.unlikely(texts, NorwegianTime.day(clock.instant())));
    return unfit;
  }

  /** An act that opens a case to one who was not on it; she asks again where another came first. */
  Decision visit(String municipality, Replayed found, ActRequest request) {
    try {
      return act(municipality, found, request);
    } catch (VersionTaken someoneWasHere) {
      return new Decision.Refused(List.of(new Refusal.SomeoneWasHere()));
    }
  }

  private Decision act(String municipality, UUID reference, ActRequest request) {
    Rulebook today = rulebooks.current(municipality);
    Optional<StoredCase> found =
        finding.find(municipality, reference, Sight.scopes(today, request.actor()));
    if (found.isEmpty()) {
      return new Decision.Refused(List.of(new Refusal.NotOnCase()));
    }
    return act(municipality, Replayed.of(rulebooks, municipality, found.get()), request);
  }

  private Decision act(String municipality, Replayed found, ActRequest request) {
    Rulebook rulebook = found.rulebook();
    CaseFile file = found.file();
    Instant now = clock.instant();
    Stamp stamp =
        new Stamp(
            request.actor(),
            now,
            request.entry(),
            seenAll(found, request) ? file.version() : OUT_OF_DATE,
            request.texts().written(),
            request.next());
    Act act = request.act().apply(stamp);
    return switch (CaseRules.decide(rulebook, file, act)) {
      case Decision.Refused refused -> {
        List<Refusal> reasons =
            new ArrayList<>(
                CaseReading.tellable(rulebook, file, request.actor(), now, refused.reasons()));
        // where nothing but its fields is in the way, she mends them all at once
        if (reasons.stream().allMatch(reason -> Answers.question(reason).isPresent())) {
          reasons.addAll(naming(act, request));
        }
        yield new Decision.Refused(reasons);
      }
      case Decision.Accepted ignored when !naming(act, request).isEmpty() ->
          new Decision.Refused(naming(act, request));
      case Decision.Accepted accepted -> {
        CaseFile after = after(rulebook, file, accepted.events());
        writing.append(
            new Append(
                municipality,
                file.id(),
                file.version(),
                act,
                accepted.events(),
                new Writing(encryption, municipality, file.id().value())
                    .encrypted(stamp, request.texts()),
                SightChange.between(rulebook, file, after),
                ResponsibleChange.between(file, after),
                RegisterRow.between(file, after),
                marks.of(municipality, stamp.actor().agency(), Whom.of(request.texts())),
                number(file, now)));
        yield accepted;
      }
    };
  }

  private static List<Refusal> naming(Act act, ActRequest request) {
    return act.isUrgent() ? List.of() : request.texts().naming();
  }

  /** Whether the actor has seen all of it that is hers to see; the rest does not hold her up. */
  private static boolean seenAll(Replayed found, ActRequest request) {
    return request.seen() == seen(found, request.actor());
  }

  static long seen(Replayed found, Actor actor) {
    return CaseReading.seen(found.rulebook(), found.file(), found.events(), actor);
  }

  private @Nullable String number(CaseFile file, Instant now) {
    return file.opening() == null ? numbers.draw(now) : null;
  }

  private static CaseFile after(Rulebook rulebook, CaseFile before, List<Event> events) {
    CaseFile after = before;
    for (Event event : events) {
      after = CaseHistory.evolve(rulebook.routine(), after, event);
    }
    return after;
  }
}

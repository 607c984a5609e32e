package no.omtanke.confidentiality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a ground stands, and so what a receiver sees: the one place that says it. */
public final class Wall {

  private Wall() {}

  /**
   * The last day on which what was disclosed stands, as far as is known now; nothing where no end
   * of it is known.
   */
  public static Optional<LocalDate> standsUntil(Disclosure disclosure, List<Consent> consents) {
    return disclosure.ground() instanceof Ground.ByConsent ground
        ? consents.stream()
            .filter(consent -> consent.id().equals(ground.consent()))
            .flatMap(consent -> consent.lastDay().stream())
            .findFirst()
        : Optional.empty();
  }

  /**
   * Whether what was disclosed may be seen at the instant. A consent that is withdrawn or past its
   * day ends the sight of what rests on it alone; the other grounds stand from the moment they were
   * used.
   */
  public static boolean stands(Disclosure disclosure, List<Consent> consents, Instant now) {
    if (now.isBefore(disclosure.since())) {
      return false;
    }
    return switch (disclosure.ground()) {
      case Ground.ByConsent ground ->
          consents.stream()
              .filter(consent -> consent.id().equals(ground.consent()))
              .anyMatch(consent -> consent.standsAt(now) && consent.terms().reach(disclosure.to()));
      case Ground.ByException ignored -> true;
      case Ground.ByDuty ignored -> true;
      case Ground.ToldAnonymously ground -> disclosure.entries().equals(Set.of(ground.extract()));
    };
  }
}

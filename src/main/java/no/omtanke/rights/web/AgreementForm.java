package no.omtanke.rights.web;

import java.time.LocalDate;
import java.util.Optional;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.rights.Agreement.Refusal;
import org.jspecify.annotations.Nullable;

/** What was typed of an agreement that was made, as it came. */
public record AgreementForm(@Nullable String fra, @Nullable String til, @Nullable String sted) {

  static AgreementForm of(HeldForm held) {
    return new AgreementForm(held.first("fra"), held.first("til"), held.first("sted"));
  }

  @Nullable LocalDate from() {
    return NorwegianTime.typed(fra);
  }

  @Nullable LocalDate until() {
    return NorwegianTime.typed(til);
  }

  boolean untilWrong() {
    return !written(til).isEmpty() && until() == null;
  }

  String where() {
    return written(sted);
  }

  static Optional<String> field(Refusal refusal) {
    return Optional.of(
        switch (refusal) {
          case FROM_MISSING -> "fra";
          case UNTIL_WRONG -> "til";
          case WHERE_MISSING -> "sted";
        });
  }

  private static String written(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Says nothing of what is written, so that no log can. */
  @Override
  public String toString() {
    return "AgreementForm";
  }
}

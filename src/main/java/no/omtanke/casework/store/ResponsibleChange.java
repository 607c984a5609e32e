package no.omtanke.casework.store;

import java.util.Optional;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.Responsibility;

/** What an act changes in who is responsible for the open case; most acts change nothing. */
public record ResponsibleChange(Optional<Responsibility> before, Optional<Responsibility> after) {

  /** From the case before the act to the case after it. */
  public static ResponsibleChange between(CaseFile before, CaseFile after) {
    return new ResponsibleChange(Responsibility.of(before), Responsibility.of(after));
  }
}

package no.omtanke.intake.flow;

import java.util.Set;
import no.omtanke.intake.Traces;
import no.omtanke.packs.IdentityNumber;
import no.omtanke.platform.PublicFace;
import org.springframework.stereotype.Component;

/**
 * Finds what gives someone away, national identity numbers by their check digits; made-up ones too.
 */
@PublicFace
@Component
public class IdentityNumbers {

  /** The traces in a text. */
  public Set<Traces.Trace> tracesIn(String text) {
    return Traces.in(text, IdentityNumber::isOne);
  }
}

package no.omtanke.intake.flow;

import java.util.Set;
import no.bekk.bekkopen.person.FodselsnummerValidator;
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
    return Traces.in(text, IdentityNumbers::valid);
  }

  /** A real number, or a made-up one, whose month is higher. */
  static boolean valid(String digits) {
    return FodselsnummerValidator.isValid(digits) || IdentityNumber.isOne(digits);
  }
}

package no.omtanke.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of the face that everybody meets, with or without a log-in. It can also run alone, and
 * what does not carry this mark is then not there: no staff, no keys that open anything, no table.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicFace {

  /** The profile in which the face runs alone. */
  String ALONE = "face";
}

package no.omtanke.rights;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.omtanke.confidentiality.Ended;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RetentionClass;

/** How long what has ended is kept: a class of the pack, by what it is and what it came to. */
public final class Retention {

  private Retention() {}

  /** The class that it falls under: of those that fit, one that says more before one for all. */
  public static Optional<RetentionClass> of(Pack pack, Ended ended) {
    return pack.confidentiality().retention().stream()
        .filter(one -> fits(one, ended))
        .min(
            Comparator.comparing((RetentionClass one) -> one.closings().isEmpty())
                .thenComparing(one -> one.cases().isEmpty()));
  }

  private static boolean fits(RetentionClass one, Ended ended) {
    return one.what() == ended.what()
        && (one.cases().isEmpty() || (ended.about() != null && one.cases().contains(ended.about())))
        && (one.closings().isEmpty()
            || (ended.closing() != null && one.closings().contains(ended.closing())));
  }

  /** Whether its time has run out; of what falls under no class it never does. */
  public static boolean hasRunOut(Pack pack, Ended ended, LocalDate today) {
    return of(pack, ended).filter(one -> one.hasRunOut(ended.day(), today)).isPresent();
  }

  /**
   * What of it has run out that day: itself, or before that what was written in it; nothing while
   * both are kept.
   */
  public static Optional<Ended> runOut(
      Pack pack, Ended ended, boolean contentEnded, LocalDate today) {
    if (hasRunOut(pack, ended, today)) {
      return Optional.of(ended);
    }
    return contentEnded
        ? Optional.empty()
        : ended.content().filter(content -> hasRunOut(pack, content, today));
  }

  /**
   * The last day on which something can have ended whose time has run out; nothing where no class
   * says how long.
   */
  public static Optional<LocalDate> latestEnd(Pack pack, LocalDate today) {
    List<RetentionClass> classes = pack.confidentiality().retention();
    return classes.stream()
        .filter(one -> isListed(one.what()))
        .flatMap(one -> Optional.ofNullable(one.keep()).stream())
        .map((Period keep) -> today.minus(keep).plusDays(1))
        .max(Comparator.naturalOrder());
  }

  /**
   * The first day of which the log is still kept; nothing where it is cut at no time: its class
   * says none, the municipality has not decided it, or it goes to the archive first.
   */
  public static Optional<LocalDate> logFrom(Pack pack, LocalDate today) {
    return pack.confidentiality().retention().stream()
        .filter(one -> one.what() == RetentionClass.What.LOG)
        .filter(one -> one.confirmed() && one.method() == RetentionClass.Method.DESTROY)
        .flatMap(one -> Optional.ofNullable(one.keep()).stream())
        .map((Period keep) -> today.minus(keep))
        .findFirst();
  }

  /** What stands on the list; the log does not. */
  private static boolean isListed(RetentionClass.What what) {
    return switch (what) {
      case ANONYMOUS_DISCUSSION, REPORT, REQUEST, CONCERN, CASE, CASE_CONTENT -> true;
      case LOG -> false;
    };
  }
}

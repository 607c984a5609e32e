package no.omtanke.guide;

import java.util.List;
import java.util.Optional;
import no.omtanke.packs.AgeRule;
import no.omtanke.packs.Provision;

/**
 * What someone could build on, in the order in which one should think of it.
 *
 * @param bound what binds the one who would tell; empty where no statute does
 * @param ages who consents, by what is known of the age
 * @param perhapsChild whether the person may be under 18
 * @param note what is special to the sector
 */
public record Advice(
    List<Provision> bound,
    List<Step> steps,
    List<AgeRule> ages,
    boolean perhapsChild,
    Optional<String> note) {

  public Advice {
    bound = List.copyOf(bound);
    steps = List.copyOf(steps);
    ages = List.copyOf(ages);
  }

  /** What of the law is offered under the way. */
  public List<Provision> provisions(Way way) {
    return steps.stream()
        .filter(step -> step.way() == way)
        .flatMap(step -> step.provisions().stream())
        .toList();
  }

  /** One way to tell something, and what in the law it would rest on. */
  public record Step(Way way, List<Provision> provisions) {
    public Step {
      provisions = List.copyOf(provisions);
    }
  }

  /** The ways to tell something, the least intrusive first. */
  public enum Way {
    ANONYMOUS,
    CONSENT,
    MUST,
    MAY
  }
}

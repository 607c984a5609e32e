package no.omtanke.packs;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan teaches whoever is worried: words, signs, factors, conversation, first steps.
 *
 * <p>Signs and factors are prompts on a page and never stored about a person.
 *
 * @param framing the sum and the context count, never one sign
 */
public record Guide(
    @Nullable Text framing,
    List<Definition> definitions,
    List<SignCategory> signs,
    List<FactorDomain> factors,
    List<Factor> push,
    List<Factor> pull,
    List<Advice> conversation,
    List<FirstStep> firstSteps,
    List<Link> links,
    List<Knowledge> knowledge) {

  public Guide {
    definitions = List.copyOf(definitions);
    signs = List.copyOf(signs);
    factors = List.copyOf(factors);
    push = List.copyOf(push);
    pull = List.copyOf(pull);
    conversation = List.copyOf(conversation);
    firstSteps = List.copyOf(firstSteps);
    links = List.copyOf(links);
    knowledge = List.copyOf(knowledge);
  }

  /** A word and what the plan means by it. */
  public record Definition(String id, Text label, Text text, String source) {}

  /** One of the categories that signs are sorted in. */
  public record SignCategory(
      String id, Text label, @Nullable Text note, List<Sign> signs, String source) {
    public SignCategory {
      signs = List.copyOf(signs);
    }
  }

  /** Something one may see that alone says nothing. */
  public record Sign(String id, Text label, @Nullable Text note, Set<Mark> marks, String source) {
    public Sign {
      marks = Set.copyOf(marks);
    }
  }

  /** What must be said beside a sign or factor, wherever it is shown. */
  public enum Mark {
    /** Lawful in itself: an opinion, a faith, a way of dressing. */
    LAWFUL_IN_ITSELF,
    /** Writing it about a person is a special category of personal data (GDPR art. 9). */
    SPECIAL_CATEGORY
  }

  /** A part of life, with what makes vulnerable always beside what protects. */
  public record FactorDomain(
      String id,
      Text label,
      @Nullable Text note,
      List<Factor> risk,
      List<Factor> protective,
      String source) {
    public FactorDomain {
      risk = List.copyOf(risk);
      protective = List.copyOf(protective);
    }
  }

  /** Something that makes vulnerable, protects, pushes out of a milieu or pulls away from it. */
  public record Factor(String id, Text label, @Nullable Text note, Set<Mark> marks, String source) {
    public Factor {
      marks = Set.copyOf(marks);
    }
  }

  /** Advice on the conversation with the one somebody worries about. */
  public record Advice(
      String id, Text label, @Nullable Text text, @Nullable Moment moment, String source) {}

  /** When in a conversation an advice helps. */
  public enum Moment {
    BEFORE,
    DURING,
    AFTER
  }

  /**
   * What to do first, by who asks.
   *
   * @param contact whom to turn to; null where the advice names nobody
   */
  public record FirstStep(
      String id,
      Text label,
      @Nullable Text text,
      Set<Audience> audiences,
      @Nullable ContactId contact,
      String source) {
    public FirstStep {
      audiences = Set.copyOf(audiences);
    }
  }

  /** A page elsewhere that helps. */
  public record Link(
      String id, Text label, String url, @Nullable Text text, @Nullable Text note, String source) {}

  /** A report, a teaching programme or another resource the plan names. */
  public record Knowledge(
      String id,
      Text label,
      @Nullable String url,
      @Nullable Text text,
      @Nullable Text note,
      String source) {}
}

package no.omtanke.packs;

import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done in a step: what act it is, who does it, and when it opens.
 *
 * @param to whom a report, feedback or notice goes, or the group that is formed; null for other
 *     acts
 * @param grounds the kinds of ground that may carry it over the wall; empty where nothing crosses
 * @param via the only role that passes it on, without opening it; null where it goes directly
 * @param after the tasks that must be done or skipped first
 * @param withOutcome whether it waits for an outcome that opens it
 * @param onlyWhen facts that must all hold for the task to apply
 * @param opensAtThreat whether a concrete threat opens it at once, whatever step the case is on
 * @param optional whether the step is done without it
 * @param discussWith {@code colleague}, {@code leader}, {@code contact-point}; for a discussion
 * @param guardians whether guardians take part when the person is under 18, or the reason why not
 * @param within a deadline that the plan itself sets; null where it sets none
 * @param ask prompts shown beside the text, never stored as codes
 */
public record Task(
    TaskId id,
    Text label,
    TaskAct act,
    Performer by,
    @Nullable Recipient to,
    Set<GroundKind> grounds,
    @Nullable RoleId via,
    Set<TaskId> after,
    boolean withOutcome,
    Set<Condition> onlyWhen,
    boolean opensAtThreat,
    boolean optional,
    Skipping skipping,
    List<Outcome> outcomes,
    Set<DiscussionPartner> discussWith,
    @Nullable Conversation conversation,
    boolean guardians,
    @Nullable Period within,
    List<Prompt> ask,
    @Nullable Text note,
    String source) {

  public Task {
    grounds = Set.copyOf(grounds);
    after = Set.copyOf(after);
    onlyWhen = Set.copyOf(onlyWhen);
    outcomes = List.copyOf(outcomes);
    discussWith = Set.copyOf(discussWith);
    ask = List.copyOf(ask);
  }

  /** The group that does it together; null where it is done by people on their own. */
  public @Nullable GroupId group() {
    return by instanceof Performer.ByGroup it ? it.group() : null;
  }

  /** What a task can lead to; {@code opens} names the tasks that become possible. */
  public record Outcome(OutcomeId id, Text label, Set<TaskId> opens, boolean proposesClosing) {
    public Outcome {
      opens = Set.copyOf(opens);
    }
  }

  /** The kind of a conversation with the person, and whether plan and law leave it voluntary. */
  public record Conversation(String kind, boolean voluntary) {}

  /** A question that helps the writer; the answer is text, never a code on a person. */
  public record Prompt(String id, Text label) {}

  /** Whom a concern is discussed with. */
  public enum DiscussionPartner {
    COLLEAGUE,
    LEADER,
    CONTACT_POINT
  }
}

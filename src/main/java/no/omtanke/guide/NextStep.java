package no.omtanke.guide;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Contact;
import no.omtanke.packs.Guide.FirstStep;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.RoleKind;
import no.omtanke.packs.Sector;
import no.omtanke.packs.Step;
import no.omtanke.packs.Task;
import no.omtanke.packs.WayIn;
import org.jspecify.annotations.Nullable;

/**
 * What someone can do now by the municipality's own routine: the step, who does it, what happens
 * then, and whom to turn to.
 *
 * @param audience whose way in it is; not always the asker's, where the plan has none for him
 * @param ofItsOwn whether the plan has a way in for this very matter
 * @param step null where the plan has no step for it
 * @param tasks what of the step stands open at once
 * @param then the steps that follow
 * @param receivers the roles that receive it, or decide what becomes of it
 */
public record NextStep(
    Audience audience,
    boolean ofItsOwn,
    List<WayIn> waysIn,
    @Nullable Step step,
    List<Task> tasks,
    List<Step> then,
    List<RoleId> receivers,
    List<FirstStep> advice,
    List<Contact> contacts) {

  public NextStep {
    waysIn = List.copyOf(waysIn);
    tasks = List.copyOf(tasks);
    then = List.copyOf(then);
    receivers = List.copyOf(receivers);
    advice = List.copyOf(advice);
    contacts = List.copyOf(contacts);
  }

  /** The end of the path; asked only when it has been walked. */
  public static NextStep of(Pack pack, PathAnswers answers) {
    Audience who = Objects.requireNonNull(answers.who());
    CaseKind about = Objects.requireNonNull(answers.about());
    Optional<Route> route = Route.in(pack.routine(), who, about);
    Audience asker = answers.asksForHimself() ? Audience.SELF : who;
    List<FirstStep> advice = advice(pack, asker);
    if (route.isEmpty()) {
      return new NextStep(
          asker,
          false,
          List.of(),
          null,
          List.of(),
          List.of(),
          List.of(),
          advice,
          contacts(pack, answers, Set.of()));
    }
    Route found = route.get();
    Start start = new Start(pack.routine(), found.audience(), about, answers);
    Step first = start.first().orElse(null);
    List<RoleId> receivers =
        found.waysIn().stream()
            .flatMap(way -> (way.triageBy().isEmpty() ? way.receivedBy() : way.triageBy()).stream())
            .distinct()
            .sorted(Comparator.comparing(RoleId::value))
            .toList();
    return new NextStep(
        found.audience(),
        found.ofItsOwn(),
        found.waysIn(),
        first,
        first == null ? List.of() : start.open(first),
        first == null ? List.of() : start.after(first),
        receivers,
        advice,
        contacts(pack, answers, new HashSet<>(receivers)));
  }

  /**
   * Whether someone else in the service writes it down: the asker works there, and the plan has it
   * received by leaders alone, as a concern about a colleague.
   */
  public boolean forLeaders(Pack pack, PathAnswers answers) {
    return answers.who() == Audience.EMPLOYEE
        && !receivers.isEmpty()
        && receivers.stream()
            .allMatch(role -> pack.organisation().role(role).kind() == RoleKind.LEADER);
  }

  /** The one way in by which staff write it down; nothing where there are several, or none. */
  public Optional<WayIn> staffWay() {
    boolean staffs = audience == Audience.EMPLOYEE || audience == Audience.LEADER;
    return staffs && waysIn.size() == 1 ? Optional.of(waysIn.getFirst()) : Optional.empty();
  }

  private static List<FirstStep> advice(Pack pack, Audience who) {
    return pack.guide().firstSteps().stream()
        .filter(step -> step.audiences().contains(who))
        .toList();
  }

  /**
   * Who receives it, who can be asked without a name, and for someone under 18 child welfare; all
   * contacts where the plan names none of those.
   */
  private static List<Contact> contacts(Pack pack, PathAnswers answers, Set<RoleId> receivers) {
    List<Contact> chosen =
        pack.contacts().contacts().stream()
            .filter(contact ->
                contact.anonymous() != null
                    || (contact.role() != null && receivers.contains(contact.role()))
                    || (answers.age() == AgeAnswer.UNDER_18 && ofChildWelfare(pack, contact)))
            .toList();
    return chosen.isEmpty() ? pack.contacts().contacts() : chosen;
  }

  private static boolean ofChildWelfare(Pack pack, Contact contact) {
    return contact.agency() != null
        && pack.organisation().agency(contact.agency()).sector() == Sector.CHILD_WELFARE;
  }
}

package no.omtanke.guide.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.omtanke.packs.Organisation;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Performer;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Role;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Span;
import no.omtanke.packs.Step;
import no.omtanke.packs.Task;
import no.omtanke.packs.Text;
import no.omtanke.packs.WayIn;
import org.jspecify.annotations.Nullable;

/** A step of the routine as a page shows it: what is done, by whom, and when it applies. */
record StepView(Step step, List<TaskView> tasks) {

  static StepView of(Pack pack, Step step) {
    return new StepView(step, tasks(pack, step.tasks(), true));
  }

  /**
   * @param staff whether the reader can be the member of staff who raised the concern
   */
  static List<TaskView> tasks(Pack pack, List<Task> tasks, boolean staff) {
    return tasks.stream().map(task -> TaskView.of(pack.organisation(), task, staff)).toList();
  }

  /**
   * A task in words.
   *
   * @param reporter whether the one who raised the concern can do it
   * @param who the roles or the group that do it
   * @param to whom it goes; null where nothing is told
   * @param within the deadline that the plan itself sets; null where it sets none
   */
  record TaskView(
      Task task,
      boolean reporter,
      boolean responsible,
      List<Text> who,
      boolean together,
      @Nullable Text to,
      @Nullable Span within) {

    static TaskView of(Organisation organisation, Task task, boolean staff) {
      return new TaskView(
          task,
          staff && does(task.by(), RoleId.REPORTER),
          does(task.by(), RoleId.RESPONSIBLE),
          who(organisation, task.by()),
          task.by() instanceof Performer.Together,
          to(organisation, task.to()),
          task.within() == null ? null : Span.of(task.within()));
    }

    private static boolean does(Performer by, RoleId role) {
      return by instanceof Performer.ByRole it && it.roles().contains(role);
    }

    private static List<Text> who(Organisation organisation, Performer by) {
      return switch (by) {
        case Performer.ByRole it -> labels(organisation, it.roles());
        case Performer.ByGroup group -> List.of(organisation.group(group.group()).label());
      };
    }

    private static @Nullable Text to(Organisation organisation, @Nullable Recipient to) {
      return switch (to) {
        case null -> null;
        case Recipient.ToAgency agency -> organisation.agency(agency.agency()).label();
        case Recipient.ToGroup group -> organisation.group(group.group()).label();
      };
    }
  }

  /**
   * A way in as a page shows it.
   *
   * @param receivers who receives what comes in by it
   * @param deciders who decides what becomes of it; empty where the plan leaves that open
   */
  record WayView(Text label, List<Text> receivers, List<Text> deciders, @Nullable Text note) {

    static WayView of(Pack pack, WayIn way) {
      return new WayView(
          way.label(),
          labels(pack.organisation(), way.receivedBy()),
          labels(pack.organisation(), way.triageBy()),
          way.note());
    }
  }

  /** The roles' own words, in the order in which the pack lists them. */
  static List<Text> labels(Organisation organisation, Collection<RoleId> roles) {
    List<Text> labels = new ArrayList<>();
    for (Role role : organisation.roles()) {
      if (roles.contains(role.id())) {
        labels.add(role.label());
      }
    }
    return List.copyOf(labels);
  }
}

package no.omtanke.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseName;
import no.omtanke.casework.Rulebook;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.PackId;
import no.omtanke.packs.Performer;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Role;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Span;
import no.omtanke.packs.Step;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of one reader: her language, and the names that the case's pack has for things. */
record Words(
    MessageSource messages, People people, PackId municipality, Rulebook rulebook, Locale locale) {

  String say(String key, Object... about) {
    return messages.getMessage(key, about, locale);
  }

  /** A value of an enum, under a prefix. */
  String say(String prefix, Enum<?> value) {
    return say(prefix + "." + value.name(), new Object[0]);
  }

  /** The key of what an act asks: its own where it has one, else the general one. */
  String key(ActKind kind, String general) {
    String own = general + "." + kind.name();
    return has(own) ? own : general;
  }

  /** The key of what is said of an act; a group that the plan has advise does not decide. */
  String act(ActKind kind, @Nullable Task task) {
    String act = "casework.act." + kind;
    GroupId group = task == null || kind != ActKind.DECIDE ? null : task.group();
    return group == null || rulebook.organisation().group(group).decides() ? act : act + ".advice";
  }

  /** Whether there are words under the key. */
  boolean has(String key) {
    return messages.getMessage(key, null, null, locale) != null;
  }

  String in(Text text) {
    return text.in(locale.getLanguage());
  }

  String period(Period length) {
    Span span = Span.of(length);
    return say("period." + span.unit(), span.count());
  }

  String agency(AgencyId id) {
    return in(rulebook.organisation().agency(id).label());
  }

  String group(GroupId id) {
    return in(rulebook.organisation().group(id).label());
  }

  String recipient(Recipient recipient) {
    return switch (recipient) {
      case Recipient.ToAgency it -> agency(it.agency());
      case Recipient.ToGroup it -> group(it.group());
    };
  }

  String recipients(Collection<Recipient> recipients) {
    return list(recipients.stream().map(this::recipient).sorted().toList());
  }

  /** What the case is called, by its number or what stands in for it. */
  String caseName(@Nullable String number, UUID reference) {
    return say("casework.case", CaseName.of(number, reference, municipality.value()).text());
  }

  String role(RoleId id) {
    if (id.relative()) {
      return say("casework.role." + id);
    }
    return rulebook.organisation().roles().stream()
        .filter(role -> role.id().equals(id))
        .map(Role::label)
        .map(this::in)
        .map(Words::lower)
        .findFirst()
        .orElse(id.value());
  }

  String roles(Set<RoleId> ids) {
    return list(ids.stream().map(this::role).sorted().toList());
  }

  String task(TaskId id) {
    return rulebook.routine().task(id).map(Task::label).map(this::in).orElse(id.value());
  }

  /** An outcome of the task in the plan's words. */
  String outcome(TaskId id, OutcomeId reached) {
    return rulebook.routine().task(id).stream()
        .flatMap(task -> task.outcomes().stream())
        .filter(outcome -> outcome.id().equals(reached))
        .findFirst()
        .map(outcome -> in(outcome.label()))
        .orElse(reached.value());
  }

  /** Who does the task: a group, or those who hold some roles. */
  private String performer(TaskId id) {
    return rulebook.routine().task(id).map(Task::by).map(this::performer).orElse("–");
  }

  /** A group, or those who hold some roles. */
  String performer(Performer by) {
    return switch (by) {
      case Performer.ByRole it -> roles(it.roles());
      case Performer.ByGroup it -> group(it.group());
    };
  }

  /** That the task has not been done, and who does it, with its step's number where it has one. */
  String undone(TaskId id) {
    Integer number =
        rulebook.routine().steps().stream()
            .filter(step -> step.tasks().stream().anyMatch(task -> task.id().equals(id)))
            .findFirst()
            .map(Step::number)
            .orElse(null);
    return number == null
        ? say("casework.undone.unnumbered", task(id), performer(id))
        : say("casework.undone", number, task(id), performer(id));
  }

  /** The name, or nothing but a dash for someone the municipality never had. */
  String person(StaffId id) {
    return people.name(municipality, id).orElse("–");
  }

  /** The name, and what she is. */
  String personAndRole(StaffId id) {
    return rulebook
        .directory()
        .find(id)
        .map(actor -> person(id) + ", " + roles(actor.roles()))
        .orElseGet(() -> person(id));
  }

  /** The name, what she is, and where she works: among those of several agencies. */
  String personRoleAndAgency(StaffId id) {
    return rulebook
        .directory()
        .find(id)
        .map(actor -> personAndRole(id) + ", " + agency(actor.agency()))
        .orElseGet(() -> person(id));
  }

  String provision(ProvisionId id) {
    return rulebook
        .law()
        .provision(id)
        .map(provision ->
            say("casework.ground.provision", provision.actTitle(), provision.section()))
        .orElse(id.value());
  }

  /** A condition of the provision, by its number. */
  String condition(ProvisionId id, int number) {
    return rulebook
        .law()
        .provision(id)
        .filter(provision -> number < provision.conditions().size())
        .map(provision -> provision.conditions().get(number))
        .orElse("–");
  }

  String date(LocalDate date) {
    return NorwegianTime.day(date, locale);
  }

  String day(Instant at) {
    return date(NorwegianTime.day(at));
  }

  String moment(Instant at) {
    return NorwegianTime.moment(at, locale);
  }

  String time(Instant at) {
    return NorwegianTime.time(at, locale);
  }

  /** The same reader's words for what another rulebook names. */
  Words under(Rulebook other) {
    return new Words(messages, people, municipality, other, locale);
  }

  static String list(List<String> words) {
    return String.join(", ", words);
  }

  /** At the beginning of a sentence. */
  static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** A label as a sentence of its own, which one that asks is already. */
  static String ended(String label) {
    return label.endsWith("?") || label.endsWith(".") ? label : label + ".";
  }

  /** Inside a sentence: a name such as SLT or NAV keeps its capitals. */
  static String lower(String label) {
    boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
    return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
  }
}

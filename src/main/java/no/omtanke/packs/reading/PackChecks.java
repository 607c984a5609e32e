package no.omtanke.packs.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.omtanke.packs.Contact;
import no.omtanke.packs.Group;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Performer;
import no.omtanke.packs.PlanDocument;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Role;
import no.omtanke.packs.RoleKind;
import no.omtanke.packs.Sector;
import org.jspecify.annotations.Nullable;

/** Checks that what a pack says hangs together. */
final class PackChecks {

  private PackChecks() {}

  static void check(Pack pack, String folder, Names names, LocalDate today) {
    Mark whole = new Mark(Section.PACK.file(folder), 0);
    identity(pack, folder, names, whole);
    numbers(pack, names, whole, today);
    plan(pack.plan(), names, whole);
    dates(pack, names, whole, today);
    measures(pack, names, new Mark(Section.PLAN.file(folder), 0));
    agencies(pack, names, new Mark(Section.ORGANISATION.file(folder), 0));
    groups(pack, names);
    PeopleChecks.check(pack, names);
    GroundChecks.check(pack, names, today);
    TaskChecks.check(pack, names);
    RoutineChecks.check(pack, names, new Mark(Section.ROUTINE.file(folder), 0));
  }

  private static void identity(Pack pack, String folder, Names names, Mark whole) {
    if (!pack.id().value().equals(folder)) {
      names.fault(
          whole,
          "Pakken heter «" + pack.id() + "», men ligger i mappen «" + folder + "».",
          "La id og mappe være like.");
    }
    if (!pack.languages().contains("nb")) {
      names.fault(whole, "Språkene mangler bokmål.", "Legg til nb i languages.");
    }
  }

  private static void plan(PlanDocument plan, Names names, Mark whole) {
    if (plan.from() != null && plan.until() != null && plan.until().isBefore(plan.from())) {
      names.fault(whole, "Planperioden slutter før den begynner.", "Se period i pack.yaml.");
    }
  }

  private static void numbers(Pack pack, Names names, Mark whole, LocalDate today) {
    if (!pack.numbers().isEmpty() && pack.numberOn(today).isEmpty()) {
      names.fault(
          whole,
          "Ingen av kommunenumrene gjelder i dag.",
          "Se from og until i municipality-numbers; det gjeldende har ingen until.");
    }
  }

  /** What has been done has a day that has been. */
  private static void dates(Pack pack, Names names, Mark whole, LocalDate today) {
    PlanDocument plan = pack.plan();
    Stream.of(
            Stream.ofNullable(plan.adoptedOn()),
            plan.approvals().stream().map(PlanDocument.Approval::on),
            plan.history().stream().map(PlanDocument.Revision::date))
        .flatMap(Function.identity())
        .forEach(day -> past(day, "vedtak, godkjenning eller historikk", names, whole, today));
    for (Contact contact : pack.contacts().contacts()) {
      Mark mark = names.mark(Kind.CONTACT, contact.id().value());
      past(contact.confirmed(), "confirmed", names, mark, today);
    }
  }

  private static void past(
      @Nullable LocalDate day, String what, Names names, Mark mark, LocalDate today) {
    if (day != null && day.isAfter(today)) {
      names.fault(
          mark,
          "Datoen " + day + " ligger fram i tid (" + what + ").",
          "Skriv dagen det skjedde, eller utelat den til det har skjedd.");
    }
  }

  private static void measures(Pack pack, Names names, Mark whole) {
    if (pack.actionPlan().none() != null && pack.actionPlan().measures().findAny().isPresent()) {
      names.fault(
          whole,
          "Planen har tiltak, men measures-none sier at den ikke har det.",
          "Ta bort measures-none.");
    }
  }

  /**
   * Every case may need the police and the child welfare service, and every municipality an
   * officer.
   */
  private static void agencies(Pack pack, Names names, Mark whole) {
    need(pack, Sector.POLICE, "Politiet", "police", names, whole);
    need(pack, Sector.CHILD_WELFARE, "Barneverntjenesten", "child-welfare", names, whole);
    for (RoleKind kind : List.of(RoleKind.OFFICER, RoleKind.ADMINISTRATOR)) {
      if (pack.organisation().roles().stream().map(Role::kind).noneMatch(kind::equals)) {
        boolean officer = kind == RoleKind.OFFICER;
        names.fault(
            whole,
            officer ? "Pakken mangler et personvernombud." : "Pakken mangler en administrator.",
            "Legg til en rolle med kind: " + (officer ? "officer" : "administrator") + ".");
      }
    }
  }

  private static void need(
      Pack pack, Sector sector, String norwegian, String word, Names names, Mark whole) {
    if (pack.organisation().agenciesIn(sector).isEmpty()) {
      names.fault(
          whole,
          norwegian + " mangler blant etatene.",
          "Legg til en etat med sector: " + word + "; enhver sak kan trenge den.");
    }
  }

  private static void groups(Pack pack, Names names) {
    for (Group group : pack.organisation().groups()) {
      if (group.noCases() && used(pack, group)) {
        names.fault(
            names.mark(Kind.GROUP, group.id().value()),
            "Gruppen «" + group.id() + "» behandler ikke enkeltsaker, men rutinen bruker den.",
            "Ta bort no-cases, eller la rutinen gå til en annen gruppe.");
      }
      if (group.members().isEmpty() && used(pack, group)) {
        names.fault(
            names.mark(Kind.GROUP, group.id().value()),
            "Gruppen «" + group.id() + "» har ingen medlemmer, men rutinen bruker den.",
            "Legg til members med rollene som sitter i gruppen.");
      }
    }
  }

  private static boolean used(Pack pack, Group group) {
    return pack.routine()
        .tasks()
        .anyMatch(task ->
            task.by().equals(new Performer.ByGroup(group.id()))
                || new Recipient.ToGroup(group.id()).equals(task.to()));
  }
}

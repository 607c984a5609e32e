package no.omtanke.organisation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.omtanke.packs.Organisation;
import no.omtanke.packs.RoleKind;
import org.jspecify.annotations.Nullable;

/** Who may stand in for whom, who says so, and for how long. */
public record AbsenceRules(Organisation organisation, Directory directory, LocalDate today) {

  /** Longer than this one does not stay away without somebody else taking the cases over. */
  private static final int LONGEST_DAYS = 366;

  /** What is wrong with it: that it is not hers to say, or by the field that it stands beside. */
  public enum Fault {
    NOT_HERS,
    DEPUTY,
    FROM,
    TO
  }

  /** Whether someone may say it of the person: she herself, and the administrator of others. */
  public boolean mayBeSaidBy(StaffId by, StaffId person) {
    return directory.find(person).filter(this::worksInCases).isPresent()
        && (by.equals(person) || directory.find(by).filter(this::administers).isPresent());
  }

  private boolean administers(Actor actor) {
    return organisation.kinds(actor.roles()).contains(RoleKind.ADMINISTRATOR);
  }

  /** Who can stand in for the person: those of her agency who work in cases, and are there. */
  public List<StaffId> deputies(StaffId person) {
    return directory.find(person).stream()
        .flatMap(away -> directory.of(away.agency()).stream())
        .filter(one -> !one.id().equals(person) && worksInCases(one))
        .filter(one -> directory.deputy(one.id()).isEmpty())
        .map(Actor::id)
        .toList();
  }

  /** What is wrong with that she is back; nothing where it can be so. */
  public Set<Fault> faultsOfBack(StaffId by, StaffId person) {
    return mayBeSaidBy(by, person) ? Set.of() : Set.of(Fault.NOT_HERS);
  }

  /** What is wrong with that she will be away; nothing where it can be so. */
  public Set<Fault> faults(
      StaffId by,
      StaffId person,
      @Nullable StaffId deputy,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    if (!mayBeSaidBy(by, person)) {
      return Set.of(Fault.NOT_HERS);
    }
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (deputy == null || !deputies(person).contains(deputy)) {
      faults.add(Fault.DEPUTY);
    }
    boolean begins = from != null && !from.isAfter(today.plusDays(LONGEST_DAYS));
    if (!begins) {
      faults.add(Fault.FROM);
    }
    if (to == null || to.isBefore(today) || (from != null && begins && !lasts(from, to))) {
      faults.add(Fault.TO);
    }
    return faults;
  }

  private static boolean lasts(LocalDate from, LocalDate to) {
    return !to.isBefore(from) && !to.isAfter(from.plusDays(LONGEST_DAYS));
  }

  private boolean worksInCases(Actor actor) {
    return organisation.handlesCases(actor.roles());
  }
}

package no.omtanke.packs.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Confidentiality;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.Group;
import no.omtanke.packs.Organisation;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Performer;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.RetentionClass;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Sector;
import no.omtanke.packs.SectorGrounds;
import no.omtanke.packs.Task;
import org.jspecify.annotations.Nullable;

/** Checks that the law a pack rests on is in force and open to those who are to use it. */
final class GroundChecks {

  private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);

  private final Pack pack;
  private final Names names;
  private final LocalDate today;

  private GroundChecks(Pack pack, Names names, LocalDate today) {
    this.pack = pack;
    this.names = names;
    this.today = today;
  }

  static void check(Pack pack, Names names, LocalDate today) {
    GroundChecks checks = new GroundChecks(pack, names, today);
    for (Agency agency : pack.organisation().agencies()) {
      checks.inForce(agency.task(), names.mark(Kind.AGENCY, agency.id().value()));
    }
    for (Confidentiality.CitedGround cited : pack.confidentiality().cited()) {
      Mark mark = names.mark(Kind.CITED, cited.id());
      checks.inForce(cited.provisions(), mark);
      checks.usable(cited, mark);
    }
    pack.confidentiality().retention().forEach(checks::decided);
    pack.routine().tasks().forEach(checks::carried);
  }

  /** What is to be destroyed rests on a permission, and what is decided says for how long. */
  private void decided(RetentionClass retention) {
    if (!retention.confirmed()) {
      return;
    }
    Mark mark = names.mark(Kind.RETENTION, retention.id());
    if (retention.keep() == null) {
      names.fault(
          mark,
          "Lagringsklassen «" + retention.id() + "» er bekreftet, men sier ikke hvor lenge.",
          "Skriv lagringstiden i proposal, eller sett status til to-be-confirmed.");
    }
    if (retention.permission() == null) {
      names.fault(
          mark,
          "Lagringsklassen «" + retention.id() + "» er bekreftet, men uten hjemmel for å slette.",
          "Skriv hvor kassasjonen er tillatt i permission, eller sett status til to-be-confirmed.");
    }
    if (retention.what() == RetentionClass.What.LOG && !asThePolicesLog(retention.keep())) {
      names.fault(
          mark,
          "Loggen skal ligge minst ett år og høyst tre år (politiregisterloven § 17).",
          "Skriv en tid fra P1Y til P3Y i proposal.");
    }
  }

  /** One log holds what both municipality and police did, so the stricter rule is for all of it. */
  private static boolean asThePolicesLog(@Nullable Period keep) {
    return keep == null
        || (!ANY_DAY.plus(keep).isBefore(ANY_DAY.plusYears(1))
            && !ANY_DAY.plus(keep).isAfter(ANY_DAY.plusYears(3)));
  }

  private void inForce(List<ProvisionId> provisions, Mark mark) {
    for (ProvisionId provision : provisions) {
      if (!pack.law().inForce(provision, today)) {
        names.fault(
            mark,
            "Bestemmelsen «" + provision + "» er ikke i kraft.",
            "Vis til bestemmelsen som gjelder i dag; planens egen henvisning kan stå i label.");
      }
    }
  }

  /** A provision of the sector matrix helps only the sectors that the matrix gives it to. */
  private void usable(Confidentiality.CitedGround cited, Mark mark) {
    List<ProvisionId> governed =
        cited.provisions().stream()
            .filter(provision -> mayUse(provision).findAny().isPresent())
            .toList();
    for (Sector sector : cited.sectors()) {
      boolean none =
          governed.stream().noneMatch(provision -> mayUse(provision).anyMatch(sector::equals));
      if (!governed.isEmpty() && none) {
        String word = word(sector);
        names.fault(
            mark,
            "Sektoren «"
                + word
                + "» kan ikke bruke «"
                + cited.label().bokmal()
                + "» ("
                + joined(governed.stream().map(ProvisionId::toString))
                + ").",
            "Ta "
                + word
                + " ut av sectors. I packs/shared/sector-grounds.yaml har den: "
                + joined(usableBy(sector).map(ProvisionId::toString))
                + ".");
      }
    }
  }

  private Stream<ProvisionId> usableBy(Sector sector) {
    return pack.confidentiality().forSector(sector).stream()
        .flatMap(row ->
            Stream.of(
                    row.exceptions().stream(),
                    Stream.ofNullable(row.childWelfareDuty()),
                    Stream.of(row.avert()))
                .flatMap(ids -> ids));
  }

  private static String joined(Stream<String> words) {
    return words.distinct().collect(Collectors.joining(", "));
  }

  private Stream<Sector> mayUse(ProvisionId provision) {
    return pack.confidentiality().grounds().stream()
        .filter(row ->
            row.exceptions().contains(provision)
                || row.avert().equals(provision)
                || provision.equals(row.childWelfareDuty()))
        .map(SectorGrounds::sector);
  }

  /** A report that only an exception may carry needs a sector that has one. */
  private void carried(Task task) {
    boolean onlyByException = task.grounds().equals(Set.of(GroundKind.EXCEPTION));
    Set<Sector> sectors = sectors(task.by());
    if (onlyByException && !sectors.isEmpty() && sectors.stream().noneMatch(this::hasException)) {
      names.fault(
          names.mark(Kind.TASK, task.id().value()),
          "Ingen som gjør oppgaven «"
              + task.id()
              + "», har et lovbestemt unntak å bruke ("
              + joined(sectors.stream().map(GroundChecks::word).sorted())
              + ").",
          "Legg til told-anonymously eller consent i grounds.");
    }
  }

  private boolean hasException(Sector sector) {
    return pack.confidentiality()
        .forSector(sector)
        .filter(row -> !row.exceptions().isEmpty())
        .isPresent();
  }

  /** The sectors of those who do the task; empty where anyone may. */
  private Set<Sector> sectors(Performer performer) {
    Organisation organisation = pack.organisation();
    Set<RoleId> roles =
        switch (performer) {
          case Performer.ByRole it -> it.roles();
          case Performer.ByGroup(var group) ->
              new HashSet<>(
                  organisation.group(group).members().stream().map(Group.Seat::role).toList());
        };
    Set<Sector> sectors = new HashSet<>();
    for (RoleId role : roles) {
      Set<AgencyId> agencies = role.relative() ? Set.of() : organisation.role(role).agencies();
      if (agencies.isEmpty()) {
        return Set.of();
      }
      agencies.forEach(agency -> sectors.add(organisation.agency(agency).sector()));
    }
    return sectors;
  }

  private static String word(Sector sector) {
    return sector.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package no.omtanke.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.omtanke.packs.AgeSpan;
import no.omtanke.packs.Confidentiality;
import no.omtanke.packs.GroundsInLaw;
import no.omtanke.packs.LawRegister;
import no.omtanke.packs.Provision;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Sector;
import no.omtanke.packs.SectorGrounds;
import no.omtanke.packs.Told;

/**
 * What someone could build on who works in a sector and wants to tell others about a person. It
 * leads to provisions and what each asks for; that something is permitted it never says.
 */
public record Adviser(Confidentiality confidentiality, LawRegister law) {

  /** The first age at which nobody is a child any more; the duties toward children end there. */
  private static final int OF_AGE = 18;

  /** What could apply on the day, in the order in which one should think of it. */
  public Advice advise(Sector from, Told to, AgeSpan age, LocalDate day) {
    GroundsInLaw inLaw = new GroundsInLaw(confidentiality, law, from, day);
    Optional<SectorGrounds> row = confidentiality.forSector(from);
    List<Provision> liftedBy = standing(row, SectorGrounds::liftedBy, day);
    List<Provision> must = new ArrayList<>();
    boolean perhapsChild = age.first() < OF_AGE;
    if (!to.isChildWelfare() || perhapsChild) {
      inLaw.duty(to).ifPresent(must::add);
    }
    List<Provision> may = new ArrayList<>();
    // the matrix lists with the exceptions what a service must tell another: it opens the wall too
    inLaw.exceptions(to).forEach(provision -> (binds(provision) ? must : may).add(provision));
    return new Advice(
        standing(row, SectorGrounds::confidentiality, day),
        List.of(
            new Advice.Step(Advice.Way.ANONYMOUS, liftedBy),
            new Advice.Step(Advice.Way.CONSENT, liftedBy),
            new Advice.Step(Advice.Way.MUST, must),
            new Advice.Step(Advice.Way.MAY, may)),
        law.rules(age),
        perhapsChild,
        row.map(SectorGrounds::note));
  }

  private List<Provision> standing(
      Optional<SectorGrounds> row, Function<SectorGrounds, List<ProvisionId>> ids, LocalDate day) {
    return law.standing(row.map(ids).orElse(List.of()), day);
  }

  private static boolean binds(Provision provision) {
    return switch (provision.effect()) {
      case MUST_REPORT, MUST_AVERT -> true;
      case DUTY_OF_CONFIDENTIALITY,
          MAY_SHARE,
          MAY_ORDER,
          OFFENCE,
          RIGHT,
          DUTY,
          PROCESSING_BASIS,
          RETENTION,
          PUBLICITY ->
          false;
    };
  }
}

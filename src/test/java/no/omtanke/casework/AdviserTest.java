package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Ground;
import no.omtanke.guide.Advice;
import no.omtanke.guide.Advice.Way;
import no.omtanke.guide.Adviser;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgeRule;
import no.omtanke.packs.AgeSpan;
import no.omtanke.packs.Agency;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.LawRegister;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Provision;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Sector;
import no.omtanke.packs.SectorGrounds;
import no.omtanke.packs.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the adviser leads to, for every sector that would tell, every one that would be told, and
 * every age; and that a case offers the same.
 */
final class AdviserTest {

  private static final LocalDate TODAY = ShippedRulebooks.TODAY;
  private static final Rulebook RULEBOOK = ShippedRulebooks.of("drammen");
  private static final LawRegister LAW = RULEBOOK.law();
  private static final Adviser ADVISER = adviser(RULEBOOK);

  private static Adviser adviser(Rulebook rulebook) {
    return new Adviser(rulebook.confidentiality(), rulebook.law());
  }

  static Set<String> municipalities() {
    return ShippedRulebooks.municipalities();
  }

  /** Every age of the table, and not knowing. */
  private static List<AgeSpan> ages() {
    return Stream.concat(LAW.ages().stream().map(AgeRule::ages), Stream.of(AgeSpan.UNKNOWN))
        .toList();
  }

  private static Stream<Advice> everyAdvice(LocalDate day) {
    return Stream.of(Sector.values())
        .flatMap(from ->
            Stream.of(Sector.values())
                .flatMap(to ->
                    ages().stream().map(age -> ADVISER.advise(from, Told.service(to), age, day))));
  }

  @Test
  void itLeadsFromAnonymousOverConsentToWhatOneMustAndAtLastToWhatOneMay() {
    assertThat(everyAdvice(TODAY))
        .allSatisfy(advice ->
            assertThat(advice.steps())
                .extracting(Advice.Step::way)
                .containsExactly(Way.ANONYMOUS, Way.CONSENT, Way.MUST, Way.MAY));
  }

  @Test
  void aProvisionThatIsNotInForceOnTheDayIsNeverOffered() {
    for (LocalDate day = LocalDate.of(2000, 1, 1);
        day.isBefore(TODAY.plusYears(3));
        day = day.plusMonths(3)) {
      LocalDate on = day;
      assertThat(everyAdvice(on).flatMap(AdviserTest::all))
          .allMatch(provision -> provision.inForceOn(on), "in force on " + on);
    }
    Told police = Told.service(Sector.POLICE);
    AgeSpan adult = new AgeSpan(18, AgeSpan.OPEN);
    LocalDate rewritten = LocalDate.of(2026, 7, 1);
    assertThat(ids(ADVISER.advise(Sector.HEALTH_PERSONNEL, police, adult, rewritten), Way.MAY))
        .containsExactly("hpl-23");
    assertThat(
            ids(
                ADVISER.advise(Sector.HEALTH_PERSONNEL, police, adult, rewritten.minusDays(1)),
                Way.MAY))
        .isEmpty();
  }

  @Test
  void whatIsADutyIsNeverCalledSomethingOneMay() {
    assertThat(everyAdvice(TODAY).flatMap(advice -> advice.provisions(Way.MAY).stream()))
        .allMatch(provision -> provision.effect() == Provision.Effect.MAY_SHARE);
    assertThat(everyAdvice(TODAY).flatMap(advice -> advice.provisions(Way.MUST).stream()))
        .allMatch(provision ->
            Set.of(Provision.Effect.MUST_REPORT, Provision.Effect.MUST_AVERT)
                .contains(provision.effect()));
  }

  @Test
  void theDutyToInformChildWelfareIsForThoseWhoMayBeChildren() {
    Told childWelfare = Told.service(Sector.CHILD_WELFARE);
    for (AgeSpan age : ages()) {
      assertThat(ids(ADVISER.advise(Sector.SCHOOL, childWelfare, age, TODAY), Way.MUST))
          .as(age.key())
          .isEqualTo(age.first() < 18 ? List.of("oppll-24-3") : List.of());
    }
  }

  /** Of the same agency toward the same recipient, on the same day. */
  @ParameterizedTest
  @MethodSource("municipalities")
  void theAdviserAndACaseOfferTheSame(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    Instant now = Instant.parse("2026-11-21T10:00:00Z");
    int compared = 0;
    for (Agency agency : rulebook.organisation().agencies()) {
      Actor actor = new Actor(new StaffId("anyone"), agency.id(), Set.of());
      Grounds grounds =
          new Grounds(rulebook, CaseFile.unopened(new CaseId(new UUID(0, 1))), actor, now);
      for (Recipient to : grounds.recipients().toList()) {
        Advice advice =
            adviser(rulebook)
                .advise(
                    agency.sector(),
                    rulebook.organisation().told(to),
                    AgeSpan.UNKNOWN,
                    NorwegianTime.day(now));
        assertThat(Stream.of(Way.MUST, Way.MAY).flatMap(way -> advice.provisions(way).stream()))
            .as("%s to %s", agency.id(), to.key())
            .extracting(Provision::id)
            .containsExactlyInAnyOrderElementsOf(inCase(grounds, to));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  private static List<ProvisionId> inCase(Grounds grounds, Recipient to) {
    return grounds.usable(to, EnumSet.of(GroundKind.EXCEPTION, GroundKind.DUTY)).stream()
        .map(ground -> ((Ground.InLaw) ground).provision())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(AgeBand.class)
  void theCaseAndTheAdviserKnowTheSameAges(AgeBand band) {
    List<AgeRule> rules = LAW.rules(band.span());
    assertThat(LAW.guardiansConsent(band.span()))
        .isEqualTo(band == AgeBand.UNDER_15 || band == AgeBand.AGE_15);
    assertThat(rules.stream().map(AgeRule::consents).distinct())
        .as("one answer to who consents, unless the age is not known")
        .hasSize(band == AgeBand.UNKNOWN ? 2 : 1);
    assertThat(ADVISER.advise(Sector.SCHOOL, Told.service(Sector.POLICE), band.span(), TODAY))
        .satisfies(advice -> assertThat(advice.ages()).isEqualTo(rules))
        .satisfies(advice ->
            assertThat(advice.perhapsChild()).isEqualTo(band.minor() || band == AgeBand.UNKNOWN));
  }

  @Test
  void theListOfSection196IsClosedAndLacksWhatPeopleExpectThere() {
    assertThat(LAW.avertable())
        .hasSize(52)
        .contains("129", "131", "133")
        .doesNotContain("134", "135", "136", "136 a", "136 b", "145", "185", "186");
    assertThat(LAW.provisions())
        .filteredOn(provision -> provision.effect() == Provision.Effect.OFFENCE)
        .filteredOn(provision -> provision.section().matches("§ \\d+( [a-z])?"))
        .hasSizeGreaterThan(8)
        .allMatch(provision ->
            provision.inAvertList() == LAW.avertable().contains(provision.section().substring(2)));
  }

  /** What it prints is what the document holds: by sender, each cell with the law's own ids. */
  @Test
  void theMatrixStandsInTheDocuments() throws IOException {
    String matrix = matrix();
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/confidentiality-matrix.md"), matrix);

    assertThat(matrix).isEqualTo(Files.readString(Path.of("docs/confidentiality-matrix.md")));
  }

  private static String matrix() {
    StringBuilder out = new StringBuilder();
    out.append(
        "# What could be built on, by who tells, who is told, and how old the person is\n\n");
    out.append("Printed by `AdviserTest`, which fails where this is not what the adviser says on ");
    out.append(TODAY).append(".\nNo cell says that something is permitted. Anonymous and with ");
    out.append(
        "consent come first in every cell, and are left out.\nA provision marked `?` must be ");
    out.append("confirmed by a lawyer. The sources of the provisions stand at the end.\n");
    for (Sector from : Sector.values()) {
      sender(from, out);
    }
    ages(out);
    out.append("\n## The closed list of straffeloven § 196\n\n");
    out.append(
        "An offence that is not here is not one there is a duty to avert. Source: `strl-196`.\n\n");
    out.append(String.join(", ", LAW.avertable())).append(".\n");
    deadlines(out);
    sources(out);
    return out.toString();
  }

  private static void sender(Sector from, StringBuilder out) {
    SectorGrounds row = RULEBOOK.confidentiality().forSector(from).orElseThrow();
    out.append("\n## ").append(from).append(" tells\n\n");
    out.append("Bound by: ").append(marked(row.confidentiality())).append(". ");
    out.append("Anonymous and consent: ").append(marked(row.liftedBy())).append(". ");
    out.append("Source: ").append(row.source()).append(".\n");
    if (row.note() != null) {
      out.append("Note: ").append(row.note()).append('\n');
    }
    out.append("\n| told | age | must | may |\n| --- | --- | --- | --- |\n");
    Map<Map<AgeSpan, List<String>>, List<Sector>> alike = new LinkedHashMap<>();
    for (Sector to : Sector.values()) {
      Map<AgeSpan, List<String>> byAge = new LinkedHashMap<>();
      for (AgeSpan age : ages()) {
        Advice advice = ADVISER.advise(from, Told.service(to), age, TODAY);
        byAge.put(age, List.of(cell(advice, Way.MUST), cell(advice, Way.MAY)));
      }
      alike.computeIfAbsent(byAge, _ -> new ArrayList<>()).add(to);
    }
    alike.forEach((byAge, told) -> {
      Map<List<String>, List<String>> agesAlike = new LinkedHashMap<>();
      byAge.forEach(
          (age, cells) -> agesAlike.computeIfAbsent(cells, _ -> new ArrayList<>()).add(name(age)));
      agesAlike.forEach((cells, when) ->
          out.append("| ")
              .append(told.stream().map(Sector::name).collect(Collectors.joining(", ")))
              .append(" | ")
              .append(when.size() == byAge.size() ? "any" : String.join(", ", when))
              .append(" | ")
              .append(String.join(" | ", cells))
              .append(" |\n"));
    });
  }

  private static void ages(StringBuilder out) {
    out.append("\n## Who consents, by age\n\n| age | consents | also | source |\n");
    out.append("| --- | --- | --- | --- |\n");
    for (AgeRule rule : LAW.ages()) {
      out.append("| ").append(name(rule.ages())).append(" | ").append(rule.consents());
      out.append(rule.toBeConfirmed() ? " ?" : "").append(" | ").append(rule.text().bokmal());
      out.append(" | ").append(rule.source()).append(": ");
      out.append(marked(rule.provisions())).append(" |\n");
    }
  }

  private static void deadlines(StringBuilder out) {
    out.append("\n## Deadlines that the law itself sets\n\n| provision | of what | within |\n");
    out.append("| --- | --- | --- |\n");
    for (Provision provision : LAW.provisions()) {
      for (Provision.Deadline deadline : provision.deadlines()) {
        out.append("| ").append(marked(List.of(provision.id()))).append(" | ");
        out.append(deadline.of()).append(" | ").append(deadline.within()).append(" |\n");
      }
    }
  }

  private static void sources(StringBuilder out) {
    Map<String, Provision> named = new TreeMap<>();
    Stream.concat(
            everyAdvice(TODAY).flatMap(AdviserTest::all),
            Stream.concat(
                LAW.ages().stream()
                    .flatMap(rule -> rule.provisions().stream())
                    .flatMap(id -> LAW.provision(id).stream()),
                LAW.provisions().stream().filter(one -> !one.deadlines().isEmpty())))
        .forEach(provision -> named.put(provision.id().value(), provision));
    out.append(
        "\n## Where the provisions stand\n\n| id | provision | as it reads since | read |\n");
    out.append("| --- | --- | --- | --- |\n");
    named.forEach((id, provision) ->
        out.append("| ")
            .append(id)
            .append(" | [")
            .append(provision.actTitle())
            .append(' ')
            .append(provision.section())
            .append("](")
            .append(provision.lovdata())
            .append(") | ")
            .append(provision.validFrom())
            .append(" | ")
            .append(provision.toBeConfirmed() ? "must be confirmed" : "in the law's text")
            .append(" |\n"));
  }

  private static String name(AgeSpan age) {
    return age.equals(AgeSpan.UNKNOWN)
        ? "not known"
        : age.first() == age.last() ? "" + age.first() : age.key();
  }

  private static String cell(Advice advice, Way way) {
    return marked(advice.provisions(way).stream().map(Provision::id).toList());
  }

  private static String marked(List<ProvisionId> ids) {
    return ids.isEmpty()
        ? "–"
        : ids.stream()
            .map(id -> id + (LAW.provision(id).orElseThrow().toBeConfirmed() ? " ?" : ""))
            .collect(Collectors.joining(", "));
  }

  private static Stream<Provision> all(Advice advice) {
    return Stream.concat(
        advice.bound().stream(),
        advice.steps().stream().flatMap(step -> step.provisions().stream()));
  }

  private static List<String> ids(Advice advice, Way way) {
    return advice.provisions(way).stream().map(provision -> provision.id().value()).toList();
  }
}

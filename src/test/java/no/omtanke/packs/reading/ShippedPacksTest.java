package no.omtanke.packs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.packs.AgeSpan;
import no.omtanke.packs.Audience;
import no.omtanke.packs.Fault;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Performer;
import no.omtanke.packs.Provision;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Sector;
import no.omtanke.packs.SectorGrounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedPacksTest {

  static final PackFiles SHIPPED = PackFiles.in(Path.of("packs"));
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  static final PackReader READER = new PackReader();

  static Stream<String> folders() {
    return SHIPPED.packFolders().stream();
  }

  static Pack pack(String folder) {
    return switch (READER.read(SHIPPED, folder, TODAY)) {
      case Reading.Good good -> good.pack();
      case Reading.Broken broken ->
          throw new AssertionError(
              "\n" + String.join("\n", broken.faults().stream().map(Fault::toString).toList()));
    };
  }

  @Test
  void theFiveMunicipalitiesAreShipped() {
    assertThat(SHIPPED.packFolders()).contains("asker", "baerum", "drammen", "holmestrand", "oslo");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyShippedPackLoadsWithoutFault(String folder) {
    assertThat(pack(folder).id().value()).isEqualTo(folder);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aPackReadBackFromItsStoredFormIsTheSame(String folder) {
    Reading.Good good = (Reading.Good) READER.read(SHIPPED, folder, TODAY);

    assertThat(READER.stored(good.canonical())).isEqualTo(good.pack());
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aVersionStoredWithAClassThatIsNoMoreIsStillRead(String folder) {
    Reading.Good good = (Reading.Good) READER.read(SHIPPED, folder, TODAY);
    String before = good.canonical().replace("\"kind\":\"log\"", "\"kind\":\"disclosures\"");
    assertThat(before).isNotEqualTo(good.canonical());

    assertThat(READER.stored(before).confidentiality().retention())
        .hasSize(good.pack().confidentiality().retention().size() - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "fvl-13a, ONE",
    "fvl-13b-5, ONE",
    "fvl-13b-6, ONE",
    "fvl-13b-7, ALL",
    "fvl2025-34, ALL",
    "bvl-13-1, ALL",
    "bvl-13-2, ONE",
    "sotjl-44, ALL",
    "strl-196, ALL",
    "polregl-27, ALL"
  })
  void theLawAsksForAllOfItsConditionsOrForOneOfThem(String provision, Provision.Needed needed) {
    assertThat(pack("drammen").law().provision(new ProvisionId(provision)))
        .map(Provision::needed)
        .contains(needed);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aVersionKeptFromBeforeTheLawSaidHowManyIsReadByItsWords(String folder) {
    Reading.Good good = (Reading.Good) READER.read(SHIPPED, folder, TODAY);
    String before = good.canonical().replaceAll("\"conditionsNeeded\":\"\\w+\",", "");
    Pack old = READER.stored(before);

    assertThat(before).isNotEqualTo(good.canonical());
    assertThat(needed(old)).isEqualTo(needed(good.pack())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 14, 15, 16, 17, 18, 40})
  void aVersionKeptFromBeforeTheTableOfAgesHasTheGuardiansConsentAtTheSameAges(int age) {
    Reading.Good good = (Reading.Good) READER.read(SHIPPED, "drammen", TODAY);
    String before = good.canonical().replaceFirst("\"ages\":\\[.*?\\],\"asOf\"", "\"asOf\"");
    AgeSpan known = new AgeSpan(age, age);

    assertThat(before).isNotEqualTo(good.canonical());
    assertThat(READER.stored(before).law().guardiansConsent(known))
        .isEqualTo(good.pack().law().guardiansConsent(known))
        .isEqualTo(age < 16);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void whateverMayBeToldOnAProvisionItAsksForItsConditions(String folder) {
    Pack pack = pack(folder);
    assertThat(grounds(pack)).isNotEmpty().noneMatch(provision -> provision.conditions().isEmpty());
    assertThat(exceptions(pack))
        .as("a duty of confidentiality opens nothing")
        .noneMatch(provision -> provision.effect() == Provision.Effect.DUTY_OF_CONFIDENTIALITY);
  }

  @ParameterizedTest
  @CsvSource({
    "child-welfare, fvl-13b-5-child-welfare",
    "nav-municipal, fvl-13b-6-nav-municipal",
    "nav-state, fvl-13b-5-nav-state",
    "crisis-centre, fvl-13b-7-crisis-centre",
    "health-personnel, hpl-23"
  })
  void aSectorWithANarrowerRuleIsAskedForThatAndNotForTheGeneralOne(String sector, String own) {
    Sector bound = Sector.valueOf(sector.replace('-', '_').toUpperCase(Locale.ROOT));
    ProvisionId general = new ProvisionId(own.replaceFirst("-(?:child|nav|crisis).*", ""));
    assertThat(pack("drammen").confidentiality().forSector(bound).orElseThrow().exceptions())
        .contains(new ProvisionId(own))
        .matches(all -> own.equals(general.value()) || !all.contains(general));
  }

  private static List<Provision> exceptions(Pack pack) {
    return provisions(pack, row -> row.exceptions().stream());
  }

  /** The provisions on which some sector may tell something. */
  private static List<Provision> grounds(Pack pack) {
    return provisions(
        pack,
        row ->
            Stream.of(
                    row.exceptions().stream(),
                    Stream.ofNullable(row.childWelfareDuty()),
                    Stream.of(row.avert()))
                .flatMap(ids -> ids));
  }

  private static List<Provision> provisions(
      Pack pack, Function<SectorGrounds, Stream<ProvisionId>> of) {
    return pack.confidentiality().grounds().stream()
        .flatMap(of)
        .distinct()
        .flatMap(id -> pack.law().provision(id).stream())
        .toList();
  }

  private static Map<ProvisionId, Provision.Needed> needed(Pack pack) {
    return grounds(pack).stream().collect(Collectors.toMap(Provision::id, Provision::needed));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itemsCarryASourceOfTheirOwnPlanOrSayThatItIsNotFromAPlan(String folder) {
    Pack pack = pack(folder);

    assertThat(pack.routine().tasks()).allSatisfy(task -> assertThat(task.source()).isNotBlank());
    assertThat(pack.actionPlan().measures())
        .allSatisfy(measure -> assertThat(measure.source()).isNotBlank());
    assertThat(pack.guide().signs().stream().flatMap(category -> category.signs().stream()))
        .allSatisfy(sign -> assertThat(sign.source()).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"asker", "baerum", "holmestrand", "drammen"})
  void fourPlansHaveTwentySignsInFourCategories(String folder) {
    var signs = pack(folder).guide().signs();

    assertThat(signs).hasSize(4);
    assertThat(signs.stream().flatMap(category -> category.signs().stream())).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"asker", "baerum"})
  void theGuideOfAskerAndBaerumHas33RiskAnd24ProtectiveFactors(String folder) {
    assertFactors(pack(folder), 33, 24);
  }

  @Test
  void drammenHas40RiskAnd22ProtectiveFactors() {
    assertFactors(pack("drammen"), 40, 22);
  }

  private static void assertFactors(Pack pack, int risk, int protective) {
    var domains = pack.guide().factors();
    assertThat(domains.stream().flatMap(domain -> domain.risk().stream())).hasSize(risk);
    assertThat(domains.stream().flatMap(domain -> domain.protective().stream()))
        .hasSize(protective);
  }

  @Test
  void holmestrandHasSixFactorsThatPushAndEightThatPull() {
    assertThat(pack("holmestrand").guide().push()).hasSize(6);
    assertThat(pack("holmestrand").guide().pull()).hasSize(8);
  }

  @Test
  void theStepsAreTheOnesThePlansNumber() {
    assertThat(numbers("asker")).containsExactly(1, 2, 3, 4);
    assertThat(numbers("baerum")).containsExactly(1, 2, 3, 4);
    assertThat(numbers("holmestrand")).containsExactly(1, 2, 3, 4, 5);
    assertThat(numbers("drammen")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(numbers("oslo")).isEmpty();
  }

  private static List<Integer> numbers(String folder) {
    return pack(folder).routine().steps().stream()
        .<Integer>mapMulti((step, sink) -> {
          Integer number = step.number();
          if (number != null) {
            sink.accept(number);
          }
        })
        .toList();
  }

  @Test
  void baerumHas27MeasuresOfWhich20CarryOutTheNationalPlan() {
    var measures = pack("baerum").actionPlan().measures().toList();

    assertThat(measures).hasSize(27);
    assertThat(measures.stream().filter(measure -> !measure.national().isEmpty())).hasSize(20);
    assertThat(measures).allSatisfy(measure -> assertThat(measure.level()).isNull());
  }

  @Test
  void drammenHasSevenMeasures() {
    assertThat(pack("drammen").actionPlan().measures()).hasSize(7);
  }

  @Test
  void holmestrandHas18MeasuresInFourTables() {
    assertThat(pack("holmestrand").actionPlan().areas()).hasSize(4);
    assertThat(pack("holmestrand").actionPlan().measures()).hasSize(18);
  }

  @Test
  void osloHas17MeasuresForFiveGoalsInThreeAreas() {
    var plan = pack("oslo").actionPlan();

    assertThat(plan.areas()).hasSize(3);
    assertThat(plan.areas().stream().flatMap(area -> area.goals().stream())).hasSize(5);
    assertThat(plan.measures()).hasSize(17);
  }

  /** Twenty points; one measure tells its part in the text, and one point names two who act. */
  @Test
  void osloHas22SubTasksAnd15Districts() {
    assertThat(pack("oslo").actionPlan().measures().flatMap(measure -> measure.subTasks().stream()))
        .hasSize(22);
    assertThat(pack("oslo").organisation().districts()).hasSize(15);
  }

  @Test
  void theDefinitionsAreTheOnesThePlansGive() {
    assertThat(pack("asker").guide().definitions()).hasSize(5);
    assertThat(definedIn("baerum", "Bærum, kapittel 2")).isEqualTo(5);
    assertThat(pack("holmestrand").guide().definitions()).hasSize(11);
    assertThat(definedIn("drammen", "Drammen, Sentrale begreper")).isEqualTo(10);
    assertThat(pack("oslo").guide().definitions()).hasSize(5);
  }

  private static long definedIn(String folder, String source) {
    return pack(folder).guide().definitions().stream()
        .filter(word -> word.source().startsWith(source))
        .count();
  }

  @ParameterizedTest
  @CsvSource({"asker, 5", "baerum, 6", "holmestrand, 5", "drammen, 2", "oslo, 11"})
  void theContactsAreTheOnesThePlansNameAndNobodyHasConfirmedThem(String folder, int count) {
    assertThat(pack(folder).contacts().contacts())
        .hasSize(count)
        .allSatisfy(contact -> assertThat(contact.confirmed()).isNull());
  }

  @Test
  void askerHasNoMeasuresAndSaysSo() {
    assertThat(pack("asker").actionPlan().measures()).isEmpty();
    assertThat(pack("asker").actionPlan().none()).isNotNull();
  }

  @Test
  void holmestrandTellsItsHistoryInSixRows() {
    assertThat(pack("holmestrand").plan().history()).hasSize(6);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void thoseWhoReceiveDoNotReadInTheVoiceOfWhoeverCame(String folder) {
    assertThat(pack(folder).routine().waysIn())
        .filteredOn(way -> way.audience() != Audience.EMPLOYEE && way.audience() != Audience.LEADER)
        .isNotEmpty()
        .allSatisfy(way ->
            assertThat(List.of("nb", "nn", "en"))
                .allSatisfy(language ->
                    assertThat(way.receivedAs().in(language))
                        .as(way.id().value())
                        .doesNotStartWith("Jeg ")
                        .doesNotStartWith("Eg ")
                        .doesNotStartWith("I ")));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theDemoHasSomeoneInEveryRoleThatATaskOrAGroupNeeds(String folder) {
    Pack pack = pack(folder);
    Set<RoleId> staffed =
        pack.people().stream()
            .flatMap(person -> person.roles().stream())
            .collect(Collectors.toSet());

    assertThat(pack.routine().tasks())
        .allSatisfy(task -> assertStaffed(task.by(), pack, staffed, task.id().value()));
  }

  private static void assertStaffed(
      Performer performer, Pack pack, Set<RoleId> staffed, String task) {
    switch (performer) {
      case Performer.AnyOf(Set<RoleId> roles) ->
          assertThat(roles).as(task).anyMatch(role -> role.relative() || staffed.contains(role));
      case Performer.Together(Set<RoleId> roles) ->
          assertThat(roles).as(task).allMatch(role -> role.relative() || staffed.contains(role));
      case Performer.ByGroup(GroupId group) ->
          assertThat(pack.organisation().group(group).members())
              .as(task)
              .allMatch(seat -> staffed.contains(seat.role()));
    }
  }
}

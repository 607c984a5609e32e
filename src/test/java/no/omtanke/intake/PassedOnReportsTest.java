package no.omtanke.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Agency;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Role;
import no.omtanke.packs.WayIn;
import no.omtanke.packs.WayInId;
import no.omtanke.packs.reading.PackFiles;
import no.omtanke.packs.reading.PackReader;
import no.omtanke.packs.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a report from outside becomes in the services it can be passed on to, by each plan. */
final class PassedOnReportsTest {

  private static final Map<String, Pack> PACKS =
      new PackReader()
          .readAll(PackFiles.in(Path.of("packs")), LocalDate.of(2026, 11, 21)).stream()
              .filter(Reading.Good.class::isInstance)
              .map(it -> ((Reading.Good) it).pack())
              .collect(Collectors.toUnmodifiableMap(it -> it.id().value(), it -> it));

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void inDrammenAResidentsConcernStaysAResidentsInEveryServiceThatFollowsUp() {
    assertThat(becomes("drammen", "resident-concern"))
        .isEqualTo(
            everywhere(
                "resident-concern",
                "school",
                "kindergarten",
                "child-welfare",
                "nav",
                "health",
                "preventive-services"));
    assertThat(becomes("drammen", "wants-out"))
        .isEqualTo(
            everywhere(
                "wants-out",
                "school",
                "kindergarten",
                "child-welfare",
                "nav",
                "health",
                "preventive-services"));
    assertThat(becomes("drammen", "resident-to-police")).as("the police pass nothing on").isEmpty();
  }

  @Test
  void inHolmestrandItStaysAPrivatePersonsWithThoseOfTheTeamAndALeadersInSchools() {
    assertThat(becomes("holmestrand", "resident-concern"))
        .isEqualTo(
            Map.of(
                "child-welfare", List.of("resident-concern"),
                "nav", List.of("resident-concern"),
                "health", List.of("resident-concern"),
                "school", List.of("leader-concern"),
                "kindergarten", List.of("leader-concern")));
    assertThat(becomes("holmestrand", "resident-to-police")).isEmpty();
  }

  @Test
  void inAskerTheGuideLetsOnlyNavAndTheYouthServiceBeginOnAnOwnRequest() {
    assertThat(becomes("asker", "self-request"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "youth-service", List.of("self-request"),
                "school", List.of(),
                "child-welfare", List.of(),
                "health", List.of(),
                "slt", List.of()));
    assertThat(becomes("asker", "resident-concern")).as("the police pass nothing on").isEmpty();
    assertThat(becomes("asker", "young-person-concern")).isEmpty();
  }

  @Test
  void inBaerumTheSame() {
    assertThat(becomes("baerum", "self-request"))
        .containsEntry("youth-service", List.of("self-request"))
        .containsEntry("school", List.of())
        .containsEntry("kindergarten", List.of());
    assertThat(becomes("baerum", "resident-concern")).isEmpty();
    assertThat(becomes("baerum", "victim-self")).isEmpty();
  }

  @Test
  void inOsloOnlyNavBesidesTheDistrictsTrainedStaffBeginsOnAnOwnRequest() {
    assertThat(becomes("oslo", "self-request"))
        .containsEntry("nav", List.of("self-request"))
        .containsEntry("school", List.of())
        .containsEntry("child-welfare", List.of())
        .containsEntry("salto", List.of());
    for (String toThePolice :
        List.of("resident-concern", "resident-milieu", "young-person-concern", "victim-self")) {
      assertThat(becomes("oslo", toThePolice)).as(toThePolice).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void whereThePathOfWhoeverSentItCanBeKeptNothingElseIsOffered(Pack pack) {
    ReportWays.of(pack.routine())
        .forEach(way -> {
          Inquiry report = received(pack, way);
          Subject.Report subject = (Subject.Report) report.subject();
          for (Agency agency : pack.organisation().agencies()) {
            List<WayIn> open = InquiryRules.waysIn(pack, report, agency.receives());
            boolean kept = open.stream().anyMatch(it -> InquiryRules.keepsPath(pack, subject, it));
            assertThat(open)
                .as("%s in %s", way, agency.id())
                .allMatch(it -> InquiryRules.keepsPath(pack, subject, it) == kept);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("packs")
  void theServicesThatCannotBeginACaseStandLast(Pack pack) {
    ReportWays.of(pack.routine())
        .forEach(way -> {
          Inquiry report = received(pack, way);
          List<Agency> units = InquiryRules.units(pack, everyone(pack), report);
          assertThat(
                  units.stream()
                      .map(unit -> InquiryRules.waysIn(pack, report, unit.receives()).isEmpty()))
              .isSorted();
        });
  }

  static Stream<Pack> packs() {
    return PACKS.values().stream();
  }

  /** By which ways in each service that it can be passed on to can register it. */
  private static Map<String, List<String>> becomes(String municipality, String wayIn) {
    Pack pack = requireNonNull(PACKS.get(municipality));
    Inquiry report =
        received(
            pack,
            ReportWays.of(pack.routine()).stream()
                .filter(way -> way.wayIn().id().equals(new WayInId(wayIn)))
                .filter(way -> way.wayIn().kind() == way.kind())
                .findFirst()
                .orElseThrow());
    return InquiryRules.units(pack, everyone(pack), report).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                unit -> unit.id().value(),
                unit ->
                    InquiryRules.waysIn(pack, report, unit.receives()).stream()
                        .map(way -> way.id().value())
                        .toList()));
  }

  private static Map<String, List<String>> everywhere(String wayIn, String... units) {
    return Stream.of(units)
        .collect(Collectors.toUnmodifiableMap(unit -> unit, unit -> List.of(wayIn)));
  }

  private static Inquiry received(Pack pack, ReportWays.Way way) {
    return new Inquiry(
        new InquiryId(new UUID(1, 1)),
        new Subject.Report(way.wayIn().id(), way.kind()),
        0,
        Receptions.of(way.wayIn(), everyone(pack).attendance()).orElseThrow(),
        NOW,
        NOW,
        false,
        null,
        false);
  }

  /** Somebody in every role, wherever it can be held. */
  private static Directory everyone(Pack pack) {
    return new Directory(
        pack.organisation().roles().stream().flatMap(PassedOnReportsTest::holders).toList(),
        Map.of());
  }

  private static Stream<Actor> holders(Role role) {
    return role.agencies().stream()
        .map(agency -> new Actor(new StaffId(agency + "-" + role.id()), agency, Set.of(role.id())));
  }
}

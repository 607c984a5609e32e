package no.omtanke.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.StaffMember;
import no.omtanke.organisation.flow.StaffForTests;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.PackId;
import no.omtanke.packs.RoleId;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The administrator of a municipality and its staff, over HTTP; in Asker, which no other test
 * fills.
 */
@OmtankeTest
final class StaffAdministrationTest {

  private static final PackId ASKER = new PackId("asker");
  private static final PackId HOLMESTRAND = new PackId("holmestrand");
  private static final String STAFF = "/asker/oppsett/ansatte/";

  @LocalServerPort private int port;

  @Autowired private ApplicationContext application;
  @Autowired private People people;
  @Autowired private Tenancy tenancy;
  @Autowired private JdbcClient jdbc;

  private Visitor administrator = new Visitor(0);
  private String subject = "";

  @BeforeEach
  void theAdministratorIsLoggedIn() throws Exception {
    administrator = new Visitor(port);
    administrator.playing("asker-administrator");
    subject = "demo:" + UUID.randomUUID();
  }

  @Test
  void whoIsAddedHasAPlaceAtOnceAndWhatBecameOfItIsWrittenDown() throws Exception {
    String page = added("Marit Nyansatt");
    assertThat(people.actor(ASKER, subject).orElseThrow().roles())
        .containsExactly(new RoleId("teacher"));
    assertThat(administrator.get(page).body())
        .contains("Marit Nyansatt", "Lagt til", "Trond Demo", "Lærer");
    var saved =
        change(
            page, 1, Map.of("name", "Marit Nygift", "subject", subject, "roles", "school-leader"));
    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(people.actor(ASKER, subject).orElseThrow().roles())
        .containsExactly(new RoleId("school-leader"));
    assertThat(administrator.get(page).body()).contains("Marit Nygift", "Endret", "Marit Nyansatt");
    var gone = administrator.post(page, page + "/slutt", Map.of("seen", "2", "knowing", "yes"));
    assertThat(Visitor.leadsTo(gone)).endsWith("?sluttet");
    assertThat(people.actor(ASKER, subject)).isEmpty();
    assertThat(people.name(ASKER, id(page))).as("her name stays").hasValue("Marit Nygift");
    assertThat(administrator.get("/asker/oppsett").body()).contains("Har sluttet");
    assertThat(administrator.get(page + "/slutt").statusCode()).isEqualTo(404);
  }

  @Test
  void ofTwoAdministratorsAtOnceOneIsToldAndWhatSheTypedIsNotLost() throws Exception {
    String page = added("Marit Nyansatt");
    change(page, 1, Map.of("name", "Den andres navn", "subject", subject, "roles", "teacher"));
    var late =
        change(page, 1, Map.of("name", "Mitt navn", "subject", subject, "roles", "school-leader"));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body())
        .contains("En annen har endret dette", "value=\"Mitt navn\"", "Den andres navn")
        .contains("name=\"seen\" value=\"2\"");
    assertThat(people.name(ASKER, id(page))).hasValue("Den andres navn");
    change(page, 2, Map.of("name", "Mitt navn", "subject", subject, "roles", "school-leader"));
    assertThat(people.name(ASKER, id(page))).hasValue("Mitt navn");
  }

  @Test
  void administratorsWhoLetEachOtherGoAtTheSameMomentLeaveOneBehind() throws Exception {
    put(HOLMESTRAND, "oslo-administrator");
    Visitor one = new Visitor(port);
    one.playing("holmestrand-administrator");
    Visitor other = new Visitor(port);
    other.playing("oslo-administrator");
    String setup = "/holmestrand/oppsett/ansatte/";
    String host = setup + id(HOLMESTRAND, "holmestrand-administrator");
    String guest = setup + id(HOLMESTRAND, "oslo-administrator");
    Map<String, String> knowing = Map.of("seen", "0", "knowing", "yes");
    try (var both = Executors.newFixedThreadPool(2)) {
      var answers =
          both.invokeAll(
              List.<Callable<Integer>>of(
                  () -> one.post(guest, guest + "/slutt", knowing).statusCode(),
                  () -> other.post(host, host + "/slutt", knowing).statusCode()));
      assertThat(Stream.of(answers.get(0).get(), answers.get(1).get()).filter(code -> code == 302))
          .hasSize(1);
    } finally {
      put(HOLMESTRAND, "holmestrand-administrator");
      letGo(HOLMESTRAND, "oslo-administrator");
    }
  }

  @Test
  void aRefusalStandsBesideItsFieldInTheReadersLanguage() throws Exception {
    for (var words :
        Map.of(
                "nb", "Rollen finnes ikke i denne tjenesten",
                "nn", "Rolla finst ikkje i denne tenesta",
                "en", "The role does not exist in this service")
            .entrySet()) {
      administrator.get("/asker/oppsett?lang=" + words.getKey());
      var refused = add(Map.of("name", "", "subject", "ukjent:x", "roles", "administrator"));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains(words.getValue(), "id=\"roles-fault\"", "id=\"name-fault\"")
          .contains("id=\"subject-fault\"", "value=\"ukjent:x\"");
    }
  }

  @Test
  void aLogInThatSomeoneHereHasIsNotGivenToAnother() throws Exception {
    added("Marit Nyansatt");
    var taken = add(Map.of("name", "Per", "subject", subject, "roles", "teacher"));
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body()).contains("Marit Nyansatt har allerede denne innloggingen");
  }

  @Test
  void theLastToReceiveIsLetGoOnlyByWhoSaysThatSheKnows() throws Exception {
    StaffId leader =
        people.directory(ASKER).staff().stream()
            .filter(actor -> actor.roles().contains(new RoleId("child-welfare-worker")))
            .findFirst()
            .orElseThrow()
            .id();
    String page = STAFF + leader;
    assertThat(administrator.get(page + "/slutt").body()).doesNotContain("name=\"knowing\"");
    var asked = administrator.post(page, page + "/slutt", Map.of("seen", "0"));
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("Ingen andre tar imot det", "name=\"knowing\"");
    assertThat(people.directory(ASKER).find(leader)).isPresent();
  }

  @Test
  void whatWasChangedCannotBeRewritten() throws Exception {
    added("Marit Nyansatt");
    for (String statement :
        List.of("update staff_change set name = 'x'", "delete from staff_change")) {
      assertThatThrownBy(() -> tenancy.runIn("asker", () -> jdbc.sql(statement).update()))
          .as(statement)
          .hasStackTraceContaining("permission denied");
    }
    assertThat(jdbc.sql("select count(*) from staff_change").query(Long.class).single())
        .as("without a municipality")
        .isZero();
  }

  @Test
  void theStaffIsTheAdministratorsAlone() throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("asker-teacher");
    assertThat(visitor.get(STAFF + "ny").statusCode()).isEqualTo(403);
    assertThat(
            visitor.post("/asker/min-dag", STAFF + "ny/school", Map.of("name", "x")).statusCode())
        .isEqualTo(403);
    assertThat(administrator.get("/drammen/oppsett/ansatte/ny").statusCode()).isEqualTo(404);
    assertThat(administrator.get(STAFF + "ny/atlantis").statusCode()).isEqualTo(404);
    assertThat(administrator.get("/asker/saker").statusCode()).isEqualTo(403);
  }

  private String added(String name) throws Exception {
    var done = add(Map.of("name", name, "subject", subject, "roles", "teacher"));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
    return Visitor.leadsTo(done).replaceFirst("\\?.*", "");
  }

  private HttpResponse<String> add(Map<String, String> fields) throws Exception {
    return administrator.post(STAFF + "ny/school", STAFF + "ny/school", fields);
  }

  private HttpResponse<String> change(String page, int seen, Map<String, String> fields)
      throws Exception {
    Map<String, String> all = new HashMap<>(fields);
    all.put("seen", "" + seen);
    all.put("knowing", "yes");
    return administrator.post(page, page, all);
  }

  /** An administrator there, as if an import had put her on the staff. */
  private void put(PackId municipality, String person) {
    StaffForTests.put(
        application,
        municipality,
        new StaffMember(
            DemoStaff.subject(person),
            "Tor Demo",
            new AgencyId("administration"),
            Set.of(new RoleId("administrator")),
            Set.of()));
  }

  private void letGo(PackId municipality, String person) {
    tenancy.runIn(
        municipality.value(),
        () ->
            jdbc.sql("update staff set left_on = current_date where subject = :subject")
                .param("subject", DemoStaff.subject(person))
                .update());
    people.changed(municipality);
  }

  private StaffId id(PackId municipality, String person) {
    return people.actor(municipality, DemoStaff.subject(person)).orElseThrow().id();
  }

  private static StaffId id(String page) {
    return new StaffId(page.substring(STAFF.length()));
  }
}

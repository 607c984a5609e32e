package no.omtanke.packs.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import no.omtanke.Omtanke;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The municipality of the manual runs, and its pages show what a plan may say beyond the five. */
final class SixthMunicipalityTest {

  @TempDir private static Path packs;
  private static ConfigurableApplicationContext application;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    write(saying());
    TestDatabase database = TestDatabase.untouched();
    application =
        new SpringApplication(Omtanke.class)
            .run(
                "--server.port=0",
                "--omtanke.demo=true",
                "--omtanke.packs=" + packs,
                "--omtanke.database.url=" + database.url(),
                "--omtanke.database.owner-password=" + database.ownerPassword(),
                "--omtanke.database.staff-password=" + database.staffPassword(),
                "--omtanke.database.public-password=" + database.publicPassword());
    port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  /** The manual's files, with deadlines, a way in for residents, and contacts with hours. */
  private static Map<String, String> saying() {
    Map<String, String> files = new HashMap<>();
    DocumentedPack.files()
        .byPath()
        .forEach((path, content) -> {
          if (path.startsWith("lykkeby/")) {
            files.put(path, content);
          }
        });
    String routine = requireNonNull(files.get("lykkeby/routine.yaml"));
    files.put(
        "lykkeby/routine.yaml",
        routine
            .replace(
                "steps:\n",
                """
                  - {id: resident-concern, label: Jeg bor her og er bekymret, for: resident, kind: person, received-by: [teacher], triage-by: [school-leader]}
                steps:
                """)
            .replace("for: [employee]", "for: [employee, resident]")
            .replace("with: [leader],", "with: [leader], within: {days: 7},")
            .replace(
                "        act: assess\n",
                "        act: assess\n        only-when: [minor]\n        within: {every: P3M}\n"));
    files.put(
        "lykkeby/contacts.yaml",
        """
        source: Lykkeby, kapittel 3
        contacts:
          - id: school-contact
            label: Rektor
            role: school-leader
            agency: school
            hours: Hverdager fra 8 til 15
            anonymous: {read-by: school-leader, answer: Du får svar innen to hverdager}
        """);
    return files;
  }

  private static void write(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = packs.resolve(file.getKey());
      Files.createDirectories(requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
  }

  private static String page(String path) throws Exception {
    return words(new Visitor(port).get("/lykkeby" + path).body());
  }

  /** What a reader reads, without the marks around it. */
  private static String words(String page) {
    return page.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
  }

  @Test
  void theStepsSayWhoReceivesAConcernAndWhoDecidesWhatBecomesOfIt() throws Exception {
    assertThat(page("/trinnene"))
        .contains("Jeg bor her og er bekymret Tas imot av: Lærer Avgjøres av: Rektor")
        .containsOnlyOnce("Avgjøres av:");
  }

  @Test
  void theStepsSayTheDeadlinesThatThePlanItselfSetsAndWhereItSaysSo() throws Exception {
    assertThat(page("/trinnene"))
        .contains("Planen sier innen 7 dager (Lykkeby, kapittel 2)")
        .contains("Planen sier innen 3 måneder (Lykkeby, kapittel 2)");
    assertThat(page("/hva-gjor-jeg?hvem=employee&fare=nei&om=person&alder=under-18&snakket=ja"))
        .contains("Vurder egne tiltak: innen 3 måneder");
  }

  @Test
  void theRoutineOfACaseSaysTheDeadlinesOfThePlanAndSetsNone() throws Exception {
    Visitor teacher = new Visitor(port);
    teacher.playing("lykkeby-teacher");

    String room = words(teacher.get("/lykkeby/saker/" + begun()).body());

    assertThat(room)
        .contains("Drøft med lederen din: planen sier innen 7 dager (Lykkeby, kapittel 2)")
        .contains(
            "Vurder egne tiltak: planen sier innen 3 måneder"
                + " (Bare når personen er under 18 år. Lykkeby, kapittel 2)")
        .doesNotContain("Kjernegruppen gir råd: planen sier");
  }

  @ParameterizedTest
  @CsvSource({
    "/meld, Hverdager fra 8 til 15 (ikke bekreftet av kommunen ennå)",
    "/meld/resident-concern/person, Når Hverdager fra 8 til 15",
    "/meld/resident-concern/person, Svar Du får svar innen to hverdager",
    "/meld/resident-concern/person, Ikke bekreftet av kommunen ennå",
    "/droft, Hverdager fra 8 til 15 (ikke bekreftet av kommunen ennå)",
    "/droft/school-contact, Ikke bekreftet av kommunen ennå"
  })
  void whoeverReportsReadsWhenThoseWhoReceiveItAreThereAndThatNobodyHasConfirmedIt(
      String path, String said) throws Exception {
    assertThat(page(path)).contains(said);
  }

  private static String begun() throws Exception {
    String body =
        """
        {"kind": "REGISTER_CONCERN", "subject": "employee-concern", "seen": 0, "next": "%s",
         "answers": {"age": ["AGE_16_TO_17"]}, "texts": {"seen": "Har sluttet på trening."}}
        """
            .formatted(LocalDate.now(NorwegianTime.ZONE).plusDays(10));
    String credentials =
        Base64.getEncoder().encodeToString("lykkeby-teacher:demo".getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/api/v1/municipalities/lykkeby/cases"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + credentials)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString())
        .body()
        .replaceAll("(?s).*?([0-9a-f-]{36}).*", "$1");
  }
}

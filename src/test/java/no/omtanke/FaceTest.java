package no.omtanke;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Letterbox;
import no.omtanke.confidentiality.LetterboxKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.confidentiality.keys.Keys;
import no.omtanke.confidentiality.keys.LetterboxKeys;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The public face running alone, as an operator would start it: what it can do, and what whoever
 * takes it over cannot.
 */
final class FaceTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final String CANARY = "kanarifugl-" + UUID.randomUUID();
  private static final AgencyId POLICE = new AgencyId("police");

  private static final Pattern FIELD =
      Pattern.compile("<input type=\"hidden\" name=\"([a-z_]+)\" value=\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("<li[^>]*>([a-zæøå]+)</li>");

  @TempDir Path folder;
  private final List<ConfigurableApplicationContext> running = new ArrayList<>();
  private LetterboxKeys keys;

  @BeforeEach
  void somebodyReads() {
    keys = new LetterboxKeys(Keys.in(folder.resolve("vault")), folder.resolve("vault"), face());
    DATABASE
        .tenancy()
        .runIn(
            "drammen",
            () ->
                DATABASE
                    .jdbc()
                    .sql(
                        """
                        with one as (
                          insert into staff (municipality, subject, name, agency)
                          values ('drammen', :subject, 'Invented', 'police') returning id)
                        insert into staff_role (municipality, staff, role)
                        select 'drammen', id, 'police-contact' from one
                        """)
                    .param("subject", "somebody-" + UUID.randomUUID())
                    .update());
  }

  @AfterEach
  void stop() {
    running.forEach(ConfigurableApplicationContext::close);
  }

  private Path face() {
    return folder.resolve("face");
  }

  private ConfigurableApplicationContext start(String url) {
    ConfigurableApplicationContext started =
        Omtanke.face(
            "--server.port=0",
            "--omtanke.demo=true",
            "--omtanke.face.folder=" + face(),
            "--omtanke.database.url=" + url,
            "--omtanke.database.public-password=" + DATABASE.publicPassword());
    running.add(started);
    return started;
  }

  private static Visitor visitor(ConfigurableApplicationContext context) {
    return new Visitor(
        Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
  }

  @Test
  void aResidentDiscussesAndComesBackAndOnlyTheAgencysOwnKeyOpensIt() throws Exception {
    keys.publish("drammen", POLICE);
    var context = start(DATABASE.url());
    var resident = visitor(context);
    String page = "/drammen/droft/" + point(resident);
    String looked = resident.post(page, page, Map.of("step", "look", "text", CANARY)).body();
    assertThat(looked).contains(CANARY);
    var receipt = fields(looked);
    receipt.put("step", "receipt");
    String words = resident.post(page, page, receipt).body();
    var sending = fields(words);
    sending.put("step", "send");
    sending.put("kept", "on");
    assertThat(resident.post(page, page, sending).statusCode()).isEqualTo(200);
    String code = String.join(" ", words(words));
    String answers = "/drammen/droft/svar";
    assertThat(resident.post(answers, answers, Map.of("code", code)).body()).contains(CANARY);
    var stored = stored();
    assertThat(open(keys, stored)).as("the agency").isNotEmpty();
    assertThat(open(elsewhere(), stored)).as("with all that the face holds").isEmpty();
  }

  /** Whoever has the face's folder and no vault. */
  private LetterboxKey elsewhere() {
    Path another = folder.resolve("another-vault");
    return new LetterboxKeys(Keys.in(another), another, face());
  }

  private record Stored(UUID inquiry, Ciphertext key) {}

  private static Stored stored() {
    return DATABASE
        .tenancy()
        .readingIn(
            "drammen",
            () ->
                DATABASE
                    .jdbc()
                    .sql(
                        "select inquiry, wrapped from inquiry_key where sealed and agency ="
                            + " 'police'")
                    .query((row, nth) ->
                        new Stored(
                            row.getObject("inquiry", UUID.class),
                            Ciphertext.of(row.getBytes("wrapped"))))
                    .single());
  }

  private static Stream<String> open(LetterboxKey keys, Stored stored) {
    return keys
        .open(
            new Passage(
                new FolderKey("drammen", stored.inquiry(), POLICE, Part.CONTENT),
                new EntryId(stored.inquiry()),
                "INQUIRY_KEY"),
            stored.key())
        .stream();
  }

  private static String point(Visitor resident) throws Exception {
    HttpResponse<String> first = resident.get("/drammen/droft");
    assertThat(first.statusCode()).isEqualTo(200);
    var link = Pattern.compile("href=\"/drammen/droft/((?!svar)[a-z-]+)\"").matcher(first.body());
    assertThat(link.find()).as("somebody is there to discuss with").isTrue();
    return link.group(1);
  }

  private static Map<String, String> fields(String page) {
    Map<String, String> found = new HashMap<>();
    var field = FIELD.matcher(page);
    while (field.find()) {
      if (!field.group(1).equals("_csrf")) {
        found.put(field.group(1), field.group(2));
      }
    }
    return found;
  }

  private static List<String> words(String page) {
    return WORD.matcher(page).results().map(found -> found.group(1)).toList();
  }

  @Test
  void itHoldsNothingThatOpensALetterAndNoTable() {
    var context = start(DATABASE.url());
    assertThat(context.getBeansOfType(Encryption.class)).isEmpty();
    assertThat(context.getBeansOfType(LetterboxKey.class)).isEmpty();
    assertThat(context.getBeansOfType(Letterbox.class)).hasSize(1);
    assertThat(context.getBeansOfType(DataSource.class)).hasSize(1);
    assertThat(Stream.of(context.getBeanDefinitionNames()))
        .noneMatch(name ->
            name.startsWith("no.omtanke.casework")
                || name.startsWith("no.omtanke.rights")
                || name.contains("Inbox"));
  }

  @Test
  void aPageForStaffIsNotThere() throws Exception {
    var visitor = visitor(start(DATABASE.url()));
    for (String path : List.of("/drammen/innboks", "/drammen/saker", "/drammen/logg-inn")) {
      assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(visitor.get("/drammen").body()).doesNotContain("logg-inn");
  }

  @Test
  void theGuidanceIsThereWithoutTheDatabase() throws Exception {
    var visitor = visitor(start("jdbc:postgresql://localhost:1/gone"));
    for (String path :
        List.of("/", "/drammen", "/drammen/tegn", "/drammen/hva-gjor-jeg", "/drammen/trinnene")) {
      HttpResponse<String> answer = visitor.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).contains("tel:112");
    }
  }

  @Test
  void whereALetterCannotBeReadByThoseItIsForItIsNotTaken() throws Exception {
    var resident = visitor(start(DATABASE.url()));
    String page = "/drammen/droft/" + point(resident);
    String looked = resident.post(page, page, Map.of("step", "look", "text", CANARY)).body();
    var receipt = fields(looked);
    receipt.put("step", "receipt");
    var sending = fields(resident.post(page, page, receipt).body());
    sending.put("step", "send");
    sending.put("kept", "on");
    String refused = resident.post(page, page, sending).body();
    assertThat(refused).contains("Vi kan ikke ta imot akkurat nå");
    assertThat(fields(refused)).as("what was written is still in the form").containsKey("sealed");
    assertThat(Files.exists(face().resolve("drammen"))).isFalse();
  }
}

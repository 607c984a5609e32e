package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Move;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.flow.Drafts.Begun;
import no.omtanke.casework.flow.Drafts.Draft;
import no.omtanke.casework.flow.Drafts.Form;
import no.omtanke.casework.store.DraftStore;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What is begun and not sent is its writer's alone, on a real database. */
final class DraftsTest {

  private static final String CANARY = "kanarifugl5162";
  private static final Form CONCERN = new Form(null, new Move(ActKind.REGISTER_CONCERN, "way"));
  private static final Form NOTE = new Form(UUID.randomUUID(), new Move(ActKind.WRITE_NOTE, null));

  @TempDir Path vault;
  private House house;
  private Drafts drafts;
  private String municipality;
  private Instant now = Instant.parse("2026-11-21T11:41:00Z");

  @BeforeEach
  void open() {
    house = new House(TestDatabase.shared().staff(), vault);
    drafts =
        new Drafts(
            house.tenancy,
            new DraftStore(house.jdbc),
            house.encryption,
            JsonMapper.shared(),
            () -> now);
    municipality = "drafts-" + UUID.randomUUID();
  }

  @Test
  void whatWasAnsweredComesBackToItsWriterAsSheLeftIt() {
    save(TEACHER, CONCERN, "Ikke ferdig \uD83D\uDE42 <b>");
    assertThat(drafts.open(municipality, TEACHER, CONCERN))
        .hasValue(
            new Draft(
                Map.of(
                    "seen",
                    List.of("Ikke ferdig \uD83D\uDE42 <b>"),
                    "age",
                    List.of(CANARY + "-16")),
                now));
  }

  @Test
  void neitherTextNorChoiceIsFoundInTheTableOrTheVault() throws IOException {
    save(TEACHER, CONCERN, CANARY);
    List<String> rows =
        house.tenancy.readingIn(
            municipality,
            () ->
                house
                    .jdbc
                    .sql("select cast(to_jsonb(draft) as text) from draft")
                    .query((row, number) -> row.getString(1))
                    .list());
    assertThat(rows).singleElement().asString().contains("REGISTER_CONCERN");
    String hex = HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.UTF_8));
    assertThat(rows).noneMatch(row -> row.contains(CANARY) || row.contains(hex));
    try (var files = Files.walk(vault)) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .noneMatch(file -> read(file).contains(CANARY));
    }
  }

  @Test
  void nobodyElseHasIt() {
    save(TEACHER, CONCERN, CANARY);
    Actor elsewhere = new Actor(TEACHER.id(), new AgencyId("elsewhere"), TEACHER.roles());
    for (Actor other : List.of(LEADER, elsewhere)) {
      assertThat(drafts.open(municipality, other, CONCERN)).isEmpty();
      assertThat(drafts.begun(municipality, other)).isEmpty();
      drafts.end(municipality, other, CONCERN);
    }
    assertThat(drafts.open(municipality + "-next", TEACHER, CONCERN)).isEmpty();
    assertThat(drafts.begun(municipality, TEACHER)).containsExactly(new Begun(CONCERN, now));
  }

  @Test
  void anotherMunicipalityAndNoneSeeNoRow() {
    save(TEACHER, CONCERN, CANARY);
    assertThat(house.tenancy.readingIn(municipality, this::rows)).isOne();
    assertThat(house.tenancy.readingIn(municipality + "-next", this::rows)).isZero();
    assertThat(rows()).isZero();
  }

  @Test
  void whatIsWrittenLastStandsAndEachFormHasItsOwn() {
    save(TEACHER, CONCERN, "first");
    now = now.plusSeconds(3);
    save(TEACHER, NOTE, "note");
    now = now.plusSeconds(3);
    save(TEACHER, CONCERN, "second");
    assertThat(drafts.begun(municipality, TEACHER))
        .containsExactly(new Begun(CONCERN, now), new Begun(NOTE, now.minusSeconds(3)));
    assertThat(seen(CONCERN)).isEqualTo("second");
    assertThat(seen(NOTE)).isEqualTo("note");
  }

  @Test
  void aDraftThatEndedIsGoneWithItsKeyAndCanBeBegunAnew() {
    save(TEACHER, CONCERN, CANARY);
    house.tenancy.runIn(municipality, () -> update("create temp table copy as table draft"));
    drafts.end(municipality, TEACHER, CONCERN);
    assertThat(drafts.begun(municipality, TEACHER)).isEmpty();

    house.tenancy.runIn(municipality, () -> update("insert into draft select * from copy"));
    assertThat(drafts.open(municipality, TEACHER, CONCERN))
        .as("brought back from a copy of the table")
        .isEmpty();
    save(TEACHER, CONCERN, "anew");
    assertThat(seen(CONCERN)).isEqualTo("anew");
  }

  @Test
  void whatNobodyHasWrittenInSinceEnds() {
    save(TEACHER, CONCERN, "old");
    now = now.plus(Duration.ofDays(90));
    save(LEADER, NOTE, "new");
    assertThat(drafts.endThoseSavedBefore(municipality, now)).isOne();
    assertThat(drafts.begun(municipality, TEACHER)).isEmpty();
    assertThat(drafts.begun(municipality, LEADER)).hasSize(1);
  }

  @Test
  void aTextThatCannotBeKeptWholeIsRefusedAndTheOneBeforeStands() {
    save(TEACHER, CONCERN, "before");
    assertThat(drafts.save(municipality, TEACHER, CONCERN, text("a\0b"), Map.of()))
        .containsExactly(new Refusal.TextUnreadable(TextField.SEEN));
    String large = "x".repeat(Texts.LONGEST + 1);
    assertThat(drafts.save(municipality, TEACHER, CONCERN, text(large), Map.of()))
        .containsExactly(new Refusal.TextTooLong(TextField.SEEN));
    assertThat(seen(CONCERN)).isEqualTo("before");
  }

  private void save(Actor actor, Form form, String seen) {
    Map<String, List<String>> choices = Map.of("age", List.of(CANARY + "-16"));
    assertThat(drafts.save(municipality, actor, form, text(seen), choices)).isEmpty();
  }

  private String seen(Form form) {
    return drafts
        .open(municipality, TEACHER, form)
        .orElseThrow()
        .answers()
        .getOrDefault("seen", List.of())
        .getFirst();
  }

  private static Texts text(String seen) {
    return Texts.of(TextField.SEEN, seen);
  }

  private Integer rows() {
    return house.jdbc.sql("select count(*) from draft").query(Integer.class).single();
  }

  private void update(String sql) {
    house.jdbc.sql(sql).update();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }
}

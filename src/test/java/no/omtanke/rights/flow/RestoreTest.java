package no.omtanke.rights.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.omtanke.Omtanke;
import no.omtanke.casework.Act;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.flow.ActRequest;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.casework.flow.Casework;
import no.omtanke.confidentiality.LogFinding;
import no.omtanke.confidentiality.seals.LogCheck;
import no.omtanke.confidentiality.seals.Sealing;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.People;
import no.omtanke.packs.Closing;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.WayInId;
import no.omtanke.platform.database.OlderPostgres;
import no.omtanke.rights.Deletion;
import no.omtanke.rights.DeletionAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A case that has ended stays so, also where the content is restored from a backup that was taken
 * while it went on. The vault is not restored with it.
 */
final class RestoreTest {

  private static final PackId DRAMMEN = new PackId("drammen");

  @TempDir Path folder;
  private final String canary = "kanari" + UUID.randomUUID().toString().replace("-", "");
  private final CaseId id = new CaseId(UUID.randomUUID());
  private final List<byte[]> keys = new ArrayList<>();

  /** Concerns end on the day that they are closed, in a municipality that has decided so. */
  @BeforeEach
  void packs() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("packs"), folder.resolve("packs"));
    Path library = folder.resolve("packs/shared/library.yaml");
    String proposed = "kind: concern, proposal: P1Y, status: to-be-confirmed";
    assertThat(Files.readString(library)).contains(proposed);
    Files.writeString(
        library,
        Files.readString(library)
            .replace(
                proposed,
                "kind: concern, proposal: P0D, status: confirmed, permission: Vedtak 26/1234"));
  }

  private ConfigurableApplicationContext started(List<String> database) {
    List<String> arguments = new ArrayList<>(database);
    arguments.addAll(
        List.of(
            "--server.port=0",
            "--omtanke.demo=true",
            "--db-scheduler.enabled=false",
            "--omtanke.packs=" + folder.resolve("packs"),
            "--omtanke.vault.folder=" + folder.resolve("vault"),
            "--omtanke.seals.folder=" + folder.resolve("seals")));
    return new SpringApplicationBuilder(Omtanke.class).run(arguments.toArray(String[]::new));
  }

  @Test
  void aDumpOfTheDatabaseBringsNobodyBack() throws IOException {
    assumeTrue(Files.isDirectory(OlderPostgres.HOME), "PostgreSQL 15 is not installed here");
    Path dump = folder.resolve("backup.sql");
    try (OlderPostgres server = OlderPostgres.startedIn(folder.resolve("server"))) {
      try (var omtanke = started(server.arguments())) {
        closed(omtanke);
        server.dump(dump);
        ended(omtanke);
      }
      server.restore(dump);
      assertThat(events(server)).as("the backup has it").isPositive();
      try (var omtanke = started(server.arguments())) {
        isGone(omtanke);
        assertThat(events(server)).isZero();
      }
    }
  }

  private long events(OlderPostgres server) {
    return server
        .superuser()
        .sql("select count(*) from case_event where case_id = :id")
        .param("id", id.value())
        .query(Long.class)
        .single();
  }

  @Test
  void aColdCopyOfTheDataFolderBringsNobodyBack() throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Path copy = folder.resolve("copy");
    List<String> embedded = List.of("--omtanke.database.folder=" + data);
    try (var omtanke = started(embedded)) {
      closed(omtanke);
    }
    copied(data, copy);
    try (var omtanke = started(embedded)) {
      ended(omtanke);
    }
    FileSystemUtils.deleteRecursively(data);
    copied(copy, data);
    try (var omtanke = started(embedded)) {
      isGone(omtanke);
    }
  }

  /** With all that the system knows of each file: PostgreSQL asks for its folder to be its own. */
  private static void copied(Path from, Path to) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start().waitFor())
        .isZero();
  }

  private static Actor person(ConfigurableApplicationContext omtanke, String name) {
    return omtanke
        .getBean(People.class)
        .actor(DRAMMEN, DemoStaff.subject("drammen-" + name))
        .orElseThrow();
  }

  private Optional<CaseRoom> opened(ConfigurableApplicationContext omtanke, String name) {
    return omtanke
        .getBean(CaseLooking.class)
        .open(DRAMMEN.value(), person(omtanke, name), id.value());
  }

  /** A concern, written and closed. */
  private void closed(ConfigurableApplicationContext omtanke) throws IOException {
    Casework casework = omtanke.getBean(Casework.class);
    Actor teacher = person(omtanke, "teacher");
    Decision begun =
        casework.begin(
            DRAMMEN.value(),
            id,
            asked(
                teacher,
                0,
                Texts.of(TextField.SEEN, canary),
                stamp ->
                    new Act.RegisterConcern(
                        stamp, new WayInId("employee-concern"), AgeBand.UNKNOWN, false)));
    assertThat(begun).isInstanceOf(Decision.Accepted.class);
    long seen = opened(omtanke, "teacher").orElseThrow().version();
    Decision closed =
        casework.handle(
            DRAMMEN.value(),
            id.value(),
            asked(
                teacher,
                seen,
                Texts.of(TextField.REASON, canary),
                stamp -> new Act.Close(stamp, Closing.NO_CONCERN)));
    assertThat(closed).isInstanceOf(Decision.Accepted.class);
    for (Path key : files(folder.resolve("vault/keys"))) {
      if (key.toString().contains(id.value().toString())) {
        keys.add(Files.readAllBytes(key));
      }
    }
    assertThat(keys).isNotEmpty();
    omtanke.getBean(Sealing.class).seal(DRAMMEN.value());
  }

  private static ActRequest asked(Actor actor, long seen, Texts texts, Function<Stamp, Act> act) {
    LocalDate next = LocalDate.now(NorwegianTime.ZONE).plusDays(7);
    return new ActRequest(actor, seen, next, texts, act);
  }

  /** Its time runs out, two see it, and it is destroyed. */
  private void ended(ConfigurableApplicationContext omtanke) {
    Pack pack = omtanke.getBean(PackLibrary.class).byId(DRAMMEN).orElseThrow();
    Erasing erasing = omtanke.getBean(Erasing.class);
    DeletionDesk desk = omtanke.getBean(DeletionDesk.class);
    erasing.run(pack);
    assertThat(opened(omtanke, "teacher")).isEmpty();
    for (String name : List.of("leader", "data-protection-officer")) {
      Actor actor = person(omtanke, name);
      Deletion listed = desk.list(pack, actor, null, 10).deletions().getFirst();
      assertThat(desk.act(pack, actor, id.value(), listed.version(), new DeletionAct.See(), ""))
          .isEmpty();
    }
    erasing.run(pack);
    assertThat(desk.certificate(pack, person(omtanke, "leader"), id.value())).isPresent();
    omtanke.getBean(Sealing.class).seal(DRAMMEN.value());
  }

  private void isGone(ConfigurableApplicationContext omtanke) throws IOException {
    assertThat(opened(omtanke, "teacher")).isEmpty();
    omtanke.getBean(Sealing.class).seal(DRAMMEN.value());
    assertThat(omtanke.getBean(LogCheck.class).check(DRAMMEN.value()).findings())
        .as("what came after the backup is gone, and no look since is taken for one of them")
        .anyMatch(LogFinding.RowRemoved.class::isInstance)
        .anyMatch(LogFinding.EndedUnseen.class::isInstance)
        .noneMatch(LogFinding.RowAltered.class::isInstance)
        .noneMatch(LogFinding.RowAdded.class::isInstance)
        .noneMatch(LogFinding.CaseAltered.class::isInstance);
    List<byte[]> traces = new ArrayList<>(keys);
    traces.add(canary.getBytes(StandardCharsets.UTF_8));
    for (Path file : files(folder)) {
      byte[] content = Files.readAllBytes(file);
      assertThat(traces).as(file.toString()).noneMatch(trace -> holds(content, trace));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean holds(byte[] content, byte[] trace) {
    for (int at = 0; at <= content.length - trace.length; at++) {
      int same = 0;
      while (same < trace.length && content[at + same] == trace[same]) {
        same++;
      }
      if (same == trace.length) {
        return true;
      }
    }
    return false;
  }
}

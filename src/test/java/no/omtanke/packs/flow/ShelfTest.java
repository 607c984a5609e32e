package no.omtanke.packs.flow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import no.omtanke.packs.Fault;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.reading.PackFiles;
import no.omtanke.packs.store.PackStore;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@OmtankeTest
class ShelfTest {

  private static final PackId DRAMMEN = new PackId("drammen");
  private static final String FILE = "drammen/pack.yaml";

  @Autowired private PackStore store;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private InstantSource clock;

  private Shelf shelf(PackFiles files) {
    return new Shelf(files, store, transactions, clock);
  }

  private static PackFiles drammen(String from, String to) {
    Map<String, String> files = new HashMap<>();
    PackFiles.in(Path.of("packs"))
        .byPath()
        .forEach((path, content) -> {
          if (path.startsWith("shared/") || path.startsWith("drammen/")) {
            files.put(path, content);
          }
        });
    files.put(FILE, requireNonNull(files.get(FILE)).replace(from, to));
    return new PackFiles(files);
  }

  private static final PackFiles WHOLE = drammen("", "");
  private static final PackFiles RENAMED = drammen("name: Drammen kommune", "name: Nye Drammen");
  private static final PackFiles BROKEN = drammen("languages:", "languges:");

  @Test
  void whatIsWholeRunsAndHasNoFaults() {
    Shelf shelf = shelf(WHOLE);

    assertThat(shelf.byId(DRAMMEN)).map(Pack::id).contains(DRAMMEN);
    assertThat(shelf.faults(DRAMMEN)).isEmpty();
  }

  @Test
  void brokenFilesLeaveTheLastWholeVersionRunningAndSayWhy() {
    Pack whole = shelf(WHOLE).byId(DRAMMEN).orElseThrow();

    Shelf shelf = shelf(BROKEN);

    assertThat(shelf.byId(DRAMMEN)).contains(whole);
    assertThat(shelf.faults(DRAMMEN))
        .anySatisfy(fault -> assertThat(fault.message()).isEqualTo("Ukjent nøkkel «languges»."));
  }

  @Test
  void aFolderThatIsGoneLeavesItsLastVersionRunning() {
    Pack whole = shelf(WHOLE).byId(DRAMMEN).orElseThrow();

    Shelf shelf = shelf(new PackFiles(Map.of()));

    assertThat(shelf.byId(DRAMMEN)).contains(whole);
    assertThat(shelf.byHash(whole.hash())).contains(whole);
    assertThat(shelf.faults(DRAMMEN))
        .singleElement()
        .satisfies(fault ->
            assertThat(fault.message())
                .contains("avslutter ikke kommunen", "åpne saker går videre", "nye kan komme inn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"halvby/routine.yaml", "halvby/pack.yml"})
  void aFolderWithoutAPackFileIsNotPassedOverInSilence(String file) {
    Shelf shelf = shelf(WHOLE.and(new PackFiles(Map.of(file, "schema: 1\n"))));

    assertThat(shelf.neverRun()).containsExactly(new PackId("halvby"));
    assertThat(shelf.faults(new PackId("halvby")))
        .extracting(Fault::file)
        .contains("halvby/pack.yaml");
  }

  @Test
  void aFolderOfDraftsBesideThePacksIsAFolderAndWhatTheyShareIsNot() {
    assertThat(
            new PackFiles(
                    Map.of(
                        "shared/library.yaml",
                        "",
                        ".github/workflows/build.yaml",
                        "",
                        "a/b.yaml",
                        ""))
                .packFolders())
        .containsExactly("a");
  }

  @Test
  void aVersionThatNoLongerRunsIsStillFoundByItsHash() {
    Pack before = shelf(WHOLE).byId(DRAMMEN).orElseThrow();
    shelf(RENAMED);

    Shelf later = shelf(RENAMED);

    assertThat(later.byId(DRAMMEN)).map(pack -> pack.name().bokmal()).contains("Nye Drammen");
    assertThat(later.byHash(before.hash())).contains(before);
  }

  @Test
  void aMunicipalityWhosePackNeverWasWholeDoesNotRun() {
    Map<String, String> elsewhere = new HashMap<>();
    BROKEN
        .byPath()
        .forEach((path, content) -> elsewhere.put(path.replace("drammen/", "nowhere/"), content));

    Shelf shelf = shelf(new PackFiles(elsewhere));

    assertThat(shelf.byId(new PackId("nowhere"))).isEmpty();
    assertThat(shelf.faults(new PackId("nowhere"))).isNotEmpty();
  }
}

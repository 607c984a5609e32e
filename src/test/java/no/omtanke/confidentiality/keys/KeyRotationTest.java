package no.omtanke.confidentiality.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.packs.AgencyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are changed while everybody works on, and nothing that was written is lost. */
final class KeyRotationTest {

  private static final AgencyId SCHOOL = new AgencyId("school");
  private static final AgencyId POLICE = new AgencyId("police");

  @TempDir Path vault;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Instant now = Instant.now();
  private KeyRotation rotation;

  @BeforeEach
  void open() {
    rotation = Keys.rotation(vault, () -> now);
  }

  /** Another process, or the same after a start: nothing is held in memory. */
  private Encryption opened() {
    return Keys.in(vault);
  }

  private static Passage somewhere(AgencyId agency) {
    return new Passage(
        new FolderKey("drammen", UUID.randomUUID(), agency, Part.IDENTITY),
        new EntryId(UUID.randomUUID()),
        "NAME");
  }

  private boolean rotates(String municipality) {
    return rotation.rotate(Optional.of(municipality), out());
  }

  private boolean retires() {
    return rotation.retire(Optional.of("drammen"), out());
  }

  private PrintStream out() {
    return new PrintStream(said, true, StandardCharsets.UTF_8);
  }

  private List<byte[]> wrapped() throws IOException {
    List<byte[]> keys = new ArrayList<>();
    try (var files = Files.walk(vault.resolve("keys"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        keys.add(Files.readAllBytes(file));
      }
    }
    return keys;
  }

  @Test
  void whatWasWrittenBeforeIsReadAndWhatIsWrittenAfterwardsLiesUnderTheNewKey() {
    Passage before = somewhere(SCHOOL);
    Passage after = somewhere(SCHOOL);
    Ciphertext old = opened().encrypt(before, "Kari");
    assertThat(rotates("drammen")).isTrue();
    Ciphertext young = opened().encrypt(after, "Ola");
    assertThat(opened().decrypt(before, old)).contains("Kari");
    assertThat(opened().decrypt(after, young)).contains("Ola");
    assertThat(retiring(Duration.ofHours(2))).as("one lies under the old key").isFalse();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 keys lie under the old one");
  }

  private boolean retiring(Duration later) {
    now = now.plus(later);
    return retires();
  }

  @Test
  void afterAllIsWrappedAnewTheOldKeyIsRetiredAndEverythingIsStillRead() throws IOException {
    Map<Passage, Ciphertext> texts = new HashMap<>();
    for (int nth = 0; nth < 20; nth++) {
      Passage place = somewhere(nth % 2 == 0 ? SCHOOL : POLICE);
      texts.put(place, opened().encrypt(place, "text " + nth));
    }
    List<byte[]> before = wrapped();
    rotates("drammen");
    rotation.rewrap(() -> true);
    assertThat(wrapped()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
    assertThat(retires()).as("somebody may still be at it").isFalse();
    assertThat(retiring(Duration.ofHours(2))).isTrue();
    texts.forEach((place, text) -> assertThat(opened().decrypt(place, text)).isPresent());
    // a wrapped key from an old backup is worth nothing any more
    try (var files = Files.walk(vault.resolve("keys"))) {
      Path one = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
      Files.write(one, before.getFirst());
    }
    assertThat(texts.entrySet())
        .anySatisfy(text ->
            assertThatThrownBy(() -> opened().decrypt(text.getKey(), text.getValue()))
                .isInstanceOf(IllegalStateException.class));
  }

  @Test
  void whatStopsHalfWayGoesOnTheNextTime() throws IOException {
    for (int nth = 0; nth < 10; nth++) {
      opened().encrypt(somewhere(SCHOOL), "text");
    }
    rotates("drammen");
    List<byte[]> before = wrapped();
    AtomicInteger asked = new AtomicInteger();
    rotation.rewrap(() -> asked.getAndIncrement() < 5);
    List<byte[]> halfWay = wrapped();
    assertThat(halfWay).containsAnyElementsOf(before).isNotEqualTo(before);
    Keys.rotation(vault, () -> now).rewrap(() -> true);
    List<byte[]> done = wrapped();
    assertThat(done).doesNotContainAnyElementsOf(before);
    assertThat(done.stream().filter(key -> halfWay.stream().anyMatch(it -> Arrays.equals(it, key))))
        .as("what was done is left alone")
        .isNotEmpty();
  }

  @Test
  void everybodyReadsAndWritesWhileKeysAreChangedAgainAndAgain() throws Exception {
    Encryption one = opened();
    Map<Passage, Ciphertext> texts = new ConcurrentHashMap<>();
    AtomicBoolean going = new AtomicBoolean(true);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> work = new ArrayList<>();
      for (int person = 0; person < 4; person++) {
        boolean sameProcess = person % 2 == 0;
        work.add(
            people.submit(() -> {
              // bounded: each reads all that was written
              while (going.get() && texts.size() < 60) {
                Passage place = somewhere(SCHOOL);
                texts.put(place, (sameProcess ? one : opened()).encrypt(place, "text"));
                texts.forEach(
                    (where, text) -> assertThat(opened().decrypt(where, text)).contains("text"));
              }
            }));
      }
      for (int time = 0; time < 5; time++) {
        TimeUnit.MILLISECONDS.sleep(200);
        rotates("drammen");
        rotation.rewrap(() -> true);
        now = now.plus(Duration.ofMinutes(1));
      }
      going.set(false);
      for (Future<?> each : work) {
        each.get(60, TimeUnit.SECONDS);
      }
    }
    rotation.rewrap(() -> true);
    assertThat(retiring(Duration.ofHours(2))).isTrue();
    assertThat(texts).hasSizeGreaterThan(10);
    texts.forEach((where, text) -> assertThat(opened().decrypt(where, text)).contains("text"));
  }

  @Test
  void aKeyThatEndsWhileItIsWrappedAnewDoesNotComeBack() throws Exception {
    for (int time = 0; time < 20; time++) {
      Passage place = somewhere(SCHOOL);
      Ciphertext text = opened().encrypt(place, "text");
      rotates("drammen");
      try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
        people.execute(() -> rotation.rewrap(() -> true));
        people.execute(() -> opened().end("drammen", place.key().caseId()));
      }
      assertThat(opened().decrypt(place, text)).isEmpty();
      assertThat(wrapped()).isEmpty();
    }
  }

  @Test
  void changesOfTwoProcessesAreBothThereAndNoMunicipalitysKeysButTheNamedOnes() throws Exception {
    Passage place = somewhere(SCHOOL);
    Ciphertext text = opened().encrypt(place, "text");
    Path keyset = vault.resolve("agencies/drammen/school.keyset");
    long before = Files.size(keyset);
    assertThat(rotates("oslo")).as("there are no keys").isFalse();
    assertThat(Files.size(keyset)).isEqualTo(before);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int time = 0; time < 8; time++) {
        people.execute(() -> Keys.rotation(vault, () -> now).rotate(Optional.empty(), out()));
      }
    }
    assertThat(Files.size(keyset)).as("nine keys").isGreaterThan(8 * before);
    assertThat(opened().decrypt(place, text)).contains("text");
  }

  @Test
  void marksAreTheSameBeforeAndAfter() {
    opened().encrypt(somewhere(SCHOOL), "text");
    var before = Keys.marking(vault).of("drammen", SCHOOL, "NUMBER\n01010950012");
    rotates("drammen");
    rotation.rewrap(() -> true);
    retiring(Duration.ofHours(2));
    assertThat(Keys.marking(vault).of("drammen", SCHOOL, "NUMBER\n01010950012")).isEqualTo(before);
    assertThat(Keys.marking(vault).of("drammen", POLICE, "NUMBER\n01010950012"))
        .isNotEqualTo(before);
  }

  @Test
  void theCommandNeedsTheVaultAloneAndRunsBesideTheApplication() {
    opened().encrypt(somewhere(SCHOOL), "text");
    assertThat(KeyCommand.isMeant("rotate", "drammen")).isTrue();
    assertThat(KeyCommand.isMeant("--server.port=0")).isFalse();
    assertThat(KeyCommand.run(out(), "rotate", "drammen", "--omtanke.vault.folder=" + vault))
        .isTrue();
    assertThat(KeyCommand.run(out(), "retire", "drammen", "--omtanke.vault.folder=" + vault))
        .isFalse();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("drammen/school: has a new key", "changed less than an hour ago");
  }
}

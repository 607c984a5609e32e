package no.omtanke.confidentiality.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.packs.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a key opens, what it does not, and how it ends. */
final class TinkEncryptionTest {

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-21T10:00:00Z");
  private final UUID caseId = UUID.randomUUID();
  private final EntryId entry = new EntryId(UUID.randomUUID());

  private Encryption opened() {
    return new TinkEncryption(
        new FileVault(folder),
        new FileAgencyKeys(new KeysetFiles(folder, Optional.empty())),
        () -> now);
  }

  private FolderKey key(String agency, Part part) {
    return new FolderKey("drammen", caseId, new AgencyId(agency), part);
  }

  private Passage passage(String agency, Part part, String field) {
    return new Passage(key(agency, part), entry, field);
  }

  @Test
  void aTextIsReadAgainAfterTheProcessHasEnded() {
    Passage place = passage("school", Part.CONTENT, "TEXT");
    Ciphertext secret = opened().encrypt(place, "sett \uD83E\uDDF5");
    assertThat(new String(secret.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("sett");
    assertThat(opened().decrypt(place, secret)).contains("sett \uD83E\uDDF5");
  }

  @Test
  void aCiphertextThatIsMovedDoesNotOpen() {
    Encryption encryption = opened();
    Passage place = passage("school", Part.CONTENT, "TEXT");
    Ciphertext secret = encryption.encrypt(place, "text");
    encryption.encrypt(passage("police", Part.CONTENT, "TEXT"), "another key");
    for (Passage other :
        List.of(
            passage("school", Part.CONTENT, "REASON"),
            passage("police", Part.CONTENT, "TEXT"),
            new Passage(place.key(), new EntryId(UUID.randomUUID()), "TEXT"))) {
      assertThatThrownBy(() -> encryption.decrypt(other, secret))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(encryption.decrypt(passage("school", Part.IDENTITY, "TEXT"), secret))
        .as("the other part has no key yet")
        .isEmpty();
  }

  @Test
  void aDestroyedKeyIsGoneAndABackupOfTheVaultDoesNotBringItBack() throws IOException {
    Encryption encryption = opened();
    Passage place = passage("school", Part.CONTENT, "TEXT");
    Passage identity = passage("school", Part.IDENTITY, "NAME");
    Ciphertext secret = encryption.encrypt(place, "text");
    Ciphertext name = encryption.encrypt(identity, "name");
    Path file =
        files().filter(path -> path.toString().endsWith(".content")).findFirst().orElseThrow();
    byte[] backup = Files.readAllBytes(file);

    encryption.destroy(place.key());
    assertThat(file).doesNotExist();
    assertThat(encryption.decrypt(place, secret)).isEmpty();
    assertThat(encryption.decrypt(identity, name)).contains("name");

    Files.write(file, backup);
    assertThat(opened().decrypt(place, secret)).isEmpty();
    assertThat(file).doesNotExist();
    assertThatThrownBy(() -> opened().encrypt(place, "again"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCaseThatHasEndedHasNoKeyWhoeverMadeItAndNeverGetsOne() throws IOException {
    Encryption encryption = opened();
    Encryption anotherNode = opened();
    List<Passage> places =
        List.of(
            passage("school", Part.CONTENT, "TEXT"),
            passage("school", Part.IDENTITY, "NAME"),
            passage("police", Part.CONTENT, "TEXT"));
    List<Ciphertext> secrets =
        places.stream().map(place -> encryption.encrypt(place, "text")).toList();
    Passage otherCase =
        new Passage(
            new FolderKey("drammen", UUID.randomUUID(), new AgencyId("school"), Part.CONTENT),
            entry,
            "TEXT");
    Ciphertext kept = encryption.encrypt(otherCase, "kept");
    List<Path> files = files().filter(path -> path.toString().contains("" + caseId)).toList();
    List<byte[]> backup = new ArrayList<>();
    for (Path file : files) {
      backup.add(Files.readAllBytes(file));
    }
    assertThat(encryption.end("drammen", caseId)).isEqualTo(3);
    assertThat(encryption.end("drammen", caseId)).isZero();
    assertThat(encryption.ended("drammen")).containsExactly(caseId);
    assertThat(encryption.ended("oslo")).isEmpty();
    for (int nth = 0; nth < files.size(); nth++) {
      Files.write(files.get(nth), backup.get(nth));
    }
    for (Encryption node : List.of(encryption, anotherNode, opened())) {
      for (int nth = 0; nth < places.size(); nth++) {
        assertThat(node.decrypt(places.get(nth), secrets.get(nth))).isEmpty();
        Passage place = places.get(nth);
        assertThatThrownBy(() -> node.encrypt(place, "again"))
            .isInstanceOf(IllegalStateException.class);
      }
      assertThat(node.decrypt(otherCase, kept)).contains("kept");
    }
    assertThat(files).as("the start has taken them away again").noneMatch(Files::exists);
  }

  @Test
  void whatWasWrittenEndsWithEverybodysAndTheRestIsOpenedUntilTheCaseEnds() throws IOException {
    Encryption encryption = opened();
    Encryption anotherNode = opened();
    List<Passage> content =
        List.of(passage("school", Part.CONTENT, "TEXT"), passage("police", Part.CONTENT, "TEXT"));
    List<Passage> rest =
        List.of(
            passage("school", Part.IDENTITY, "NAME"),
            passage("school", Part.BESIDE, "HOLD_REASON"));
    List<Ciphertext> gone =
        content.stream().map(place -> encryption.encrypt(place, "text")).toList();
    List<Ciphertext> kept = rest.stream().map(place -> encryption.encrypt(place, "kept")).toList();
    List<Path> files = files().filter(path -> path.toString().endsWith(".content")).toList();
    List<byte[]> backup = new ArrayList<>();
    for (Path file : files) {
      backup.add(Files.readAllBytes(file));
    }
    assertThat(encryption.endContent("drammen", caseId)).isEqualTo(2);
    assertThat(encryption.endContent("drammen", caseId)).isZero();
    assertThat(encryption.contentEnded("drammen")).containsExactly(caseId);
    assertThat(encryption.ended("drammen")).as("the case itself goes on").isEmpty();
    for (int nth = 0; nth < files.size(); nth++) {
      Files.write(files.get(nth), backup.get(nth));
    }
    for (Encryption node : List.of(encryption, anotherNode, opened())) {
      for (int nth = 0; nth < content.size(); nth++) {
        Passage place = content.get(nth);
        assertThat(node.decrypt(place, gone.get(nth))).isEmpty();
        assertThatThrownBy(() -> node.encrypt(place, "again"))
            .isInstanceOf(IllegalStateException.class);
        assertThat(node.decrypt(rest.get(nth), kept.get(nth))).contains("kept");
      }
    }
    assertThat(files).as("the start has taken them away again").noneMatch(Files::exists);
    assertThat(encryption.end("drammen", caseId)).isEqualTo(2);
    assertThat(encryption.decrypt(rest.getFirst(), kept.getFirst())).isEmpty();
  }

  @Test
  void anUnwrappedKeyIsHeldForMinutesOnly() throws IOException {
    Encryption encryption = opened();
    Passage place = passage("school", Part.CONTENT, "TEXT");
    Ciphertext secret = encryption.encrypt(place, "text");
    Files.delete(
        files().filter(path -> path.toString().endsWith(".content")).findFirst().orElseThrow());
    assertThat(encryption.decrypt(place, secret)).contains("text");
    now = now.plus(Duration.ofMinutes(5));
    assertThat(encryption.decrypt(place, secret)).isEmpty();
  }

  @Test
  void manyWhoMakeTheSameKeyAtOnceGetOne() throws Exception {
    Passage place = passage("school", Part.CONTENT, "TEXT");
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Ciphertext>> secrets = new ArrayList<>();
    try (var people = Executors.newFixedThreadPool(8)) {
      for (int person = 0; person < 8; person++) {
        Encryption own = opened();
        secrets.add(
            people.submit(() -> {
              start.await();
              return own.encrypt(place, "text");
            }));
      }
      start.countDown();
      for (Future<Ciphertext> secret : secrets) {
        assertThat(opened().decrypt(place, secret.get())).contains("text");
      }
    }
    assertThat(files().filter(path -> path.toString().contains(".half"))).isEmpty();
  }

  @Test
  void whatAKilledProcessLeftHalfDoneIsNoKey() throws IOException {
    Passage place = passage("school", Part.CONTENT, "TEXT");
    Ciphertext secret = opened().encrypt(place, "text");
    Path file =
        files().filter(path -> path.toString().endsWith(".content")).findFirst().orElseThrow();
    Files.write(file.resolveSibling(file.getFileName() + ".x.half"), new byte[] {1, 2});
    Files.writeString(folder.resolve("destroyed.ledger"), "keys/drammen/sch");
    assertThat(opened().decrypt(place, secret)).contains("text");
    opened().destroy(place.key());
    assertThat(opened().decrypt(place, secret)).isEmpty();
  }

  private Stream<Path> files() throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList().stream();
    }
  }
}

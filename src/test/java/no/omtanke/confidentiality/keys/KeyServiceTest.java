package no.omtanke.confidentiality.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Mark;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a key service, whoever has the vault alone opens nothing. */
final class KeyServiceTest {

  private static final AgencyId SCHOOL = new AgencyId("school");
  private static final AgencyId POLICE = new AgencyId("police");
  private static final Passage PLACE =
      new Passage(
          new FolderKey("drammen", UUID.randomUUID(), SCHOOL, Part.IDENTITY),
          new EntryId(UUID.randomUUID()),
          "NAME");

  @TempDir Path vault;
  @TempDir Path service;
  private KeyServiceSettings named;

  @BeforeEach
  void theServiceKnowsUs() throws IOException {
    Path credentials = Files.writeString(service.resolve("credentials"), "who we are");
    named =
        new KeyServiceSettings(
            "folder-kms://" + service.resolve("key"),
            FolderKmsClient.class.getName(),
            credentials.toString());
  }

  private KeysetFiles files(KeyServiceSettings settings) {
    return new KeysetFiles(vault, settings.open());
  }

  /** Another process: nothing is held in memory. */
  private Encryption opened(KeyServiceSettings settings) {
    return new TinkEncryption(
        new FileVault(vault), new FileAgencyKeys(files(settings)), InstantSource.system());
  }

  private Mark mark(KeyServiceSettings settings, AgencyId agency) {
    return new TinkMarking(files(settings)).of("drammen", agency, "NUMBER\n01010950012");
  }

  private Path keyset(String name) {
    return vault.resolve("agencies").resolve("drammen").resolve(name);
  }

  private boolean liesOpen(String name) throws IOException {
    try {
      TinkProtoKeysetFormat.parseKeyset(
          Files.readAllBytes(keyset(name)), InsecureSecretKeyAccess.get(), AeadConfig2026.get());
      return true;
    } catch (GeneralSecurityException encrypted) {
      return false;
    }
  }

  @Test
  void keysetsLieEncryptedAndOpenWithTheServiceAlone() throws IOException {
    Ciphertext text = opened(named).encrypt(PLACE, "Kari");
    Mark mark = mark(named, SCHOOL);
    assertThat(List.of(liesOpen("school.keyset"), liesOpen("school.marks"))).containsOnly(false);
    assertThat(opened(named).decrypt(PLACE, text)).contains("Kari");
    assertThat(mark(named, SCHOOL)).isEqualTo(mark);
    assertThatThrownBy(() -> opened(KeyServiceSettings.NONE).decrypt(PLACE, text))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> mark(KeyServiceSettings.NONE, SCHOOL))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keysetsFromBeforeAreEncryptedTheFirstTimeTheyAreUsed() throws IOException {
    Ciphertext text = opened(KeyServiceSettings.NONE).encrypt(PLACE, "Kari");
    Mark mark = mark(KeyServiceSettings.NONE, SCHOOL);
    assertThat(liesOpen("school.keyset")).isTrue();
    assertThat(opened(named).decrypt(PLACE, text)).contains("Kari");
    assertThat(mark(named, SCHOOL)).isEqualTo(mark);
    assertThat(List.of(liesOpen("school.keyset"), liesOpen("school.marks"))).containsOnly(false);
    assertThat(opened(named).decrypt(PLACE, text)).contains("Kari");
  }

  @Test
  void oneAgencysKeysetDoesNotOpenInTheOthersPlace() throws IOException {
    mark(named, SCHOOL);
    mark(named, POLICE);
    Files.copy(keyset("police.marks"), keyset("other"));
    Files.delete(keyset("school.marks"));
    Files.move(keyset("other"), keyset("school.marks"));
    assertThatThrownBy(() -> mark(named, SCHOOL)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aChangedKeysetIsEncryptedToo() throws IOException {
    Ciphertext text = opened(named).encrypt(PLACE, "Kari");
    KeysetFiles files = files(named);
    new KeyRotation(files, new FileAgencyKeys(files), new FileVault(vault), InstantSource.system())
        .rotate(
            Optional.empty(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    assertThat(liesOpen("school.keyset")).isFalse();
    assertThat(opened(named).decrypt(PLACE, text)).contains("Kari");
  }

  @Test
  void aServiceThatCannotBeUsedRefusesTheStartInPlainWords() {
    for (KeyServiceSettings wrong :
        List.of(
            new KeyServiceSettings(named.kmsUri(), "no.such.Client", ""),
            new KeyServiceSettings(named.kmsUri(), String.class.getName(), ""),
            new KeyServiceSettings("elsewhere://key", named.kmsClient(), named.kmsCredentials()),
            new KeyServiceSettings(named.kmsUri(), named.kmsClient(), "/nobody"),
            new KeyServiceSettings(named.kmsUri(), named.kmsClient(), ""))) {
      assertThatThrownBy(wrong::open)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("key service");
    }
  }
}

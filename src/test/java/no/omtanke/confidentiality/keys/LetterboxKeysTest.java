package no.omtanke.confidentiality.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

/** What is put into a letterbox, who takes it out, and how long that can be done. */
final class LetterboxKeysTest {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final AgencyId POLICE = new AgencyId("police");
  private static final AgencyId SCHOOL = new AgencyId("school");

  @TempDir Path vault;
  @TempDir Path face;
  private final UUID inquiry = UUID.randomUUID();
  private Encryption encryption;
  private LetterboxKeys keys;

  @BeforeEach
  void open() {
    encryption = Keys.in(vault);
    keys = new LetterboxKeys(encryption, vault, face);
    keys.publish("drammen", POLICE);
    keys.publish("drammen", SCHOOL);
  }

  private Passage place(AgencyId agency) {
    return new Passage(
        new FolderKey("drammen", inquiry, agency, Part.CONTENT), new EntryId(inquiry), "KEY");
  }

  private Ciphertext sealed() {
    return new PublicKeys(face).seal(place(POLICE), "sett \uD83E\uDDF5");
  }

  @Test
  void whatIsPutInIsTakenOutByTheAgencyItIsFor() {
    assertThat(keys.open(place(POLICE), sealed())).contains("sett \uD83E\uDDF5");
    assertThat(keys.open(place(SCHOOL), sealed())).isEmpty();
  }

  @Test
  void itOpensNowhereElseThanWhereItWasPut() {
    Passage elsewhere = new Passage(place(POLICE).key(), new EntryId(UUID.randomUUID()), "KEY");
    assertThat(keys.open(elsewhere, sealed())).isEmpty();
  }

  @Test
  void theFaceHoldsNoSecretThatOpensIt() throws IOException, GeneralSecurityException {
    try (Stream<Path> files = Files.walk(face)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSize(2);
      for (Path file : all) {
        // refuses a keyset with any secret in it
        assertThat(
                TinkProtoKeysetFormat.parseKeysetWithoutSecret(
                    Files.readAllBytes(file), HybridConfig2026.get()))
            .isNotNull();
      }
    }
  }

  @Test
  void thePrivateKeyIsReadableUnderTheAgencysOwnKeyAlone() throws IOException {
    byte[] kept = Files.readAllBytes(vault.resolve("letterboxes/drammen/police.keyset"));
    assertThatThrownBy(
            () -> TinkProtoKeysetFormat.parseKeysetWithoutSecret(kept, HybridConfig2026.get()))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void whatCameUnderTheKeyBeforeIsTakenOutAndAfterOneMoreItIsGoneForGood() {
    Ciphertext early = sealed();
    Instant later = Instant.now().plus(WEEK).plusSeconds(60);
    assertThat(keys.renew("drammen", POLICE, later, WEEK)).isTrue();
    assertThat(keys.open(place(POLICE), early)).isPresent();
    assertThat(keys.open(place(POLICE), sealed())).isPresent();
    assertThat(keys.renew("drammen", POLICE, later, WEEK)).isTrue();
    assertThat(keys.open(place(POLICE), early)).isEmpty();
    assertThat(new LetterboxKeys(Keys.in(vault), vault, face).open(place(POLICE), early)).isEmpty();
  }

  @Test
  void aKeyIsKeptForItsTime() {
    assertThat(keys.renew("drammen", POLICE, Instant.now(), WEEK)).isFalse();
  }

  @Test
  void anotherNodeUsesTheNewKeyFromTheNextLetterOn() {
    PublicKeys elsewhere = new PublicKeys(face);
    LetterboxKeys reader = new LetterboxKeys(Keys.in(vault), vault, face);
    Ciphertext early = elsewhere.seal(place(POLICE), "før");
    assertThat(reader.open(place(POLICE), early)).contains("før");
    Instant later = Instant.now().plus(WEEK).plusSeconds(60);
    keys.renew("drammen", POLICE, later, WEEK);
    keys.renew("drammen", POLICE, later, WEEK);
    assertThat(reader.open(place(POLICE), elsewhere.seal(place(POLICE), "etter")))
        .contains("etter");
  }

  @Test
  void whatHasEndedIsNotTakenOut() {
    Ciphertext early = sealed();
    encryption.end("drammen", inquiry);
    assertThat(keys.open(place(POLICE), early)).isEmpty();
  }

  @Test
  void afterTheVaultWasRestoredWhatIsSentCanBeRead() {
    Path restored = vault.resolve("restored");
    LetterboxKeys before = new LetterboxKeys(Keys.in(restored), restored, face);
    before.publish("drammen", POLICE);
    assertThat(before.open(place(POLICE), sealed())).isPresent();
    LetterboxKeys again = new LetterboxKeys(Keys.in(vault), vault, face);
    again.publish("drammen", POLICE);
    assertThat(again.open(place(POLICE), sealed())).isPresent();
  }

  @Test
  void anAgencyWithoutALetterboxIsKnownToHaveNone() {
    PublicKeys published = new PublicKeys(face);
    assertThat(published.isThere("drammen", POLICE)).isTrue();
    assertThat(published.isThere("drammen", new AgencyId("nav"))).isFalse();
  }
}

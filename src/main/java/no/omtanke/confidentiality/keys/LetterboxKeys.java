package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Letterbox;
import no.omtanke.confidentiality.LetterboxKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.Durable;

/**
 * The letterboxes' private keys (HPKE with X25519 and AES-256-GCM), each encrypted like a text of
 * the agency's own, and published without their secret where the public face reads them. A letter
 * lies under such a key only until it has been collected, and the key itself is renewed and then
 * retired: what a backup caught in between does not stay readable.
 */
public final class LetterboxKeys implements Letterbox, LetterboxKey {

  private static final UUID PLACE = new UUID(0x0a17_a6e0_0000_4000L, 0x8000_0000_0000_0002L);

  private static final HpkeParameters KIND = kind();

  private final Encryption encryption;
  private final Path folder;
  private final PublicKeys published;
  private final Map<Path, Known> known = new ConcurrentHashMap<>();
  private final Set<Path> compared = ConcurrentHashMap.newKeySet();

  private record Known(FileTime written, KeysetHandle keys) {}

  /**
   * The keys.
   *
   * @param vault where the private ones lie
   * @param face where they are published without their secret
   */
  public LetterboxKeys(Encryption encryption, Path vault, Path face) {
    this.encryption = encryption;
    this.folder = vault.resolve("letterboxes");
    this.published = new PublicKeys(face);
  }

  @Override
  public Ciphertext seal(Passage passage, String text) {
    publish(passage.key().municipality(), passage.key().agency());
    return published.seal(passage, text);
  }

  @Override
  public Optional<String> open(Passage passage, Ciphertext sealed) {
    FolderKey of = passage.key();
    if (encryption.ended(of.municipality()).contains(of.caseId())) {
      return Optional.empty();
    }
    try {
      byte[] text =
          keys(of.municipality(), of.agency())
              .getPrimitive(HybridConfig2026.get(), HybridDecrypt.class)
              .decrypt(sealed.bytes(), Places.of(passage));
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException retired) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isThere(String municipality, AgencyId agency) {
    return true;
  }

  /**
   * Makes the agency's key where it has none, and publishes it where that has not been done, or
   * where another is published: one from before the vault was restored would seal for nobody.
   */
  @Override
  public void publish(String municipality, AgencyId agency) {
    Path file = published.file(municipality, agency);
    if (compared.add(file) || !Files.exists(file)) {
      guarded(() -> {
        byte[] key = withoutSecret(keys(municipality, agency));
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), key)) {
          Durable.replace(file, key);
        }
        return file;
      });
    }
  }

  @Override
  public boolean renew(String municipality, AgencyId agency, Instant now, Duration every) {
    return guarded(() -> {
      KeysetHandle present = keys(municipality, agency);
      Path file = file(municipality, agency);
      if (Files.getLastModifiedTime(file).toInstant().plus(every).isAfter(now)) {
        return false;
      }
      KeysetHandle renewed =
          KeysetHandle.newBuilder()
              .addEntry(entry(present))
              .addEntry(entry(made()).makePrimary())
              .build();
      Durable.replace(file, encrypted(municipality, agency, renewed));
      Durable.replace(published.file(municipality, agency), withoutSecret(renewed));
      return true;
    });
  }

  private static byte[] withoutSecret(KeysetHandle keys) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeKeysetWithoutSecret(
        keys.getPublicKeysetHandle(), HybridConfig2026.get());
  }

  /** Read anew when another node has written it. */
  private KeysetHandle keys(String municipality, AgencyId agency) {
    Path file = file(municipality, agency);
    return guarded(() -> {
      if (!Files.exists(file)) {
        Durable.create(file, encrypted(municipality, agency, made()));
      }
      FileTime written = Files.getLastModifiedTime(file);
      Known before = known.get(file);
      if (before != null && before.written().equals(written)) {
        return before.keys();
      }
      KeysetHandle keys = decrypted(municipality, agency, Files.readAllBytes(file));
      known.put(file, new Known(written, keys));
      return keys;
    });
  }

  private static KeysetHandle made() throws GeneralSecurityException {
    return KeysetHandle.generateNew(KIND, HybridConfig2026.get());
  }

  private static KeysetHandle.Builder.Entry entry(KeysetHandle keys) {
    return KeysetHandle.importKey(keys.getPrimary().getKey())
        .withFixedId(keys.getPrimary().getId());
  }

  private byte[] encrypted(String municipality, AgencyId agency, KeysetHandle keys)
      throws GeneralSecurityException {
    byte[] secret =
        TinkProtoKeysetFormat.serializeKeyset(
            keys, InsecureSecretKeyAccess.get(), HybridConfig2026.get());
    return encryption
        .encrypt(passage(municipality, agency), Base64.getEncoder().encodeToString(secret))
        .bytes();
  }

  private KeysetHandle decrypted(String municipality, AgencyId agency, byte[] stored)
      throws GeneralSecurityException {
    String secret =
        encryption.decrypt(passage(municipality, agency), Ciphertext.of(stored)).orElseThrow();
    return TinkProtoKeysetFormat.parseKeyset(
        Base64.getDecoder().decode(secret), InsecureSecretKeyAccess.get(), HybridConfig2026.get());
  }

  private Path file(String municipality, AgencyId agency) {
    return folder
        .resolve(Durable.plain(municipality))
        .resolve(Durable.plain(agency.value()) + ".keyset");
  }

  private static Passage passage(String municipality, AgencyId agency) {
    return new Passage(
        new FolderKey(municipality, PLACE, agency, Part.CONTENT),
        new EntryId(PLACE),
        "LETTERBOX_KEY");
  }

  private static HpkeParameters kind() {
    return guarded(() ->
        HpkeParameters.builder()
            .setVariant(HpkeParameters.Variant.TINK)
            .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
            .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
            .build());
  }

  private interface Work<T> {
    T done() throws IOException, GeneralSecurityException;
  }

  private static <T> T guarded(Work<T> work) {
    try {
      return work.done();
    } catch (IOException fault) {
      throw new UncheckedIOException("a letterbox's key cannot be read or kept", fault);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("a letterbox's key cannot be used", fault);
    }
  }
}

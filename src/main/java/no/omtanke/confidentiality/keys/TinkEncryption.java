package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Passage;

/**
 * AES-256-GCM by Tink under keys from the vault. An unwrapped key is held for a few minutes, so
 * that a destroyed one is gone from every node within that time.
 */
public final class TinkEncryption implements Encryption {

  private static final Duration HELD = Duration.ofMinutes(3);

  private final Vault vault;
  private final AgencyKeys agencies;
  private final HeldKeys held;

  public TinkEncryption(Vault vault, AgencyKeys agencies, InstantSource clock) {
    this.vault = vault;
    this.agencies = agencies;
    this.held = new HeldKeys(clock, HELD);
  }

  @Override
  public Ciphertext encrypt(Passage passage, String text) {
    FolderKey name = passage.key();
    try {
      Aead key = held.find(name).orElse(null);
      if (key == null) {
        byte[] kept = vault.find(name).orElse(null);
        key = held.hold(name, kept == null ? make(name) : unwrap(name, kept));
      }
      return Ciphertext.of(key.encrypt(text.getBytes(StandardCharsets.UTF_8), Places.of(passage)));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("a text was not encrypted", fault);
    }
  }

  @Override
  public Optional<String> decrypt(Passage passage, Ciphertext ciphertext) {
    FolderKey name = passage.key();
    try {
      Aead key = held.find(name).orElse(null);
      if (key == null) {
        Optional<byte[]> kept = vault.find(name);
        if (kept.isEmpty()) {
          return Optional.empty();
        }
        key = held.hold(name, unwrap(name, kept.get()));
      }
      return Optional.of(
          new String(key.decrypt(ciphertext.bytes(), Places.of(passage)), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("a ciphertext does not belong where it stands", fault);
    }
  }

  @Override
  public void destroy(FolderKey key) {
    vault.destroy(key);
    held.drop(key);
  }

  @Override
  public int end(String municipality, UUID id) {
    int keys = vault.end(municipality, id);
    held.drop(municipality, id);
    return keys;
  }

  @Override
  public Set<UUID> ended(String municipality) {
    return vault.ended(municipality);
  }

  @Override
  public int endContent(String municipality, UUID id) {
    int keys = vault.endContent(municipality, id);
    held.drop(municipality, id);
    return keys;
  }

  @Override
  public Set<UUID> contentEnded(String municipality) {
    return vault.contentEnded(municipality);
  }

  /** A new key, or another's that came first. */
  private Aead make(FolderKey name) throws GeneralSecurityException {
    KeysetHandle made =
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
    byte[] wrapped =
        TinkProtoKeysetFormat.serializeEncryptedKeyset(
            made,
            agencies.of(name.municipality(), name.agency()),
            Places.of(name),
            AeadConfig2026.get());
    byte[] kept = vault.keep(name, wrapped);
    return Arrays.equals(kept, wrapped)
        ? made.getPrimitive(AeadConfig2026.get(), Aead.class)
        : unwrap(name, kept);
  }

  private Aead unwrap(FolderKey name, byte[] wrapped) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseEncryptedKeyset(
            wrapped,
            agencies.of(name.municipality(), name.agency()),
            Places.of(name),
            AeadConfig2026.get())
        .getPrimitive(AeadConfig2026.get(), Aead.class);
  }
}

package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.keys.KeysetFiles.Holder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the keys that wrap the others, agency by agency, while everybody works on. A new one
 * comes beside those there are; what they wrapped is wrapped again under the new one, and when
 * nothing is left under the old ones they can be retired. The keys of the texts themselves, and
 * those of marks, stay as they are.
 */
public final class KeyRotation {

  private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

  /** Long enough for whoever was wrapping under the key before to have come to an end. */
  private static final Duration SETTLED = Duration.ofHours(1);

  private final KeysetFiles files;
  private final FileAgencyKeys agencies;
  private final Vault vault;
  private final InstantSource clock;
  private final Set<KeysetFiles.Version> settled = ConcurrentHashMap.newKeySet();

  KeyRotation(KeysetFiles files, FileAgencyKeys agencies, Vault vault, InstantSource clock) {
    this.files = files;
    this.agencies = agencies;
    this.vault = vault;
    this.clock = clock;
  }

  /** Gives every agency of the municipality, or of all where none is named, a new key. */
  public boolean rotate(Optional<String> municipality, PrintStream out) {
    List<Holder> holders = holders(municipality);
    holders.forEach(one -> {
      agencies.rotate(one.municipality(), one.agency());
      out.println(
          name(one)
              + ": has a new key. What lies under the old one is wrapped anew by the"
              + " running application.");
    });
    return said(holders, out);
  }

  /**
   * Takes the old keys away where nothing lies under them any more, and says how much does where it
   * does. Nothing is retired within an hour of the change.
   */
  public boolean retire(Optional<String> municipality, PrintStream out) {
    List<Holder> holders = holders(municipality);
    boolean all = said(holders, out);
    for (Holder one : holders) {
      all &= retire(one, out);
    }
    return all;
  }

  private boolean retire(Holder one, PrintStream out) {
    if (!agencies.hasOlder(one.municipality(), one.agency())) {
      out.println(name(one) + ": has one key, and nothing to retire.");
      return true;
    }
    if (!hasSettled(agencies.version(one.municipality(), one.agency()))) {
      out.println(name(one) + ": was changed less than an hour ago. Try again later.");
      return false;
    }
    long left = left(one);
    if (left > 0) {
      out.println(name(one) + ": " + left + " keys lie under the old one still. Try again later.");
      return false;
    }
    agencies.retire(one.municipality(), one.agency());
    out.println(name(one) + ": the old key is retired.");
    return true;
  }

  private long left(Holder one) {
    Aead newest = agencies.newest(one.municipality(), one.agency());
    return vault.count(
        one.municipality(),
        one.agency(),
        name -> vault.find(name).filter(wrapped -> !opens(newest, name, wrapped)).isPresent());
  }

  /**
   * Wraps anew what lies under an old key, one key at a time. What stops half-way goes on the next
   * time, for a key that lies under the new one is left alone.
   *
   * @param goesOn asked before each key
   */
  public void rewrap(BooleanSupplier goesOn) {
    for (Holder one : holders(Optional.empty())) {
      KeysetFiles.Version version = agencies.version(one.municipality(), one.agency());
      if (goesOn.getAsBoolean()
          && agencies.hasOlder(one.municipality(), one.agency())
          && !settled.contains(version)) {
        boolean afterAll = hasSettled(version);
        long moved = rewrap(one, goesOn);
        if (moved > 0) {
          LOG.info("{}: {} keys are wrapped anew", name(one), moved);
        } else if (afterAll && goesOn.getAsBoolean()) {
          settled.add(version);
          LOG.info("{}: nothing lies under the old key, which can be retired", name(one));
        }
      }
    }
  }

  private boolean hasSettled(KeysetFiles.Version version) {
    return !clock.instant().isBefore(version.at().plus(SETTLED));
  }

  private long rewrap(Holder one, BooleanSupplier goesOn) {
    return vault.count(
        one.municipality(), one.agency(), name -> goesOn.getAsBoolean() && rewrapped(name));
  }

  private boolean rewrapped(FolderKey name) {
    byte[] wrapped = vault.find(name).orElse(null);
    Aead newest = agencies.newest(name.municipality(), name.agency());
    if (wrapped == null || opens(newest, name, wrapped)) {
      return false;
    }
    try {
      Aead all = agencies.of(name.municipality(), name.agency());
      byte[] place = Places.of(name);
      KeysetHandle key =
          TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, all, place, AeadConfig2026.get());
      vault.replace(
          name,
          TinkProtoKeysetFormat.serializeEncryptedKeyset(key, all, place, AeadConfig2026.get()));
      return true;
    } catch (GeneralSecurityException fault) {
      // one that nobody can open is left for somebody to look at, and the others go on
      LOG.error(
          "a key of {}/{} opens under none of them", name.municipality(), name.agency(), fault);
      return false;
    }
  }

  private static boolean opens(Aead under, FolderKey name, byte[] wrapped) {
    try {
      TinkProtoKeysetFormat.parseEncryptedKeyset(
          wrapped, under, Places.of(name), AeadConfig2026.get());
      return true;
    } catch (GeneralSecurityException underAnother) {
      return false;
    }
  }

  private List<Holder> holders(Optional<String> municipality) {
    return files.holders("keyset").stream()
        .filter(one -> municipality.isEmpty() || municipality.get().equals(one.municipality()))
        .toList();
  }

  private static boolean said(List<Holder> holders, PrintStream out) {
    if (holders.isEmpty()) {
      out.println("No agency there has a key.");
    }
    return !holders.isEmpty();
  }

  private static String name(Holder one) {
    return one.municipality() + "/" + one.agency();
  }
}

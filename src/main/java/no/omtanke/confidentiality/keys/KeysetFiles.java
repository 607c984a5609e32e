package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.Durable;
import org.jspecify.annotations.Nullable;

/** Keysets as files, readable by the application's user alone; the agencies' own in the vault. */
final class KeysetFiles {

  private final Path folder;
  private final Optional<Aead> service;

  /** In the vault's folder, encrypted by a key service where there is one. */
  KeysetFiles(Path vault, Optional<Aead> service) {
    this.folder = vault.resolve("agencies");
    this.service = service;
  }

  /** Which writing of a file it is. */
  record Version(Instant at, long length, @Nullable Object file) {}

  /** An agency that has a keyset. */
  record Holder(String municipality, AgencyId agency) {}

  /** What becomes of a keyset. */
  interface Change {
    KeysetHandle of(KeysetHandle keys) throws GeneralSecurityException;
  }

  /** Where the agency's keyset of that kind lies. */
  Path file(String municipality, AgencyId agency, String kind) {
    return folder
        .resolve(Durable.plain(municipality))
        .resolve(Durable.plain(agency.value()) + "." + kind);
  }

  /** Everybody who has a keyset of that kind. */
  List<Holder> holders(String kind) {
    List<Holder> holders = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      try (var municipalities = Files.newDirectoryStream(folder, Files::isDirectory)) {
        for (Path municipality : municipalities) {
          try (var keysets = Files.newDirectoryStream(municipality, "*." + kind)) {
            for (Path keyset : keysets) {
              String name = keyset.getFileName().toString();
              holders.add(
                  new Holder(
                      municipality.getFileName().toString(),
                      new AgencyId(name.substring(0, name.length() - kind.length() - 1))));
            }
          }
        }
      }
      return holders;
    } catch (IOException fault) {
      throw new UncheckedIOException("the vault cannot be read", fault);
    }
  }

  /** Which writing of the file there is now; the same for as long as nobody has changed it. */
  Version version(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Version(now.lastModifiedTime().toInstant(), now.size(), now.fileKey());
    } catch (NoSuchFileException none) {
      return new Version(Instant.EPOCH, 0, null);
    } catch (IOException fault) {
      throw new UncheckedIOException("an agency's key cannot be read", fault);
    }
  }

  /** The keyset of the file; made where there is none, and of two who make it one stands. */
  KeysetHandle readOrMake(Path file, Parameters parameters, Configuration with) {
    try {
      if (!Files.exists(file)) {
        Durable.create(file, written(file, KeysetHandle.generateNew(parameters, with), with));
      }
      byte[] stored = Files.readAllBytes(file);
      if (service.isPresent() && plain(stored, with).isPresent()) {
        // from before there was a service: encrypted now that it is used
        change(file, with, keys -> keys);
        stored = Files.readAllBytes(file);
      }
      return read(file, stored, with);
    } catch (IOException fault) {
      throw new UncheckedIOException("a key cannot be read", fault);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("a key cannot be used", fault);
    }
  }

  /** Changes the keyset of the file, one change after the other, also from several processes. */
  void change(Path file, Configuration with, Change change) {
    // a lock on a file is between processes: within one, a second try would be a fault
    synchronized (KeysetFiles.class) {
      try (var lock =
          FileChannel.open(
              folder.resolve("changing.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        lock.lock();
        KeysetHandle keys = read(file, Files.readAllBytes(file), with);
        Durable.replace(file, written(file, change.of(keys), with));
      } catch (IOException fault) {
        throw new UncheckedIOException("an agency's key cannot be changed", fault);
      } catch (GeneralSecurityException fault) {
        throw new IllegalStateException("an agency's key cannot be changed", fault);
      }
    }
  }

  /** What lies there as it is comes first: no key is ever sent to the service as if encrypted. */
  private KeysetHandle read(Path file, byte[] stored, Configuration with)
      throws GeneralSecurityException {
    Optional<KeysetHandle> plain = plain(stored, with);
    if (plain.isPresent()) {
      return plain.get();
    }
    Aead by =
        service.orElseThrow(() ->
            new GeneralSecurityException("it is encrypted by a key service, and none is named"));
    return TinkProtoKeysetFormat.parseEncryptedKeyset(stored, by, place(file), with);
  }

  private static Optional<KeysetHandle> plain(byte[] stored, Configuration with) {
    try {
      return Optional.of(
          TinkProtoKeysetFormat.parseKeyset(stored, InsecureSecretKeyAccess.get(), with));
    } catch (GeneralSecurityException encrypted) {
      return Optional.empty();
    }
  }

  private byte[] written(Path file, KeysetHandle keys, Configuration with)
      throws GeneralSecurityException {
    return service.isPresent()
        ? TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, service.get(), place(file), with)
        : TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get(), with);
  }

  /** A keyset that is moved to another's place does not open. */
  private byte[] place(Path file) {
    return folder.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8);
  }
}

package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.Durable;
import org.jspecify.annotations.Nullable;

/** The agencies' own keysets as files in the vault, readable by the application's user alone. */
final class KeysetFiles {

  private final Path folder;

  KeysetFiles(Path vault) {
    this.folder = vault.resolve("agencies");
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
        Durable.create(file, written(KeysetHandle.generateNew(parameters, with), with));
      }
      return read(file, with);
    } catch (IOException fault) {
      throw new UncheckedIOException("an agency's key cannot be read", fault);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("an agency's key cannot be used", fault);
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
        Durable.replace(file, written(change.of(read(file, with)), with));
      } catch (IOException fault) {
        throw new UncheckedIOException("an agency's key cannot be changed", fault);
      } catch (GeneralSecurityException fault) {
        throw new IllegalStateException("an agency's key cannot be changed", fault);
      }
    }
  }

  private static KeysetHandle read(Path file, Configuration with)
      throws IOException, GeneralSecurityException {
    return TinkProtoKeysetFormat.parseKeyset(
        Files.readAllBytes(file), InsecureSecretKeyAccess.get(), with);
  }

  private static byte[] written(KeysetHandle keys, Configuration with)
      throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get(), with);
  }
}

package no.omtanke.platform.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import no.omtanke.platform.StartRefused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks this platform's PostgreSQL, which comes with the application, into a folder once. */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /**
   * Returns the folder with bin, lib and share; a half unpacked folder is never seen under that
   * name.
   */
  static Path unpackedIn(Path parent) {
    var resource = resource();
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + resource)) {
      if (packed == null) {
        throw new StartRefused(
            "No PostgreSQL for this platform came with the application (" + resource + ").",
            "Build on the platform you run on, or name an external PostgreSQL by"
                + " OMTANKE_DATABASE_URL.");
      }
      var archive = packed.readAllBytes();
      var home = parent.resolve("postgresql-" + fingerprint(archive));
      if (!Files.isDirectory(home)) {
        Files.createDirectories(parent);
        var half = Files.createTempDirectory(parent, "unpacking");
        unpack(archive, half);
        openToOthers(half);
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
      }
      return home;
    } catch (IOException fault) {
      throw new StartRefused(
          "The embedded PostgreSQL could not be unpacked in " + parent + ".",
          "See that the folder can be written and the disk is not full.",
          fault);
    }
  }

  private static String resource() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var name = system.startsWith("win") ? "windows" : system.startsWith("mac") ? "darwin" : "linux";
    var machine = System.getProperty("os.arch");
    var architecture = machine.equals("aarch64") ? "arm_64" : "x86_64";
    return "postgres-" + name + "-" + architecture + ".txz";
  }

  /** Named by what is in it, so that an upgrade unpacks anew. */
  private static String fingerprint(byte[] packed) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(packed);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static void unpack(byte[] packed, Path into) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var place = into.resolve(entry.getName()).normalize();
        if (!place.startsWith(into)) {
          throw new IOException("an entry lies outside the archive");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(place);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(place.getParent());
          Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(place.getParent());
          Files.copy(tar, place);
          if ((entry.getMode() & 0100) != 0) {
            place.toFile().setExecutable(true, false);
          }
        }
      }
    }
  }

  private static void openToOthers(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}

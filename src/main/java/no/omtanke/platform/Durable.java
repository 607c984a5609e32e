package no.omtanke.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Writes to disk so that what is written is still there after the power has gone. */
public final class Durable {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  private Durable() {}

  /** Makes the folder and those above it, each forced into the one that holds it. */
  public static void folder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      folder(above);
    }
    Files.createDirectories(folder, only(folder, "rwx------"));
    if (above != null) {
      force(above);
    }
  }

  /**
   * Makes a file that is whole on disk when this returns, or leaves the one that is there: written
   * under another name, forced, and then linked to its own. Whether it was this call that made it.
   */
  public static boolean create(Path file, byte[] content) throws IOException {
    Path folder = above(file);
    folder(folder);
    Path half = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".half");
    write(half, content);
    try {
      Files.createLink(file, half);
      return true;
    } catch (FileAlreadyExistsException another) {
      return false;
    } finally {
      Files.delete(half);
      force(folder);
    }
  }

  /** Puts a file in the place of the one that is there; whoever reads has the one or the other. */
  public static void replace(Path file, byte[] content) throws IOException {
    Path folder = above(file);
    folder(folder);
    Path half = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".half");
    write(half, content);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(folder);
  }

  /** Overwrites a file and takes it away; where there is none, or no more, nothing. */
  public static void destroy(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      whole(channel, ByteBuffer.allocate((int) channel.size()));
      channel.force(true);
    } catch (NoSuchFileException another) {
      return;
    }
    if (Files.deleteIfExists(file)) {
      force(above(file));
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, anew, only(file, "rw-------"))) {
      whole(channel, ByteBuffer.wrap(content));
      channel.force(true);
    }
  }

  /** A line at the end of a file, which is made where it is not there. */
  public static void append(Path file, String line) throws IOException {
    boolean made = !Files.exists(file);
    Set<StandardOpenOption> atTheEnd = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    try (var channel = FileChannel.open(file, atTheEnd, only(file, "rw-------"))) {
      whole(channel, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    if (made) {
      force(above(file));
    }
  }

  private static void whole(FileChannel channel, ByteBuffer content) throws IOException {
    while (content.hasRemaining()) {
      channel.write(content);
    }
  }

  private static Path above(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  /** Forces a folder's list of names to disk, where the system lets a folder be opened. */
  private static void force(Path folder) throws IOException {
    if (posix(folder)) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** The name, which must be one that cannot lead anywhere else. */
  public static String plain(String name) {
    if (!PLAIN.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a plain name");
    }
    return name;
  }

  /** Permissions to be made with, where the system has them. */
  private static FileAttribute<?>[] only(Path path, String permissions) {
    return posix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}

package no.omtanke.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import no.omtanke.platform.Durable;

/**
 * The embedded database's generated passwords, kept in a file that only its owner may read.
 *
 * @param superuser used for nothing but making the roles
 */
record Passwords(String superuser, String owner, String staff, String publicPages) {

  /**
   * Reads the file, or draws new passwords and has them safely on disk before anything uses them.
   */
  static Passwords keptIn(Path file) throws IOException {
    if (!Files.exists(file)) {
      write(file);
    }
    var kept = new Properties();
    kept.load(new StringReader(Files.readString(file)));
    return new Passwords(
        known(kept, "superuser"),
        known(kept, "owner"),
        known(kept, "staff"),
        known(kept, "public"));
  }

  private static String known(Properties kept, String role) throws IOException {
    var password = kept.getProperty(role);
    if (password == null) {
      throw new IOException("the password file does not name " + role);
    }
    return password;
  }

  private static void write(Path file) throws IOException {
    var text =
        "superuser=%s%nowner=%s%nstaff=%s%npublic=%s%n"
            .formatted(drawn(), drawn(), drawn(), drawn());
    Durable.replace(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String drawn() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "Passwords[not shown]";
  }
}

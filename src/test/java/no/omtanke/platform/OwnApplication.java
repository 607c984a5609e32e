package no.omtanke.platform;

import java.nio.file.Path;
import no.omtanke.Omtanke;
import no.omtanke.platform.database.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application with a database of its own, for a test whose traces others would stumble over, or
 * that would stumble over theirs.
 */
public final class OwnApplication {

  private OwnApplication() {}

  /** Starts it, at any free port; whoever starts it closes it. */
  public static ConfigurableApplicationContext run(Path folder) {
    TestDatabase database = TestDatabase.untouched();
    return new SpringApplication(Omtanke.class)
        .run(
            "--server.port=0",
            "--omtanke.demo=true",
            "--omtanke.vault.folder=" + folder.resolve("vault"),
            "--omtanke.face.folder=" + folder.resolve("face"),
            "--omtanke.seals.folder=" + folder.resolve("seals"),
            "--omtanke.database.url=" + database.url(),
            "--omtanke.database.owner-password=" + database.ownerPassword(),
            "--omtanke.database.staff-password=" + database.staffPassword(),
            "--omtanke.database.public-password=" + database.publicPassword());
  }
}

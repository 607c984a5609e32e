package no.omtanke.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.omtanke.Omtanke;
import no.omtanke.platform.Installation;
import no.omtanke.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

final class InstallationGuardTest {

  @Test
  void aNewDatabaseIsMarkedAndStartsAgainAsTheSame() {
    var database = TestDatabase.untouched();
    database.migrateAs(new Installation(true));
    database.migrateAs(new Installation(true));
    assertThat(database.jdbc().sql("select demo from installation").query(Boolean.class).single())
        .isTrue();
  }

  @Test
  void aDemonstrationDoesNotStartOnRealData() {
    var database = TestDatabase.untouched();
    database.migrateAs(new Installation(false));
    assertThatThrownBy(() -> database.migrateAs(new Installation(true)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("may hold real people");
  }

  @Test
  void realWorkDoesNotStartOnADemonstration() {
    var database = TestDatabase.untouched();
    database.migrateAs(new Installation(true));
    assertThatThrownBy(() -> database.migrateAs(new Installation(false)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("made as a demonstration");
  }

  @Test
  void aDatabaseMadeByAnotherVersionIsRefusedInPlainWords() {
    var database = TestDatabase.untouched();
    database.migrateAs(new Installation(true));
    JdbcClient.create(database.owner())
        .sql("update flyway_schema_history set checksum = 1 where version = '001'")
        .update();
    assertThatThrownBy(() -> database.migrateAs(new Installation(true)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("another version");
  }

  @Test
  void withoutDemoModeAndWithoutLogInTheApplicationDoesNotStart() {
    var application = new SpringApplication(Omtanke.class);
    assertThatThrownBy(() -> application.run("--server.port=0", "--omtanke.demo=false"))
        .rootCause()
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("No log-in is configured");
  }
}

package no.omtanke.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import no.omtanke.platform.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application in demo mode on this JVM's test database, listening on a port of its own
 * ({@code @LocalServerPort}), with MockMvcTester beside. All tests that carry it share one
 * application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OmtankeTest.OnTestDatabase.class)
public @interface OmtankeTest {

  /** Points the application at the test database, as an operator would at an external one. */
  final class OnTestDatabase
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var database = TestDatabase.shared();
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "test database",
                  Map.of(
                      "omtanke.demo", true,
                      "omtanke.seals.folder", "target/seals-of-" + ProcessHandle.current().pid(),
                      "omtanke.database.url", database.url(),
                      "omtanke.database.owner-password", database.ownerPassword(),
                      "omtanke.database.staff-password", database.staffPassword(),
                      "omtanke.database.public-password", database.publicPassword())));
    }
  }
}

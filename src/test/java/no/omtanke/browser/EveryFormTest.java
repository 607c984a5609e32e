package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import no.omtanke.Omtanke;
import no.omtanke.casework.ActKind;
import no.omtanke.intake.InquiryAct;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RetentionClass.Method;
import no.omtanke.packs.RetentionClass.What;
import no.omtanke.rights.Kept;
import no.omtanke.rights.flow.Erasing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What is typed into any field of any form, by anyone, is found in no table, file or log but as
 * ciphertext.
 */
@ExtendWith(OutputCaptureExtension.class)
final class EveryFormTest {

  private static final Pack KEPT_NO_TIME =
      Kept.pack(
          "drammen",
          Kept.decided(What.CONCERN, Period.ZERO, Method.DESTROY),
          Kept.decided(What.CASE, Period.ZERO, Method.DESTROY));

  private final Canary canary = new Canary();
  private final Canary control = new Canary();
  private final Canary number = new Canary(Typist.IDENTITY_NUMBER);
  private final Instant start = Instant.now().minusSeconds(1);

  @Test
  void aWordTypedIntoEveryFieldOfEveryFormIsFoundInNoTableFileOrLog(
      @TempDir Path folder, CapturedOutput said) throws IOException {
    Path data = folder.resolve("data");
    ConfigurableApplicationContext application =
        new SpringApplication(Omtanke.class)
            .run(
                "--server.port=0",
                "--omtanke.demo=true",
                "--omtanke.database.folder=" + data,
                "--logging.level.no.omtanke=trace");
    try (application) {
      FormsMet met = new FormsMet(canary, application.getBean(RequestMappingHandlerMapping.class));
      String port = application.getEnvironment().getRequiredProperty("local.server.port");
      EveryForm forms = new EveryForm("http://localhost:" + port, met);
      forms.walk();
      forms.holdsBack(() -> application.getBean(Erasing.class).run(KEPT_NO_TIME));
      forms.takesOver();
      assertThat(forms.acts()).as("acts that were done").containsOnly(ActKind.values());
      assertThat(forms.answers()).as("answered").containsOnly(InquiryAct.Kind.values());
      assertThat(met.notReached()).as("forms that the walk does not know").isEmpty();
      assertThat(met.notTyped()).as("fields that nothing was typed into").isEmpty();
      JdbcClient superuser = superuser(application, data);
      superuser.sql("create table control as select :word").param("word", control.word()).update();
      assertThat(tablesHolding(control, superuser)).containsExactly("control");
      assertThat(tablesHolding(canary, superuser)).isEmpty();
      assertThat(tablesHolding(number, superuser)).isEmpty();
      assertThat(canary.filesIn(Path.of(System.getProperty("java.io.tmpdir")), start)).isEmpty();
      LoggerFactory.getLogger("no.omtanke.test").trace("the log is listened to");
    } finally {
      LoggingSystem.get(Omtanke.class.getClassLoader()).setLogLevel("no.omtanke", LogLevel.INFO);
    }
    assertThat(said.getAll().contains("the log is listened to")).isTrue();
    assertThat(canary.isIn(said.getAll())).as("the log").isFalse();
    assertThat(number.isIn(said.getAll())).as("the log").isFalse();
    assertThat(folder.resolve("data-vault")).isNotEmptyDirectory();
    assertThat(control.filesIn(folder, start)).as("what is not hidden is found").isNotEmpty();
    assertThat(canary.filesIn(folder, start)).isEmpty();
    assertThat(number.filesIn(folder, start)).isEmpty();
  }

  @Test
  void theWordIsFoundWhateverItHasBecome() {
    byte[] bytes = ("<text>" + canary.word() + "</text>").getBytes(StandardCharsets.UTF_8);
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] wide = ("<text>" + canary.word()).getBytes(charset);
      assertThat(canary.isIn(new String(wide, StandardCharsets.ISO_8859_1))).isTrue();
    }
    for (int cut = 0; cut < 3; cut++) {
      byte[] rest = Arrays.copyOfRange(bytes, cut, bytes.length);
      assertThat(canary.isIn(Base64.getEncoder().encodeToString(rest))).isTrue();
      assertThat(canary.isIn(Base64.getUrlEncoder().encodeToString(rest))).isTrue();
    }
    assertThat(canary.isIn(HexFormat.of().formatHex(bytes))).isTrue();
    assertThat(canary.isIn(new String(bytes, StandardCharsets.UTF_8))).isTrue();
    assertThat(canary.isIn("<text>" + control.word() + "</text>")).isFalse();
  }

  /** No wall stands for the server's own superuser. */
  private static JdbcClient superuser(ConfigurableApplicationContext application, Path data)
      throws IOException {
    Properties passwords = new Properties();
    passwords.load(new StringReader(Files.readString(data.resolve("passwords.properties"))));
    return JdbcClient.create(
        new DriverManagerDataSource(
            application.getBean(HikariDataSource.class).getJdbcUrl(),
            "postgres",
            passwords.getProperty("superuser")));
  }

  /** Looks into every row: on disk a long one may be compressed. */
  private static List<String> tablesHolding(Canary word, JdbcClient superuser) {
    return superuser
        .sql("select relid::regclass::text from pg_stat_user_tables")
        .query((row, number) -> row.getString(1))
        .list()
        .stream()
        .filter(table ->
            superuser
                .sql("select t::text from " + table + " t")
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .anyMatch(word::isIn))
        .toList();
  }
}

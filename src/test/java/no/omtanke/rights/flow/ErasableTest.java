package no.omtanke.rights.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table holds something of a case or an inquiry that nobody has thought of how it ends. */
@OmtankeTest
final class ErasableTest {

  /**
   * The log outlives the case under its random number; a certificate says that it has ended; and a
   * mark that names nobody keeps both from those whom the case was shut to.
   */
  private static final Set<String> OUTLIVE = Set.of("access_log", "certificate", "shut");

  /**
   * Breaches are kept for as long as the authority may ask (GDPR art. 33 no. 5), with no names;
   * agreements as long as there are cases under them.
   */
  private static final Set<String> OF_THE_OFFICER = Set.of("agreement", "breach", "breach_note");

  /** Of no person: packs, people who work there, log-ins, seals, jobs. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "declared",
          "staff_absence",
          "flyway_schema_history",
          "group_member",
          "held_form_key",
          "installation",
          "log_check",
          "log_seal",
          "pack_current",
          "pack_version",
          "scheduled_tasks",
          "spring_session",
          "spring_session_attributes",
          "staff",
          "staff_change",
          "staff_role");

  @Autowired private Erasing erasing;
  @Autowired private JdbcClient jdbc;
  @Autowired private MessageSource messages;

  private Set<String> tables() {
    return jdbc.sql(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
            """)
        .query((row, nth) -> row.getString(1))
        .set();
  }

  @Test
  void everyTableEndsWithTheCaseOutlivesItForAReasonOrIsOfNobody() {
    assertThat(
            Stream.of(erasing.tables(), OUTLIVE, OF_THE_OFFICER, OF_NOBODY)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet()))
        .containsAll(tables());
    assertThat(erasing.tables()).doesNotContainAnyElementsOf(OF_NOBODY);
  }

  @Test
  void noTableThatIsOfNobodyHasTheNumberOfACase() {
    assertThat(
            jdbc.sql(
                    """
                    select table_name from information_schema.columns
                    where table_schema = 'public' and column_name in ('case_id', 'inquiry', 'reference')
                    """)
                .query((row, nth) -> row.getString(1))
                .set())
        .doesNotContainAnyElementsOf(OF_NOBODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void theCertificateHasWordsForEveryTableThatEnds(String language) {
    Locale locale = Locale.of(language);
    for (String table : erasing.tables()) {
      assertThat(
              messages.getMessage(
                  "rights.certificate.rows." + table, new Object[] {"7"}, "", locale))
          .as(table)
          .endsWith(": 7");
    }
  }
}

package no.omtanke;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** What the house promises about itself; each rule is also shown a class that breaks it. */
final class ArchitectureTest {

  /** Modules whose base package is a pure core. */
  private static final List<String> CORES =
      List.of("packs", "organisation", "confidentiality", "casework", "intake", "guide", "rights");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("no.omtanke");

  private static final JavaClasses OFFENDERS =
      new ClassFileImporter().importPackages("no.omtanke.offending");

  private static final DescribedPredicate<JavaClass> CORE =
      DescribedPredicate.describe(
          "in a core",
          type ->
              CORES.stream().anyMatch(core -> type.getPackageName().equals("no.omtanke." + core))
                  || type.getPackageName().equals("no.omtanke.offending"));

  /** A core stands on the language, and on other cores; nothing that reaches out of the program. */
  private static final DescribedPredicate<JavaClass> ALLOWED_BELOW_A_CORE =
      DescribedPredicate.describe(
          "the language or a core",
          type ->
              inAny(
                      type,
                      "java.lang",
                      "java.util",
                      "java.time",
                      "java.math",
                      "java.text",
                      "java.nio.charset",
                      "org.jspecify.annotations",
                      "org.springframework.modulith")
                  || CORE.test(type)
                  || type.isPrimitive()
                  || type.isArray());

  private static final DescribedPredicate<JavaAccess<?>> TIME_OR_CHANCE =
      DescribedPredicate.describe(
          "time or chance",
          access -> {
            var owner = access.getTargetOwner().getFullName();
            var name = access.getName();
            var asksTheClock = owner.startsWith("java.time.") && name.equals("now");
            var draws =
                Set.of(
                            "java.util.Random",
                            "java.security.SecureRandom",
                            "java.util.concurrent.ThreadLocalRandom",
                            "java.util.random.RandomGenerator")
                        .contains(owner)
                    || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                    || (owner.equals("java.lang.Math") && name.equals("random"));
            var asksTheSystem =
                owner.equals("java.lang.System")
                    && Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty")
                        .contains(name);
            return asksTheClock || draws || asksTheSystem || owner.equals("java.time.Clock");
          });

  private static final ArchRule THE_CORE_IS_PURE =
      classes().that(are(CORE)).should().onlyDependOnClassesThat(are(ALLOWED_BELOW_A_CORE));

  private static final ArchRule THE_CORE_ASKS_FOR_NEITHER_TIME_NOR_CHANCE =
      noClasses().that(are(CORE)).should().accessTargetWhere(TIME_OR_CHANCE);

  private static final ArchRule A_STORE_IS_USED_BY_ITS_OWN_FLOW_ALONE =
      classes().should(new StoresStayHome());

  @Test
  void theModulesDependOnEachOtherOneWayOnly() {
    ApplicationModules.of(Omtanke.class).verify();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeeps(ArchRule rule) {
    rule.check(OURS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void anOffenderIsSeenBy(ArchRule rule) {
    assertThat(rule.evaluate(OFFENDERS).hasViolation()).isTrue();
  }

  @Test
  void theCoresTheRulesSpeakOfExist() {
    assertThat(OURS.stream().map(JavaClass::getPackageName))
        .containsAll(CORES.stream().map(core -> "no.omtanke." + core).toList());
  }

  static List<ArchRule> rules() {
    return List.of(
        THE_CORE_IS_PURE,
        THE_CORE_ASKS_FOR_NEITHER_TIME_NOR_CHANCE,
        A_STORE_IS_USED_BY_ITS_OWN_FLOW_ALONE);
  }

  private static boolean inAny(JavaClass type, String... packages) {
    return Set.of(packages).stream()
        .anyMatch(allowed ->
            type.getPackageName().equals(allowed)
                || (type.getPackageName().startsWith(allowed + ".")
                    && !type.getPackageName().startsWith("java.lang.reflect")));
  }
}

package no.omtanke;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * A store room is entered from its own module's flow (and from within itself), never from a page or
 * another module.
 */
final class StoresStayHome extends ArchCondition<JavaClass> {

  StoresStayHome() {
    super("enter no store but that of their own module, and only from its flow");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getDirectDependenciesFromSelf().stream()
        .filter(dependency -> {
          var entered = dependency.getTargetClass().getPackageName();
          return entered.startsWith("no.omtanke.") && entered.endsWith(".store");
        })
        .filter(dependency -> {
          var entered = dependency.getTargetClass().getPackageName();
          var module = entered.substring(0, entered.length() - ".store".length());
          return !type.getPackageName().equals(entered)
              && !type.getPackageName().equals(module + ".flow");
        })
        .forEach(dependency ->
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
  }
}

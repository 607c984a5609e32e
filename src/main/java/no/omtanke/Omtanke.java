package no.omtanke;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts Omtanke. Beans are named with their package, so that two modules may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Omtanke {

  public static void main(String[] arguments) {
    SpringApplication.run(Omtanke.class, arguments);
  }
}

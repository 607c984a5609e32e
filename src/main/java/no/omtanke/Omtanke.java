package no.omtanke;

import java.util.ArrayList;
import java.util.List;
import no.omtanke.confidentiality.keys.KeyCommand;
import no.omtanke.confidentiality.seals.LogReport;
import no.omtanke.platform.PublicFace;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts Omtanke; with the argument {@code verify} it checks the access log instead, with {@code
 * rotate} or {@code retire} it changes keys beside one that runs, and ends with 1 where something
 * is not as it should be; with {@code face} it is the {@link Face} alone. Beans are named with
 * their package, so that two modules may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Omtanke {

  private static final String VERIFY = "verify";
  private static final String FACE = "face";

  public static void main(String[] arguments) {
    if (KeyCommand.isMeant(arguments)) {
      System.exit(KeyCommand.run(System.out, arguments) ? 0 : 1);
    }
    if (List.of(arguments).contains(VERIFY)) {
      System.exit(verify(arguments));
    }
    if (List.of(arguments).contains(FACE)) {
      face(arguments);
      return;
    }
    SpringApplication.run(Omtanke.class, arguments);
  }

  /** Starts the public face alone. */
  static ConfigurableApplicationContext face(String... arguments) {
    return new SpringApplicationBuilder(Face.class).profiles(PublicFace.ALONE).run(arguments);
  }

  /** Holds every municipality's access log up against its seals, serving nobody meanwhile. */
  private static int verify(String[] arguments) {
    List<String> alone = new ArrayList<>(List.of(arguments));
    alone.addAll(List.of("--server.port=-1", "--db-scheduler.enabled=false"));
    try (var application = SpringApplication.run(Omtanke.class, alone.toArray(String[]::new))) {
      return application.getBean(LogReport.class).print(System.out) ? 0 : 1;
    }
  }
}

package no.omtanke.confidentiality.keys;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.modulith.NamedInterface;

/**
 * Changes keys from outside the running application, which goes on meanwhile and takes no notice
 * but to use the new ones: it needs the vault's folder alone, and no database.
 */
@NamedInterface("keys")
public final class KeyCommand {

  private static final String ROTATE = "rotate";
  private static final String RETIRE = "retire";

  private KeyCommand() {}

  /** Whether the arguments ask for it. */
  public static boolean isMeant(String... arguments) {
    return arguments.length > 0 && Set.of(ROTATE, RETIRE).contains(arguments[0]);
  }

  /** Does what the first argument says, in the municipality that the second names or in all. */
  public static boolean run(PrintStream out, String... arguments) {
    Optional<String> municipality =
        Arrays.stream(arguments).skip(1).filter(one -> !one.startsWith("-")).findFirst();
    try (var context =
        new SpringApplicationBuilder(AgencyKeyring.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(arguments)) {
      KeyRotation rotation = context.getBean(KeyRotation.class);
      return arguments[0].equals(ROTATE)
          ? rotation.rotate(municipality, out)
          : rotation.retire(municipality, out);
    }
  }
}

import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks (check) or applies (apply) google-java-format to every Java file under src; run by Maven.
 */
final class Formatting {

  public static void main(String[] arguments) throws Exception {
    var apply = arguments.length == 1 && arguments[0].equals("apply");
    var formatter = new Formatter();
    List<Path> differing = new ArrayList<>();
    for (Path file : javaFiles()) {
      var written = Files.readString(file);
      var formatted = formatter.formatSourceAndFixImports(written);
      if (!formatted.equals(written)) {
        differing.add(file);
        if (apply) {
          Files.writeString(file, formatted);
        }
      }
    }
    for (Path file : differing) {
      System.out.println((apply ? "formatted " : "not formatted: ") + file);
    }
    if (!apply && !differing.isEmpty()) {
      System.err.println("Format the code with: mvn -q -Pformat validate");
      System.exit(1);
    }
  }

  private static List<Path> javaFiles() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}

package no.omtanke.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"messages_nn.properties", "messages_en.properties"})
  void everyTextIsThereInEveryLanguage(String translation) throws IOException {
    assertThat(keys(translation)).containsExactlyInAnyOrderElementsOf(keys("messages.properties"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"messages.properties", "messages_nn.properties", "messages_en.properties"})
  void noKeyIsWrittenTwice(String file) throws IOException {
    assertThat(keys(file)).doesNotHaveDuplicates();
  }

  private static List<String> keys(String file) throws IOException {
    List<String> keys = new ArrayList<>();
    var continued = false;
    for (String line : Files.readAllLines(Path.of("src/main/resources", file))) {
      if (!continued && !line.isBlank() && !line.startsWith("#")) {
        keys.add(line.split("[=:\\s]", 2)[0]);
      }
      continued = line.endsWith("\\");
    }
    return keys;
  }
}

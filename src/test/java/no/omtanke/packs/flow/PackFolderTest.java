package no.omtanke.packs.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import no.omtanke.packs.reading.PackFiles;
import org.junit.jupiter.api.Test;

class PackFolderTest {

  @Test
  void thePlansTravelWithTheApplication() {
    assertThat(PackFolder.packaged("**/*.yaml").byPath())
        .containsAllEntriesOf(PackFiles.in(Path.of("packs")).byPath());
  }

  @Test
  void aFolderThatIsNamedMustBeThere() {
    assertThatThrownBy(() -> new PackFolder(Path.of("target/no-such-folder")))
        .hasMessageContaining("no-such-folder");
  }
}

package no.omtanke.packs.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Contacts;
import no.omtanke.packs.Fault;
import no.omtanke.packs.PackId;
import no.omtanke.packs.Performer;
import no.omtanke.packs.TaskId;
import org.junit.jupiter.api.Test;

class DocumentedPackTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final PackReader reader = new PackReader();

  @Test
  void theSmallestPackInTheManualRunsAMunicipality() {
    Reading reading = reader.read(DocumentedPack.files(), "lykkeby", TODAY);

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Good.class,
            good -> {
              assertThat(good.pack().id()).isEqualTo(new PackId("lykkeby"));
              assertThat(good.pack().numberOn(TODAY)).contains("9901");
              assertThat(good.pack().organisation().agency(new AgencyId("school")).label().bokmal())
                  .isEqualTo("Skolene");
              assertThat(good.pack().routine().task(new TaskId("assess-own-means")))
                  .hasValueSatisfying(
                      task -> assertThat(task.by()).isInstanceOf(Performer.Together.class));
            });
  }

  @Test
  void whoeverNeedsHelpAtNightFindsTheNationalNumbersWhereAPackNamesNone() {
    Reading.Good good = (Reading.Good) reader.read(DocumentedPack.files(), "lykkeby", TODAY);

    assertThat(good.pack().contacts().outOfHours())
        .flatExtracting(Contacts.OutOfHours::phones)
        .containsExactly("112", "116117", "116111");
  }

  @Test
  void everyExampleOfAKeyInTheManualCanBeWrittenAsItStands() throws IOException {
    Matcher cell =
        Pattern.compile("^\\| (`.*?) \\| ", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("docs/packs.md")));
    List<String> examples = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();

    while (cell.find()) {
      Matcher example = Pattern.compile("`([a-z-]+: [^`]+)`").matcher(cell.group(1));
      while (example.find()) {
        examples.add(example.group(1));
        YamlReader.read("docs/packs.md", "{" + example.group(1) + "}", faults);
      }
    }

    assertThat(examples).hasSizeGreaterThan(15);
    assertThat(faults).isEmpty();
  }

  @Test
  void aSourceOnTheListHoldsForItemsWithoutOne() {
    Reading.Good good = (Reading.Good) reader.read(DocumentedPack.files(), "lykkeby", TODAY);

    assertThat(good.pack().organisation().roles())
        .allSatisfy(role -> assertThat(role.source()).isEqualTo("Lykkeby, kapittel 1"));
  }

  @Test
  void theSameContentHasTheSameHashHoweverItIsWritten() {
    PackFiles files = DocumentedPack.files();
    String pack = requireNonNull(files.byPath().get("lykkeby/pack.yaml"));
    PackFiles reordered =
        files.and(
            new PackFiles(
                Map.of(
                    "lykkeby/pack.yaml",
                    "# another comment\n" + pack.replace("schema: 1\n", "") + "\nschema: 1\n")));

    Reading.Good first = (Reading.Good) reader.read(files, "lykkeby", TODAY);
    Reading.Good second = (Reading.Good) reader.read(reordered, "lykkeby", TODAY);

    assertThat(second.pack().hash()).isEqualTo(first.pack().hash());
  }

  @Test
  void anotherTextHasAnotherHash() {
    PackFiles files = DocumentedPack.files();
    PackFiles changed =
        files.and(
            new PackFiles(
                Map.of(
                    "lykkeby/pack.yaml",
                    requireNonNull(files.byPath().get("lykkeby/pack.yaml"))
                        .replace("forsiden", "side 1"))));

    Reading.Good first = (Reading.Good) reader.read(files, "lykkeby", TODAY);
    Reading.Good second = (Reading.Good) reader.read(changed, "lykkeby", TODAY);

    assertThat(second.pack().hash()).isNotEqualTo(first.pack().hash());
  }
}

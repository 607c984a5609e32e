package no.omtanke.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.Answers;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.Entry;
import no.omtanke.casework.News;
import no.omtanke.casework.Position;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Reminder;
import no.omtanke.casework.TextField;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Purpose;
import no.omtanke.confidentiality.Terms;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Closing;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.Provision;
import no.omtanke.packs.Task.DiscussionPartner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the core can say, a page can say in each of the three languages. */
final class WordingTest {

  private static final List<String> OF_AN_ACT = List.of("", ".button", ".what", ".who", ".done");

  /** Questions by the name that an answer is given under. */
  private static final List<String> QUESTIONS =
      List.of(
          "age",
          "partner",
          "with",
          "present",
          "guardians",
          "outcome",
          "ground",
          "confirmed",
          "entries",
          "members",
          "responsible",
          "due",
          "basis",
          "giver",
          "scope",
          "toward",
          "until",
          "checked",
          "to",
          "nature",
          "colleague",
          "person",
          "closing",
          "right",
          "next",
          "purpose");

  @ParameterizedTest
  @ValueSource(strings = {"messages", "messages_nn", "messages_en"})
  void everythingTheCoreSaysHasWords(String file) throws IOException {
    Properties words = words(file);
    assertThat(keys().filter(key -> words.getProperty(key, "").isBlank()).toList()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"messages, anonymt", "messages_nn, anonymt", "messages_en, anonymously"})
  void whatTheReceiverCanReadIsNotSaidOfWhatIsToldAnonymously(String file, String anonymously)
      throws IOException {
    assertThat(words(file).getProperty("casework.text.NECESSITY.help")).contains(anonymously);
  }

  private static Stream<String> keys() {
    return Stream.of(
            Arrays.stream(ActKind.values())
                .flatMap(kind -> OF_AN_ACT.stream().map(part -> "casework.act." + kind + part)),
            OF_AN_ACT.stream()
                .filter(part -> !part.isEmpty())
                .map(part -> "casework.act.DECIDE.advice" + part),
            Arrays.stream(Refusal.class.getPermittedSubclasses())
                .map(refusal -> "casework.refusal." + refusal.getSimpleName()),
            QUESTIONS.stream().map(name -> "casework.question." + name),
            of("casework.text.", TextField.values()),
            Arrays.stream(TextField.values()).map(field -> "casework.text." + field + ".help"),
            of("casework.fault.", Answers.Fault.values()),
            of("casework.sort.", Entry.Sort.values()),
            of("casework.stage.", CaseFile.Stage.values()),
            of("casework.course.", Room.Course.values()),
            of("casework.position.", Position.values()),
            of("casework.kind.", CaseKind.values()),
            of("casework.age.", AgeBand.values()),
            of("casework.partner.", DiscussionPartner.values()),
            of("casework.guardians.", Act.Guardians.values()),
            of("casework.giver.", Consent.Giver.values()),
            of("casework.scope.", Terms.Scope.values()),
            of("casework.recognisable.", Act.Recognisable.values()),
            of("casework.nature.", Act.Nature.values()),
            of("casework.nature-of.", Act.Nature.values()),
            of("casework.closing.", Closing.values()),
            of("casework.right.", Act.Right.values()),
            of("casework.ground.", GroundKind.values()),
            of("casework.purpose.", Purpose.values()),
            of("law.needed.", Provision.Needed.values()),
            of("casework.day.", Day.When.values()),
            of("casework.day.news.", News.values()),
            of("casework.reminder.", Reminder.Why.values()),
            Arrays.stream(Drawer.values())
                .filter(drawer -> drawer != Drawer.ROUTINE && drawer != Drawer.DUTIES)
                .map(drawer -> "casework.group." + drawer))
        .flatMap(keys -> keys);
  }

  private static Stream<String> of(String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> prefix + value.name());
  }

  private static Properties words(String file) throws IOException {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                WordingTest.class.getResourceAsStream("/" + file + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}

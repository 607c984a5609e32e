package no.omtanke.packs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.omtanke.packs.ActionPlan;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Closing;
import no.omtanke.packs.Condition;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.Guide;
import no.omtanke.packs.Provision;
import no.omtanke.packs.RetentionClass;
import no.omtanke.packs.RoleKind;
import no.omtanke.packs.Sector;
import no.omtanke.packs.Skipping;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskAct;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {

  private static final String NAMED = "# yaml-language-server: $schema=";

  private final JsonNode schema = read();

  private static JsonNode read() {
    try {
      return JsonMapper.shared()
          .readTree(Files.readString(Path.of("packs/schema/omtanke.schema.json")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void theSchemaOffersExactlyTheWordsThatTheCoreKnows() {
    assertOffered("/organisation/properties/agencies/items/properties/sector", Sector.class);
    assertOffered("/organisation/properties/roles/items/properties/kind", RoleKind.class);
    assertOffered("/routine/properties/ways-in/items/properties/for", Audience.class);
    assertOffered("/routine/properties/ways-in/items/properties/kind", CaseKind.class);
    assertOffered("/routine/properties/steps/items/properties/for/items", Audience.class);
    assertOffered(task("act"), TaskAct.class);
    assertOffered(task("skip"), Skipping.class);
    assertOffered(task("grounds/items"), GroundKind.class);
    assertOffered(task("only-when/items"), Condition.class);
    assertOffered(task("with/items"), Task.DiscussionPartner.class);
    assertOffered("/marks/items", Guide.Mark.class);
    assertOffered("/guide/properties/conversation/items/properties/moment", Guide.Moment.class);
    assertOffered(
        "/plan/properties/areas/items/properties/measures/items/properties/level",
        ActionPlan.Level.class);
    assertOffered("/sector-grounds/items/properties/sector", Sector.class);
    for (String file : List.of("confidentiality", "library")) {
      assertOffered(retention(file, "kind"), RetentionClass.What.class);
      assertOffered(retention(file, "method"), RetentionClass.Method.class);
      assertOffered(retention(file, "cases/items"), CaseKind.class);
      assertOffered(retention(file, "closings/items"), Closing.class);
    }
    assertOfferedAsWritten(provision("status"), Provision.Status.class);
    assertOfferedAsWritten(provision("effect"), Provision.Effect.class);
    assertOfferedAsWritten(provision("conditionsNeeded"), Provision.Needed.class);
  }

  private static String provision(String property) {
    return "/legal-register/properties/provisions/items/properties/" + property;
  }

  private static String retention(String file, String property) {
    return "/" + file + "/properties/retention/items/properties/" + property;
  }

  private static String task(String property) {
    return "/routine/properties/steps/items/properties/tasks/items/properties/" + property;
  }

  private void assertOffered(String pointer, Class<? extends Enum<?>> known) {
    assertOffered(pointer, known, one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private void assertOfferedAsWritten(String pointer, Class<? extends Enum<?>> known) {
    assertOffered(pointer, known, Enum::name);
  }

  private void assertOffered(
      String pointer, Class<? extends Enum<?>> known, Function<Enum<?>, String> word) {
    List<String> offered = new ArrayList<>();
    schema
        .at("/$defs" + pointer + "/enum")
        .forEach(choice -> {
          if (!choice.isNull()) {
            offered.add(choice.asString());
          }
        });
    assertThat(offered)
        .as(pointer)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(known.getEnumConstants()).map(word).toList());
  }

  @Test
  void everyKeyAWriterMeetsIsExplained() {
    keys("")
        .forEach(key ->
            assertThat(key.meaning().has("description") || key.meaning().has("$ref"))
                .as(key.place())
                .isTrue());
  }

  @Test
  void theManualNamesEveryKeyOfAPack() throws IOException {
    String manual = Files.readString(Path.of("docs/packs.md"));
    List<String> parts =
        Stream.concat(
                Arrays.stream(Section.values()).map(section -> section.key), Stream.of("rhythm"))
            .toList();

    assertThat(parts)
        .allSatisfy(part ->
            assertThat(keys("/" + part))
                .isNotEmpty()
                .allSatisfy(key ->
                    assertThat(manual)
                        .as(key.place())
                        .containsPattern("(?<![\\w-])" + Pattern.quote(key.name()) + "(:|`)")));
  }

  /** A key that the schema offers, where, and what it says of it. */
  private record Key(String place, String name, JsonNode meaning) {}

  private List<Key> keys(String below) {
    List<Key> keys = new ArrayList<>();
    collect(schema.at("/$defs" + below), below, keys);
    return keys;
  }

  private static void collect(JsonNode node, String place, List<Key> keys) {
    node.path("properties")
        .propertyStream()
        .forEach(property ->
            keys.add(
                new Key(place + "/" + property.getKey(), property.getKey(), property.getValue())));
    node.propertyStream()
        .forEach(inside -> collect(inside.getValue(), place + "/" + inside.getKey(), keys));
    node.values().stream().filter(one -> node.isArray()).forEach(one -> collect(one, place, keys));
  }

  @Test
  void everyFileNamesTheSchemaItIsCheckedBy() {
    PackFiles.in(Path.of("packs"))
        .byPath()
        .forEach((path, content) -> {
          Path file = Path.of("packs", path);
          String first = content.lines().findFirst().orElse("");
          assertThat(first).as(path).startsWith(NAMED);
          assertThat(file.resolveSibling(first.substring(NAMED.length())))
              .as(path)
              .exists()
              .hasFileName(file.getFileName().toString().replace(".yaml", ".schema.json"));
        });
  }
}

package no.omtanke.packs.reading;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.omtanke.packs.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a file against the same published schema that an editor completes it by. */
final class SchemaCheck {

  private static final String HOME = "https://omtanke.invalid/packs/schema/";
  private static final String COMMON = "omtanke.schema.json";

  private final SchemaRegistry registry;
  private final JsonNode common = JsonMapper.shared().readTree(resource(COMMON));

  SchemaCheck() {
    Map<String, String> schemas = new LinkedHashMap<>();
    schemas.put(HOME + COMMON, resource(COMMON));
    Stream.concat(
            Arrays.stream(Section.values()).map(section -> section.key),
            Arrays.stream(SharedPart.values()).map(part -> part.key))
        .map(SchemaCheck::name)
        .forEach(name -> schemas.put(HOME + name, resource(name)));
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
  }

  /** Checks the content by the schema of a {@link Section} or a {@link SharedPart}. */
  void check(String key, Tree content, List<Fault> faults) {
    Schema schema = registry.getSchema(SchemaLocation.of(HOME + name(key)));
    Map<String, Fault> told = new LinkedHashMap<>();
    for (Error error : schema.validate(CanonicalJson.of(content), InputFormat.JSON)) {
      Fault fault = fault(error, content);
      told.putIfAbsent(fault.line() + fault.message(), fault);
    }
    faults.addAll(told.values());
  }

  private Fault fault(Error error, Tree content) {
    List<String> path = path(error);
    Tree place = at(content, path);
    String last = path.isEmpty() ? "filen" : path.getLast();
    String property = error.getProperty() == null ? last : error.getProperty();
    return switch (error.getKeyword()) {
      case "additionalProperties", "unevaluatedProperties" ->
          tell(
              place instanceof Tree.Branch branch ? branch.markOf(property) : place.mark(),
              "Ukjent nøkkel «" + property + "».",
              knownKeys(error, property));
      case "required" ->
          tell(
              place.mark(),
              "«" + called(place, path) + "» mangler «" + property + "».",
              "Legg til «" + property + "».");
      case "enum", "const" ->
          tell(
              place.mark(),
              "«" + shown(place) + "» er ikke et kjent valg for «" + key(path) + "».",
              choices(error.getSchemaNode(), shown(place)));
      case "pattern" ->
          shown(place).isBlank()
              ? tell(
                  place.mark(),
                  "«" + key(path) + "» er tom.",
                  "Skriv teksten, eller ta bort «" + key(path) + "».")
              : tell(
                  place.mark(),
                  "«" + shown(place) + "» kan ikke stå som «" + key(path) + "».",
                  explained(error));
      case "minItems" ->
          tell(place.mark(), "«" + key(path) + "» er en tom liste.", "Skriv minst én.");
      case "type" ->
          tell(
              place.mark(),
              "«" + key(path) + "» har feil form.",
              "Her skal det stå " + forms(error.getSchemaNode()) + ".");
      default -> tell(place.mark(), "«" + key(path) + "» er ikke gyldig.", error.getMessage());
    };
  }

  /** What the schema says about the place, which is what an editor shows there. */
  private String explained(Error error) {
    String rule = error.getSchemaLocation().getFragment().toString();
    return common.at(rule.substring(0, rule.lastIndexOf('/'))).path("description").asString();
  }

  private static Fault tell(Mark mark, String message, String advice) {
    return new Fault(mark.file(), mark.line(), message, advice);
  }

  private String knownKeys(Error error, String wrong) {
    String rule = error.getSchemaLocation().getFragment().toString();
    JsonNode around = common.at(rule.substring(0, rule.lastIndexOf('/')));
    List<String> known = List.copyOf(around.path("properties").propertyNames());
    String nearest = Spelling.nearest(wrong, known);
    return nearest == null
        ? "Her kan stå: " + String.join(", ", known) + "."
        : "Mente du «" + nearest + "»?";
  }

  private static String choices(@Nullable JsonNode allowed, String wrong) {
    List<String> words = new ArrayList<>();
    JsonNode list = allowed != null && allowed.isObject() ? allowed.get("enum") : allowed;
    if (list != null) {
      list.forEach(word -> words.add(word.asString()));
    }
    String nearest = Spelling.nearest(wrong, words);
    return (nearest == null ? "" : "Mente du «" + nearest + "»? ")
        + "Velg blant: "
        + String.join(", ", words)
        + ".";
  }

  private static String forms(@Nullable JsonNode type) {
    JsonNode node = type != null && type.isObject() ? type.get("type") : type;
    List<String> words = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(one -> words.add(form(one.asString())));
    } else if (node != null) {
      words.add(form(node.asString()));
    }
    return String.join(" eller ", words);
  }

  private static String form(String type) {
    return switch (type) {
      case "string" -> "en tekst (sett den i anførselstegn)";
      case "array" -> "en liste";
      case "object" -> "nøkler med verdier";
      case "integer", "number" -> "et tall";
      case "boolean" -> "true eller false";
      default -> "ingenting";
    };
  }

  private static List<String> path(Error error) {
    List<String> path = new ArrayList<>();
    for (int index = 0; index < error.getInstanceLocation().getNameCount(); index++) {
      path.add(error.getInstanceLocation().getElement(index).toString());
    }
    return path;
  }

  /** The nearest place that exists on the path. */
  private static Tree at(Tree root, List<String> path) {
    Tree place = root;
    for (String step : path) {
      Tree next =
          switch (place) {
            case Tree.Branch branch -> branch.get(step);
            case Tree.Items items -> items.items().get(Integer.parseInt(step));
            case Tree.Leaf _ -> null;
          };
      if (next == null) {
        return place;
      }
      place = next;
    }
    return place;
  }

  /** The nearest key above, since a number in a list says nothing to the writer. */
  private static String key(List<String> path) {
    return path.reversed().stream()
        .filter(step -> !step.chars().allMatch(Character::isDigit))
        .findFirst()
        .orElse("filen");
  }

  private static String called(Tree place, List<String> path) {
    String id = place instanceof Tree.Branch branch ? branch.word("id") : null;
    return id == null ? key(path) : id;
  }

  private static String shown(Tree place) {
    return place instanceof Tree.Leaf leaf ? String.valueOf(leaf.value()) : "";
  }

  private static String name(String key) {
    return key + ".schema.json";
  }

  private static String resource(String name) {
    try (InputStream in = SchemaCheck.class.getResourceAsStream("/packs/schema/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The schema is not packaged: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package no.omtanke.casework.api;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.omtanke.casework.Answers;
import no.omtanke.casework.Refusal;

/** A refusal as JSON: its name as {@code reason}, what it is about, and the answer it stands at. */
final class Reason {

  private Reason() {}

  static Map<String, Object> of(Refusal refusal) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reason", refusal.getClass().getSimpleName());
    for (RecordComponent component : refusal.getClass().getRecordComponents()) {
      json.put(component.getName(), plain(value(refusal, component)));
    }
    Answers.question(refusal).ifPresent(question -> json.put("question", question));
    return json;
  }

  private static Object value(Refusal refusal, RecordComponent component) {
    try {
      return component.getAccessor().invoke(refusal);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object plain(Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(Object::toString).sorted().toList()
        : value.toString();
  }

  static List<Map<String, Object>> all(List<Refusal> refusals) {
    return refusals.stream().map(Reason::of).toList();
  }
}

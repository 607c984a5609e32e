package no.omtanke.organisation;

import java.util.List;
import java.util.Map;

/**
 * What someone had typed in a form when her log-in ended, brought back to be looked over and sent
 * again; empty on every other page. What a link says is no such form: a page takes no words from
 * there.
 */
public record HeldForm(Map<String, List<String>> fields) {

  public HeldForm {
    fields = Map.copyOf(fields);
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** What was typed in the field; empty where nothing was. */
  public String first(String field) {
    return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
  }
}

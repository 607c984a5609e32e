package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that was posted, asked for again as a page with what was typed as its parameters, and in
 * the language that was asked for beside it.
 */
final class HeldRequest extends HttpServletRequestWrapper {

  private static final String LANGUAGE = "lang";

  private final Map<String, String[]> fields;

  HeldRequest(HttpServletRequest posted, Map<String, List<String>> fields) {
    super(posted);
    this.fields = new HashMap<>();
    fields.forEach((name, values) -> this.fields.put(name, values.toArray(String[]::new)));
    var language = posted.getParameter(LANGUAGE);
    if (language != null) {
      this.fields.put(LANGUAGE, new String[] {language});
    }
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = fields.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(fields);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return fields.get(name);
  }
}

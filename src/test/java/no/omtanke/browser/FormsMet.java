package no.omtanke.browser;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.omtanke.Omtanke;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.PackId;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Which forms and fields were met, and into which the canary was typed. */
final class FormsMet {

  /** Where words can be typed. */
  static final String TEXTS =
      "textarea, input:not([type]), input[type~=text|search|email|tel|url|number|password]";

  private static final String IN_ADDRESS = "an address";

  private final Canary canary;
  private final RequestMappingHandlerMapping mapping;
  private final Set<String> fields = new TreeSet<>();
  private final Set<String> typed = new TreeSet<>();
  private final Set<Method> reached = new HashSet<>();

  FormsMet(Canary canary, RequestMappingHandlerMapping mapping) {
    this.canary = canary;
    this.mapping = mapping;
  }

  String word() {
    return canary.word();
  }

  void meets(Document page) {
    for (FormElement form : page.forms()) {
      for (Element field : form.select(TEXTS)) {
        String to = form.attr("method").equals("post") ? name(path(form), Map.of()) : IN_ADDRESS;
        fields.add(to + " " + field.attr("name"));
      }
    }
  }

  void posts(String path, Collection<KeyVal> fields) {
    Map<String, String> all = new LinkedHashMap<>();
    fields.forEach(field -> all.put(field.key(), field.value()));
    fields.stream()
        .filter(field -> field.value().contains(canary.word()))
        .forEach(field -> {
          handler(path, all).ifPresent(reached::add);
          typed.add(name(path, Map.of()) + " " + field.key());
        });
  }

  /** Asks a question whose words stand in the address. */
  void asks(String field) {
    typed.add(IN_ADDRESS + " " + field);
  }

  /** What takes posts, of the application itself, and was never sent the canary. */
  Set<Method> notReached() {
    Set<Method> missing = new HashSet<>();
    mapping
        .getHandlerMethods()
        .forEach((asked, handler) -> {
          if (asked.getMethodsCondition().getMethods().contains(RequestMethod.POST)
              && ships(handler)
              && takesWords(handler.getMethod())) {
            missing.add(handler.getMethod());
          }
        });
    missing.removeAll(reached);
    return missing;
  }

  /** The fields that were met and never typed into. */
  Set<String> notTyped() {
    Set<String> missing = new TreeSet<>(fields);
    missing.removeAll(typed);
    return missing;
  }

  static String path(FormElement form) {
    String action = form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
    return action.replaceFirst("^\\w+://[^/]+", "").replaceFirst("[?#].*", "");
  }

  private String name(String path, Map<String, String> fields) {
    return handler(path, fields)
        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
        .orElse(path);
  }

  private Optional<Method> handler(String path, Map<String, String> fields) {
    var request = new MockHttpServletRequest("POST", path);
    request.setContentType(
        path.endsWith("/files")
            ? "multipart/form-data"
            : path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded");
    request.setParameters(fields);
    ServletRequestPathUtils.parseAndCache(request);
    try {
      return Optional.ofNullable(mapping.getHandler(request))
          .map(chain -> ((HandlerMethod) chain.getHandler()).getMethod());
    } catch (Exception notOfAController) {
      return Optional.empty();
    }
  }

  /** A button alone has no place for words. */
  private static boolean takesWords(Method handler) {
    return !Set.of(PackId.class, Actor.class, UUID.class)
        .containsAll(List.of(handler.getParameterTypes()));
  }

  /** Tests bring pages of their own. */
  private static boolean ships(HandlerMethod handler) {
    return home(handler.getBeanType()).equals(home(Omtanke.class));
  }

  private static String home(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }
}

package no.omtanke.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * A path nothing answers on: it may be told so without log-in, for a resident who mistyped an
 * address should meet help and not a log-in. In doubt the page exists.
 */
final class NoSuchPage implements RequestMatcher {

  private final ObjectProvider<HandlerMapping> mappings;

  NoSuchPage(ObjectProvider<HandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    return mappings.stream().noneMatch(mapping -> answers(mapping, request));
  }

  private static boolean answers(HandlerMapping mapping, HttpServletRequest request) {
    try {
      var found = mapping.getHandler(request);
      return found != null && !(found.getHandler() instanceof ResourceHttpRequestHandler);
    } catch (Exception anotherMethodOrType) {
      return true;
    }
  }
}

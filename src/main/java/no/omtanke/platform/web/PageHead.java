package no.omtanke.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.platform.Address;
import no.omtanke.platform.Installation;
import no.omtanke.platform.Letterhead;
import no.omtanke.platform.PublicFace;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What layout.html needs on every page: whose page it is, and whether all of this is a
 * demonstration.
 */
@PublicFace
@ControllerAdvice
final class PageHead {

  private final Installation installation;
  private final ObjectProvider<Letterhead.Source> letterheads;
  private final boolean alone;

  PageHead(
      Installation installation,
      ObjectProvider<Letterhead.Source> letterheads,
      Environment environment) {
    this.installation = installation;
    this.letterheads = letterheads;
    this.alone = environment.matchesProfiles(PublicFace.ALONE);
  }

  @ModelAttribute("demo")
  boolean demo() {
    return installation.demo();
  }

  /** Whether this is the public face alone, where nobody can log in. */
  @ModelAttribute("alone")
  boolean alone() {
    return alone;
  }

  /** What the address asks for beside the language, so that changing language loses nothing. */
  @ModelAttribute("otherQuery")
  String otherQuery(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null || !request.getMethod().equals("GET")
        ? ""
        : Stream.of(query.split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
            .map(part -> part + "&")
            .collect(Collectors.joining());
  }

  /** By the first part of the address; pages with other addresses set "letterhead" themselves. */
  @ModelAttribute("letterhead")
  @Nullable Letterhead letterhead(HttpServletRequest request) {
    var first = Address.part(request, 0);
    var source = letterheads.getIfAvailable();
    return source == null || first.isEmpty() ? null : source.find(first).orElse(null);
  }
}

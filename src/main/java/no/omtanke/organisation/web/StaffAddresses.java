package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.PublicPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which addresses are staff's: whatever lies below a municipality and is not open to all, so that a
 * page is one of them from the day it comes. The interface for other systems lies below none.
 */
@Component
final class StaffAddresses {

  private static final PathPattern BELOW =
      PathPatternParser.defaultInstance.parse("/{municipality}/{page}/**");

  private final PackLibrary packs;
  private final List<PathPattern> open;

  StaffAddresses(PackLibrary packs, ObjectProvider<PublicPaths> publicPaths) {
    this.packs = packs;
    this.open =
        publicPaths.stream()
            .flatMap(paths -> paths.patterns().stream())
            .map(PathPatternParser.defaultInstance::parse)
            .toList();
  }

  boolean isOpenToAll(String path) {
    var read = PathContainer.parsePath(path);
    return open.stream().anyMatch(pattern -> pattern.matches(read));
  }

  boolean isStaffs(String path) {
    var found = BELOW.matchAndExtract(PathContainer.parsePath(path));
    return found != null
        && packs
            .byId(new PackId(found.getUriVariables().getOrDefault("municipality", "")))
            .isPresent()
        && !isOpenToAll(path);
  }

  /** Whether a form of staff's is sent. */
  boolean isForm(HttpServletRequest request) {
    return request.getMethod().equals("POST") && isStaffs(request.getRequestURI());
  }
}

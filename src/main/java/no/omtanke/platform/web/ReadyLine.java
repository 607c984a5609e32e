package no.omtanke.platform.web;

import no.omtanke.platform.Installation;
import no.omtanke.platform.PublicFace;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says, in one line, where to look once everything runs; nothing of a command, which has no page.
 */
@PublicFace
@Component
final class ReadyLine {

  private final Installation installation;

  ReadyLine(Installation installation) {
    this.installation = installation;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null
        && web.getWebServer().getPort() > 0) {
      System.out.printf(
          "Omtanke is ready%s: http://localhost:%d/%n",
          installation.demo() ? " (demonstration)" : "", web.getWebServer().getPort());
    }
  }
}

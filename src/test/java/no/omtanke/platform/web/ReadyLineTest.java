package no.omtanke.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.omtanke.platform.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Whoever starts it is told where to look; whoever gives a command, has no page to look at. */
@ExtendWith(OutputCaptureExtension.class)
final class ReadyLineTest {

  private static void ready(int port) {
    var context =
        new ServletWebServerApplicationContext() {
          @Override
          public WebServer getWebServer() {
            return new Listening(port);
          }
        };
    new ReadyLine(new Installation(true))
        .ready(
            new ApplicationReadyEvent(
                new SpringApplication(), new String[0], context, Duration.ZERO));
  }

  private record Listening(int port) implements WebServer {
    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public int getPort() {
      return port;
    }
  }

  @Test
  void itSaysWhereToLook(CapturedOutput output) {
    ready(8080);
    assertThat(output.getOut()).contains("Omtanke is ready", "http://localhost:8080/");
  }

  @Test
  void aCommandThatListensNowhereSaysNothing(CapturedOutput output) {
    ready(-1);
    assertThat(output.getOut()).doesNotContain("Omtanke is ready");
  }
}

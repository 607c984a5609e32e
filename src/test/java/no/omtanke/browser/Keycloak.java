package no.omtanke.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A Keycloak of the test's own, with one realm: what {@code mvn -Pkeycloak} has unpacked. */
record Keycloak(Process process, int port) {

  /** The administrator's subject there. */
  static final String ADMINISTRATOR = "11111111-1111-4111-8111-111111111111";

  private static final Path UNPACKED = Path.of("target", "keycloak");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  static Keycloak started() throws IOException, InterruptedException {
    Path home = home();
    Path realms = Files.createDirectories(home.resolve("data/import"));
    try (var realm =
        Objects.requireNonNull(Keycloak.class.getResourceAsStream("/keycloak/kommunen.json"))) {
      Files.copy(realm, realms.resolve("kommunen.json"), StandardCopyOption.REPLACE_EXISTING);
    }
    int port = free();
    var asked =
        new ProcessBuilder(
            "bash",
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--db=dev-mem",
            "--http-host=127.0.0.1",
            "--http-port=" + port);
    asked.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home")));
    asked.redirectErrorStream(true).redirectOutput(home.resolve("keycloak.log").toFile());
    var keycloak = new Keycloak(asked.start(), port);
    keycloak.awaits();
    return keycloak;
  }

  String issuer() {
    return "http://localhost:" + port + "/realms/kommunen";
  }

  void stop() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.waitFor();
  }

  private void awaits() throws InterruptedException, IOException {
    var question =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")).build();
    var until = Instant.now().plus(PATIENCE);
    try (var client = HttpClient.newHttpClient()) {
      while (!answers(client, question)) {
        if (!process.isAlive() || Instant.now().isAfter(until)) {
          stop();
          throw new IllegalStateException("Keycloak did not start: see target/keycloak");
        }
        Thread.sleep(500);
      }
    }
  }

  private static boolean answers(HttpClient client, HttpRequest question)
      throws InterruptedException {
    try {
      return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static Path home() throws IOException {
    try (Stream<Path> folders = Files.list(UNPACKED)) {
      return folders.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

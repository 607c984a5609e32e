package no.omtanke.platform.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says to the application what no client would, as it stands. */
final class Wire {

  private Wire() {}

  /** The whole answer, as it came. */
  static String answer(int port, String line, String... headers) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      var asked = line + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(asked.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

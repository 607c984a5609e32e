package no.omtanke;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Omtanke. */
@SpringBootApplication
public class Omtanke {

  public static void main(String[] arguments) {
    SpringApplication.run(Omtanke.class, arguments);
  }
}

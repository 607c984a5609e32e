package no.omtanke.platform;

import java.util.Optional;

/**
 * What the head of every page says about the municipality the page belongs to.
 *
 * @param municipality the id, first part of the address of its public pages
 * @param name the municipality's own name
 * @param policeNumber the telephone number of its police, other than 112
 */
public record Letterhead(String municipality, String name, String policeNumber) {

  /** Where the web shell asks for it; implemented by the module that knows the municipalities. */
  public interface Source {
    Optional<Letterhead> find(String municipality);
  }
}

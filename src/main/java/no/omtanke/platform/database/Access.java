package no.omtanke.platform.database;

import no.omtanke.platform.StartRefused;
import org.jspecify.annotations.Nullable;

/** How the application reaches its database: the address and the passwords of its three roles. */
record Access(String url, String ownerPassword, String staffPassword, String publicPassword) {

  static final String OWNER = "omtanke_owner";
  static final String STAFF = "omtanke_staff";
  static final String PUBLIC = "omtanke_public";

  static Access external(DatabaseSettings settings) {
    return new Access(
        settings.url(),
        given("OMTANKE_DATABASE_OWNER_PASSWORD", settings.ownerPassword()),
        given("OMTANKE_DATABASE_STAFF_PASSWORD", settings.staffPassword()),
        given("OMTANKE_DATABASE_PUBLIC_PASSWORD", settings.publicPassword()));
  }

  /** With the one password that the public face has. */
  static Access face(DatabaseSettings settings) {
    return new Access(
        settings.url(),
        "",
        "",
        given("OMTANKE_DATABASE_PUBLIC_PASSWORD", settings.publicPassword()));
  }

  private static String given(String variable, @Nullable String password) {
    if (password == null || password.isBlank()) {
      throw new StartRefused(
          "A database is named by URL, but the password " + variable + " is missing.",
          "Set OMTANKE_DATABASE_OWNER_PASSWORD, OMTANKE_DATABASE_STAFF_PASSWORD and"
              + " OMTANKE_DATABASE_PUBLIC_PASSWORD, or leave OMTANKE_DATABASE_URL out to use the"
              + " embedded database.");
    }
    return password;
  }

  @Override
  public String toString() {
    return "Access[" + url + "]";
  }
}

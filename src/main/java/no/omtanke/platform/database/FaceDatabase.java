package no.omtanke.platform.database;

import no.omtanke.platform.Installation;
import no.omtanke.platform.PublicFace;
import no.omtanke.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The database as the public face knows it where it runs alone: one role's password, and nothing is
 * migrated or started.
 */
@PublicFace
@Configuration(proxyBeanMethods = false)
@Profile(PublicFace.ALONE)
class FaceDatabase {

  @Bean
  Installation installation(@Value("${omtanke.demo:false}") boolean demo) {
    return new Installation(demo);
  }

  @Bean
  Server server(DatabaseSettings settings) {
    if (!settings.external()) {
      throw new StartRefused(
          "The public face runs alone, and no database is named to hand in to.",
          "Set OMTANKE_DATABASE_URL and OMTANKE_DATABASE_PUBLIC_PASSWORD to those of the"
              + " installation that it is the face of.");
    }
    return new Server.External(Access.face(settings));
  }
}

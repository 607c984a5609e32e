package no.omtanke.confidentiality.keys;

import java.nio.file.Path;
import no.omtanke.confidentiality.FormSeal;
import no.omtanke.confidentiality.Letterbox;
import no.omtanke.platform.PublicFace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Wires all the keys there are where the public face runs alone: none of them opens a letter. */
@PublicFace
@Configuration(proxyBeanMethods = false)
@Profile(PublicFace.ALONE)
@EnableConfigurationProperties(FaceSettings.class)
class FaceKeys {

  @Bean
  Letterbox publicKeys(FaceSettings settings, @Value("${omtanke.database.folder:data}") Path data) {
    return new PublicKeys(settings.besides(data));
  }

  @Bean
  FormSeal formKey(FaceSettings settings, @Value("${omtanke.database.folder:data}") Path data) {
    return FormKey.in(settings.besides(data));
  }
}

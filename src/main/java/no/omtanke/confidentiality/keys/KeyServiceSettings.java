package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.security.GeneralSecurityException;
import java.util.Optional;
import no.omtanke.platform.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A key service (KMS) that encrypts the agencies' keysets; without one they lie in the vault as
 * they are.
 *
 * @param kmsUri the key in the service, as Tink names it; empty for none
 * @param kmsClient the class of the service's client, one that Tink offers or another {@link
 *     KmsClient} with a constructor of no arguments
 * @param kmsCredentials what the client takes as credentials, mostly a path; empty for its own
 */
@ConfigurationProperties("omtanke.keys")
record KeyServiceSettings(
    @DefaultValue("") String kmsUri,
    @DefaultValue("") String kmsClient,
    @DefaultValue("") String kmsCredentials) {

  static final KeyServiceSettings NONE = new KeyServiceSettings("", "", "");

  /** What encrypts keysets; nothing where no service is named. */
  Optional<Aead> open() {
    if (kmsUri.isBlank()) {
      return Optional.empty();
    }
    try {
      KmsClient client =
          Class.forName(kmsClient)
              .asSubclass(KmsClient.class)
              .getDeclaredConstructor()
              .newInstance();
      if (!client.doesSupport(kmsUri)) {
        throw new GeneralSecurityException("the client does not know such an address");
      }
      KmsClient ready =
          kmsCredentials.isBlank()
              ? client.withDefaultCredentials()
              : client.withCredentials(kmsCredentials);
      return Optional.of(ready.getAead(kmsUri));
    } catch (ReflectiveOperationException | ClassCastException | GeneralSecurityException fault) {
      throw new StartRefused(
          "The key service that the settings name cannot be used: " + fault,
          "See that OMTANKE_KEYS_KMSCLIENT names a class that is on the class path, and that it"
              + " knows OMTANKE_KEYS_KMSURI and OMTANKE_KEYS_KMSCREDENTIALS.");
    }
  }
}

package no.omtanke.intake.flow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.FormSeal;
import no.omtanke.packs.PackId;
import no.omtanke.platform.PublicFace;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What someone has written on one page, on its way to the next: one encrypted field of the form,
 * good for an hour. Nothing is kept here in between, so there is nothing to find.
 */
@PublicFace
@Component
public class SealedForms {

  private static final Duration GOOD_FOR = Duration.ofHours(1);

  private final FormSeal key;
  private final JsonMapper json;
  private final InstantSource clock;

  SealedForms(FormSeal key, JsonMapper json, InstantSource clock) {
    this.key = key;
    this.json = json;
    this.clock = clock;
  }

  private record Content(long until, Map<String, String> fields) {}

  /** The fields, sealed for one form of one municipality. */
  public String seal(PackId municipality, String form, Map<String, String> fields) {
    long until = clock.instant().plus(GOOD_FOR).getEpochSecond();
    Ciphertext sealed =
        key.seal(place(municipality, form), json.writeValueAsString(new Content(until, fields)));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.bytes());
  }

  /** The fields; nothing where they lay too long, or were sealed for another form. */
  public Optional<Map<String, String>> open(PackId municipality, String form, String sealed) {
    try {
      return key.open(
              place(municipality, form), Ciphertext.of(Base64.getUrlDecoder().decode(sealed)))
          .map(text -> json.readValue(text, Content.class))
          .filter(content -> clock.instant().getEpochSecond() < content.until())
          .map(Content::fields);
    } catch (IllegalArgumentException | JacksonException notOurs) {
      return Optional.empty();
    }
  }

  private static String place(PackId municipality, String form) {
    return municipality + "\n" + form;
  }
}

package no.omtanke.intake.flow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.PackId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What someone has written on one page, on its way to the next: one encrypted field of the form,
 * good for an hour. Nothing is kept here in between, so there is nothing to find.
 */
@Component
public class SealedForms {

  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final UUID PLACE = new UUID(0x0a17_a6e0_0000_4000L, 0x8000_0000_0000_0001L);

  private final Encryption encryption;
  private final JsonMapper json;
  private final InstantSource clock;

  SealedForms(Encryption encryption, JsonMapper json, InstantSource clock) {
    this.encryption = encryption;
    this.json = json;
    this.clock = clock;
  }

  private record Content(long until, Map<String, String> fields) {}

  /** The fields, sealed for one form of one municipality. */
  public String seal(PackId municipality, String form, Map<String, String> fields) {
    long until = clock.instant().plus(GOOD_FOR).getEpochSecond();
    Ciphertext sealed =
        encryption.encrypt(
            passage(municipality, form), json.writeValueAsString(new Content(until, fields)));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.bytes());
  }

  /** The fields; nothing where they lay too long, or were sealed for another form. */
  public Optional<Map<String, String>> open(PackId municipality, String form, String sealed) {
    try {
      return encryption
          .decrypt(
              passage(municipality, form), Ciphertext.of(Base64.getUrlDecoder().decode(sealed)))
          .map(text -> json.readValue(text, Content.class))
          .filter(content -> clock.instant().getEpochSecond() < content.until())
          .map(Content::fields);
    } catch (IllegalArgumentException | IllegalStateException | JacksonException notOurs) {
      return Optional.empty();
    }
  }

  private static Passage passage(PackId municipality, String form) {
    return new Passage(
        new FolderKey(municipality.value(), PLACE, new AgencyId("forms-under-way"), Part.CONTENT),
        new EntryId(PLACE),
        form);
  }
}

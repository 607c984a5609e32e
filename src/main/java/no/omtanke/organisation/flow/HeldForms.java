package no.omtanke.organisation.flow;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.omtanke.organisation.store.HeldFormKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what someone had typed when her log-in ended, so that the browser can carry it through the
 * log-in page and no table, file or log ever holds it. Opens only for the same address, and for
 * half an hour.
 */
@Component
public class HeldForms {

  private static final Duration HELD = Duration.ofMinutes(30);
  private static final Duration KEY_IN_USE = Duration.ofHours(12);

  /** A page that stands open over a long weekend is still known as hers. */
  private static final Duration WORD = Duration.ofDays(8);

  private static final Duration KEY_KEPT = WORD.plus(KEY_IN_USE).plusHours(12);

  /** No address of a form. */
  private static final String WRITER = "writer";

  private final HeldFormKeys keys;
  private final JsonMapper json;
  private final SecureRandom chance = new SecureRandom();
  private volatile @Nullable InUse inUse;

  /** What is sealed with, so that a page with forms asks the database for no key. */
  private record InUse(AesGcmJce cipher, Instant until) {}

  HeldForms(HeldFormKeys keys, JsonMapper json) {
    this.keys = keys;
    this.json = json;
  }

  /** What was typed, sealed for the address. */
  public String seal(String address, Map<String, List<String>> fields, Instant now) {
    return seal(address, fields, now, HELD);
  }

  /** As before, to be opened for longer; never beyond the life of the key. */
  public String seal(String address, Map<String, List<String>> fields, Instant now, Duration held) {
    var content = json.writeValueAsBytes(new Content(now.plus(held).getEpochSecond(), fields));
    try {
      var sealed = cipher(now).encrypt(content, bytes(address));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("a form could not be sealed", fault);
    }
  }

  /**
   * What was typed; nothing where it was held too long, or was sealed elsewhere or for another
   * address.
   */
  public Optional<Map<String, List<String>>> open(String address, String sealed, Instant now) {
    byte[] ciphertext;
    try {
      ciphertext = Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
    return keys.since(now.minus(KEY_KEPT)).stream()
        .flatMap(key -> decrypted(key, ciphertext, address).stream())
        .findFirst()
        .filter(content -> now.getEpochSecond() < content.until())
        .map(Content::fields);
  }

  /**
   * A word for whoever a form is shown to, which nobody else can make: by it a form is known to
   * have been hers, for eight days.
   */
  public String wordFor(String subject, Instant now) {
    return seal(WRITER, Map.of(WRITER, List.of(subject)), now, WORD);
  }

  /** Whose word it is; nothing where it is none of ours, or too old. */
  public Optional<String> whose(String word, Instant now) {
    return open(WRITER, word, now)
        .flatMap(fields -> fields.getOrDefault(WRITER, List.of()).stream().findFirst());
  }

  private Optional<Content> decrypted(byte[] key, byte[] ciphertext, String address) {
    try {
      var content = new AesGcmJce(key).decrypt(ciphertext, bytes(address));
      return Optional.of(json.readValue(content, Content.class));
    } catch (GeneralSecurityException | JacksonException notThisKey) {
      return Optional.empty();
    }
  }

  private AesGcmJce cipher(Instant now) throws GeneralSecurityException {
    var known = inUse;
    if (known != null && now.isBefore(known.until())) {
      return known.cipher();
    }
    var cipher = new AesGcmJce(keyFor(now));
    inUse = new InUse(cipher, now.plus(1, ChronoUnit.HOURS));
    return cipher;
  }

  private byte[] keyFor(Instant now) {
    var known = keys.since(now.minus(KEY_IN_USE));
    if (!known.isEmpty()) {
      return known.getFirst();
    }
    var key = new byte[32];
    chance.nextBytes(key);
    keys.add(key, now, now.minus(KEY_KEPT));
    return key;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private record Content(long until, Map<String, List<String>> fields) {}
}

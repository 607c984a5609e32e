package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Letterbox;
import no.omtanke.confidentiality.Passage;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.Durable;

/**
 * The agencies' public keys as files in a folder of their own: all that the public face needs, and
 * nothing in it opens anything.
 */
public final class PublicKeys implements Letterbox {

  private final Path folder;
  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  private record Known(FileTime written, HybridEncrypt key) {}

  /** The keys in the folder, which the application that holds the private ones writes. */
  public PublicKeys(Path folder) {
    this.folder = folder;
  }

  @Override
  public boolean isThere(String municipality, AgencyId agency) {
    return Files.exists(file(municipality, agency));
  }

  @Override
  public Ciphertext seal(Passage passage, String text) {
    try {
      return Ciphertext.of(
          key(file(passage.key().municipality(), passage.key().agency()))
              .encrypt(text.getBytes(StandardCharsets.UTF_8), Places.of(passage)));
    } catch (IOException fault) {
      throw new UncheckedIOException("an agency's public key cannot be read", fault);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("an agency's public key cannot be used", fault);
    }
  }

  /** Read anew when the file is, so that a renewed key is used from the next letter on. */
  private HybridEncrypt key(Path file) throws IOException, GeneralSecurityException {
    FileTime written = Files.getLastModifiedTime(file);
    Known before = known.get(file);
    if (before != null && before.written().equals(written)) {
      return before.key();
    }
    HybridEncrypt key =
        TinkProtoKeysetFormat.parseKeysetWithoutSecret(
                Files.readAllBytes(file), HybridConfig2026.get())
            .getPrimitive(HybridConfig2026.get(), HybridEncrypt.class);
    known.put(file, new Known(written, key));
    return key;
  }

  Path file(String municipality, AgencyId agency) {
    return folder
        .resolve(Durable.plain(municipality))
        .resolve(Durable.plain(agency.value()) + ".public");
  }
}

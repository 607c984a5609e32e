package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.omtanke.confidentiality.Mark;
import no.omtanke.confidentiality.Marking;
import no.omtanke.packs.AgencyId;

/**
 * HMAC-SHA-256 by Tink, under a key of the agency's that is used for nothing else. It is not
 * rotated with the keys that wrap: a mark has no way back from which it could be made anew.
 */
final class TinkMarking implements Marking {

  private static final int BYTES = 32;

  private final KeysetFiles files;
  private final Map<Path, PrfSet> open = new ConcurrentHashMap<>();

  TinkMarking(KeysetFiles files) {
    this.files = files;
  }

  @Override
  public Mark of(String municipality, AgencyId agency, String words) {
    try {
      byte[] mark =
          open.computeIfAbsent(files.file(municipality, agency, "marks"), this::readOrMake)
              .computePrimary(words.getBytes(StandardCharsets.UTF_8), BYTES);
      return new Mark(HexFormat.of().formatHex(mark));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("an agency's key cannot be used", fault);
    }
  }

  private PrfSet readOrMake(Path file) {
    try {
      return files
          .readOrMake(file, PredefinedPrfParameters.HMAC_SHA256_PRF, PrfConfig2026.get())
          .getPrimitive(PrfConfig2026.get(), PrfSet.class);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("an agency's key cannot be used", fault);
    }
  }
}

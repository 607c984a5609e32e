package no.omtanke.confidentiality.keys;

import java.nio.charset.StandardCharsets;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Passage;

/** What a ciphertext is bound to, so that it opens nowhere else. */
final class Places {

  private Places() {}

  static byte[] of(FolderKey key) {
    return name(key).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] of(Passage passage) {
    return (name(passage.key()) + '\n' + passage.entry() + '\n' + passage.field())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** No name holds a line break, so no two places read the same. */
  private static String name(FolderKey key) {
    return key.municipality() + '\n' + key.caseId() + '\n' + key.agency() + '\n' + key.part();
  }
}

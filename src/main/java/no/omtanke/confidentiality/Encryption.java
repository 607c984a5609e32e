package no.omtanke.confidentiality;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes texts unreadable to everyone who does not hold the key of the folder they lie in. */
public interface Encryption {

  /**
   * The text as ciphertext, bound to its place. The folder's key lies safe in the vault before this
   * returns, so whoever stores the ciphertext afterwards stores nothing that cannot be opened.
   */
  Ciphertext encrypt(Passage passage, String text);

  /** The text again; nothing where the key has been destroyed, and with it the text. */
  Optional<String> decrypt(Passage passage, Ciphertext ciphertext);

  /** Destroys a key for good: what lies under it ends with it, in every copy and backup. */
  void destroy(FolderKey key);

  /**
   * Ends a case or an inquiry: every key of it, whoever's, is destroyed and none is made again.
   * That it has ended is kept beside the keys, outside the database, so that a restored backup of
   * the database is told. Repeatable.
   *
   * @return how many keys there were
   */
  int end(String municipality, UUID id);

  /** All that has ended in the municipality. */
  Set<UUID> ended(String municipality);

  /**
   * Ends what was written in a case: every key of that part, whoever's, is destroyed and none is
   * made again. The other parts stay until the case ends. Kept and repeatable as {@link #end}.
   *
   * @return how many keys there were
   */
  int endContent(String municipality, UUID id);

  /** All whose content has ended before themselves in the municipality. */
  Set<UUID> contentEnded(String municipality);
}

package no.omtanke.confidentiality.keys;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.packs.AgencyId;

/**
 * Keeps wrapped keys, apart from what they open. No transaction spans both, so a key is kept before
 * the first row that needs it; a key without a case harms nobody.
 */
public interface Vault {

  /** The wrapped key; nothing where none was made, or where it has been destroyed. */
  Optional<byte[]> find(FolderKey key);

  /**
   * Keeps a wrapped key, safe on disk when this returns. Where two make the same key at once, one
   * stands and both get that one. A key that was destroyed is never made again.
   */
  byte[] keep(FolderKey key, byte[] wrapped);

  /** How many of the agency's keys it holds for, each asked once and in no order. */
  long count(String municipality, AgencyId agency, Predicate<FolderKey> which);

  /** Puts the same key, wrapped anew, in place of itself; one that has ended does not come back. */
  void replace(FolderKey key, byte[] wrapped);

  /** Writes into the ledger that the key has ended, and then takes it away. Repeatable. */
  void destroy(FolderKey key);

  /**
   * Writes into the ledger that a case or an inquiry has ended, and then takes away every key of
   * it. Repeatable.
   *
   * @return how many keys there were
   */
  int end(String municipality, UUID id);

  /** All that the ledger says has ended in the municipality. */
  Set<UUID> ended(String municipality);

  /**
   * Writes into the ledger that what was written in a case has ended, and then takes away every key
   * of that part of it. Repeatable.
   *
   * @return how many keys there were
   */
  int endContent(String municipality, UUID id);

  /** All whose content the ledger says has ended in the municipality. */
  Set<UUID> contentEnded(String municipality);
}

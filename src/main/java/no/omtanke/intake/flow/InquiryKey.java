package no.omtanke.intake.flow;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Letterbox;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.intake.InquiryId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.PackId;

/**
 * The key of one inquiry's letters. It lies wrapped twice over: under the receipt, for whoever
 * wrote, and for each agency that may read, into whose letterbox it is put.
 */
final class InquiryKey {

  private final KeysetHandle keyset;
  private final Aead key;
  private final PackId municipality;
  private final InquiryId id;

  private InquiryKey(KeysetHandle keyset, PackId municipality, InquiryId id)
      throws GeneralSecurityException {
    this.keyset = keyset;
    this.key = keyset.getPrimitive(AeadConfig2026.get(), Aead.class);
    this.municipality = municipality;
    this.id = id;
  }

  static InquiryKey make(PackId municipality, InquiryId id) {
    return guarded(() ->
        new InquiryKey(
            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
            municipality,
            id));
  }

  /** Unwraps with the receipt's key. */
  static InquiryKey of(PackId municipality, InquiryId id, Ciphertext wrapped, Aead receipt) {
    return guarded(() ->
        new InquiryKey(
            TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped.bytes(), receipt, place(municipality, id, "writer"), AeadConfig2026.get()),
            municipality,
            id));
  }

  /** As it was wrapped for an agency. */
  static InquiryKey of(PackId municipality, InquiryId id, String keyset) {
    return guarded(() ->
        new InquiryKey(
            TinkProtoKeysetFormat.parseKeyset(
                Base64.getDecoder().decode(keyset),
                InsecureSecretKeyAccess.get(),
                AeadConfig2026.get()),
            municipality,
            id));
  }

  /**
   * A name for what comes of the inquiry: the same each time, and made from the key, so that
   * whoever read the inquiry cannot reckon it, nor from it what receivers know the case by.
   */
  UUID name() {
    return UUID.nameUUIDFromBytes(secret());
  }

  Ciphertext wrappedFor(Aead receipt) {
    return guarded(() ->
        Ciphertext.of(
            TinkProtoKeysetFormat.serializeEncryptedKeyset(
                keyset, receipt, place(municipality, id, "writer"), AeadConfig2026.get())));
  }

  Ciphertext wrappedFor(AgencyId agency, Encryption vault) {
    return vault.encrypt(passage(municipality, id, agency), keyset());
  }

  /** For the agency to collect: whoever wraps it so cannot unwrap it. */
  Ciphertext wrappedFor(AgencyId agency, Letterbox letterbox) {
    return letterbox.seal(passage(municipality, id, agency), keyset());
  }

  private String keyset() {
    return Base64.getEncoder().encodeToString(secret());
  }

  private byte[] secret() {
    return guarded(() ->
        TinkProtoKeysetFormat.serializeKeyset(
            keyset, InsecureSecretKeyAccess.get(), AeadConfig2026.get()));
  }

  Ciphertext encrypt(UUID letter, String text) {
    return guarded(() ->
        Ciphertext.of(
            key.encrypt(
                text.getBytes(StandardCharsets.UTF_8),
                place(municipality, id, letter.toString()))));
  }

  String decrypt(UUID letter, Ciphertext text) {
    return guarded(() ->
        new String(
            key.decrypt(text.bytes(), place(municipality, id, letter.toString())),
            StandardCharsets.UTF_8));
  }

  static Passage passage(PackId municipality, InquiryId id, AgencyId agency) {
    return new Passage(
        new FolderKey(municipality.value(), id.value(), agency, Part.CONTENT),
        new EntryId(id.value()),
        "INQUIRY_KEY");
  }

  private static byte[] place(PackId municipality, InquiryId id, String what) {
    return (municipality + "\n" + id + "\n" + what).getBytes(StandardCharsets.UTF_8);
  }

  private interface Work<T> {
    T done() throws GeneralSecurityException;
  }

  private static <T> T guarded(Work<T> work) {
    try {
      return work.done();
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("an inquiry's key or letter does not belong here", fault);
    }
  }
}

package no.omtanke.confidentiality;

/** A text that only the key of its folder opens; all that is ever stored of what was typed. */
public final class Ciphertext {

  private final byte[] bytes;

  private Ciphertext(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What came out of encryption, or out of the store. */
  public static Ciphertext of(byte[] bytes) {
    return new Ciphertext(bytes.clone());
  }

  /** As it is stored. */
  public byte[] bytes() {
    return bytes.clone();
  }
}

package no.omtanke.confidentiality;

/** The application's own signature, under a key that the owner of the database does not have. */
public interface Signing {

  /** The signature of the text. */
  String sign(String text);

  /** Whether the signature is of the text, and by this key. */
  boolean signed(String text, String signature);
}

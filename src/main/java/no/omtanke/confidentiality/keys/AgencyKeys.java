package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Aead;
import no.omtanke.packs.AgencyId;

/**
 * Each agency's own key, which wraps the keys of its folders. Here it is a file; a key service
 * (KMS) is another implementation.
 */
public interface AgencyKeys {

  /** The key of the agency in the municipality; made when it is asked for the first time. */
  Aead of(String municipality, AgencyId agency);
}

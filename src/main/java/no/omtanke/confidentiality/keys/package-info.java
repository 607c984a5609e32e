/**
 * The keys: one for each case, agency and part, wrapped by the agency's own key and kept in the
 * vault beside the data. Google Tink does the cryptography; what is here is where keys lie and how
 * they end.
 */
@NullMarked
package no.omtanke.confidentiality.keys;

import org.jspecify.annotations.NullMarked;

/** Where the log of looks and acts lies: rows that are added and never changed. */
@NullMarked
package no.omtanke.confidentiality.store;

import org.jspecify.annotations.NullMarked;

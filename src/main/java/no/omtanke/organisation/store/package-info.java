/** Staff, their roles and the members of groups, in the database. */
@NullMarked
package no.omtanke.organisation.store;

import org.jspecify.annotations.NullMarked;

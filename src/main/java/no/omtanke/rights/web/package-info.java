/** The officer's pages: where her day begins, and the log. */
@NullMarked
package no.omtanke.rights.web;

import org.jspecify.annotations.NullMarked;

/**
 * The public pages of a municipality. They read the packs in memory and nothing else: no log-in, no
 * session, no database.
 */
@NullMarked
package no.omtanke.guide.web;

import org.jspecify.annotations.NullMarked;

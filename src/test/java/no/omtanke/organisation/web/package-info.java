/** Log-in and staff pages, asked over HTTP of the whole application. */
@NullMarked
package no.omtanke.organisation.web;

import org.jspecify.annotations.NullMarked;

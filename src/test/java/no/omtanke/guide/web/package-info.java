/** The public pages, asked for as anyone would. */
@NullMarked
package no.omtanke.guide.web;

import org.jspecify.annotations.NullMarked;

/** What the plans say as JSON, open to all. */
@NullMarked
package no.omtanke.packs.web;

import org.jspecify.annotations.NullMarked;

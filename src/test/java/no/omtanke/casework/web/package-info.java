/** Tests of the pages of a case. */
@NullMarked
package no.omtanke.casework.web;

import org.jspecify.annotations.NullMarked;

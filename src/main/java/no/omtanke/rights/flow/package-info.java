/** Where the log is read: each look at it is a row in it, committed before the page is sent. */
@NullMarked
package no.omtanke.rights.flow;

import org.jspecify.annotations.NullMarked;

/** Cases lived on a real database. */
@NullMarked
package no.omtanke.casework.flow;

import org.jspecify.annotations.NullMarked;

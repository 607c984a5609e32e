@NullMarked
package no.omtanke.casework.api;

import org.jspecify.annotations.NullMarked;

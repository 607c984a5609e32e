@NullMarked
package no.omtanke.rights.web;

import org.jspecify.annotations.NullMarked;

/**
 * The web shell: who may reach which path, security headers, admission, language, letterhead and
 * error pages.
 */
@NullMarked
package no.omtanke.platform.web;

import org.jspecify.annotations.NullMarked;

/**
 * Cases as JSON under {@code /api/v1}: the same acts, questions and refusals as the pages have, so
 * that another system can do what a person can.
 */
@NullMarked
package no.omtanke.casework.api;

import org.jspecify.annotations.NullMarked;

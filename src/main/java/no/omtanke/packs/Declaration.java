package no.omtanke.packs;

import java.time.LocalDate;

/**
 * A version of what the staff declare of their confidentiality.
 *
 * @param from the first day on which it is the one to declare; an older one stands until then
 * @param text what is declared, in whole sentences
 */
public record Declaration(String id, Text label, LocalDate from, Text text, String source) {}

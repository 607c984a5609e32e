package no.omtanke.confidentiality;

/**
 * What words about a person become under an agency's own key: the same words the same mark, and no
 * way back. Another agency's mark of the same words is another.
 *
 * @param value in hexadecimal
 */
public record Mark(String value) {}

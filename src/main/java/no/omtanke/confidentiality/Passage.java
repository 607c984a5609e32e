package no.omtanke.confidentiality;

/**
 * Where a text stands: under which key, in which entry, in which field. A ciphertext that is moved
 * to another place no longer opens.
 *
 * @param field the name of the field, which never changes once something is stored under it
 */
public record Passage(FolderKey key, EntryId entry, String field) {}

package no.omtanke.packs.reading;

/**
 * A place in a file.
 *
 * @param line counted from 1; 0 for the whole file
 */
record Mark(String file, int line) {}

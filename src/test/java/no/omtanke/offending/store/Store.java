package no.omtanke.offending.store;

/** A store, for a page to enter where it must not. */
public record Store(String row) {}

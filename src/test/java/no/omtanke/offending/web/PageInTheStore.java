package no.omtanke.offending.web;

import no.omtanke.offending.store.Store;

/** A page that enters the store. */
public record PageInTheStore(Store store) {}

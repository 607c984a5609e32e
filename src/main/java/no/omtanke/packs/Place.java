package no.omtanke.packs;

import org.jspecify.annotations.Nullable;

/** A district or a unit that the plan, or the source named, lists. */
public record Place(String id, Text label, @Nullable AgencyId agency, String source) {}

package no.omtanke.packs;

import java.time.Period;

/** How often something is held: so many times in each period. */
public record Recurrence(int times, Period per) {}

package no.omtanke.platform;

/** What this installation is: a demonstration with invented people, or the real thing. */
public record Installation(boolean demo) {}

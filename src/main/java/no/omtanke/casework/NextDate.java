package no.omtanke.casework;

import java.time.LocalDate;
import no.omtanke.organisation.StaffId;

/** When something is to happen next, and who set that date; the routine invents none. */
public record NextDate(LocalDate date, StaffId setBy) {}

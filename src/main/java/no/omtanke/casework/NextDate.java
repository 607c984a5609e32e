package no.omtanke.casework;

import java.time.LocalDate;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.StaffId;

/**
 * When something is to happen next, and who set that date; the routine invents none.
 *
 * @param with the entry of the act that it was set with: a date that was set with a measure goes
 *     when the measure ends
 */
public record NextDate(LocalDate date, StaffId setBy, EntryId with) {}

package no.omtanke.casework;

import java.time.LocalDate;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.TaskId;

/**
 * A measure for the person: who does it, when it is looked at again, and whether it goes on.
 *
 * @param task the task of the routine by which it was agreed
 */
public record Measure(
    EntryId id,
    TaskId task,
    AgencyId agency,
    StaffId responsible,
    LocalDate due,
    boolean running) {}

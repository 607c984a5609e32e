package no.omtanke.casework;

import java.time.LocalDate;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;

/** A measure for the person: who does it, when it is looked at again, and whether it goes on. */
public record Measure(
    EntryId id, AgencyId agency, StaffId responsible, LocalDate due, boolean running) {}

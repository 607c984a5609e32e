package no.omtanke.confidentiality;

import java.util.UUID;
import no.omtanke.packs.AgencyId;

/**
 * Names the key of one part of one agency's folder in one case. Police in two municipalities are
 * two agencies, so the municipality is part of the name.
 */
public record FolderKey(String municipality, UUID caseId, AgencyId agency, Part part) {}

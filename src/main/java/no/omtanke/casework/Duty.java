package no.omtanke.casework;

import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;

/** What the law binds someone to tell a service that is not her own, and where it says so. */
public record Duty(ActKind kind, Recipient to, ProvisionId provision) {}

package no.omtanke.intake.web;

import java.util.List;
import no.omtanke.intake.Reception;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Role;
import no.omtanke.packs.Sector;
import no.omtanke.packs.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who reads, in the pack's words.
 *
 * @param deputy who reads what lies unread; null where nobody does
 * @param police whether the readers are the police, who stand under a law of their own
 */
record Readers(
    List<Text> roles,
    Text agency,
    @Nullable Text deputy,
    @Nullable Text deputyAgency,
    boolean police) {

  static Readers of(Pack pack, Reception reception) {
    var organisation = pack.organisation();
    var agency = organisation.agency(reception.agency());
    var deputy = reception.deputy();
    return new Readers(
        organisation.roles().stream()
            .filter(role -> reception.readers().contains(role.id()))
            .map(Role::label)
            .toList(),
        agency.label(),
        deputy == null ? null : organisation.role(deputy.role()).label(),
        deputy == null ? null : organisation.agency(deputy.agency()).label(),
        agency.sector() == Sector.POLICE || agency.sector() == Sector.PST);
  }
}

package no.omtanke.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agency told across the wall, as it stands in the agency's own register: what
 * others told the agency is in theirs.
 *
 * @param decidedBy who decided it
 * @param informed that the person was told of it, or is to be later; null where neither
 * @param untold whether he is still to be told, and no day is set for it
 * @param numbered whether the reader may know what the owner's people call the case
 * @param reference what she finds the case by; null where it is not hers to open
 */
public record Disclosed(
    Disclosure disclosure,
    StaffId decidedBy,
    Standing standing,
    @Nullable Informed informed,
    boolean untold,
    boolean numbered,
    @Nullable UUID reference) {

  /** Whether the register is for the reader: one who answers for her agency's cases. */
  public static boolean isFor(Rulebook rulebook, Actor reader) {
    return rulebook.organisation().answersForCases(reader.roles());
  }

  /**
   * What the reader's agency told in the case; but for what a group told, which is the group's and
   * not of the agency of the member who held the pen.
   */
  public static List<Disclosed> in(
      Rulebook rulebook, CaseFile file, Actor reader, LocalDate today) {
    if (file.team().isKeptOut(reader)) {
      return List.of();
    }
    return file.folders().disclosures().stream()
        .filter(told -> told.from().equals(reader.agency()))
        .filter(told ->
            file.folders().entry(told.id()).filter(entry -> entry.group() == null).isPresent())
        .map(told -> of(rulebook, file, reader, told, today))
        .toList();
  }

  private static Disclosed of(
      Rulebook rulebook, CaseFile file, Actor reader, Disclosure told, LocalDate today) {
    Optional<Sight> sight = sight(rulebook, file, reader);
    Optional<Informed> informed = Informed.of(file, told);
    return new Disclosed(
        told,
        Deciding.of(file, told),
        Standing.of(told, file.folders().consents(), today),
        informed.orElse(null),
        informed.isEmpty() && Informed.isOwed(file, told),
        numbered(rulebook, file, reader, told, sight),
        sight.map(Sight::reference).orElse(null));
  }

  /**
   * The number is told to those on the case, and else to those who answer for the owner's cases;
   * but not where she sits among those who were told, who know the case by another name.
   */
  private static boolean numbered(
      Rulebook rulebook, CaseFile file, Actor reader, Disclosure told, Optional<Sight> sight) {
    boolean onCase = sight.filter(it -> it.position() == Position.OWNER).isPresent();
    return onCase
        || (reader.agency().equals(file.begun().owner())
            && !Position.receives(rulebook, file, reader, told.to()));
  }

  /** As one of her agency's, and not of a group: that would join two names of the case for her. */
  private static Optional<Sight> sight(Rulebook rulebook, CaseFile file, Actor reader) {
    Set<String> scopes = Sight.scopes(rulebook, reader);
    Recipient agency = new Recipient.ToAgency(reader.agency());
    return Sight.of(rulebook, file).stream()
        .filter(it -> it.folder().equals(agency) && scopes.contains(it.scope()))
        .filter(it -> it.position() != Position.CONVEYOR)
        .findFirst();
  }
}

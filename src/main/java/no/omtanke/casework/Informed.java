package no.omtanke.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.GroundKind;
import org.jspecify.annotations.Nullable;

/**
 * That the person was told what was told of him, or that it waits.
 *
 * @param at when he was told; null while it waits
 * @param waits when it is looked at again; null once he is told
 */
public record Informed(EntryId disclosure, @Nullable Instant at, @Nullable LocalDate waits) {

  /**
   * Whether the person is still to be told of it: what is told on his consent he knows, and what is
   * told without names is not of anyone.
   */
  static boolean isOwed(CaseFile file, Disclosure disclosure) {
    GroundKind kind = disclosure.ground().kind();
    boolean unasked = kind == GroundKind.EXCEPTION || kind == GroundKind.DUTY;
    return unasked
        && file.begun().kind() != CaseKind.MILIEU
        && of(file, disclosure).filter(informed -> informed.at() != null).isEmpty();
  }

  static Optional<Informed> of(CaseFile file, Disclosure disclosure) {
    return file.folders().informed().stream()
        .filter(informed -> informed.disclosure().equals(disclosure.id()))
        .findFirst();
  }
}

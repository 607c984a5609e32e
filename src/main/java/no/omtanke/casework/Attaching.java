package no.omtanke.casework;

import java.util.List;
import java.util.Set;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Recipient;

/**
 * To which entries someone may put a file. Whoever reads the entry reads the file, so it is put
 * only with what nobody beside her own agency has been told: else it would be told without a
 * ground.
 */
public final class Attaching {

  private Attaching() {}

  /** Her own entries of her agency's folder, the newest first; none where she may write no note. */
  public static List<Entry> to(CaseView view, Actor actor) {
    boolean writes =
        view.offers().stream()
            .anyMatch(offer -> offer.open() && offer.move().kind() == ActKind.WRITE_NOTE);
    return writes
        ? view.entries().reversed().stream()
            .filter(
                seen -> seen.readableBy().equals(Set.of(new Recipient.ToAgency(actor.agency()))))
            .map(CaseView.EntryView::entry)
            .filter(entry -> entry.author().equals(actor.id()) && entry.group() == null)
            .filter(entry -> entry.sort().takesMarks())
            .toList()
        : List.of();
  }
}

package no.omtanke.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.IdentityNumber;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * To which entries someone may put a file. Whoever reads the entry reads the file, so it is put
 * only with what nobody beside her own agency has been told, or will be when a report is passed on:
 * else it would be told without a ground.
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
            .filter(seen -> !seen.underway())
            .map(CaseView.EntryView::entry)
            .filter(entry -> entry.author().equals(actor.id()) && entry.group() == null)
            .filter(entry -> entry.sort().takesMarks())
            .toList()
        : List.of();
  }

  /**
   * Why the file is not put with the entry; empty where it is.
   *
   * @param entry null where none was chosen
   * @param name what it is called where it comes from
   * @param size in bytes
   * @param kind what it is; null where it is nothing that is taken
   */
  public static Set<Attached.Refusal> against(
      CaseView view,
      Actor actor,
      @Nullable EntryId entry,
      String name,
      long size,
      Attached.@Nullable Kind kind) {
    Set<Attached.Refusal> wrong = EnumSet.noneOf(Attached.Refusal.class);
    if (to(view, actor).stream().noneMatch(one -> one.id().equals(entry))) {
      wrong.add(Attached.Refusal.ENTRY);
    }
    if (size == 0) {
      wrong.add(Attached.Refusal.MISSING);
    } else if (size > Attached.MOST) {
      wrong.add(Attached.Refusal.TOO_LARGE);
    } else if (kind == null) {
      wrong.add(Attached.Refusal.KIND);
    } else if (IdentityNumber.isIn(name)) {
      wrong.add(Attached.Refusal.NAME);
    }
    return wrong;
  }
}

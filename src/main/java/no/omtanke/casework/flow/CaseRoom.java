package no.omtanke.casework.flow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.omtanke.casework.Attached;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Entry;
import no.omtanke.casework.Move;
import no.omtanke.casework.Question;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.TextField;
import no.omtanke.confidentiality.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * All that a page about one case may show its reader.
 *
 * @param reference what the reader knows the case by
 * @param version what an act on it must say that its actor has seen
 * @param number the short number, which only the owner's people know; null for others
 * @param texts what is written in the entries; an entry whose text has been destroyed has none
 * @param files what lies with the entries
 * @param questions what each open move has to be told
 * @param rulebook for the labels of steps, tasks, roles and provisions
 */
public record CaseRoom(
    UUID reference,
    long version,
    @Nullable String number,
    CaseView view,
    Map<EntryId, Map<TextField, String>> texts,
    Map<EntryId, List<Attached>> files,
    Map<Move, List<Question>> questions,
    Rulebook rulebook) {

  public CaseRoom {
    texts = Map.copyOf(texts);
    files = Map.copyOf(files);
    questions = Map.copyOf(questions);
  }

  /** What the entry says now: as it was corrected last, else as it was written. */
  public Map<TextField, String> says(EntryId entry) {
    EntryId now =
        view.entries().stream()
            .map(CaseView.EntryView::entry)
            .filter(one -> one.sort() == Entry.Sort.CORRECTION && entry.equals(one.marked()))
            .map(Entry::id)
            .reduce(entry, (_, last) -> last);
    return texts.getOrDefault(now, Map.of());
  }

  /** Says nothing of what is written, so that no log can. */
  @Override
  public String toString() {
    return "CaseRoom[" + reference + "]";
  }
}

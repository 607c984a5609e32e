package no.omtanke.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Entry;
import no.omtanke.casework.Move;
import no.omtanke.casework.Offer;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Recipient;

/**
 * Leads whoever wrote down what a group came to on to telling those who asked it, who learn it in
 * no other way. Her own writing is all that it rests on: what others of the group have told since
 * is not hers to know.
 */
record Answering(CaseView view, Actor reader) {

  /** Those who asked the group and that she has told nothing since. */
  Set<Recipient> unanswered() {
    return decisions().flatMap(this::unanswered).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The act by which she tells them: across the wall on a ground, or with a text that makes nobody
   * known; within her own agency by a note, for what the group wrote lies with the group.
   */
  Optional<Move> next() {
    Set<Recipient> unanswered = unanswered();
    List<ActKind> ways =
        unanswered.contains(own())
            ? List.of(ActKind.WRITE_NOTE)
            : List.of(ActKind.DISCLOSE, ActKind.WRITE_EXTRACT);
    return unanswered.isEmpty() ? Optional.empty() : ways.stream().flatMap(this::open).findFirst();
  }

  private Stream<Entry> decisions() {
    return written()
        .map(CaseView.EntryView::entry)
        .filter(entry -> entry.sort() == Entry.Sort.DECISION)
        .filter(entry -> entry.result() != null);
  }

  private Stream<Recipient> unanswered(Entry decision) {
    GroupId group = decision.group();
    return view.disclosures().stream()
        .filter(asked -> group != null && asked.to().equals(new Recipient.ToGroup(group)))
        .filter(asked -> asked.since().isBefore(decision.at()))
        .map(Disclosure::from)
        .<Recipient>map(Recipient.ToAgency::new)
        .filter(asker ->
            written()
                .filter(seen -> !seen.entry().at().isBefore(decision.at()))
                .noneMatch(seen -> seen.readableBy().contains(asker)));
  }

  private Stream<CaseView.EntryView> written() {
    return view.entries().stream().filter(seen -> seen.entry().author().equals(reader.id()));
  }

  private Recipient own() {
    return new Recipient.ToAgency(reader.agency());
  }

  private Stream<Move> open(ActKind kind) {
    return view.offers().stream()
        .filter(Offer::open)
        .map(Offer::move)
        .filter(move -> move.kind() == kind);
  }
}

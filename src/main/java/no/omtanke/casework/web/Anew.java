package no.omtanke.casework.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseRules;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Duty;
import no.omtanke.casework.Position;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Contact;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * The way to a duty out of a case where it cannot be done: a new concern, in which it is open at
 * once, and whom to call.
 */
record Anew(List<Room.Link> duties, List<Telephone> numbers) {

  /** What of a new concern's form says which duty comes after it. */
  static final String FIELD = "videre";

  /** Whom one can call, and the number. */
  record Telephone(String label, String phone) {}

  /** The duty that comes after a new concern; nothing for what is none of the two. */
  static Optional<ActKind> duty(@Nullable String path) {
    return Stream.of(ActKind.AVERT, ActKind.INFORM_CHILD_WELFARE)
        .filter(kind -> Links.path(kind).equals(path))
        .findFirst();
  }

  /**
   * From a closed case, for those who could do their duty while it was open; for whoever was told
   * what is not hers to read any more; and for whoever reads in an emergency, and does nothing in
   * it.
   */
  static Optional<Anew> from(Words words, Pack pack, CaseRoom room, Actor actor, Instant now) {
    CaseView view = room.view();
    boolean closed =
        view.stage() == CaseFile.Stage.CLOSED
            && view.offers().stream().anyMatch(offer -> offer.move().kind().isDuty());
    boolean reads = view.position() == Position.FORMER || view.position() == Position.VISITOR;
    if (!closed && !reads) {
      return Optional.empty();
    }
    List<Duty> duties = CaseRules.duties(room.rulebook(), actor, now);
    boolean mayBegin = !CaseRules.waysIn(room.rulebook(), actor, now).isEmpty();
    return Optional.of(
        new Anew(
            mayBegin ? duties.stream().map(duty -> link(words, duty)).toList() : List.of(),
            numbers(words, pack, duties)));
  }

  private static Room.Link link(Words words, Duty duty) {
    return new Room.Link(
        "/" + words.municipality() + "/saker/ny?" + FIELD + "=" + Links.path(duty.kind()),
        words.say("casework.act", duty.kind()),
        null,
        false);
  }

  /** The police's own number, and those of the services that she has a duty toward. */
  private static List<Telephone> numbers(Words words, Pack pack, List<Duty> duties) {
    Stream<Telephone> police =
        Stream.of(new Telephone(words.say("casework.room.anew.police"), pack.police().number()));
    Stream<Telephone> services =
        pack.contacts().contacts().stream()
            .filter(contact -> duties.stream().anyMatch(duty -> receives(contact, duty)))
            .flatMap(contact ->
                contact.phones().stream()
                    .map(phone -> new Telephone(words.in(contact.label()), phone)));
    Set<String> said = new HashSet<>();
    return Stream.concat(police, services)
        .filter(number -> said.add(number.phone().replace(" ", "")))
        .toList();
  }

  private static boolean receives(Contact contact, Duty duty) {
    AgencyId agency = contact.agency();
    return agency != null && duty.to().equals(new Recipient.ToAgency(agency));
  }
}

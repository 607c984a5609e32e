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
import no.omtanke.casework.Position;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Contact;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Sector;
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
   * From a closed case, for those who could do their duty while it was open; and for whoever was
   * told what is not hers to read any more.
   */
  static Optional<Anew> from(Words words, Pack pack, CaseRoom room, Actor actor, Instant now) {
    CaseView view = room.view();
    boolean closed =
        view.stage() == CaseFile.Stage.CLOSED
            && view.offers().stream().anyMatch(offer -> offer.move().kind().isDuty());
    return closed || view.position() == Position.FORMER
        ? Optional.of(new Anew(duties(words, room.rulebook(), actor, now), numbers(words, pack)))
        : Optional.empty();
  }

  private static List<Room.Link> duties(Words words, Rulebook rulebook, Actor actor, Instant now) {
    if (Ways.open(rulebook, actor, now).isEmpty()) {
      return List.of();
    }
    Sector own = rulebook.organisation().agency(actor.agency()).sector();
    return Stream.of(ActKind.AVERT, ActKind.INFORM_CHILD_WELFARE)
        .filter(kind -> own != toward(kind))
        .filter(kind -> CaseRules.duty(rulebook, Ways.UNOPENED, actor, kind, now).isPresent())
        .map(kind ->
            new Room.Link(
                "/" + words.municipality() + "/saker/ny?" + FIELD + "=" + Links.path(kind),
                words.say("casework.act", kind),
                null,
                false))
        .toList();
  }

  private static Sector toward(ActKind duty) {
    return duty == ActKind.AVERT ? Sector.POLICE : Sector.CHILD_WELFARE;
  }

  private static List<Telephone> numbers(Words words, Pack pack) {
    Stream<Telephone> police =
        Stream.of(new Telephone(words.say("casework.room.anew.police"), pack.police().number()));
    Stream<Telephone> contacts =
        pack.contacts().contacts().stream()
            .filter(contact -> receivesDuties(pack, contact))
            .flatMap(contact ->
                contact.phones().stream()
                    .map(phone -> new Telephone(words.in(contact.label()), phone)));
    Set<String> said = new HashSet<>();
    return Stream.concat(police, contacts)
        .filter(number -> said.add(number.phone().replace(" ", "")))
        .toList();
  }

  private static boolean receivesDuties(Pack pack, Contact contact) {
    AgencyId agency = contact.agency();
    Sector sector = agency == null ? null : pack.organisation().agency(agency).sector();
    return sector == Sector.POLICE || sector == Sector.CHILD_WELFARE;
  }
}

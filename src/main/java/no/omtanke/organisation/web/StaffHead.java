package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.People;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the frame of a staff page needs: who is logged in, where she may go, and whether a form was
 * brought back.
 */
@ControllerAdvice
class StaffHead {

  private final PackLibrary packs;
  private final People people;

  StaffHead(PackLibrary packs, People people) {
    this.packs = packs;
    this.people = people;
  }

  @ModelAttribute("staff")
  @Nullable Someone staff(HttpServletRequest request) {
    var municipality = StaffGate.municipality(request);
    return municipality == null
        ? null
        : StaffGate.actor(request)
            .flatMap(actor -> packs.byId(municipality).map(pack -> someone(pack, actor, request)))
            .orElse(null);
  }

  /** What is said of a form that was brought back, or could not be; null on every other page. */
  @ModelAttribute("broughtBack")
  @Nullable String broughtBack(HttpServletRequest request) {
    return Stream.of(HeldFormFilter.SHOWN_AGAIN, HeldFormFilter.LOST, HeldFormFilter.ANOTHERS)
        .filter(outcome -> request.getAttribute(outcome) != null)
        .findFirst()
        .orElse(null);
  }

  /** What she wrote, where the page that would take it is not there for her any more. */
  @ModelAttribute("written")
  List<String> written(HttpServletRequest request) {
    return request.getAttribute(HeldFormFilter.WRITTEN) instanceof List<?> texts
        ? texts.stream().map(String.class::cast).toList()
        : List.of();
  }

  private Someone someone(Pack pack, Actor actor, HttpServletRequest request) {
    return new Someone(
        pack.id().value(),
        people.name(pack.id(), actor.id()).orElse(""),
        RoleWords.roles(pack, actor),
        RoleWords.agency(pack, actor.agency()),
        Menu.pages(pack.organisation().kinds(actor.roles())),
        StaffGate.page(request));
  }

  /**
   * Who is logged in.
   *
   * @param pages where she may go
   * @param here the one of them she is at
   */
  record Someone(
      String municipality,
      String name,
      List<Text> roles,
      Text agency,
      List<String> pages,
      String here) {}
}

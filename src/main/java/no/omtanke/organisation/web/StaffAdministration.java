package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Employment;
import no.omtanke.organisation.HeldForm;
import no.omtanke.organisation.StaffAct;
import no.omtanke.organisation.StaffDecision;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.StaffMember;
import no.omtanke.organisation.StaffRules;
import no.omtanke.organisation.flow.StaffKeeping;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where the administrator puts people on the staff, says what they are there, and lets them go. */
@Controller
class StaffAdministration {

  private static final String SETUP = "/{municipality}/oppsett";
  private static final String NEW = SETUP + "/ansatte/ny";
  private static final String ONE = SETUP + "/ansatte/{id}";

  private final PackLibrary packs;
  private final StaffKeeping staff;
  private final StaffRefusals refusals;
  private final StaffHistory history;
  private final Providers providers;
  private final InstantSource clock;

  StaffAdministration(
      PackLibrary packs,
      StaffKeeping staff,
      StaffRefusals refusals,
      StaffHistory history,
      Providers providers,
      InstantSource clock) {
    this.packs = packs;
    this.staff = staff;
    this.refusals = refusals;
    this.history = history;
    this.providers = providers;
    this.clock = clock;
  }

  @GetMapping(NEW)
  String agencies(PackId municipality, Model model) {
    model.addAttribute("pack", pack(municipality));
    return "organisation/staff-agency";
  }

  @GetMapping(NEW + "/{agency}")
  String blank(
      PackId municipality,
      @PathVariable String agency,
      @ModelAttribute("form") StaffForm form,
      HeldForm held,
      Model model) {
    var pack = pack(municipality);
    if (held.isEmpty()) {
      // what a link says is no form of hers
      model.addAttribute("form", StaffForm.EMPTY);
    }
    return form(pack, agency(pack, agency), Map.of(), model);
  }

  @PostMapping(NEW + "/{agency}")
  String add(
      PackId municipality,
      Actor administrator,
      @PathVariable String agency,
      @ModelAttribute("form") StaffForm form,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    var pack = pack(municipality);
    var where = agency(pack, agency);
    var member =
        new StaffMember(
            form.subjectGiven(), form.nameGiven(), where, form.rolesGiven(), form.groupsGiven());
    var id = new StaffId(UUID.randomUUID().toString());
    return switch (does(pack, new StaffAct.Add(administrator.id(), now(), id, member))) {
      case StaffDecision.Decided it -> toPage(pack, it.change().staff(), "lagt-til");
      case StaffDecision.Refused it -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield form(pack, where, refusals.said(it.reasons(), pack, locale), model);
      }
    };
  }

  @GetMapping(ONE)
  String one(
      PackId municipality,
      @PathVariable String id,
      @ModelAttribute("form") StaffForm form,
      HeldForm held,
      Locale locale,
      Model model) {
    var pack = pack(municipality);
    var one = find(pack, id);
    if (held.isEmpty() || form.seen() == null) {
      model.addAttribute("form", StaffForm.of(one));
    }
    return page(pack, one, Map.of(), locale, model);
  }

  @PostMapping(ONE)
  String change(
      PackId municipality,
      Actor administrator,
      @PathVariable String id,
      @ModelAttribute("form") StaffForm form,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    var pack = pack(municipality);
    var one = find(pack, id);
    var act =
        new StaffAct.Change(
            administrator.id(),
            now(),
            one.id(),
            form.seenGiven(),
            form.knowingGiven(),
            form.subjectGiven(),
            form.nameGiven(),
            form.rolesGiven(),
            form.groupsGiven());
    return switch (does(pack, act)) {
      case StaffDecision.Decided it -> toPage(pack, it.change().staff(), "lagret");
      case StaffDecision.Refused it -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        var said = refusals.said(it.reasons(), pack, locale);
        yield page(pack, find(pack, id), said, locale, model);
      }
    };
  }

  @GetMapping(ONE + "/slutt")
  String leaving(
      PackId municipality,
      @PathVariable String id,
      @ModelAttribute("form") StaffForm form,
      Model model) {
    var pack = pack(municipality);
    return leaving(pack, find(pack, id), Map.of(), model);
  }

  @PostMapping(ONE + "/slutt")
  String leave(
      PackId municipality,
      Actor administrator,
      @PathVariable String id,
      @ModelAttribute("form") StaffForm form,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    var pack = pack(municipality);
    var one = find(pack, id);
    var act =
        new StaffAct.Leave(
            administrator.id(), now(), one.id(), form.seenGiven(), form.knowingGiven());
    return switch (does(pack, act)) {
      case StaffDecision.Decided it -> toPage(pack, it.change().staff(), "sluttet");
      case StaffDecision.Refused it -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        var said = refusals.said(it.reasons(), pack, locale);
        yield leaving(pack, find(pack, id), said, model);
      }
    };
  }

  private StaffDecision does(Pack pack, StaffAct act) {
    return staff.does(pack, act, providers.names());
  }

  private static String toPage(Pack pack, StaffId id, String done) {
    return "redirect:/" + pack.id() + "/oppsett/ansatte/" + id + "?" + done;
  }

  private String page(
      Pack pack, Employment one, Map<String, List<String>> errors, Locale locale, Model model) {
    model.addAttribute("one", one);
    model.addAttribute("roles", RoleWords.roles(pack, one.member().roles()));
    model.addAttribute("mayBeAway", pack.organisation().handlesCases(one.member().roles()));
    model.addAttribute("changes", history.of(pack, one.id(), locale));
    return form(pack, one.member().agency(), errors, model);
  }

  private String form(Pack pack, AgencyId agency, Map<String, List<String>> errors, Model model) {
    model.addAttribute("pack", pack);
    model.addAttribute("agency", RoleWords.agency(pack, agency));
    model.addAttribute("agencyId", agency);
    model.addAttribute("rolesThere", StaffRules.roles(pack, agency));
    model.addAttribute("groupsThere", StaffRules.groups(pack, agency));
    model.addAttribute("providers", providers.names().stream().sorted().toList());
    model.addAttribute("errors", errors);
    return "organisation/staff-person";
  }

  private String leaving(Pack pack, Employment one, Map<String, List<String>> errors, Model model) {
    if (one.left()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var others =
        staff.everyone(pack.id()).stream()
            .map(other -> other.id().equals(one.id()) ? one.gone() : other)
            .toList();
    model.addAttribute(
        "unanswered",
        StaffRules.unanswered(pack, others).stream()
            .filter(agency -> agency.id().equals(one.member().agency()))
            .findFirst()
            .orElse(null));
    model.addAttribute("pack", pack);
    model.addAttribute("one", one);
    model.addAttribute("errors", errors);
    return "organisation/staff-leave";
  }

  private Employment find(Pack pack, String id) {
    return staff.everyone(pack.id()).stream()
        .filter(one -> one.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static AgencyId agency(Pack pack, String id) {
    return pack.organisation().agencies().stream()
        .map(one -> one.id())
        .filter(one -> one.value().equals(id))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Pack pack(PackId municipality) {
    return packs
        .byId(municipality)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Instant now() {
    return clock.instant();
  }
}

package no.omtanke.rights.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.omtanke.confidentiality.LogSearch;
import no.omtanke.confidentiality.log.Logged;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.Text;
import no.omtanke.rights.Answered;
import no.omtanke.rights.flow.LogPage;
import no.omtanke.rights.flow.OfficersLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log, as the officer searches it. */
@Controller
class LogPages {

  private static final int PAGE = 50;

  private final PackLibrary packs;
  private final People people;
  private final OfficersLog log;

  LogPages(PackLibrary packs, People people, OfficersLog log) {
    this.packs = packs;
    this.people = people;
    this.log = log;
  }

  @GetMapping("/{municipality}/personvern/logg")
  String log(
      PackId municipality,
      Actor officer,
      LogForm form,
      @RequestParam @Nullable String tid,
      @RequestParam @Nullable String rad,
      Model model) {
    return list(LogSearch.Which.ALL, municipality, officer, form, place(tid, rad), model);
  }

  /** Looks that nothing was done with, to be asked about. */
  @GetMapping("/{municipality}/personvern/logg/uten-handling")
  String withoutAct(
      PackId municipality,
      Actor officer,
      LogForm form,
      @RequestParam @Nullable String tid,
      @RequestParam @Nullable String rad,
      Model model) {
    return list(LogSearch.Which.WITHOUT_ACT, municipality, officer, form, place(tid, rad), model);
  }

  /** Cases that were opened in an emergency, each to be asked about. */
  @GetMapping("/{municipality}/personvern/logg/nodtilgang")
  String emergencies(
      PackId municipality,
      Actor officer,
      LogForm form,
      @RequestParam @Nullable String tid,
      @RequestParam @Nullable String rad,
      Model model) {
    return list(LogSearch.Which.EMERGENCY, municipality, officer, form, place(tid, rad), model);
  }

  private String list(
      LogSearch.Which which,
      PackId municipality,
      Actor officer,
      LogForm form,
      Logged.@Nullable Place before,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Answered answered = Answered.by(pack, officer);
    Naming naming = new Naming(pack, people);
    Map<String, String> faults = new LinkedHashMap<>(form.faults());
    LogSearch search = search(which, pack, officer, form, answered, naming, faults);
    model.addAttribute("pack", pack);
    boolean withoutAct = which == LogSearch.Which.WITHOUT_ACT;
    model.addAttribute("withoutAct", withoutAct);
    model.addAttribute("emergency", which == LogSearch.Which.EMERGENCY);
    model.addAttribute("here", "/" + municipality + "/personvern/logg" + below(which));
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("agencies", answered.agencies());
    model.addAttribute("people", colleagues(pack, answered, naming));
    model.addAttribute("left", left(search.staff(), pack, answered, naming));
    if (faults.isEmpty()) {
      LogPage page = log.search(pack, officer, search, before, PAGE);
      model.addAttribute("rows", page.rows().stream().map(row -> naming.row(row, page)).toList());
      model.addAttribute("next", page.next());
    }
    return "rights/log";
  }

  private static String below(LogSearch.Which which) {
    return switch (which) {
      case WITHOUT_ACT -> "/uten-handling";
      case EMERGENCY -> "/nodtilgang";
      case ALL, AMISS -> "";
    };
  }

  private LogSearch search(
      LogSearch.Which which,
      Pack pack,
      Actor officer,
      LogForm form,
      Answered answered,
      Naming naming,
      Map<String, String> faults) {
    String number = form.number();
    UUID caseId = number == null ? null : log.caseWith(pack, officer, number).orElse(null);
    if (number != null && caseId == null) {
      faults.put("sak", "rights.log.fault.case");
    }
    StaffId staff = form.staff() == null ? null : new StaffId(form.staff());
    if (staff != null && naming.name(staff) == null) {
      faults.put("ansatt", "rights.log.fault.staff");
    }
    AgencyId agency = form.agency() == null ? null : new AgencyId(form.agency());
    if (agency != null && !answered.ids().contains(agency)) {
      faults.put("tjeneste", "rights.log.fault.agency");
    }
    return new LogSearch(which, caseId, staff, agency, form.from(), form.to());
  }

  /** A member of staff to choose. */
  record Colleague(StaffId id, String name, Text agency) {}

  private List<Colleague> colleagues(Pack pack, Answered answered, Naming naming) {
    return people.directory(pack.id()).staff().stream()
        .filter(actor -> answered.ids().contains(actor.agency()))
        .map(actor ->
            new Colleague(
                actor.id(), String.valueOf(naming.name(actor.id())), naming.agency(actor.agency())))
        .sorted(Comparator.comparing(Colleague::name))
        .toList();
  }

  /** Whoever is asked about and is not among those to choose, for she has left. */
  private @Nullable String left(@Nullable StaffId id, Pack pack, Answered answered, Naming naming) {
    boolean there =
        id == null
            || people
                .directory(pack.id())
                .find(id)
                .filter(actor -> answered.ids().contains(actor.agency()))
                .isPresent();
    return there || id == null ? null : naming.name(id);
  }

  private static Logged.@Nullable Place place(@Nullable String tid, @Nullable String rad) {
    if (tid == null || rad == null) {
      return null;
    }
    try {
      return new Logged.Place(Addresses.moment(tid), Long.parseLong(rad));
    } catch (NumberFormatException notOurs) {
      throw Addresses.nowhere();
    }
  }
}

package no.omtanke.rights.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.log.Logged;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.People;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.rights.Checked;
import no.omtanke.rights.Finding;
import no.omtanke.rights.flow.LogChecks;
import no.omtanke.rights.flow.LogPage;
import no.omtanke.rights.flow.OfficersLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Whether the log is as it was sealed: what came of it the last time, and a button to look now. */
@Controller
class CheckPages {

  private final PackLibrary packs;
  private final People people;
  private final LogChecks checks;
  private final OfficersLog log;

  CheckPages(PackLibrary packs, People people, LogChecks checks, OfficersLog log) {
    this.packs = packs;
    this.people = people;
    this.checks = checks;
    this.log = log;
  }

  /** A finding, and the row it is about where that is there and hers to see. */
  record Shown(Finding finding, Naming.@Nullable Row row) {}

  @GetMapping("/{municipality}/personvern/logg/kontroll")
  String last(PackId municipality, Actor officer, Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    model.addAttribute("pack", pack);
    checks.cut(municipality).ifPresent(cut -> model.addAttribute("cut", cut));
    checks
        .last(municipality)
        .ifPresent(last -> {
          model.addAttribute("checked", last);
          model.addAttribute("findings", last.isWhole() ? List.of() : shown(pack, officer, last));
        });
    return "rights/check";
  }

  private List<Shown> shown(Pack pack, Actor officer, Checked checked) {
    LogPage page =
        log.amiss(
            pack,
            officer,
            checked.findings().stream()
                .filter(finding -> finding.what().ofRow())
                .map(Finding::number)
                .toList());
    Naming naming = new Naming(pack, people);
    Map<Long, Logged> rows =
        page.rows().stream().collect(Collectors.toMap(Logged::row, Function.identity()));
    return checked.findings().stream()
        .map(finding -> {
          Logged row = finding.what().ofRow() ? rows.get(finding.number()) : null;
          return new Shown(finding, row == null ? null : naming.row(row, page));
        })
        .toList();
  }

  @PostMapping("/{municipality}/personvern/logg/kontroll")
  String check(PackId municipality, Actor officer) {
    checks.run(municipality);
    return "redirect:/" + municipality + "/personvern/logg/kontroll";
  }
}

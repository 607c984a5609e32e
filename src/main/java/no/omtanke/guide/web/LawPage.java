package no.omtanke.guide.web;

import java.util.List;
import no.omtanke.packs.Agency;
import no.omtanke.packs.Confidentiality.CitedGround;
import no.omtanke.packs.LawRegister;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Provision;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Sector;
import no.omtanke.packs.SectorGrounds;
import no.omtanke.platform.PublicFace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Confidentiality in plain words: what the plan cites beside what stands today. */
@PublicFace
@Controller
class LawPage {

  @GetMapping("/{municipality}/taushetsplikt")
  String law(@ModelAttribute("pack") Pack pack, Model model) {
    model.addAttribute(
        "cited",
        pack.confidentiality().cited().stream()
            .map(cited -> new Cited(cited, provisions(pack.law(), cited.provisions())))
            .toList());
    model.addAttribute("sectors", sectors(pack));
    model.addAttribute("asOf", pack.law().asOf());
    return "guide/law";
  }

  /** The sectors of the municipality's own agencies, in their order. */
  private static List<SectorView> sectors(Pack pack) {
    return pack.organisation().agencies().stream()
        .map(Agency::sector)
        .filter(sector -> sector != Sector.PST)
        .distinct()
        .flatMap(sector -> pack.confidentiality().forSector(sector).stream())
        .map(row -> SectorView.of(pack.law(), row))
        .toList();
  }

  private static List<Provision> provisions(LawRegister law, List<ProvisionId> ids) {
    return ids.stream().flatMap(id -> law.provision(id).stream()).toList();
  }

  /** What the plan cites, and the provisions of today that it points to. */
  record Cited(CitedGround ground, List<Provision> provisions) {}

  /** What binds those who work in a sector, and what they may have as a ground. */
  record SectorView(
      Sector sector,
      List<Provision> bound,
      List<Provision> grounds,
      @Nullable Provision childWelfare,
      @Nullable Provision avert) {

    static SectorView of(LawRegister law, SectorGrounds row) {
      return new SectorView(
          row.sector(),
          provisions(law, row.confidentiality()),
          provisions(law, row.exceptions()),
          childWelfare(law, row),
          law.provision(row.avert()).orElse(null));
    }

    private static @Nullable Provision childWelfare(LawRegister law, SectorGrounds row) {
      return row.childWelfareDuty() == null
          ? null
          : law.provision(row.childWelfareDuty()).orElse(null);
    }
  }
}

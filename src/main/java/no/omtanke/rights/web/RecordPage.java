package no.omtanke.rights.web;

import java.time.InstantSource;
import java.time.LocalDate;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.rights.ProcessingRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The record of processing activities, made from what is configured. */
@Controller
class RecordPage {

  private final PackLibrary packs;
  private final InstantSource clock;

  RecordPage(PackLibrary packs, InstantSource clock) {
    this.packs = packs;
    this.clock = clock;
  }

  @GetMapping("/{municipality}/personvern/protokoll")
  String record(PackId municipality, Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    LocalDate today = NorwegianTime.day(clock.instant());
    model.addAttribute("pack", pack);
    model.addAttribute("today", today);
    model.addAttribute("record", ProcessingRecord.of(pack, today));
    return "rights/record";
  }
}

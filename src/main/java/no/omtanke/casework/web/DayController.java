package no.omtanke.casework.web;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseRules;
import no.omtanke.casework.Responsibility;
import no.omtanke.casework.WhatIsNew;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.Rulebooks;
import no.omtanke.casework.flow.Unattended;
import no.omtanke.casework.flow.Worklist;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The day's list. */
@Controller
class DayController {

  private static final int PAGE = 40;

  private final CaseLooking looking;
  private final Unattended unattended;
  private final Rulebooks rulebooks;
  private final Speaking speaking;
  private final InstantSource clock;
  private final Drafting drafting;
  private final ObjectProvider<WhatIsNew> sources;

  DayController(
      CaseLooking looking,
      Unattended unattended,
      Rulebooks rulebooks,
      Speaking speaking,
      InstantSource clock,
      Drafting drafting,
      ObjectProvider<WhatIsNew> sources) {
    this.looking = looking;
    this.unattended = unattended;
    this.rulebooks = rulebooks;
    this.speaking = speaking;
    this.clock = clock;
    this.drafting = drafting;
    this.sources = sources;
  }

  @GetMapping("/{municipality}/min-dag")
  String day(
      PackId municipality,
      Actor actor,
      @RequestParam @Nullable String fra,
      @RequestParam @Nullable String dato,
      @RequestParam @Nullable String etter,
      @RequestParam @Nullable String utkast,
      @RequestParam @Nullable String tatt,
      Locale locale,
      Model model) {
    Words words = words(municipality, locale);
    String here = "/" + municipality + "/min-dag";
    List<Worklist.Row> ended = fra == null ? looking.ended(municipality.value(), actor) : List.of();
    List<Worklist.Row> reminding =
        fra == null ? looking.reminders(municipality.value(), actor) : List.of();
    Worklist.Page page = new Worklist.Page(false, after(fra, dato), PAGE);
    list(words, actor, page, ended, reminding, here, model);
    model.addAttribute("drafts", drafting.rows(words, actor));
    model.addAttribute("news", news(municipality, actor));
    model.addAttribute(
        "unattended", fra == null ? unattended.to(municipality.value(), actor) : List.of());
    model.addAttribute(
        "standsInFor",
        Responsibility.standsInFor(words.rulebook(), actor).stream()
            .map(words::person)
            .sorted()
            .toList());
    model.addAttribute("mayBeAway", words.rulebook().organisation().handlesCases(actor.roles()));
    if (tatt != null) {
      model.addAttribute("done", words.say("casework.unattended.taken"));
    }
    if (utkast != null) {
      model.addAttribute("done", words.say("casework.draft.discarded"));
    }
    if (etter != null) {
      ActKind done = Links.kind(etter).orElseThrow(NotHere::answer);
      model.addAttribute("done", words.say("casework.act." + done + ".done"));
    }
    return "casework/day";
  }

  private List<WhatIsNew.Some> news(PackId municipality, Actor actor) {
    return sources
        .orderedStream()
        .flatMap(source -> source.to(municipality, actor).stream())
        .toList();
  }

  private void list(
      Words words,
      Actor actor,
      Worklist.Page page,
      List<Worklist.Row> ended,
      List<Worklist.Row> reminding,
      String here,
      Model model) {
    LocalDate today = NorwegianTime.day(clock.instant());
    Worklist open = looking.worklist(words.municipality().value(), actor, page);
    Worklist list =
        new Worklist(Stream.concat(ended.stream(), open.rows().stream()).toList(), open.next());
    model.addAttribute(
        "day", new DayPage(words, actor, today, page.closed()).page(list, reminding, here));
    model.addAttribute("mayBegin", mayBegin(words, actor));
  }

  private boolean mayBegin(Words words, Actor actor) {
    return !CaseRules.waysIn(words.rulebook(), actor, clock.instant()).isEmpty();
  }

  private Words words(PackId municipality, Locale locale) {
    return speaking.words(municipality, rulebooks.current(municipality.value()), locale);
  }

  static Worklist.@Nullable After after(@Nullable String fra, @Nullable String dato) {
    if (fra == null) {
      return null;
    }
    try {
      LocalDate due = dato == null || dato.isBlank() ? null : LocalDate.parse(dato);
      if (due != null && (due.getYear() < 0 || due.getYear() > 9999)) {
        throw NotHere.answer();
      }
      return new Worklist.After(due, NotHere.reference(fra));
    } catch (DateTimeException noDate) {
      throw NotHere.answer();
    }
  }
}

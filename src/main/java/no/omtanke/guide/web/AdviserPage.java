package no.omtanke.guide.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.omtanke.guide.Advice;
import no.omtanke.guide.Advice.Way;
import no.omtanke.guide.Adviser;
import no.omtanke.packs.AgeRule;
import no.omtanke.packs.AgeSpan;
import no.omtanke.packs.Agency;
import no.omtanke.packs.Confidentiality.CitedGround;
import no.omtanke.packs.Group;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Provision;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Sector;
import no.omtanke.packs.SectorGrounds;
import no.omtanke.packs.Told;
import no.omtanke.platform.PublicFace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The confidentiality adviser: three choices in the address, and what in the law could apply. */
@PublicFace
@Controller
class AdviserPage {

  @GetMapping("/{municipality}/taushetspliktveileder")
  String adviser(
      @ModelAttribute("pack") Pack pack,
      @ModelAttribute("today") LocalDate today,
      Situation asked,
      Model model) {
    Sector from = sector(asked.arbeider());
    Told to = told(pack, asked.til());
    AgeSpan age = asked.alder() == null ? null : AgeSpan.read(asked.alder()).orElse(null);
    model.addAttribute("from", from == null ? "" : Asked.word(from));
    model.addAttribute("to", to == null ? "" : asked.til());
    model.addAttribute("age", age == null ? "" : age.key());
    model.addAttribute("own", own(pack));
    model.addAttribute("others", others(pack));
    model.addAttribute("groups", groups(pack));
    model.addAttribute("ages", ages(pack, age));
    model.addAttribute("asked", asked.anything());
    model.addAttribute("asOf", pack.law().asOf());
    if (from != null && to != null && age != null) {
      Advice advice = new Adviser(pack.confidentiality(), pack.law()).advise(from, to, age, today);
      model.addAttribute("advice", advice);
      model.addAttribute("rules", advice.ages().stream().map(rule -> AgeView.of(rule)).toList());
      model.addAttribute("inGroup", to.together());
      model.addAttribute("cited", cited(pack, from, advice));
      model.addAttribute("avertable", avertable(pack, advice));
      SectorGrounds row = pack.confidentiality().forSector(from).orElse(null);
      model.addAttribute(
          "childWelfareToo",
          row != null
              && row.childWelfareDuty() != null
              && advice.perhapsChild()
              && !to.isChildWelfare());
      model.addAttribute("avertToo", to.isChildWelfare());
    }
    return "guide/adviser";
  }

  private static @Nullable Sector sector(@Nullable String word) {
    return Arrays.stream(Sector.values())
        .filter(sector -> Asked.word(sector).equals(word))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Told told(Pack pack, @Nullable String word) {
    Sector sector = sector(word);
    return sector != null
        ? Told.service(sector)
        : groups(pack).stream()
            .map(group -> new Recipient.ToGroup(group.id()))
            .filter(group -> group.key().equals(word))
            .map(pack.organisation()::told)
            .findFirst()
            .orElse(null);
  }

  /** The sectors of the municipality's own agencies, in their order. */
  private static List<String> own(Pack pack) {
    return pack.organisation().agencies().stream()
        .map(Agency::sector)
        .distinct()
        .map(Asked::word)
        .toList();
  }

  private static List<String> others(Pack pack) {
    List<String> others = new ArrayList<>(Arrays.stream(Sector.values()).map(Asked::word).toList());
    others.removeAll(own(pack));
    return others;
  }

  /**
   * The groups of which the plan says who sits there; of the others nobody knows who would read.
   */
  private static List<Group> groups(Pack pack) {
    return pack.organisation().groups().stream()
        .filter(group ->
            !pack.organisation().told(new Recipient.ToGroup(group.id())).sectors().isEmpty())
        .toList();
  }

  /** The ages of the law's table, not knowing, and the span a case knows where it is another. */
  private static List<AgeView> ages(Pack pack, @Nullable AgeSpan known) {
    Set<AgeSpan> spans = new LinkedHashSet<>();
    pack.law().ages().forEach(rule -> spans.add(rule.ages()));
    if (known != null) {
      spans.add(known);
    }
    spans.remove(AgeSpan.UNKNOWN);
    return Stream.concat(
            spans.stream()
                .sorted(Comparator.comparingInt(AgeSpan::first).thenComparingInt(AgeSpan::last)),
            Stream.of(AgeSpan.UNKNOWN))
        .map(AgeView::of)
        .toList();
  }

  /** What the plan cites for those of the sector, where it speaks of what is offered here. */
  private static List<LawPage.Cited> cited(Pack pack, Sector from, Advice advice) {
    Set<ProvisionId> here = new LinkedHashSet<>();
    advice.bound().forEach(provision -> here.add(provision.id()));
    advice.steps().stream()
        .flatMap(step -> step.provisions().stream())
        .forEach(provision -> here.add(provision.id()));
    return pack.confidentiality().cited().stream()
        .filter(cited -> cited.sectors().contains(from))
        .map(cited -> new LawPage.Cited(cited, named(pack, cited, here)))
        .filter(cited -> !cited.provisions().isEmpty())
        .toList();
  }

  private static List<Provision> named(Pack pack, CitedGround cited, Set<ProvisionId> here) {
    return cited.provisions().stream()
        .filter(here::contains)
        .flatMap(id -> pack.law().provision(id).stream())
        .toList();
  }

  /** The closed list of offences, where the duty to avert is among what is offered. */
  private static List<String> avertable(Pack pack, Advice advice) {
    return advice.provisions(Way.MUST).stream()
            .anyMatch(provision -> provision.effect() == Provision.Effect.MUST_AVERT)
        ? pack.law().avertable()
        : List.of();
  }

  /** The choices as they stand in the address; none of them says who anyone is. */
  record Situation(@Nullable String arbeider, @Nullable String til, @Nullable String alder) {
    boolean anything() {
      return Stream.of(arbeider, til, alder)
          .flatMap(Stream::ofNullable)
          .anyMatch(word -> !word.isBlank());
    }
  }

  /**
   * Ages as a page writes them: the key of the words, and what goes into them.
   *
   * @param rule who consents at these ages; null where that is not what is shown
   */
  record AgeView(String key, String words, int first, int second, @Nullable AgeRule rule) {

    static AgeView of(AgeRule rule) {
      AgeView view = of(rule.ages());
      return new AgeView(view.key, view.words, view.first, view.second, rule);
    }

    static AgeView of(AgeSpan span) {
      String key = span.key();
      if (span.equals(AgeSpan.UNKNOWN)) {
        return new AgeView(key, "unknown", 0, 0, null);
      }
      if (span.last() == AgeSpan.OPEN) {
        return new AgeView(key, "from", span.first(), 0, null);
      }
      if (span.first() == 0) {
        return new AgeView(key, "under", span.last() + 1, 0, null);
      }
      String words =
          span.first() == span.last() ? "one" : span.first() + 1 == span.last() ? "two" : "span";
      return new AgeView(key, words, span.first(), span.last(), null);
    }
  }
}

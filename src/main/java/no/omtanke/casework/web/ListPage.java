package no.omtanke.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import no.omtanke.casework.CaseName;
import no.omtanke.casework.CaseSearch;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Step;
import no.omtanke.packs.StepId;
import org.jspecify.annotations.Nullable;

/** What can be looked for among the cases, and what is, in words. */
record ListPage(Words words, Actor reader, ListForm form) {

  /** Something to choose. */
  record Choice(String value, String label, boolean chosen) {}

  /** Something that is asked about, and the list without it. */
  record Asked(String label, String href) {}

  /** The routine's. */
  public List<Choice> steps() {
    return words.rulebook().routine().steps().stream()
        .map(step -> choice(step.id().value(), label(step), form.steg()))
        .toList();
  }

  /** By when. */
  public List<Choice> dues() {
    return Arrays.stream(CaseSearch.Due.values())
        .map(
            due -> choice(ListForm.written(due), words.say("casework.list.due", due), form.frist()))
        .toList();
  }

  /** Her own first. */
  public List<Choice> units() {
    return words.rulebook().organisation().agencies().stream()
        .sorted(Comparator.comparing(agency -> !agency.id().equals(reader.agency())))
        .map(agency -> choice(agency.id().value(), words.in(agency.label()), form.enhet()))
        .toList();
  }

  List<Asked> asked(CaseSearch search) {
    List<Asked> asked = new ArrayList<>();
    CaseName name = search.name();
    if (name != null) {
      asked.add(asked(words.say("casework.case", name.text()), form.withoutName()));
    }
    StepId step = search.step();
    if (step != null) {
      asked.add(asked(label(step), form.withoutStep()));
    }
    CaseSearch.Due due = search.due();
    if (due != null) {
      asked.add(asked(words.say("casework.list.due", due), form.withoutDue()));
    }
    AgencyId unit = search.unit();
    if (unit != null) {
      asked.add(asked(label(unit), form.withoutUnit()));
    }
    return asked;
  }

  /** How many of what stand on the page; of those on other pages nobody has counted. */
  String found(CaseSearch search, int shown, boolean whole) {
    String what = search.name() != null ? "named" : form.isClosed() ? "closed" : "open";
    return whole
        ? words.say("casework.list.found." + what, shown)
        : words.say("casework.list.found.page", shown);
  }

  private String label(Step step) {
    String label = words.in(step.label());
    return step.number() == null ? label : step.number() + ". " + label;
  }

  private String label(StepId id) {
    return words.rulebook().routine().steps().stream()
        .filter(step -> step.id().equals(id))
        .map(this::label)
        .findFirst()
        .orElse(id.value());
  }

  private String label(AgencyId id) {
    return words.rulebook().organisation().agencies().stream()
        .filter(agency -> agency.id().equals(id))
        .map(Agency::label)
        .map(words::in)
        .findFirst()
        .orElse(id.value());
  }

  private Asked asked(String label, ListForm without) {
    return new Asked(label, without.address(words.municipality()));
  }

  private static Choice choice(String value, String label, @Nullable String chosen) {
    return new Choice(value, label, value.equals(chosen));
  }
}

package no.omtanke.casework.web;

import java.util.List;
import no.omtanke.casework.WhatIsNew;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.PackId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the day's list what is new elsewhere. */
@ControllerAdvice(assignableTypes = DayController.class)
class DayNews {

  private final ObjectProvider<WhatIsNew> sources;

  DayNews(ObjectProvider<WhatIsNew> sources) {
    this.sources = sources;
  }

  @ModelAttribute("news")
  List<WhatIsNew.Some> news(PackId municipality, Actor actor) {
    return sources
        .orderedStream()
        .flatMap(source -> source.to(municipality, actor).stream())
        .toList();
  }
}

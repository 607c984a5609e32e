package no.omtanke.organisation.web;

import no.omtanke.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** A form as those of a case are: its page and what it does have the same address, and both bind its fields. */
@Controller
class TryOutForm {

  static final String PAGE = "/drammen/saker/try-out";

  @GetMapping(path = "/{municipality}/saker/try-out", produces = "text/html;charset=utf-8")
  @ResponseBody
  String page(Actor actor, Fields form) {
    var note = form.note() == null ? "" : form.note();
    return "<p>" + actor.roles() + "</p><textarea>" + HtmlUtils.htmlEscape(note) + "</textarea>";
  }

  @PostMapping("/{municipality}/saker/try-out")
  @ResponseBody
  String send(Actor actor, Fields form) {
    return "sent: " + form.note();
  }

  record Fields(@Nullable String note) {}
}

package no.omtanke.organisation.web;

import no.omtanke.organisation.Actor;
import no.omtanke.organisation.FreshLogIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/**
 * A form as those of a case are: its page and what it does have the same address, and both bind its
 * fields.
 */
@Controller
class TryOutForm {

  static final String PAGE = "/drammen/saker/try-out";
  static final String FRESH = "/drammen/saker/try-out-fresh";

  @GetMapping(path = "/{municipality}/saker/try-out", produces = "text/html;charset=utf-8")
  @ResponseBody
  String page(Actor actor, Fields form, CsrfToken token) {
    var note = form.note() == null ? "" : form.note();
    return """
    <p>%s</p>
    <form method="post">
    <input type="hidden" name="_csrf" value="%s"><textarea name="note">%s</textarea><button>Send</button>
    </form>
    """
        .formatted(actor.roles(), token.getToken(), HtmlUtils.htmlEscape(note));
  }

  @PostMapping("/{municipality}/saker/try-out")
  @ResponseBody
  String send(Actor actor, Fields form) {
    return "sent: " + form.note();
  }

  /** As {@link #page}, for who has just shown who she is. */
  @FreshLogIn
  @GetMapping(path = "/{municipality}/saker/try-out-fresh", produces = "text/html;charset=utf-8")
  @ResponseBody
  String freshPage(Actor actor, Fields form, CsrfToken token) {
    return page(actor, form, token);
  }

  @FreshLogIn
  @PostMapping("/{municipality}/saker/try-out-fresh")
  @ResponseBody
  String freshSend(Actor actor, Fields form) {
    return send(actor, form);
  }

  record Fields(@Nullable String note) {}
}

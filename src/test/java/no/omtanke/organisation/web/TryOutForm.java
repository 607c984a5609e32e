package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Collectors;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.FreshLogIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.springframework.web.util.HtmlUtils;

/**
 * A form as those of a case are: its page and what it does have the same address, and both bind its
 * fields.
 */
@Controller
class TryOutForm {

  static final String PAGE = "/drammen/saker/try-out";
  static final String FRESH = "/drammen/saker/try-out-fresh";

  private final RequestDataValueProcessor hiddenFields;

  TryOutForm(RequestDataValueProcessor hiddenFields) {
    this.hiddenFields = hiddenFields;
  }

  @GetMapping(path = "/{municipality}/saker/try-out", produces = "text/html;charset=utf-8")
  @ResponseBody
  String page(Actor actor, Fields form, HttpServletRequest request) {
    var note = form.note() == null ? "" : form.note();
    var hidden =
        Objects.requireNonNull(hiddenFields.getExtraHiddenFields(request)).entrySet().stream()
            .map(field ->
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    .formatted(field.getKey(), field.getValue()))
            .collect(Collectors.joining());
    return """
    <p>%s</p>
    <form method="post">
    %s<textarea name="note">%s</textarea><button>Send</button>
    </form>
    """
        .formatted(actor.roles(), hidden, HtmlUtils.htmlEscape(note));
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
  String freshPage(Actor actor, Fields form, HttpServletRequest request) {
    return page(actor, form, request);
  }

  @FreshLogIn
  @PostMapping("/{municipality}/saker/try-out-fresh")
  @ResponseBody
  String freshSend(Actor actor, Fields form) {
    return send(actor, form);
  }

  record Fields(@Nullable String note) {}
}

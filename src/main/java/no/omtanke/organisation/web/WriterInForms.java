package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import no.omtanke.organisation.flow.HeldForms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Puts into each form of the staff pages who was logged in when it was shown, beside the token. At
 * a browser that several people use, what one has typed is then never sent, kept or shown as
 * another's; and what a stranger has put together is not taken for hers.
 */
record WriterInForms(
    RequestDataValueProcessor token,
    ObjectProvider<StaffAddresses> addresses,
    ObjectProvider<HeldForms> forms)
    implements RequestDataValueProcessor {

  /** The hidden field, holding our word for the subject of the log-in. */
  static final String FIELD = "writer";

  private static final String WORD = "organisation.writer";

  @Override
  public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
    var fields = token.getExtraHiddenFields(request);
    var writer = LogIn.current();
    if (fields == null
        || writer.isEmpty()
        || !addresses.getObject().isStaffs(request.getRequestURI())) {
      return fields;
    }
    var both = new LinkedHashMap<>(fields);
    both.put(FIELD, word(request, writer.get().subject()));
    return both;
  }

  /** Made once for a page, which may have many forms. */
  private String word(HttpServletRequest request, String subject) {
    if (request.getAttribute(WORD) instanceof String made) {
      return made;
    }
    var word = forms.getObject().wordFor(subject, Instant.now());
    request.setAttribute(WORD, word);
    return word;
  }

  @Override
  public String processAction(HttpServletRequest request, String action, String method) {
    return token.processAction(request, action, method);
  }

  @Override
  public String processFormFieldValue(
      HttpServletRequest request, @Nullable String name, String value, String type) {
    return token.processFormFieldValue(request, name, value, type);
  }

  @Override
  public String processUrl(HttpServletRequest request, String url) {
    return token.processUrl(request, url);
  }
}

package no.omtanke.rights.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import no.omtanke.packs.Pack;
import no.omtanke.rights.RightsRequest;
import no.omtanke.rights.flow.AnswerDesk;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The answer as one readable document, in the person's own language: the same on the page, on
 * paper, and as it is kept.
 */
@Component
class AnswerDocument {

  private static final String FONTS = "/liberation/LiberationSans-";

  private final ITemplateEngine templates;
  private final MessageSource messages;

  AnswerDocument(ITemplateEngine templates, MessageSource messages) {
    this.templates = templates;
    this.messages = messages;
    // what the renderer would log is of the document, and no log says anything of that
    XRLog.setLoggingEnabled(false);
  }

  /** The language it is written in. */
  static Locale locale(RightsRequest request) {
    return Locale.of(request.language().name().toLowerCase(Locale.ROOT));
  }

  /** What may be told, written out on that day. */
  String written(Pack pack, RightsRequest request, AnswerDesk.Draft draft, LocalDate day) {
    Locale locale = locale(request);
    Context context = new Context(locale);
    context.setVariable(
        "document",
        new AnswerWords(pack, draft.opened().rulebook(), draft.opened().files(), messages, locale)
            .of(request, draft.opened().folder(), draft.told(), day));
    return templates.process("rights/document", context);
  }

  /**
   * The same to be printed or sent: tagged, so that it can be read aloud, with its fonts in it. Two
   * that say the same are the same to the byte.
   */
  byte[] pdf(RightsRequest request, String document) {
    Context context = new Context(locale(request));
    context.setVariable("document", document);
    context.setVariable("language", locale(request).getLanguage());
    String page = templates.process("rights/document-print", context);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    // nothing is fetched, whatever it says
    builder.useUriResolver((base, uri) -> null);
    builder.useFont(() -> font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
    builder.withProducer("Omtanke");
    builder.withHtmlContent(page, null);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      var pdf = renderer.getPdfDocument();
      pdf.setDocumentId(0L);
      pdf.getDocumentInformation().setCreationDate(null);
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static InputStream font(String weight) {
    return Objects.requireNonNull(
        AnswerDocument.class.getResourceAsStream(FONTS + weight + ".ttf"), weight);
  }
}

package no.omtanke.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import no.omtanke.platform.Address;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what the server turns away before any page of ours is asked. */
final class PlainErrors extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      ComeAgain.turnedAway(response, response.getStatus(), Address.isApi(request));
      response.finishResponse();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}

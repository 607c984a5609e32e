package no.omtanke.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

final class AdmissionTest {

  private static final CountDownLatch NOTHING = new CountDownLatch(0);

  @Test
  void whoComesBeyondThePlacesIsToldToComeAgain() throws Exception {
    var admission = new Admission(1, Duration.ofMillis(50));
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(() -> {
            var response = new MockHttpServletResponse();
            admission.doFilter(
                new MockHttpServletRequest("GET", "/one"),
                response,
                (asked, answered) -> {
                  inside.countDown();
                  awaited(leave);
                });
            return response.getStatus();
          });
      inside.await();
      var second = answer(admission, "/two");
      var styleSheet = answer(admission, "/assets/omtanke.css");
      leave.countDown();
      assertThat(first.get()).isEqualTo(200);
      assertThat(second.getStatus()).isEqualTo(503);
      assertThat(second.getHeader("Retry-After")).isEqualTo("5");
      assertThat(second.getContentAsString()).contains("112");
      assertThat(styleSheet.getStatus()).isEqualTo(200);
    }
    assertThat(answer(admission, "/after").getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"1000, 200", "1000000, 503", "-1, 503"})
  void howeverManySendSlowlyALetterIsReceived(int length, int beyondTheBound) throws Exception {
    var admission = new Admission(1, Duration.ofMillis(50));
    var sending = new CountDownLatch(32);
    var arrived = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = new ArrayList<Future<Integer>>();
      for (int sender = 0; sender < 32; sender++) {
        slow.add(threads.submit(() -> status(admission, new Form(length, sending, arrived))));
      }
      sending.await();
      assertThat(answer(admission, "/drammen").getStatus()).isEqualTo(200);
      assertThat(status(admission, new Form(1000, sending, NOTHING))).isEqualTo(200);
      assertThat(status(admission, new Form(length, sending, NOTHING))).isEqualTo(beyondTheBound);
      arrived.countDown();
      for (var sent : slow) {
        assertThat(sent.get()).isEqualTo(200);
      }
    }
  }

  @Test
  void whatWasTypedComesBackToBeSentAgain() throws Exception {
    var admission = new Admission(0, Duration.ofMillis(1));
    var request = new MockHttpServletRequest("POST", "/drammen/droft/punkt");
    request.setParameter("text", "Hun sa \"nei\" <b>\nog gikk");
    var response = new MockHttpServletResponse();
    admission.doFilter(request, response, (asked, answered) -> {});
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString())
        .contains("action=\"/drammen/droft/punkt\"", "tel:112")
        .contains("value=\"Hun sa &quot;nei&quot; &lt;b&gt;\nog gikk\"");
  }

  @ParameterizedTest
  @CsvSource({"GET,/drammen/innboks", "POST,//another.example/innboks"})
  void whatWasNoFormOfOursIsNotOfferedAsOne(String method, String address) throws Exception {
    var request = new MockHttpServletRequest(method, address);
    request.setParameter("fra", "her");
    var response = new MockHttpServletResponse();
    new Admission(0, Duration.ofMillis(1)).doFilter(request, response, (asked, answered) -> {});
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString()).doesNotContain("<form", "det du skrev");
  }

  @Test
  void aCallerOfTheApiIsToldInItsOwnTerms() throws Exception {
    var busy = answer(new Admission(0, Duration.ofMillis(1)), "/api/v1/municipalities");
    assertThat(busy.getStatus()).isEqualTo(503);
    assertThat(busy.getHeader("Retry-After")).isEqualTo("5");
    assertThat(busy.getContentType()).isEqualTo("application/problem+json");
    assertThat(busy.getContentAsString()).contains("\"status\":503").doesNotContain("<");
  }

  /** A form of some length (or of none that is told) that is not whole before it has arrived. */
  private static final class Form extends MockHttpServletRequest {
    private final int length;
    private final CountDownLatch sending;
    private final CountDownLatch arrived;

    Form(int length, CountDownLatch sending, CountDownLatch arrived) {
      super("POST", "/drammen/droft/punkt");
      this.length = length;
      this.sending = sending;
      this.arrived = arrived;
    }

    @Override
    public long getContentLengthLong() {
      return length;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      sending.countDown();
      awaited(arrived);
      return super.getParameterMap();
    }
  }

  private static int status(Admission admission, Form form) throws Exception {
    var response = new MockHttpServletResponse();
    admission.doFilter(form, response, (asked, answered) -> {});
    return response.getStatus();
  }

  private static MockHttpServletResponse answer(Admission admission, String path) throws Exception {
    var response = new MockHttpServletResponse();
    var request = new MockHttpServletRequest("GET", path);
    admission.doFilter(request, response, (asked, answered) -> {});
    return response;
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

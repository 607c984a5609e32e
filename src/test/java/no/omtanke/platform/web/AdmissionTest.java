package no.omtanke.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletInputStream;
import java.io.PipedInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

final class AdmissionTest {

  private static final CountDownLatch NOTHING = new CountDownLatch(0);
  private static final DataSize LARGEST = DataSize.ofMegabytes(16);

  @Test
  void whoComesBeyondThePlacesIsToldToComeAgain() throws Exception {
    var admission = new Admission(1, Duration.ofMillis(50), LARGEST);
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
  @CsvSource({
    "POST, application/x-www-form-urlencoded, 1000, 200",
    "POST, application/x-www-form-urlencoded, 1000000, 503",
    "POST, application/x-www-form-urlencoded, -1, 503",
    "POST, application/json, 1000, 200",
    "POST, application/json, 1000000, 503",
    "PUT, text/plain, 1000, 200",
    "DELETE, application/json, -1, 503"
  })
  void howeverManySendSlowlyALetterIsReceived(
      String method, String type, int length, int beyondTheBound) throws Exception {
    var admission = new Admission(1, Duration.ofMillis(50), LARGEST);
    var sending = new CountDownLatch(32);
    var arrived = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = new ArrayList<Future<Integer>>();
      for (int sender = 0; sender < 32; sender++) {
        slow.add(
            threads.submit(
                () -> status(admission, new Sent(method, type, length, sending, arrived))));
      }
      sending.await();
      assertThat(answer(admission, "/drammen").getStatus()).isEqualTo(200);
      assertThat(status(admission, new Sent(method, type, 1000, sending, NOTHING))).isEqualTo(200);
      assertThat(status(admission, new Sent(method, type, length, sending, NOTHING)))
          .isEqualTo(beyondTheBound);
      arrived.countDown();
      for (var sent : slow) {
        assertThat(sent.get()).isEqualTo(200);
      }
    }
  }

  @Test
  void whatWasTypedComesBackToBeSentAgain() throws Exception {
    var admission = new Admission(0, Duration.ofMillis(1), LARGEST);
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
    new Admission(0, Duration.ofMillis(1), LARGEST)
        .doFilter(request, response, (asked, answered) -> {});
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString()).doesNotContain("<form", "det du skrev");
  }

  @Test
  void aCallerOfTheApiIsToldInItsOwnTerms() throws Exception {
    var busy = answer(new Admission(0, Duration.ofMillis(1), LARGEST), "/api/v1/municipalities");
    assertThat(busy.getStatus()).isEqualTo(503);
    assertThat(busy.getHeader("Retry-After")).isEqualTo("5");
    assertThat(busy.getContentType()).isEqualTo("application/problem+json");
    assertThat(busy.getContentAsString()).contains("\"status\":503").doesNotContain("<");
  }

  @Test
  void whatWasReceivedIsReadAsItWasSent() throws Exception {
    var request = new MockHttpServletRequest("POST", "/api/v1/municipalities");
    request.setContentType("application/json;charset=utf-8");
    request.setContent("{\"text\":\"blå\"}".getBytes(StandardCharsets.UTF_8));
    var read = new ArrayList<String>();
    small()
        .doFilter(
            request,
            new MockHttpServletResponse(),
            (asked, answered) -> {
              assertThat(asked.getInputStream().isFinished()).isFalse();
              read.add(asked.getReader().readLine());
              assertThat(asked.getInputStream().isFinished()).isTrue();
            });
    assertThat(read).containsExactly("{\"text\":\"blå\"}");
  }

  @ParameterizedTest
  @CsvSource({"4001, 413", "-1, 413", "4000, 200"})
  void whatIsLargerThanAnythingPeopleSendIsNotTakenIn(int length, int status) throws Exception {
    var request =
        new MockHttpServletRequest("POST", "/api/v1/municipalities") {
          @Override
          public long getContentLengthLong() {
            return length;
          }
        };
    request.setContent(new byte[length < 0 ? 4001 : length]);
    var response = new MockHttpServletResponse();
    small().doFilter(request, response, (asked, answered) -> {});
    assertThat(response.getStatus()).isEqualTo(status);
    if (status == 413) {
      assertThat(response.getContentType()).isEqualTo("application/problem+json");
      assertThat(response.getContentAsString()).contains("\"status\":413");
    }
  }

  @Test
  void whatBreaksOffOnItsWayIsNotHandledAndIsNoFaultOfOurs() throws Exception {
    var handled = new AtomicBoolean();
    var request =
        new MockHttpServletRequest("POST", "/api/v1/municipalities") {
          @Override
          public ServletInputStream getInputStream() {
            return new DelegatingServletInputStream(new PipedInputStream());
          }
        };
    request.setContent(new byte[1000]);
    var response = new MockHttpServletResponse();
    small().doFilter(request, response, (asked, answered) -> handled.set(true));
    assertThat(handled).isFalse();
    assertThat(response.getStatus()).isEqualTo(400);
  }

  /** Something of some length (or of none that is told) that is not whole before it has arrived. */
  private static final class Sent extends MockHttpServletRequest {
    private final int length;
    private final CountDownLatch sending;
    private final CountDownLatch arrived;

    Sent(String method, String type, int length, CountDownLatch sending, CountDownLatch arrived) {
      super(method, "/drammen/droft/punkt");
      setContentType(type);
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
      if ("application/x-www-form-urlencoded".equals(getContentType())) {
        arrive();
      }
      return super.getParameterMap();
    }

    @Override
    public ServletInputStream getInputStream() {
      arrive();
      return super.getInputStream();
    }

    private void arrive() {
      sending.countDown();
      awaited(arrived);
    }
  }

  private static Admission small() {
    return new Admission(1, Duration.ofMillis(50), DataSize.ofBytes(4000));
  }

  private static int status(Admission admission, Sent form) throws Exception {
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

package no.omtanke.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.PackId;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.HtmlUtils;

/** What the public forms do with whatever is put into them, over HTTP. */
@OmtankeTest
final class PublicFormsTest {

  private static final String DISCUSSION = "/drammen/droft/police-prevention-contact";
  private static final String REPORT = "/drammen/meld/resident-concern/person";
  private static final String RETURN = "/drammen/droft/svar";
  private static final Pattern SEALED = Pattern.compile("name=\"sealed\" value=\"([^\"]+)\"");
  private static final Pattern WORDS =
      Pattern.compile("<ol class=\"receipt-words\"[^>]*>(.*?)</ol>", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("<li>([^<]+)</li>");

  @LocalServerPort private int port;
  @Autowired private PublicPace pace;

  @ParameterizedTest
  @ValueSource(strings = {DISCUSSION, REPORT})
  void whatIsStrangeButReadableIsKeptWhole(String page) throws Exception {
    for (String text :
        List.of(
            "<script>alert('x')</script> <b>fet</b> &amp; \"sitat\"",
            "😀👩‍👩‍👧 مرحبا بالعالم \u202eabc\u202c שלום",
            ("Æ😀<" + unique() + "> ").repeat(24_000))) {
      Visitor visitor = new Visitor(port);
      var sent = sent(visitor, page, text);
      assertThat(sent.statusCode()).isEqualTo(200);
      var found = visitor.post(RETURN, RETURN, Map.of("code", words(sent)));
      assertThat(letter(found)).isEqualTo(text);
      assertThat(found.body())
          .contains("Når du kan komme tilbake", "ingen beskjed", "Hvem leser", "<dt>Svar</dt>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCUSSION, REPORT})
  void whatCannotBeKeptIsRefusedBesideTheFieldAndWhatCanBeGivenBackIs(String page)
      throws Exception {
    Visitor visitor = new Visitor(port);
    var empty = look(visitor, page, " \n ");
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.body()).contains("id=\"text-fault\"").contains("Skriv noe i feltet");
    var nul = look(visitor, page, "Han sa\0 det");
    assertThat(nul.statusCode()).isEqualTo(200);
    assertThat(nul.body()).contains("id=\"text-fault\"").contains("Han sa");
    String long1 = "å".repeat(1_048_577);
    var tooLong = look(visitor, page, long1);
    assertThat(tooLong.statusCode()).isEqualTo(200);
    assertThat(tooLong.body()).contains("Teksten er for lang").contains(long1);
    var far = look(visitor, page, "a".repeat(17 * 1024 * 1024));
    assertThat(far.statusCode()).as("more than any form takes").isEqualTo(413);
    assertThat(far.body()).contains("112").doesNotContain("java.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Han har 018180 10083 i nummer",
        "01 81 80 10083",
        "018180-10083",
        "Ring 912 34 567",
        "ring +47 91 23 45 67",
        "kari.demo@eksempel.no"
      })
  void whatGivesSomeoneAwayIsStoppedInAFriendlyWay(String text) throws Exception {
    var stopped = look(new Visitor(port), DISCUSSION, text);
    assertThat(stopped.body()).contains("id=\"text-fault\"").contains(text).contains("Ta ");
  }

  @Test
  void aWrongCodeACodeOfAnotherMunicipalityAndACodeThatEndedAreAnsweredAlike() throws Exception {
    Visitor visitor = new Visitor(port);
    String mine = words(sent(visitor, DISCUSSION, "En uro " + unique()));
    String elsewhere =
        words(sent(visitor, "/oslo" + openPoint(visitor, "oslo"), "En uro " + unique()));
    assertThat(letter(visitor.post(RETURN, RETURN, Map.of("code", mine)))).startsWith("En uro");
    ended("drammen");
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (String code : List.of(elsewhere, mine, turned(mine), "ikke et eneste ord", "\0<b>")) {
      answers.add(visitor.post(RETURN, RETURN, Map.of("code", code)));
    }
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(answers)
        .extracting(it -> it.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", ""))
        .first()
        .asString()
        .contains("Vi finner ingenting under disse ordene");
    assertThat(
            answers.stream()
                .map(it -> it.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", ""))
                .distinct())
        .hasSize(1);
  }

  @Test
  void whenTooMuchComesNothingTypedIsLostAndThePageSaysWhomToCallAndWhenToSendAgain()
      throws Exception {
    Visitor visitor = new Visitor(port);
    String text = "En uro " + unique();
    var receipt = receipt(visitor, DISCUSSION, look(visitor, DISCUSSION, text));
    Bucket letters = pace.letters(new PackId("drammen"));
    letters.consumeIgnoringRateLimits(1_000);
    try {
      var refused = send(visitor, DISCUSSION, receipt);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
          .isPositive();
      assertThat(refused.body()).contains("tel:112", "tel:116117", "det du skrev, er ikke borte");
      assertThat(words(refused)).isEqualTo(words(receipt));
      assertThat(words(sent(visitor, "/oslo" + openPoint(visitor, "oslo"), text)))
          .as("another municipality goes on")
          .isNotEmpty();
      letters.reset();
      var sent = send(visitor, DISCUSSION, refused);
      assertThat(sent.statusCode()).isEqualTo(200);
      assertThat(letter(visitor.post(RETURN, RETURN, Map.of("code", words(sent))))).isEqualTo(text);
    } finally {
      letters.reset();
    }
  }

  @Test
  void whoeverTriesManyWordsUsesUpNothingForTheOneWhoHasTheRightOnes() throws Exception {
    Visitor visitor = new Visitor(port);
    String text = "En uro " + unique();
    String words = words(sent(visitor, DISCUSSION, text));
    var wrong = Map.of("code", turned(words));
    for (int tries = 0; tries < 100; tries++) {
      assertThat(visitor.post(RETURN, RETURN, wrong).statusCode()).isEqualTo(200);
    }
    assertThat(letter(visitor.post(RETURN, RETURN, Map.of("code", words)))).isEqualTo(text);
  }

  @Test
  void whoHasTheRightWordsGetsInWhileEightOthersKeepTryingWrongOnes() throws Exception {
    Visitor visitor = new Visitor(port);
    String text = "En uro " + unique();
    String words = words(sent(visitor, DISCUSSION, text));
    AtomicBoolean enough = new AtomicBoolean();
    CountDownLatch allAtIt = new CountDownLatch(8);
    try (var rivals = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> tries = new ArrayList<>();
      for (int rival = 0; rival < 8; rival++) {
        tries.add(rivals.submit(() -> keepsTrying(turned(words), allAtIt, enough)));
      }
      try {
        allAtIt.await();
        for (int turn = 0; turn < 10; turn++) {
          assertThat(letter(visitor.post(RETURN, RETURN, Map.of("code", words)))).isEqualTo(text);
        }
      } finally {
        enough.set(true);
      }
      for (Future<?> trying : tries) {
        trying.get();
      }
    }
  }

  private @Nullable Void keepsTrying(String code, CountDownLatch begun, AtomicBoolean enough)
      throws Exception {
    Visitor rival = new Visitor(port);
    while (!enough.get()) {
      assertThat(rival.post(RETURN, RETURN, Map.of("code", code)).statusCode()).isEqualTo(200);
      begun.countDown();
    }
    return null;
  }

  @Test
  void ofManyTriesAtOnceThoseWhoseTurnDoesNotComeAreToldToComeAgain() {
    PublicPace impatient = new PublicPace(Duration.ZERO);
    assertThat(atOnce(impatient, 4, new MockHttpServletResponse())).isEqualTo("read");
    MockHttpServletResponse busy = new MockHttpServletResponse();
    assertThat(atOnce(impatient, 5, busy)).isEqualTo("come again");
    assertThat(busy.getStatus()).isEqualTo(429);
    assertThat(busy.getHeader("Retry-After")).isEqualTo("1");
    assertThat(atOnce(impatient, 4, new MockHttpServletResponse()))
        .as("afterwards")
        .isEqualTo("read");
  }

  /** The innermost of that many tries, each of which lasts until the next is answered. */
  private static String atOnce(PublicPace pace, int tries, MockHttpServletResponse response) {
    return pace.receipt(
        new PackId("drammen"),
        response,
        () -> tries == 1 ? "read" : atOnce(pace, tries - 1, response),
        () -> "come again");
  }

  @Test
  void aLetterWhoseTurnDoesNotComeIsGivenBackAndCanBeSentAgain() throws Exception {
    Visitor visitor = new Visitor(port);
    String words = words(sent(visitor, DISCUSSION, "En uro " + unique()));
    var read = visitor.post(RETURN, RETURN, Map.of("code", words));
    String more = "Mer om det " + unique();
    var refused = whileAllPlacesAreTaken(4, () -> goOn(visitor, read, more));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("id=\"text-fault\"", "det du skrev, er ikke borte", more);
    assertThat(visitor.post(RETURN, RETURN, Map.of("code", words)).body()).doesNotContain(more);
    assertThat(goOn(visitor, refused, more).body())
        .contains("Det er sendt", "En uro", ">" + more + "</blockquote>");
  }

  private static HttpResponse<String> goOn(Visitor visitor, HttpResponse<String> page, String text)
      throws Exception {
    return visitor.post(RETURN, RETURN, Map.of("sealed", found(SEALED, page), "text", text));
  }

  private <T> T whileAllPlacesAreTaken(int places, Callable<T> doing) throws Exception {
    if (places == 0) {
      return doing.call();
    }
    return pace.receipt(
        new PackId("drammen"),
        new MockHttpServletResponse(),
        () -> {
          try {
            return whileAllPlacesAreTaken(places - 1, doing);
          } catch (Exception fault) {
            throw new AssertionError(fault);
          }
        },
        () -> {
          throw new AssertionError("no place was free");
        });
  }

  /** Words that could be a receipt, and are none. */
  private static String turned(String words) {
    List<String> turned = new ArrayList<>(List.of(words.split(" ")));
    turned.addFirst(turned.removeLast());
    return String.join(" ", turned);
  }

  /** As retention will: nothing is left of what had come. */
  private static void ended(String municipality) {
    TestDatabase.shared()
        .tenancy()
        .runIn(
            municipality,
            () -> {
              for (String table :
                  List.of(
                      "inquiry_letter",
                      "inquiry_key",
                      "inquiry_reporter",
                      "inquiry_triage",
                      "inquiry")) {
                TestDatabase.shared().jdbc().sql("delete from " + table).update();
              }
            });
  }

  private static String openPoint(Visitor visitor, String municipality) throws Exception {
    var found =
        Pattern.compile("href=\"/" + municipality + "(/droft/[^\"/]+)\"")
            .matcher(visitor.get("/" + municipality + "/droft").body());
    while (found.find()) {
      if (!found.group(1).endsWith("/svar")) {
        return found.group(1);
      }
    }
    throw new AssertionError("no open contact point in " + municipality);
  }

  /** A mark to know a text by, without digits that could be taken for a telephone number. */
  static String unique() {
    return UUID.randomUUID().toString().replaceAll("\\d", "x");
  }

  static HttpResponse<String> look(Visitor visitor, String page, String text) throws Exception {
    Map<String, String> fields = new HashMap<>(Map.of("step", "look", "text", text));
    if (page.contains("/meld/")) {
      fields.put("named", "no");
    }
    return visitor.post(page, page, fields);
  }

  static HttpResponse<String> sent(Visitor visitor, String page, String text) throws Exception {
    return sentFrom(visitor, page, look(visitor, page, text));
  }

  /** Goes on from the page that shows what will be sent. */
  static HttpResponse<String> sentFrom(Visitor visitor, String page, HttpResponse<String> look)
      throws Exception {
    return send(visitor, page, receipt(visitor, page, look));
  }

  private static HttpResponse<String> receipt(
      Visitor visitor, String page, HttpResponse<String> look) throws Exception {
    return visitor.post(page, page, Map.of("step", "receipt", "sealed", found(SEALED, look)));
  }

  private static HttpResponse<String> send(
      Visitor visitor, String page, HttpResponse<String> receipt) throws Exception {
    return visitor.post(
        page, page, Map.of("step", "send", "kept", "true", "sealed", found(SEALED, receipt)));
  }

  static String words(HttpResponse<String> page) {
    return String.join(
        " ", WORD.matcher(found(WORDS, page)).results().map(word -> word.group(1)).toList());
  }

  private static String letter(HttpResponse<String> page) {
    return HtmlUtils.htmlUnescape(
        found(
            Pattern.compile("<blockquote class=\"letter\"[^>]*>(.*?)</blockquote>", Pattern.DOTALL),
            page));
  }

  static String found(Pattern pattern, HttpResponse<String> page) {
    var found = pattern.matcher(page.body());
    assertThat(found.find()).as("%s in %s", pattern, page.body()).isTrue();
    return found.group(1);
  }
}

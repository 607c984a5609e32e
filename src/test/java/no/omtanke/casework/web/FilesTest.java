package no.omtanke.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A file lies with what is written: whoever reads the one reads the other, and nobody else. */
@OmtankeTest
final class FilesTest {

  private static final String WRITER = "baerum-teacher";
  private static final String API = "/api/v1/municipalities/baerum/cases";
  private static final byte[] LETTER =
      "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.UTF_8);

  @LocalServerPort private int port;
  @Autowired private JsonMapper json;

  private Visitor playing(String person) throws Exception {
    var visitor = new Visitor(port);
    visitor.playing(person);
    return visitor;
  }

  private static Document page(Visitor visitor, String path) throws Exception {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  /** A case of hers with one thing written in it, as an address. */
  private String begun(Visitor teacher) throws Exception {
    var done =
        teacher.postAs(
            WRITER,
            "demo",
            API,
            """
            {"kind":"REGISTER_CONCERN","subject":"employee-concern","seen":0,"next":"%s",
            "answers":{"age":["AGE_16_TO_17"]},"texts":{"seen":"Trekker seg unna."}}
            """
                .formatted(LocalDate.now(NorwegianTime.ZONE).plusDays(7)));
    assertThat(done.statusCode()).as(done.body()).isLessThan(300);
    return "/baerum/saker/" + json.readTree(done.body()).get("reference").asString();
  }

  private static String onlyEntry(Visitor teacher, String home) throws Exception {
    return page(teacher, home + "/vedlegg").select("input[name=til]").attr("value");
  }

  private static HttpResponse<String> attach(
      Visitor visitor, String home, String entry, String name, byte[] content) throws Exception {
    String form = home + "/vedlegg";
    return visitor.postFile(form, form, Map.of("til", entry), "fil", name, content);
  }

  @Test
  void itIsTakenOutAsADownloadByThoseWhoReadWhatItLiesWith() throws Exception {
    Visitor teacher = playing(WRITER);
    String home = begun(teacher);
    String entry = onlyEntry(teacher, home);
    var done = attach(teacher, home, entry, "../../Brev hjem<b>.exe", LETTER);
    assertThat(Visitor.leadsTo(done)).isEqualTo(home);

    var link = page(teacher, home).select(".files a");
    assertThat(link.text()).as("by what is in it").isEqualTo("Brev hjemb.pdf");
    var file = teacher.get(link.attr("href"));
    assertThat(file.body()).isEqualTo(new String(LETTER, StandardCharsets.UTF_8));
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;")
        .contains("Brev%20hjemb.pdf");
    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");

    for (String other : new String[] {"baerum-safety-coordinator", "baerum-youth-worker"}) {
      Visitor reader = playing(other);
      assertThat(reader.get(link.attr("href")).statusCode()).as(other).isEqualTo(404);
      assertThat(reader.get(home + "/vedlegg").statusCode()).as(other).isEqualTo(404);
    }
    String anothers = begun(teacher);
    assertThat(teacher.get(link.attr("href").replace(home, anothers)).statusCode())
        .as("under another case of her own")
        .isEqualTo(404);
    assertThat(teacher.get(home + "/vedlegg/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  @Test
  void whatItIsShowsInItsContentAndWhatIsWrongIsToldBesideTheField() throws Exception {
    Visitor teacher = playing(WRITER);
    String home = begun(teacher);
    String entry = onlyEntry(teacher, home);
    byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    byte[] program = {'M', 'Z', 0, 1, 2, 3};
    for (byte[] content : new byte[][] {page, program, {'P', 'K', 3, 4, 0}}) {
      var answer = attach(teacher, home, entry, "brev.pdf", content);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Jsoup.parse(answer.body()).select("#fil-fault").text())
          .contains("ikke PDF, PNG, JPEG eller ren tekst");
    }
    assertThat(fault(attach(teacher, home, entry, "", new byte[0]))).contains("Velg en fil");
    assertThat(fault(attach(teacher, home, entry, "stor.txt", text(5 * 1024 * 1024 + 1))))
        .contains("større enn 5 MB");
    assertThat(fault(attach(teacher, home, entry, "Brev 150605 100 64.pdf", LETTER)))
        .contains("Filnavnet inneholder et fødselsnummer");
    var none = attach(teacher, home, "", "brev.pdf", LETTER);
    assertThat(Jsoup.parse(none.body()).select("#til-fault")).hasSize(1);
    assertThat(page(teacher, home).select(".files")).isEmpty();
    var done = attach(teacher, home, entry, "stor.txt", text(5 * 1024 * 1024));
    assertThat(done.statusCode()).isEqualTo(302);
  }

  @Test
  void anotherSystemPutsOneThereAndTakesItOutByTheSameRules() throws Exception {
    Visitor teacher = playing(WRITER);
    String home = begun(teacher);
    String reference = home.substring(home.lastIndexOf('/') + 1);
    String entry = onlyEntry(teacher, home);
    String files = API + "/" + reference + "/entries/" + entry + "/files";
    var put = teacher.postFileAs(WRITER, "demo", files, "file", "../Brev.exe", LETTER);
    assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
    String file = put.headers().firstValue("Location").orElseThrow();

    var seen = json.readTree(teacher.getAs(WRITER, "demo", API + "/" + reference).body());
    var listed = seen.get("entries").get(0).get("files").get(0);
    assertThat(listed.get("name").asString()).isEqualTo("Brev.pdf");
    assertThat(listed.get("kind").asString()).isEqualTo("PDF");
    assertThat(file).endsWith(listed.get("id").asString());
    var taken = teacher.getAs(WRITER, "demo", file);
    assertThat(taken.body()).isEqualTo(new String(LETTER, StandardCharsets.UTF_8));
    assertThat(taken.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(taken.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;");
    assertThat(page(teacher, home).select(".files a").text()).isEqualTo("Brev.pdf");

    String other = "baerum-youth-worker";
    assertThat(teacher.getAs(other, "demo", file).statusCode()).isEqualTo(404);
    assertThat(teacher.postFileAs(other, "demo", files, "file", "Brev.pdf", LETTER).statusCode())
        .isEqualTo(404);
    byte[] program = {'M', 'Z', 0, 1, 2, 3};
    refuses(teacher.postFileAs(WRITER, "demo", files, "file", "brev.pdf", program), "KIND");
    refuses(teacher.postFileAs(WRITER, "demo", files, "another", "brev.pdf", LETTER), "MISSING");
    String none = files.replace(entry, UUID.randomUUID().toString());
    refuses(teacher.postFileAs(WRITER, "demo", none, "file", "brev.pdf", LETTER), "ENTRY");
  }

  @Test
  void whoHasAFormOpenIsToldThatAFileCameSinceAndNothingOfHersIsLost() throws Exception {
    Visitor teacher = playing(WRITER);
    String home = begun(teacher);
    String form = home + "/write-note";
    var open = page(teacher, form).select("form");
    attach(teacher, home, onlyEntry(teacher, home), "brev.pdf", LETTER);

    Map<String, String> typed =
        Map.of(
            "version",
            open.select("[name=version]").val(),
            "looked",
            open.select("[name=looked]").val(),
            "nature",
            "FACT",
            "text",
            "Ringte hjem.");
    var sent = teacher.post(form, form, typed);
    assertThat(sent.statusCode()).isEqualTo(409);
    var shown = Jsoup.parse(sent.body());
    assertThat(shown.select("#changed").text()).contains("Vedlegget brev.pdf ved Bekymring");
    assertThat(shown.select("[name=text]").text()).isEqualTo("Ringte hjem.");
    assertThat(page(teacher, home).text()).doesNotContain("Ringte hjem.");
  }

  @Test
  void severalFilesAtOnceAllComeIn() throws Exception {
    Visitor teacher = playing(WRITER);
    String home = begun(teacher);
    String entry = onlyEntry(teacher, home);
    String files =
        API + "/" + home.substring(home.lastIndexOf('/') + 1) + "/entries/" + entry + "/files";
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> sent =
          IntStream.range(0, 6)
              .<Callable<Integer>>mapToObj(_ ->
                  () ->
                      teacher
                          .postFileAs(WRITER, "demo", files, "file", "Brev.pdf", LETTER)
                          .statusCode())
              .toList();
      for (var answer : senders.invokeAll(sent)) {
        assertThat(answer.get()).isEqualTo(201);
      }
    }
    assertThat(page(teacher, home).select(".files a")).hasSize(6);
  }

  private void refuses(HttpResponse<String> answer, String reason) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json.readTree(answer.body()).get("reasons").get(0).get("reason").asString())
        .isEqualTo(reason);
  }

  private static byte[] text(int size) {
    return "x".repeat(size).getBytes(StandardCharsets.UTF_8);
  }

  private static String fault(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(422);
    return Jsoup.parse(answer.body()).select("#fil-fault").text();
  }
}

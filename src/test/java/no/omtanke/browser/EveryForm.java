package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.browser.Typist.Filled;
import no.omtanke.casework.ActKind;
import no.omtanke.intake.InquiryAct;
import no.omtanke.packs.NorwegianTime;
import org.jsoup.nodes.Document;

/**
 * The way through every form there is, in Drammen: residents write, and each of its people acts.
 */
final class EveryForm {

  private static final String HOME = "/drammen";
  private static final String OFFICER = "drammen-data-protection-officer";
  private static final String ADMINISTRATOR = "drammen-administrator";
  private static final String TEACHER = "drammen-teacher";
  private static final String LEADER = "drammen-leader";
  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /**
   * Done when nothing else is left to do, in this order; each may shut ways, and the last end the
   * case.
   */
  private static final List<String> LATE =
      List.of(
          "skip",
          "restrict",
          "lift-restriction",
          "object",
          "decide-objection",
          "inform-person",
          "avert",
          "withdraw-consent",
          "refuse-consent",
          "keep-out",
          "let-back-in",
          "hand-over",
          "close",
          "reopen");

  private static final Pattern NUMBER = Pattern.compile("20\\d{2}-[0-9A-Z]{5}");

  private final String site;
  private final FormsMet met;
  private final List<Typist> people = new ArrayList<>();
  private final Set<InquiryAct.Kind> answers = EnumSet.noneOf(InquiryAct.Kind.class);
  private final Set<String> done = new HashSet<>();
  private final Set<Offered> tried = new HashSet<>();

  EveryForm(String site, FormsMet met) {
    this.site = site;
    this.met = met;
  }

  /** What was done in cases. */
  List<ActKind> acts() {
    Set<String> kinds =
        done.stream().map(once -> once.replaceFirst("/.*", "")).collect(Collectors.toSet());
    return Stream.of(ActKind.values())
        .filter(kind -> kinds.contains(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .toList();
  }

  /** What was done with what residents wrote. */
  Set<InquiryAct.Kind> answers() {
    return answers;
  }

  void walk() {
    stranger().sends(stranger().goes(HOME + "/logg-inn"), Filled.RIGHT, "person", met.word());
    residents();
    stranger()
        .goes(HOME + "/logg-inn")
        .select("button[name=person]")
        .eachAttr("value")
        .forEach(person -> people.add(stranger().playing(person)));
    begins(stranger().playing(TEACHER), HOME + "/saker/ny/employee-concern");
    worksOn();
    people.forEach(this::begins);
    worksOn();
    people.forEach(this::reads);
    comesBack();
    refusedStaff();
    looksAround();
    emergency();
    stranger().playing(OFFICER).asks(HOME + "/personvern/logg", "sak");
    breach();
    agrees();
    attaches();
    asksForAPerson();
    right();
    api();
  }

  /**
   * A colleague's name stands openly on the staff, as on her door; what is refused stands nowhere.
   */
  private void refusedStaff() {
    Typist administrator = stranger().playing(ADMINISTRATOR);
    Document setup = administrator.goes(HOME + "/oppsett");
    String one = setup.select("td a[href*=/oppsett/ansatte/]").attr("href");
    String teacher = setup.select("a[href*=/oppsett/ansatte/]:contains(Kari Demo)").attr("href");
    for (String form :
        List.of(HOME + "/oppsett/ansatte/ny/school", one, one + "/slutt", teacher + "/fravaer")) {
      Document refused = administrator.sends(administrator.goes(form), Filled.WRONG_THROUGHOUT);
      assertThat(Typist.refused(refused, form)).as(form).isTrue();
    }
  }

  /** She looks for cases and for words in one of them, and names no deputy that there is. */
  private void looksAround() {
    Typist teacher = stranger().playing(TEACHER);
    teacher.asks(HOME + "/saker", "sok");
    Document room = teacher.goes(cases(teacher).iterator().next());
    teacher.sends(room, Filled.RIGHT);
    String absence = HOME + "/fravaer";
    assertThat(
            Typist.refused(teacher.sends(teacher.goes(absence), Filled.WRONG_THROUGHOUT), absence))
        .isTrue();
  }

  private void worksOn() {
    boolean more = true;
    while (more) {
      more = works();
    }
  }

  /** They discuss, report each thing often enough for all that can be answered, and come back. */
  private void residents() {
    Typist someone = stranger();
    for (String point :
        someone.goes(HOME + "/droft").select("main a[href*=/droft/]").eachAttr("href")) {
      if (!point.endsWith("/svar")) {
        comesBack(writes(point));
      }
    }
    for (String way :
        someone.goes(HOME + "/meld").select("main a[href*=/meld/]").eachAttr("href")) {
      for (int time = 0; !way.endsWith("/fare") && time < 3; time++) {
        writes(way);
      }
    }
  }

  /** From the empty page to the receipt, which is returned. */
  private String writes(String path) {
    Typist someone = stranger();
    someone.sends(someone.goes(path), Filled.WRONG_THROUGHOUT, "step", "look");
    someone.sends(someone.goes(path), Filled.TEXTS_ALONE, "step", "look");
    Document look = someone.sends(someone.goes(path), Filled.RIGHT, "step", "look");
    someone.sends(look, Filled.WRONG_THROUGHOUT, "step", "receipt");
    someone.sends(look, Filled.RIGHT, "step", "change");
    Document receipt = someone.sends(look, Filled.RIGHT, "step", "receipt");
    someone.sends(receipt, Filled.TEXTS_ALONE, "step", "send");
    someone.sends(receipt, Filled.RIGHT, "step", "send");
    return String.join(" ", receipt.select(".receipt-words li").eachText());
  }

  private void comesBack(String receipt) {
    Typist someone = stranger();
    Document asked = someone.goes(HOME + "/droft/svar");
    someone.sends(asked, Filled.WRONG_THROUGHOUT);
    Document exchange = someone.sends(asked, Filled.RIGHT, "code", receipt);
    someone.sends(exchange, Filled.WRONG_THROUGHOUT);
    someone.sends(exchange, Filled.RIGHT, "text", met.word() + " 912 34 567");
    someone.sends(exchange, Filled.RIGHT);
  }

  private void begins(Typist someone) {
    Document ways = someone.goes(HOME + "/saker/ny");
    List<String> forms =
        Typist.at(ways, HOME + "/saker/ny")
            ? ways.select(".ways a[href^=" + HOME + "/saker/ny/]").eachAttr("href")
            : List.of(Typist.path(ways));
    forms.forEach(form -> begins(someone, form));
  }

  private void begins(Typist someone, String form) {
    someone.sends(someone.goes(form), Filled.RIGHT, "utkast", "lagre");
    someone.sends(someone.goes(form), Filled.RIGHT, "utkast", "forkast");
    if (!Typist.refused(someone.fills(form), form)) {
      done.add("register-concern");
    }
  }

  /** Something that a page of a case offers, by address: what kind of act, and what it is about. */
  private record Offered(Typist someone, String act, String kind, String what) {}

  /**
   * Each does in her cases what she can and nobody did yet, and what is late only when nothing else
   * was left; returns whether anything was done.
   */
  private boolean works() {
    boolean any = false;
    List<Offered> late = new ArrayList<>();
    for (Typist someone : people) {
      for (String home : cases(someone)) {
        for (Offered offer : offers(someone, home)) {
          if (LATE.contains(offer.kind())) {
            late.add(offer);
          } else {
            any |= does(offer);
          }
        }
      }
    }
    late.sort(Comparator.comparingInt(offer -> LATE.indexOf(offer.kind())));
    return any || late.stream().anyMatch(this::does);
  }

  private static List<Offered> offers(Typist someone, String home) {
    return someone.goes(home).select("main a[href^=" + home + "/]").eachAttr("href").stream()
        .map(act -> {
          String what = act.substring(home.length() + 1);
          String kind = what.replaceFirst("/.*", "");
          return new Offered(someone, act, kind, kind.equals("skip") ? kind : what);
        })
        .toList();
  }

  private boolean does(Offered offer) {
    if (done.contains(offer.what()) || !tried.add(offer)) {
      return false;
    }
    Typist someone = offer.someone();
    Document form = someone.goes(offer.act());
    if (form.selectFirst("main form") == null) {
      return false; // another has ended since what it is about
    }
    someone.sends(form, Filled.RIGHT, "utkast", "lagre");
    boolean taken = !Typist.refused(someone.fills(offer.act()), offer.act());
    if (taken) {
      done.add(offer.what());
    }
    return taken;
  }

  private static Set<String> cases(Typist someone) {
    Set<String> cases = new LinkedHashSet<>();
    for (String list : List.of("/saker", "/saker?avsluttet=true")) {
      for (String link : someone.goes(HOME + list).select("a.case-row").eachAttr("href")) {
        cases.add(link.replaceFirst("(" + ID + ").*", "$1"));
      }
    }
    return cases;
  }

  /** Whoever has an inbox answers all that lies there. */
  private void reads(Typist someone) {
    for (String inquiry : someone.goes(HOME + "/innboks").select(".inbox a").eachAttr("href")) {
      Document room = someone.goes(inquiry);
      if (room.selectFirst("form[action$=/hvem]") != null) {
        someone.sends(room, Filled.WRONG_THROUGHOUT);
      }
      for (String act : room.select("main a[href^=" + inquiry + "/]").eachAttr("href")) {
        InquiryAct.Kind kind = InquiryAct.Kind.valueOf(act.substring(inquiry.length() + 1));
        if (!answers.contains(kind) && !Typist.refused(someone.fills(act), act)) {
          answers.add(kind);
        }
      }
    }
  }

  /** Her log-in ends while she writes. */
  private void comesBack() {
    Typist teacher = stranger().playing(TEACHER);
    String note = cases(teacher).iterator().next() + "/write-note";
    Document form = teacher.goes(note);
    teacher.losesHerLogIn();
    Document door = teacher.sends(form, Filled.RIGHT);
    Document back = teacher.sends(door, Filled.RIGHT, "person", TEACHER);
    assertThat(back.select("textarea").text()).contains(met.word());
    assertThat(Typist.at(teacher.sends(back, Filled.RIGHT), note)).isFalse();
  }

  /** A colleague asks for a case that she is not on, first by a number that is none. */
  private void emergency() {
    String form = HOME + "/nodtilgang";
    Typist teacher = stranger().playing(TEACHER);
    teacher.fills(HOME + "/saker/ny/employee-concern");
    List<String> numbers = numbers(teacher);
    Typist leader = stranger().playing(LEADER);
    assertThat(Typist.refused(leader.fills(form), form)).isTrue();
    assertThat(
            numbers.stream()
                .anyMatch(number -> !Typist.refused(leader.fills(form, "number", number), form)))
        .as("a case that she is not on")
        .isTrue();
    done.add("emergency-access");
  }

  private static List<String> numbers(Typist someone) {
    return someone.goes(HOME + "/saker").select("a.case-row").eachText().stream()
        .flatMap(row -> NUMBER.matcher(row).results().map(found -> found.group()))
        .toList();
  }

  /** The person asks to see what is written; a line is held back, shown after all, and answered. */
  private void right() {
    Typist leader = stranger().playing(LEADER);
    String form = HOME + "/rettigheter/nytt";
    Document page = leader.sends(leader.goes(form), Filled.WRONG_THROUGHOUT);
    for (String number : numbers(stranger().playing(TEACHER))) {
      if (Typist.refused(page, form)) {
        page =
            leader.sends(
                leader.goes(form),
                Filled.RIGHT,
                "nummer",
                number,
                "dag",
                LocalDate.now(NorwegianTime.ZONE).toString());
      }
    }
    assertThat(Typist.refused(page, form)).as(page.text()).isFalse();
    String request = Typist.path(page).replaceFirst("\\?.*", "");
    String line =
        leader
            .goes(request + "/linjer")
            .select("main a[href*=/linjer/]")
            .eachAttr("href")
            .getFirst();
    assertThat(Typist.refused(leader.fills(line, "taus", "nei"), line)).isFalse();
    leader.sends(leader.goes(request + "/linjer"), Filled.WRONG_THROUGHOUT);
    leader.sends(leader.goes(request + "/linjer"), Filled.RIGHT);
    String answer = request + "/ANSWER";
    assertThat(Typist.refused(leader.fills(answer, "utfall", "MET"), answer)).isFalse();
    assertThat(leader.goes(request + "/svar").text()).contains(met.word());
  }

  /** Whoever is responsible leaves, and whoever answers for the cases takes one of hers over. */
  void takesOver() {
    stranger().playing(TEACHER).fills(HOME + "/saker/ny/employee-concern");
    Typist administrator = stranger().playing(ADMINISTRATOR);
    String leaving =
        administrator
                .goes(HOME + "/oppsett")
                .select("a[href*=/oppsett/ansatte/]:contains(Kari Demo)")
                .attr("href")
            + "/slutt";
    assertThat(Typist.refused(administrator.fills(leaving), leaving)).isFalse();
    Typist leader = stranger().playing(LEADER);
    String left =
        leader.goes(HOME + "/min-dag").select("main a[href*=/uten-ansvarlig/]").attr("href");
    assertThat(Typist.refused(leader.sends(leader.goes(left), Filled.WRONG_THROUGHOUT), left))
        .isTrue();
    if (!Typist.refused(leader.fills(left), left)) {
      done.add("take-over");
    }
  }

  /** The officer writes a breach down, and more of it. */
  private void breach() {
    Typist officer = stranger().playing(OFFICER);
    String form = HOME + "/personvern/brudd/nytt";
    String yesterday = LocalDate.now(NorwegianTime.ZONE).minusDays(1) + "T12:00";
    Document written = officer.fills(form, "tid", yesterday, "slag", "CONFIDENTIALITY");
    String more = Typist.path(written) + "/ADD";
    assertThat(Typist.refused(officer.fills(more), more)).isFalse();
  }

  /** The officer notes an agreement. */
  private void agrees() {
    String agreement = HOME + "/personvern/avtaler/drift";
    Document noted =
        stranger().playing(OFFICER).fills(agreement, "fra", "2026-01-01", "til", "2027-01-01");
    assertThat(Typist.refused(noted, agreement)).as(noted.text()).isFalse();
  }

  /** A teacher puts a file with what she has written, on the page and by another system. */
  private void attaches() {
    Typist teacher = stranger().playing(TEACHER);
    teacher.fills(HOME + "/saker/ny/employee-concern");
    String form =
        cases(teacher).stream()
            .map(home -> home + "/vedlegg")
            .filter(one -> !teacher.goes(one).select("input[type=file]").isEmpty())
            .findFirst()
            .orElseThrow();
    String entry = teacher.goes(form).select("input[name=til]").val();
    assertThat(Typist.refused(teacher.fills(form), form)).isFalse();
    String files =
        form.replace(HOME + "/saker/", "/api/v1/municipalities/drammen/cases/")
            .replace("/vedlegg", "/entries/" + entry + "/files");
    Document put = stranger().puts(files, TEACHER);
    assertThat(put.text()).as("the answer leads on to what was put").contains(met.word());
  }

  /** Staff ask whether there is a case on someone, and the officer which there are. */
  private void asksForAPerson() {
    for (String form : List.of(HOME + "/finnes-saken", HOME + "/personvern/finn-saker")) {
      Typist someone = stranger().playing(form.contains("personvern") ? OFFICER : TEACHER);
      someone.sends(someone.goes(form), Filled.WRONG_THROUGHOUT);
      Document answer =
          someone.sends(
              someone.goes(form), Filled.RIGHT, "nummer", "", "aar", "2009", "tjeneste", "school");
      assertThat(Typist.refused(answer, form)).as(answer.text()).isFalse();
    }
  }

  /** A case ends, its time runs out, and whoever sees the list holds it back. */
  void holdsBack(Runnable timeRunsOut) {
    Typist teacher = stranger().playing(TEACHER);
    teacher.fills(HOME + "/saker/ny/employee-concern");
    assertThat(
            cases(teacher).stream()
                .filter(home ->
                    offers(teacher, home).stream().anyMatch(it -> it.kind().equals("close")))
                .map(home -> home + "/close")
                .filter(close -> !Typist.refused(teacher.fills(close), close)))
        .isNotEmpty();
    timeRunsOut.run();
    Typist leader = stranger().playing(LEADER);
    String listed = leader.goes(HOME + "/sletting").select("main a[href$=/HOLD]").attr("href");
    assertThat(Typist.refused(leader.fills(listed, "dag", Colleague.inDays(30).toString()), listed))
        .isFalse();
    String byNumber = HOME + "/sletting/hold-tilbake";
    leader.fills(byNumber);
  }

  /** The API takes the same words, and does not repeat what it did not understand. */
  private void api() {
    String cases = "/api/v1/municipalities/drammen/cases";
    Typist system = stranger();
    String concern =
        """
        {"kind":"REGISTER_CONCERN","subject":"employee-concern","seen":0,"next":"%s",
         "answers":{"age":["ADULT"]},"texts":{"seen":"%s"}}
        """
            .formatted(Colleague.inDays(30), met.word());
    String home =
        cases
            + "/"
            + system.posts(cases, TEACHER, concern).text().replaceFirst(".*?(" + ID + ").*", "$1");
    for (String either : List.of("FACT", met.word())) {
      system.posts(
          home + "/acts",
          TEACHER,
          """
          {"kind":"WRITE_NOTE","seen":2,"answers":{"nature":["%s"]},"texts":{"text":"%s"}}
          """
              .formatted(either, met.word()));
    }
    for (String either : List.of("DANGER", met.word())) {
      system.posts(
          home + "/identity",
          TEACHER,
          "{\"purpose\":\"%s\",\"reason\":\"%s\"}".formatted(either, met.word()));
    }
    for (String hours : List.of("3", "\"" + met.word() + "\"")) {
      system.posts(
          "/api/v1/municipalities/drammen/emergency-access",
          TEACHER,
          "{\"number\":\"%s\",\"reason\":\"%s\",\"hours\":%s}"
              .formatted(met.word(), met.word(), hours));
    }
    system.posts(
        "/api/v1/municipalities/drammen/unattended/" + home.substring(home.lastIndexOf('/') + 1),
        TEACHER,
        "{\"to\":\"%s\"}".formatted(met.word()));
    for (String broken : List.of("{\"kind\":\"%s\"}", "{\"%s", "{\"seen\":\"%s\"}", "%s")) {
      system.posts(cases, TEACHER, broken.formatted(met.word()));
    }
  }

  private Typist stranger() {
    return new Typist(site, met);
  }
}

package no.omtanke.casework.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Answers;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseName;
import no.omtanke.casework.CaseSearch;
import no.omtanke.casework.Decision;
import no.omtanke.casework.News;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.flow.ActRequest;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.Casework;
import no.omtanke.casework.flow.Identity;
import no.omtanke.casework.flow.Worklist;
import no.omtanke.confidentiality.Purpose;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.FreshLogIn;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.PackId;
import no.omtanke.packs.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Cases as JSON: what a page can do, with the same reasons when it cannot. */
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/cases")
final class CaseApi {

  private static final int PAGE = 25;

  private final Casework casework;
  private final CaseLooking looking;

  CaseApi(Casework casework, CaseLooking looking) {
    this.casework = casework;
    this.looking = looking;
  }

  /**
   * The cases that the caller may know of: the open ones by the earliest date, the closed ones by
   * the latest ending. The {@code Link} header names the next page, where there is one.
   *
   * @param after the last case of the page before
   * @param due that case's date; none where it has none
   * @param name the number, or what the caller's own pages call the case: it is found whether it is
   *     open or closed, and one that is not hers to know of is as one that is not there
   * @param step in which a case of the caller's own agency stands
   * @param when by when something is to happen
   * @param unit the agency whose case it is, or that told the caller of it
   */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @GetMapping
  ResponseEntity<List<RowJson>> worklist(
      PackId pack,
      Actor actor,
      @RequestParam(name = "closed", defaultValue = "false") boolean closed,
      @RequestParam(name = "after", required = false) @Nullable UUID after,
      @RequestParam(name = "due", required = false) @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate due,
      @RequestParam(name = "name", required = false) @Nullable String name,
      @RequestParam(name = "step", required = false) @Nullable String step,
      @RequestParam(name = "when", required = false) CaseSearch.@Nullable Due when,
      @RequestParam(name = "unit", required = false) @Nullable String unit) {
    Worklist.After from = after == null ? null : new Worklist.After(due, after);
    CaseSearch search =
        new CaseSearch(
            name == null ? null : name(pack, name),
            step == null ? null : new StepId(step),
            when,
            unit == null ? null : new AgencyId(unit));
    Worklist list =
        looking.worklist(pack.value(), actor, new Worklist.Page(closed, from, PAGE, search));
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    Worklist.After next = list.next();
    if (next != null) {
      answer.header(HttpHeaders.LINK, "<" + page(pack, closed, next, search) + ">; rel=\"next\"");
    }
    return answer.body(list.rows().stream().map(RowJson::of).toList());
  }

  /**
   * What ended in the last two weeks for a caller who was told of it, and that she has not seen
   * yet: the case, or her sight of it.
   */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @GetMapping("/ended")
  ResponseEntity<List<RowJson>> ended(PackId pack, Actor actor) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(looking.ended(pack.value(), actor).stream().map(RowJson::of).toList());
  }

  /** The cases in which something comes back to the caller today, whatever date was set there. */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @GetMapping("/reminders")
  ResponseEntity<List<RemindingJson>> reminders(PackId pack, Actor actor) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(looking.reminders(pack.value(), actor).stream().map(RemindingJson::of).toList());
  }

  /** A case, and what comes back in it. */
  record RemindingJson(
      UUID reference, @Nullable String number, List<CaseJson.ReminderJson> reminders) {

    static RemindingJson of(Worklist.Row row) {
      return new RemindingJson(
          row.reference(),
          row.number(),
          row.view().reminders().stream().map(CaseJson.ReminderJson::of).toList());
    }
  }

  private static CaseName name(PackId pack, String typed) {
    if (CaseName.isOfAPerson(typed)) {
      throw new BadRequest("A case is not looked for by whom it is about");
    }
    return CaseName.read(typed, pack.value())
        .orElseThrow(() -> new BadRequest("name is not what a case is called"));
  }

  private static String page(PackId pack, boolean closed, Worklist.After from, CaseSearch search) {
    return UriComponentsBuilder.fromPath("/api/v1/municipalities/{municipality}/cases")
        .queryParam("closed", closed)
        .queryParam("after", from.reference())
        .queryParamIfPresent("due", Optional.ofNullable(from.due()))
        .queryParamIfPresent("step", Optional.ofNullable(search.step()))
        .queryParamIfPresent("when", Optional.ofNullable(search.due()))
        .queryParamIfPresent("unit", Optional.ofNullable(search.unit()))
        .encode()
        .buildAndExpand(pack)
        .toUriString();
  }

  /**
   * A case on the list.
   *
   * @param news what is new to the caller of what she was told across the wall; null where nothing
   *     is
   */
  record RowJson(
      UUID reference,
      @Nullable String number,
      @Nullable String stage,
      String position,
      @Nullable News news) {

    static RowJson of(Worklist.Row row) {
      return new RowJson(
          row.reference(),
          row.number(),
          CaseJson.stage(row.view()),
          row.view().position().name(),
          row.news());
    }
  }

  /** The case as the caller may see it, with what can be done and what each act has to be told. */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @GetMapping("/{reference}")
  ResponseEntity<Object> open(
      @PathVariable("reference") UUID reference, PackId pack, Actor actor, Locale locale) {
    return looking
        .open(pack.value(), actor, reference)
        .<ResponseEntity<Object>>map(room ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(CaseJson.of(room, locale.getLanguage())))
        .orElseGet(() -> refused(List.of(new Refusal.NotOnCase())));
  }

  /** A concern becomes a case. */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> register(PackId pack, Actor actor, @RequestBody ActJson asked) {
    if (asked.kind() != ActKind.REGISTER_CONCERN) {
      throw new BadRequest("A case begins with REGISTER_CONCERN");
    }
    CaseId id = new CaseId(UUID.randomUUID());
    return answer(
        asked,
        actor,
        request -> casework.begin(pack.value(), id, request),
        () ->
            ResponseEntity.created(URI.create("/api/v1/municipalities/" + pack + "/cases/" + id))
                .body(Map.of("reference", id.value())));
  }

  /** Something is done with the case. */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @PostMapping(path = "/{reference}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> act(
      @PathVariable("reference") UUID reference,
      PackId pack,
      Actor actor,
      @RequestBody ActJson asked) {
    return answer(
        asked,
        actor,
        request -> {
          Decision decision = casework.handle(pack.value(), reference, request);
          if (decision instanceof Decision.Refused it && hidden(it.reasons())) {
            looking.turnedAway(pack.value(), actor, reference);
          }
          return decision;
        },
        () -> ResponseEntity.ok(Map.of("reference", reference)));
  }

  /** Who the person is, by need: with a reason, and logged. */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @FreshLogIn
  @PostMapping(path = "/{reference}/identity", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> identity(
      @PathVariable("reference") UUID reference,
      PackId pack,
      Actor actor,
      @RequestBody IdentityJson asked) {
    if (asked.purpose() == null || asked.reason() == null) {
      throw new BadRequest("A look at identity takes a purpose and a reason");
    }
    return switch (looking.openIdentity(
        pack.value(), actor, reference, asked.purpose(), asked.reason())) {
      case Identity.Refused it -> refused(it.reasons());
      case Identity.Opened it -> {
        Map<String, Object> byEntry = new LinkedHashMap<>();
        it.texts()
            .forEach((entry, texts) -> {
              Map<String, String> named = new LinkedHashMap<>();
              texts.forEach((field, text) -> named.put(field.key(), text));
              byEntry.put(entry.toString(), named);
            });
        yield ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(byEntry);
      }
    };
  }

  record IdentityJson(@Nullable Purpose purpose, @Nullable String reason) {}

  private ResponseEntity<Object> answer(
      ActJson asked,
      Actor actor,
      Function<ActRequest, Decision> doing,
      Supplier<ResponseEntity<Object>> done) {
    return switch (Answers.read(asked.move(), asked.given())) {
      case Answers.Reading.NotUnderstood it -> notUnderstood(it.faults());
      case Answers.Reading.Understood it ->
          switch (doing.apply(
              new ActRequest(actor, asked.seen(), asked.next(), asked.typed(), it.act()))) {
            case Decision.Accepted _ -> done.get();
            case Decision.Refused refused -> refused(refused.reasons());
          };
    };
  }

  private static ResponseEntity<Object> notUnderstood(Map<String, Answers.Fault> faults) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    problem.setTitle("Some answers are missing or make no sense");
    problem.setProperty("answers", faults);
    return Problems.answer(problem);
  }

  static ResponseEntity<Object> refused(List<Refusal> reasons) {
    HttpStatus status = status(reasons);
    ProblemDetail problem = ProblemDetail.forStatus(status);
    if (status == HttpStatus.NOT_FOUND) {
      problem.setTitle("There is no such case");
      return Problems.answer(problem);
    }
    problem.setTitle("It cannot be done");
    problem.setProperty("reasons", Reason.all(reasons));
    return Problems.answer(problem);
  }

  /** The gravest of the reasons decides: hidden, not the caller's, out of date, or not right. */
  private static HttpStatus status(List<Refusal> reasons) {
    if (hidden(reasons)) {
      return HttpStatus.NOT_FOUND;
    }
    if (reasons.stream()
        .anyMatch(reason ->
            reason instanceof Refusal.NotYourRole || reason instanceof Refusal.NotYourGroup)) {
      return HttpStatus.FORBIDDEN;
    }
    return reasons.stream()
            .anyMatch(reason ->
                reason instanceof Refusal.SomeoneWasHere
                    || reason instanceof Refusal.CaseClosed
                    || reason instanceof Refusal.ContentEnded
                    || reason instanceof Refusal.DoneAlready)
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private static boolean hidden(List<Refusal> reasons) {
    return reasons.stream().anyMatch(Refusal.NotOnCase.class::isInstance);
  }
}

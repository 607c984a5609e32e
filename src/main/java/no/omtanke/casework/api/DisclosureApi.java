package no.omtanke.casework.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.casework.Disclosed;
import no.omtanke.casework.Informed;
import no.omtanke.casework.flow.DisclosureRegister;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.PackId;
import no.omtanke.packs.Recipient;
import no.omtanke.platform.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The register of what the caller's agency has told others, as JSON. */
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/disclosures")
final class DisclosureApi {

  private static final int PAGE = 25;

  private final DisclosureRegister register;

  DisclosureApi(DisclosureRegister register) {
    this.register = register;
  }

  /**
   * What the caller's agency has told others, newest first, for a caller who answers for its cases.
   * The {@code Link} header names the next page, where there is one.
   *
   * @param to told to whom, as {@code agency:police} or {@code group:core}; none for all
   * @param from the first day; none for all
   * @param until the last day; none for all
   * @param before when the last of the page before was told
   * @param after its id
   */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @GetMapping
  ResponseEntity<Object> disclosures(
      PackId pack,
      Actor actor,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "from", required = false) @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(name = "until", required = false) @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate until,
      @RequestParam(name = "before", required = false) @Nullable Instant before,
      @RequestParam(name = "after", required = false) @Nullable UUID after) {
    DisclosureRegister.After place =
        before == null || after == null
            ? null
            : new DisclosureRegister.After(inTheCalendar(before), new EntryId(after));
    DisclosureRegister.Search search =
        new DisclosureRegister.Search(recipient(to), inTheCalendar(from), inTheCalendar(until));
    return register
        .page(pack.value(), actor, search, place, PAGE)
        .map(page -> answer(pack, search, page))
        .orElseGet(() ->
            Problems.answer(HttpStatus.FORBIDDEN, "It is for those who answer for the cases"));
  }

  private static ResponseEntity<Object> answer(
      PackId pack, DisclosureRegister.Search search, DisclosureRegister.Page page) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    DisclosureRegister.After next = page.next();
    if (next != null) {
      answer.header(HttpHeaders.LINK, "<" + address(pack, search, next) + ">; rel=\"next\"");
    }
    return answer.body(page.rows().stream().map(ToldJson::of).toList());
  }

  private static String address(
      PackId pack, DisclosureRegister.Search search, DisclosureRegister.After next) {
    return UriComponentsBuilder.fromPath("/api/v1/municipalities/{municipality}/disclosures")
        .queryParamIfPresent("to", Optional.ofNullable(search.to()).map(Recipient::key))
        .queryParamIfPresent("from", Optional.ofNullable(search.from()))
        .queryParamIfPresent("until", Optional.ofNullable(search.until()))
        .queryParam("before", next.at())
        .queryParam("after", next.entry())
        .buildAndExpand(pack)
        .toUriString();
  }

  /**
   * Something that was told.
   *
   * @param provision of a ground in law; null of the others
   * @param number what the owner's people call the case; null for a caller who may not know
   * @param reference what the caller finds the case by; null where it is not hers to open
   * @param decidedBy who decided it
   * @param standing whether the ground stands: STANDS, STANDS_UNTIL, RAN_OUT or WITHDRAWN
   * @param day the last day of it, or the day it ended
   * @param informed when the person was told of it; null where he was not
   * @param waits when telling him is looked at again; null where no day is set
   */
  record ToldJson(
      UUID id,
      Instant at,
      String to,
      String ground,
      @Nullable String provision,
      @Nullable String number,
      @Nullable UUID reference,
      String decidedBy,
      String standing,
      @Nullable LocalDate day,
      @Nullable Instant informed,
      @Nullable LocalDate waits) {

    static ToldJson of(DisclosureRegister.Row row) {
      Disclosed told = row.told();
      Informed informed = told.informed();
      return new ToldJson(
          told.disclosure().id().value(),
          told.disclosure().since(),
          told.disclosure().to().key(),
          told.disclosure().ground().kind().name(),
          told.disclosure().ground() instanceof Ground.InLaw it ? it.provision().value() : null,
          row.number(),
          told.reference(),
          told.decidedBy().value(),
          told.standing().how().name(),
          told.standing().day(),
          informed == null ? null : informed.at(),
          informed == null ? null : informed.waits());
    }
  }

  private static @Nullable Recipient recipient(@Nullable String key) {
    try {
      return key == null ? null : Recipient.of(key);
    } catch (IllegalArgumentException nobody) {
      throw new BadRequest("to names neither an agency nor a group");
    }
  }

  private static @Nullable LocalDate inTheCalendar(@Nullable LocalDate day) {
    if (day != null && (day.getYear() < 1970 || day.getYear() > 9998)) {
      throw new BadRequest("No case is of that year");
    }
    return day;
  }

  private static Instant inTheCalendar(Instant at) {
    return Address.moment(at.toString())
        .orElseThrow(() -> new BadRequest("No case is of that year"));
  }
}

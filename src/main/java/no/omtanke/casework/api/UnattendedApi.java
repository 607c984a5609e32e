package no.omtanke.casework.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.omtanke.casework.Decision;
import no.omtanke.casework.flow.Unattended;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.PackId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open cases whose responsible can be reached no more, for those who answer for them, as JSON. */
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/unattended")
final class UnattendedApi {

  private final Unattended unattended;

  UnattendedApi(Unattended unattended) {
    this.unattended = unattended;
  }

  /** What is left to the caller, by number, and to whom she can give each; nothing of the case. */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @GetMapping
  ResponseEntity<List<LeftJson>> left(PackId pack, Actor actor) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(unattended.to(pack.value(), actor).stream().map(LeftJson::of).toList());
  }

  /** A case that is left to the caller, and who can become responsible for it. */
  record LeftJson(UUID reference, String number, List<String> successors) {
    static LeftJson of(Unattended.Left it) {
      return new LeftJson(
          it.reference(), it.number(), it.successors().stream().map(StaffId::value).toList());
    }
  }

  record GivenJson(@Nullable String to) {}

  /**
   * Makes herself or another of the agency responsible (TAKE_OVER). A case that is not left to the
   * caller, or not any more, is answered as one that is not there.
   */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @PostMapping(path = "/{reference}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> give(
      @PathVariable("reference") UUID reference,
      PackId pack,
      Actor actor,
      @RequestBody GivenJson given) {
    String to = given.to();
    if (to == null) {
      throw new BadRequest("to is whoever becomes responsible");
    }
    return switch (unattended.give(pack.value(), actor, reference, new StaffId(to))) {
      case Decision.Accepted _ -> ResponseEntity.ok(Map.of("reference", reference));
      case Decision.Refused it -> CaseApi.refused(it.reasons());
    };
  }
}

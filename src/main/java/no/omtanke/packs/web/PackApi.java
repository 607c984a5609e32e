package no.omtanke.packs.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.PublicFace;
import no.omtanke.platform.PublicPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The municipalities and what their plans say; no log-in, no person. */
@PublicFace
@RestController
@RequestMapping("/api/v1/municipalities")
class PackApi {

  private final PackLibrary packs;
  private final InstantSource clock;

  PackApi(PackLibrary packs, InstantSource clock) {
    this.packs = packs;
    this.clock = clock;
  }

  @Bean
  static PublicPaths openPackPaths() {
    return PublicPaths.of(
        "/api/v1/municipalities", "/api/v1/municipalities/*/pack", "/v3/api-docs/**");
  }

  @Operation(summary = "The municipalities that this installation runs")
  @SecurityRequirements
  @GetMapping
  List<MunicipalityJson> municipalities() {
    LocalDate today = NorwegianTime.day(clock.instant());
    return packs.all().stream().map(pack -> MunicipalityJson.of(pack, today)).toList();
  }

  /**
   * A municipality.
   *
   * @param municipalityNumber the number that stands today; null where the pack gives none
   */
  record MunicipalityJson(String id, String name, @Nullable String municipalityNumber) {
    static MunicipalityJson of(Pack pack, LocalDate today) {
      return new MunicipalityJson(
          pack.id().value(), pack.name().bokmal(), pack.numberOn(today).orElse(null));
    }
  }

  @Operation(summary = "What the municipality's plan says, each item with its source")
  @SecurityRequirements
  @GetMapping("/{id}/pack")
  ResponseEntity<Object> pack(@PathVariable("id") String id, Locale locale) {
    return packs
        .byId(new PackId(id))
        .map(pack -> ResponseEntity.<Object>ok(PackJson.of(pack, locale.getLanguage())))
        .orElseGet(PackApi::unknown);
  }

  private static ResponseEntity<Object> unknown() {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("There is no such municipality");
    return ResponseEntity.status(HttpStatus.NOT_FOUND).body(problem);
  }
}

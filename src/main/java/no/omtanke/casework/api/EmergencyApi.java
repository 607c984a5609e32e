package no.omtanke.casework.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import java.util.Map;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.flow.Emergency;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.PackId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** To read a case of the caller's own agency that she is not on, in an emergency, as JSON. */
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/emergency-access")
final class EmergencyApi {

  private final Emergency emergency;

  EmergencyApi(Emergency emergency) {
    this.emergency = emergency;
  }

  record AskedJson(@Nullable String number, @Nullable String reason, @Nullable Integer hours) {}

  /**
   * Asks for the case of that number, with a reason, for three hours or as many as are given. That
   * there is none, and that it is not the caller's to have, is answered the same.
   */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> ask(PackId pack, Actor actor, @RequestBody AskedJson asked) {
    String number = asked.number();
    String reason = asked.reason();
    Integer hours = asked.hours();
    if (number == null || reason == null) {
      throw new BadRequest("Emergency access takes a number and a reason");
    }
    return switch (emergency.ask(
        pack.value(), actor, number, reason, hours == null ? Emergency.USUAL_HOURS : hours)) {
      case Emergency.Answer.Granted it -> ResponseEntity.ok(Map.of("reference", it.reference()));
      case Emergency.Answer.Unfit it -> CaseApi.refused(it.reasons());
      case Emergency.Answer.Nothing _ -> CaseApi.refused(List.of(new Refusal.NotOnCase()));
    };
  }
}

package no.omtanke.casework.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.People;
import no.omtanke.packs.PackId;
import no.omtanke.packs.RoleId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom an act can name: the staff of the municipality that the caller belongs to. */
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/staff")
final class StaffApi {

  private final People people;

  StaffApi(People people) {
    this.people = people;
  }

  /** Every member of staff, by name, with agency and roles. */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @GetMapping
  List<StaffJson> staff(PackId pack, Actor actor) {
    return people.directory(pack).staff().stream()
        .map(member ->
            new StaffJson(
                member.id().value(),
                people.name(pack, member.id()).orElse(""),
                member.agency().value(),
                member.roles().stream().map(RoleId::value).sorted().toList()))
        .toList();
  }

  record StaffJson(String id, String name, String agency, List<String> roles) {}
}

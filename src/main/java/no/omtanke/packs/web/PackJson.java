package no.omtanke.packs.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.omtanke.packs.Confidentiality.CitedGround;
import no.omtanke.packs.Guide.Factor;
import no.omtanke.packs.Guide.FactorDomain;
import no.omtanke.packs.LawRegister;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Provision;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.SectorGrounds;
import no.omtanke.packs.Text;

/** A plan as lists of items, each with its source; texts in the language asked for, else Bokmål. */
record PackJson(
    String id,
    String name,
    String hash,
    List<Item> signs,
    List<Item> riskFactors,
    List<Item> protectiveFactors,
    List<Item> steps,
    List<Item> roles,
    List<Item> groups,
    List<Item> districts,
    List<Item> contacts,
    List<Item> legalGrounds,
    List<Item> measures) {

  /** Something that the plan says, and where. */
  record Item(String id, String label, String source) {}

  static PackJson of(Pack pack, String language) {
    Items items = new Items(language);
    return new PackJson(
        pack.id().value(),
        pack.name().in(language),
        pack.hash(),
        pack.guide().signs().stream()
            .flatMap(category -> category.signs().stream())
            .map(sign -> items.of(sign.id(), sign.label(), sign.source()))
            .toList(),
        factors(pack, items, domain -> domain.risk().stream()),
        factors(pack, items, domain -> domain.protective().stream()),
        pack.routine().steps().stream()
            .map(step -> items.of(step.id(), step.label(), step.source()))
            .toList(),
        pack.organisation().roles().stream()
            .map(role -> items.of(role.id(), role.label(), role.source()))
            .toList(),
        pack.organisation().groups().stream()
            .map(group -> items.of(group.id(), group.label(), group.source()))
            .toList(),
        pack.organisation().districts().stream()
            .map(district -> items.of(district.id(), district.label(), district.source()))
            .toList(),
        pack.contacts().contacts().stream()
            .map(contact -> items.of(contact.id(), contact.label(), contact.source()))
            .toList(),
        Stream.concat(cited(pack, items), inForce(pack)).toList(),
        pack.actionPlan()
            .measures()
            .map(measure -> items.of(measure.id(), measure.label(), measure.source()))
            .toList());
  }

  private record Items(String language) {
    Item of(Object id, Text label, String source) {
      return new Item(id.toString(), label.in(language), source);
    }
  }

  private static List<Item> factors(
      Pack pack, Items items, Function<FactorDomain, Stream<Factor>> side) {
    return pack.guide().factors().stream()
        .flatMap(side)
        .map(factor -> items.of(factor.id(), factor.label(), factor.source()))
        .toList();
  }

  /** What the plan cites, in its own words. */
  private static Stream<Item> cited(Pack pack, Items items) {
    return pack.confidentiality().cited().stream()
        .map((CitedGround ground) -> items.of(ground.id(), ground.label(), ground.source()));
  }

  /** What the sectors may use that stands in the register, once each. */
  private static Stream<Item> inForce(Pack pack) {
    LawRegister law = pack.law();
    Map<ProvisionId, Item> byProvision = new LinkedHashMap<>();
    for (SectorGrounds row : pack.confidentiality().grounds()) {
      Stream.of(
              row.exceptions().stream(),
              Stream.ofNullable(row.childWelfareDuty()),
              Stream.of(row.avert()))
          .flatMap(Function.identity())
          .flatMap(id -> law.provision(id).stream())
          .forEach((Provision provision) ->
              byProvision.putIfAbsent(
                  provision.id(),
                  new Item(
                      provision.id().value(),
                      provision.actTitle() + " " + provision.section(),
                      row.source())));
    }
    return byProvision.values().stream();
  }
}

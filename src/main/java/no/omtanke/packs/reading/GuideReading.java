package no.omtanke.packs.reading;

import java.util.List;
import no.omtanke.packs.Audience;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.Guide;

/** Reads {@code guide.yaml}. */
final class GuideReading {

  private GuideReading() {}

  static Guide read(Item item) {
    Item leaving = item.inside("leaving");
    return new Guide(
        item.optionalText("framing"),
        item.items("definitions").stream().map(GuideReading::definition).toList(),
        item.items("signs").stream().map(GuideReading::category).toList(),
        item.items("factors").stream().map(GuideReading::domain).toList(),
        factors(leaving, "push", Kind.LEAVING),
        factors(leaving, "pull", Kind.LEAVING),
        item.items("conversation").stream().map(GuideReading::advice).toList(),
        item.items("first-steps").stream().map(GuideReading::firstStep).toList(),
        item.items("links").stream().map(GuideReading::link).toList(),
        item.items("knowledge").stream().map(GuideReading::knowledge).toList());
  }

  private static Guide.Definition definition(Item item) {
    return new Guide.Definition(
        item.id(Kind.DEFINITION), item.label(), item.text("text"), item.source());
  }

  private static Guide.SignCategory category(Item item) {
    return new Guide.SignCategory(
        item.id(Kind.SIGN_CATEGORY),
        item.label(),
        item.optionalText("note"),
        item.items("items").stream().map(GuideReading::sign).toList(),
        item.source());
  }

  private static Guide.Sign sign(Item item) {
    return new Guide.Sign(
        item.id(Kind.SIGN),
        item.label(),
        item.optionalText("note"),
        item.choices("marks", Guide.Mark.class),
        item.source());
  }

  private static Guide.FactorDomain domain(Item item) {
    return new Guide.FactorDomain(
        item.id(Kind.FACTOR_DOMAIN),
        item.label(),
        item.optionalText("note"),
        factors(item, "risk", Kind.FACTOR),
        factors(item, "protective", Kind.FACTOR),
        item.source());
  }

  private static List<Guide.Factor> factors(Item around, String key, Kind kind) {
    return around.items(key).stream()
        .map(item ->
            new Guide.Factor(
                item.id(kind),
                item.label(),
                item.optionalText("note"),
                item.choices("marks", Guide.Mark.class),
                item.source()))
        .toList();
  }

  private static Guide.Advice advice(Item item) {
    return new Guide.Advice(
        item.id(Kind.ADVICE),
        item.label(),
        item.optionalText("text"),
        item.optionalChoice("moment", Guide.Moment.class),
        item.source());
  }

  private static Guide.FirstStep firstStep(Item item) {
    return new Guide.FirstStep(
        item.id(Kind.FIRST_STEP),
        item.label(),
        item.optionalText("text"),
        item.choices("for", Audience.class),
        item.named(Kind.CONTACT, "contact", ContactId::new),
        item.source());
  }

  private static Guide.Link link(Item item) {
    return new Guide.Link(
        item.id(Kind.LINK),
        item.label(),
        item.word("url"),
        item.optionalText("text"),
        item.optionalText("note"),
        item.source());
  }

  private static Guide.Knowledge knowledge(Item item) {
    return new Guide.Knowledge(
        item.id(Kind.KNOWLEDGE),
        item.label(),
        item.optionalWord("url"),
        item.optionalText("text"),
        item.optionalText("note"),
        item.source());
  }
}

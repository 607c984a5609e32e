package no.omtanke.packs.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.omtanke.packs.AgeRule;
import no.omtanke.packs.AgeRule.Consents;
import no.omtanke.packs.AgeSpan;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Closing;
import no.omtanke.packs.Confidentiality;
import no.omtanke.packs.Declaration;
import no.omtanke.packs.LawRegister;
import no.omtanke.packs.Provision;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.RetentionClass;
import no.omtanke.packs.Sector;
import no.omtanke.packs.SectorGrounds;
import no.omtanke.packs.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code confidentiality.yaml}, the sector matrix and the national register of law. */
final class LawReading {

  /** How the matrix writes that a sector has no such ground. */
  private static final Set<String> NONE = Set.of("no", "none", "internal");

  private static final ProvisionId AVERT = new ProvisionId("strl-196");

  private static final List<AgeRule> BEFORE_THE_TABLE =
      List.of(
          before(new AgeSpan(0, 15), Consents.GUARDIANS),
          before(new AgeSpan(16, AgeSpan.OPEN), Consents.PERSON));

  private LawReading() {}

  private static AgeRule before(AgeSpan ages, Consents consents) {
    return new AgeRule(ages, consents, Set.of(), Text.of("–"), List.of(), true, "–");
  }

  static LawRegister register(Item item) {
    LocalDate asOf = item.date("asOf");
    return new LawRegister(
        asOf == null ? LocalDate.EPOCH : asOf,
        ages(item.items("ages")),
        item.items("provisions").stream()
            .flatMap(provision -> provision.words("catalogue").stream())
            .toList(),
        item.items("provisions").stream().map(LawReading::provision).toList());
  }

  /** Each rule holds until the next begins; in versions from before the table, as it was then. */
  private static List<AgeRule> ages(List<Item> rows) {
    if (rows.isEmpty()) {
      return BEFORE_THE_TABLE;
    }
    List<AgeRule> rules = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      Item row = rows.get(at);
      int first = row.number("from", 0);
      int next = at + 1 < rows.size() ? rows.get(at + 1).number("from", 0) : AgeSpan.OPEN;
      if ((at == 0 && first != 0) || next <= first) {
        row.names.fault(
            row.mark("from"),
            "Aldersradene henger ikke sammen.",
            "Begynn på 0, og la hver rad begynne på en høyere alder enn den før.");
        return BEFORE_THE_TABLE;
      }
      int last = next == AgeSpan.OPEN ? AgeSpan.OPEN : next - 1;
      rules.add(
          new AgeRule(
              new AgeSpan(first, last),
              row.choice("consents", Consents.GUARDIANS),
              row.choices("followUpByPerson", Sector.class),
              row.text("text"),
              row.allNamed(Kind.PROVISION, "provisions", ProvisionId::new),
              toBeConfirmed(row),
              row.source()));
    }
    return rules;
  }

  private static boolean toBeConfirmed(Item item) {
    return !"V".equals(item.optionalWord("verification"));
  }

  private static Provision provision(Item item) {
    Provision.Status status = item.choice("status", Provision.Status.CURRENT);
    LocalDate repealed = item.date("repealedOn");
    return new Provision(
        new ProvisionId(item.id(Kind.PROVISION)),
        item.word("act"),
        item.word("actTitle"),
        item.word("section"),
        status == Provision.Status.ADOPTED_NOT_IN_FORCE ? null : wordingFrom(item),
        repealed == null ? item.date("validTo") : repealed,
        status,
        item.choice("effect", Provision.Effect.DUTY),
        item.words("conditions"),
        item.choice("conditionsNeeded", toldInWords(item.words("conditions"))),
        Set.copyOf(item.choices("toward", Sector.class)),
        "IN_LIST".equals(item.optionalWord("avert196")),
        item.periods("deadlines").entrySet().stream()
            .map(deadline -> new Provision.Deadline(deadline.getKey(), deadline.getValue()))
            .toList(),
        item.word("summary_nb"),
        item.optionalWord("replacedBy"),
        toBeConfirmed(item));
  }

  /** Versions kept from before the key was there told an alternative by «eller» or «ellers». */
  private static Provision.Needed toldInWords(List<String> conditions) {
    return conditions.stream().anyMatch(condition -> condition.startsWith("Eller"))
        ? Provision.Needed.ONE
        : Provision.Needed.ALL;
  }

  /** The day the section got its present wording, or else the day the act came into force. */
  private static @Nullable LocalDate wordingFrom(Item item) {
    LocalDate amended = item.date("provisionLastAmended");
    return amended == null ? item.date("actInForceFrom") : amended;
  }

  static Confidentiality confidentiality(Item item, Item sectors) {
    List<String> without = item.inside("grounds").words("without");
    without.forEach(
        name -> item.names.refer(Kind.PROVISION, name, item.inside("grounds").mark("without")));
    return new Confidentiality(
        item.items("cited").stream().map(LawReading::cited).toList(),
        sectors.items("sectors").stream().map(row -> row(row, without)).toList(),
        item.items("retention").stream()
            .filter(one -> !RETIRED.equals(one.optionalWord("kind")))
            .map(LawReading::retention)
            .toList(),
        item.items("declarations").stream().map(LawReading::declaration).toList());
  }

  private static SectorGrounds row(Item item, List<String> without) {
    return new SectorGrounds(
        item.choice("sector", Sector.MUNICIPAL),
        provisions(item, "confidentiality"),
        provisions(item, "lifted-by"),
        item.named(Kind.PROVISION, "imposes", ProvisionId::new),
        provisions(item, "exceptions").stream()
            .filter(provision -> !without.contains(provision.value()))
            .toList(),
        provisions(item, "child-welfare-duty").stream().findFirst().orElse(null),
        Optional.ofNullable(item.named(Kind.PROVISION, "avert", ProvisionId::new)).orElse(AVERT),
        item.optionalWord("note"),
        item.source());
  }

  private static List<ProvisionId> provisions(Item item, String key) {
    return item.words(key).stream()
        .filter(name -> !NONE.contains(name))
        .peek(name -> item.names.refer(Kind.PROVISION, name, item.mark(key)))
        .map(ProvisionId::new)
        .toList();
  }

  private static Confidentiality.CitedGround cited(Item item) {
    return new Confidentiality.CitedGround(
        item.id(Kind.CITED),
        item.label(),
        item.allNamed(Kind.PROVISION, "provisions", ProvisionId::new),
        new LinkedHashSet<>(item.choices("sectors", Sector.class)),
        item.optionalText("text"),
        item.source());
  }

  private static Declaration declaration(Item item) {
    LocalDate from = item.date("from");
    return new Declaration(
        item.id(Kind.DECLARATION),
        item.label(),
        from == null ? LocalDate.EPOCH : from,
        item.text("text"),
        item.source());
  }

  /** A class that packs could have before: a version that was stored then is still read. */
  private static final String RETIRED = "disclosures";

  private static RetentionClass retention(Item item) {
    return new RetentionClass(
        item.id(Kind.RETENTION),
        item.label(),
        item.choice("kind", RetentionClass.What.CASE),
        item.choices("cases", CaseKind.class),
        item.choices("closings", Closing.class),
        item.period("proposal"),
        "confirmed".equals(item.optionalWord("status")),
        item.choice("method", RetentionClass.Method.DESTROY),
        item.optionalWord("permission"),
        item.source());
  }
}

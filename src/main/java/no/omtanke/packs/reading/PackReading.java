package no.omtanke.packs.reading;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Contact;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.Contacts;
import no.omtanke.packs.DemoPerson;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PlanDocument;
import no.omtanke.packs.RoleId;
import org.jspecify.annotations.Nullable;

/** Reads a whole resolved pack, from files or from its stored canonical form alike. */
final class PackReading {

  private PackReading() {}

  static Pack read(Tree.Branch whole, Names names, String hash) {
    Item root = Item.root(whole, names);
    Item pack = root.inside("pack");
    return new Pack(
        new PackId(pack.word("id")),
        pack.text("name"),
        Optional.ofNullable(pack.optionalText("short-name")).orElseGet(() -> pack.text("name")),
        Optional.ofNullable(pack.optionalWord("colour")).orElse("#17635c"),
        pack.items("municipality-numbers").stream().map(PackReading::number).toList(),
        pack.words("languages"),
        police(pack.inside("police")),
        plan(pack.inside("plan")),
        pack.items("not-in-plan").stream()
            .map(item -> new Pack.NotInPlan(item.word("about"), item.text("why")))
            .toList(),
        OrganisationReading.read(root.inside("organisation")),
        GuideReading.read(root.inside("guide")),
        RoutineReading.read(root.inside("routine")),
        LawReading.confidentiality(root.inside("confidentiality"), root.inside("matrix")),
        LawReading.register(root.inside("law")),
        contacts(root.inside("contacts")),
        ActionPlanReading.read(root.inside("plan")),
        root.inside("demo").items("people").stream().map(PackReading::person).toList(),
        hash);
  }

  private static Pack.MunicipalityNumber number(Item item) {
    LocalDate from = item.date("from");
    return new Pack.MunicipalityNumber(
        item.word("number"), from == null ? LocalDate.EPOCH : from, item.date("until"));
  }

  private static Pack.PolicePhone police(Item item) {
    return new Pack.PolicePhone(item.label(), item.word("number"));
  }

  private static PlanDocument plan(Item item) {
    Item period = item.inside("period");
    return new PlanDocument(
        Optional.ofNullable(item.optionalWord("id")).orElse("plan"),
        item.label(),
        item.optionalWord("adopted-by"),
        item.date("adopted-on"),
        item.items("approvals").stream()
            .map(one -> new PlanDocument.Approval(one.word("by"), one.date("on")))
            .toList(),
        period.date("from"),
        period.lastDate("until"),
        item.optionalWord("version"),
        item.optionalText("age-scope"),
        item.optionalText("note"),
        item.items("review").stream().map(PackReading::review).toList(),
        item.items("related").stream().map(PackReading::related).toList(),
        item.items("history").stream().map(PackReading::revision).toList(),
        item.source());
  }

  private static PlanDocument.Review review(Item item) {
    return new PlanDocument.Review(
        item.label(), item.period("every"), item.period("after"), item.source());
  }

  private static PlanDocument.Related related(Item item) {
    return new PlanDocument.Related(item.id(Kind.RELATED), item.label(), item.source());
  }

  private static PlanDocument.Revision revision(Item item) {
    return new PlanDocument.Revision(
        item.date("date"),
        item.optionalWord("version"),
        item.optionalText("change"),
        item.optionalText("responsible"));
  }

  private static Contacts contacts(Item item) {
    return new Contacts(
        item.items("contacts").stream().map(PackReading::contact).toList(),
        item.items("out-of-hours").stream().map(PackReading::outOfHours).toList());
  }

  private static Contact contact(Item item) {
    return new Contact(
        new ContactId(item.id(Kind.CONTACT)),
        item.label(),
        item.named(Kind.ROLE, "role", RoleId::new),
        item.named(Kind.AGENCY, "agency", AgencyId::new),
        item.optionalText("area"),
        item.words("phones"),
        item.optionalWord("email"),
        item.optionalWord("url"),
        item.optionalText("hours"),
        item.optionalText("note"),
        anonymous(item),
        item.date("confirmed"),
        item.source());
  }

  private static Contact.@Nullable Anonymous anonymous(Item contact) {
    Item item = contact.optionalInside("anonymous");
    if (item == null) {
      return null;
    }
    String reader = item.word("read-by");
    item.names.refer(Kind.ROLE, reader, item.mark("read-by"));
    return new Contact.Anonymous(
        new RoleId(reader),
        item.named(Kind.ROLE, "deputy", RoleId::new),
        item.optionalText("answer"));
  }

  private static Contacts.OutOfHours outOfHours(Item item) {
    return new Contacts.OutOfHours(
        item.id(Kind.OUT_OF_HOURS),
        item.label(),
        item.words("phones"),
        item.optionalText("text"),
        item.source());
  }

  private static DemoPerson person(Item item) {
    return new DemoPerson(
        item.id(Kind.PERSON),
        item.word("name"),
        item.label(),
        new HashSet<>(item.allNamed(Kind.ROLE, "roles", RoleId::new)),
        item.named(Kind.AGENCY, "agency", AgencyId::new),
        item.optionalWord("same-as"));
  }
}

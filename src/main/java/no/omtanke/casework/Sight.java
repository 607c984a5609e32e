package no.omtanke.casework;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;

/**
 * Under what name a reader finds a case: the row that lists and look-ups are made from.
 *
 * @param scope who: {@code staff:id}, {@code role:agency/role}, {@code group:id}, or the deputy of
 *     {@code responsible:id}
 * @param folder whose folder she reads: her agency's, or what lies with a group of hers
 * @param reference what the reader knows the case by; the owner's is the case's own
 */
public record Sight(String scope, Recipient folder, UUID reference, Position position) {

  /** Everyone who may find the case, now that it stands as it does. */
  public static Set<Sight> of(Rulebook rulebook, CaseFile file) {
    Set<Sight> sights = new LinkedHashSet<>();
    if (file.opening() == null) {
      return sights;
    }
    AgencyId owner = file.begun().owner();
    file.team()
        .people()
        .forEach((person, agency) -> {
          Recipient folder = new Recipient.ToAgency(agency);
          sights.add(
              agency.equals(owner)
                  ? new Sight("staff:" + person, folder, file.id().value(), Position.OWNER)
                  : new Sight(
                      "staff:" + person, folder, reference(file, folder.key()), Position.RECEIVER));
        });
    Responsibility.of(file)
        .flatMap(one -> Optional.ofNullable(one.person()))
        .map(person ->
            new Sight(
                responsible(person),
                new Recipient.ToAgency(owner),
                file.id().value(),
                Position.OWNER))
        .ifPresent(sights::add);
    file.team().visitors().keySet().stream()
        .filter(visitor -> !file.team().has(visitor, owner))
        .map(visitor ->
            new Sight(
                "staff:" + visitor,
                new Recipient.ToAgency(owner),
                file.id().value(),
                Position.VISITOR))
        .forEach(sights::add);
    file.folders()
        .disclosures()
        .forEach(disclosure -> sights.addAll(received(rulebook, file, disclosure.to())));
    file.team()
        .groups()
        .keySet()
        .forEach(group -> sights.addAll(received(rulebook, file, new Recipient.ToGroup(group))));
    file.folders().entries().forEach(entry -> sights.addAll(wrote(rulebook, file, entry)));
    for (Folders.Underway report : file.folders().underway()) {
      RoleId via = report.via();
      for (AgencyId agency : rulebook.organisation().role(via).agencies()) {
        sights.add(
            new Sight(
                role(agency, via),
                new Recipient.ToAgency(agency),
                reference(file, "via:" + via),
                Position.CONVEYOR));
      }
    }
    return sights;
  }

  /** Whose case it is, or who told of it first, as those know who read under it. */
  public Optional<AgencyId> from(CaseFile file) {
    return switch (position) {
      case OWNER, VISITOR -> Optional.of(file.begun().owner());
      case CONVEYOR ->
          file.folders().underway().stream()
              .filter(report -> reference.equals(reference(file, "via:" + report.via())))
              .map(report -> report.disclosure().from())
              .findFirst();
      case RECEIVER, FORMER, OUTSIDE ->
          file.folders().disclosures().stream()
              .filter(told -> told.to().equals(folder))
              .map(Disclosure::from)
              .findFirst();
    };
  }

  /** The scopes that find nothing of the case: of those whom a conflict of interest keeps out. */
  public static Set<String> hiddenFrom(CaseFile file) {
    return file.team().keptOut().keySet().stream()
        .flatMap(person -> Stream.of("staff:" + person, had(person)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The scope that a member of staff reads under as herself. */
  public static String scope(Actor actor) {
    return "staff:" + actor.id();
  }

  /** The scopes that a member of staff reads under. */
  public static Set<String> scopes(Rulebook rulebook, Actor actor) {
    Set<String> scopes = new LinkedHashSet<>();
    scopes.add(scope(actor));
    actor.earlier().forEach(place -> scopes.add(had(place)));
    actor.roles().forEach(role -> scopes.add(role(actor.agency(), role)));
    Responsibility.standsInFor(rulebook, actor).forEach(away -> scopes.add(responsible(away)));
    rulebook.directory().members().keySet().stream()
        .filter(group -> rulebook.directory().sitsIn(group, actor.id()))
        .forEach(group -> scopes.add(new Recipient.ToGroup(group).key()));
    return scopes;
  }

  private static Set<Sight> received(Rulebook rulebook, CaseFile file, Recipient to) {
    UUID reference = reference(file, to.key());
    Set<Sight> sights = new LinkedHashSet<>();
    switch (to) {
      case Recipient.ToAgency it ->
          rulebook
              .organisation()
              .agency(it.agency())
              .receives()
              .forEach(role ->
                  sights.add(new Sight(role(it.agency(), role), to, reference, Position.RECEIVER)));
      case Recipient.ToGroup it -> {
        Set<StaffId> formed = file.team().groups().get(it.group());
        if (formed == null) {
          sights.add(new Sight(to.key(), to, reference, Position.RECEIVER));
        } else {
          formed.forEach(
              person -> sights.add(new Sight("staff:" + person, to, reference, Position.RECEIVER)));
        }
      }
    }
    return sights;
  }

  /**
   * Whoever wrote in the case as no more than a member of a group has her own words left of it,
   * under the name that she knew it by, when what the group was told lapses.
   */
  private static Set<Sight> wrote(Rulebook rulebook, CaseFile file, Entry entry) {
    StaffId author = entry.author();
    Set<Sight> sights = new LinkedHashSet<>();
    if (!file.team().has(author, entry.agency()) && !entry.sort().isOfTheStaff()) {
      for (Disclosure told : file.folders().disclosures()) {
        if (told.to() instanceof Recipient.ToGroup it
            && Position.members(rulebook, file, it.group()).contains(author)) {
          UUID reference = reference(file, it.key());
          sights.add(new Sight("staff:" + author, it, reference, Position.RECEIVER));
        }
      }
    }
    return sights;
  }

  /**
   * Whoever stands in for her finds by it what she is responsible for, and nothing else of hers.
   */
  private static String responsible(StaffId person) {
    return "responsible:" + person;
  }

  /** Under which nothing is found, and something is hidden: who had a place is one of those. */
  private static String had(StaffId place) {
    return "was:" + place;
  }

  private static String role(AgencyId agency, RoleId role) {
    return "role:" + agency + "/" + role;
  }

  /** A name of the receiver's own for the case, from which the case cannot be told. */
  static UUID reference(CaseFile file, String receiver) {
    return UUID.nameUUIDFromBytes((file.id() + " " + receiver).getBytes(StandardCharsets.UTF_8));
  }
}

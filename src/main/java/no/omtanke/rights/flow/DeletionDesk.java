package no.omtanke.rights.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.casework.flow.OwnersNumbers;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Handled;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.confidentiality.Signing;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.Certificate;
import no.omtanke.rights.Deletion;
import no.omtanke.rights.DeletionAct;
import no.omtanke.rights.DeletionDecision;
import no.omtanke.rights.DeletionRefusal;
import no.omtanke.rights.DeletionRequest;
import no.omtanke.rights.DeletionRules;
import no.omtanke.rights.Hold;
import no.omtanke.rights.store.Certificates;
import no.omtanke.rights.store.Deletions;
import no.omtanke.rights.store.Holds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of what is to be destroyed, before those who must see it. */
@Component
public class DeletionDesk {

  /** More than anybody leaves lying. */
  private static final int OLDEST = 100;

  private static final int HOLDS = 200;

  /** What it is called where a hold ends: no act on the list, for it is not there. */
  public static final String RELEASE = "RELEASE";

  private final Tenancy tenancy;
  private final Deletions deletions;
  private final Holds holds;
  private final Certificates certificates;
  private final Shut shut;
  private final Erasing erasing;
  private final OwnersNumbers numbers;
  private final Encryption encryption;
  private final Signing signing;
  private final AccessLog log;
  private final InstantSource clock;

  public DeletionDesk(
      Tenancy tenancy,
      Deletions deletions,
      Holds holds,
      Certificates certificates,
      Shut shut,
      Erasing erasing,
      OwnersNumbers numbers,
      Encryption encryption,
      Signing signing,
      AccessLog log,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.deletions = deletions;
    this.holds = holds;
    this.certificates = certificates;
    this.shut = shut;
    this.erasing = erasing;
    this.numbers = numbers;
    this.encryption = encryption;
    this.signing = signing;
    this.log = log;
    this.clock = clock;
  }

  /**
   * A page of the list, what was listed first before the rest.
   *
   * @param numbers what the owners' people call the cases in it
   * @param next where it goes on; null on the last page
   */
  public record Page(
      List<Deletion> deletions,
      Map<UUID, Optional<String>> numbers,
      Deletion.@Nullable Place next) {

    public Page {
      deletions = List.copyOf(deletions);
      numbers = Map.copyOf(numbers);
    }
  }

  /** What is to be destroyed, of the agencies whose list is hers. A list is one row in the log. */
  public Page list(Pack pack, Actor actor, Deletion.@Nullable Place after, int size) {
    String municipality = pack.id().value();
    Set<AgencyId> agencies = DeletionRules.agencies(pack, actor);
    return tenancy.inMunicipality(
        municipality,
        () -> {
          List<Deletion> found =
              deletions.page(municipality, agencies, shut.to(municipality, actor), after, size + 1);
          List<Deletion> page = found.stream().limit(size).toList();
          Set<UUID> ids =
              page.stream().map(one -> one.ended().id()).collect(Collectors.toUnmodifiableSet());
          looked(pack, actor, ids);
          return new Page(
              page,
              numbers.of(municipality, agencies, ids),
              found.size() > size ? page.getLast().place() : null);
        });
  }

  /** One of them; nothing where there is none that is hers to see. */
  public Optional<Deletion> find(Pack pack, Actor actor, UUID id) {
    return tenancy.inMunicipality(
        pack.id().value(),
        () -> {
          Optional<Deletion> found =
              deletions
                  .find(pack.id().value(), id)
                  .filter(one -> DeletionRules.readable(pack, one.ended(), actor))
                  .filter(one -> !isKeptFrom(pack, actor, one.ended().id()));
          looked(pack, actor, found.isPresent() ? Set.of(id) : Set.of());
          return found;
        });
  }

  private void looked(Pack pack, Actor actor, Set<UUID> ids) {
    if (!ids.isEmpty()) {
      log.look(new Look.AtList(pack.id().value(), actor, clock.instant(), ids));
    }
  }

  /** What the owners' people call the case. */
  public Map<UUID, Optional<String>> numbers(Pack pack, Actor actor, UUID id) {
    return numbers.of(pack.id().value(), DeletionRules.agencies(pack, actor), Set.of(id));
  }

  /** How long the list is, and how much of it nobody has looked at for two weeks. */
  public Deletion.Count count(Pack pack, Actor actor) {
    String municipality = pack.id().value();
    return DeletionRules.count(
        tenancy.readingIn(
            municipality,
            () ->
                deletions.all(
                    municipality,
                    DeletionRules.agencies(pack, actor),
                    shut.to(municipality, actor))),
        clock.instant());
  }

  /** How much of it nobody has looked at for two weeks, as far as the oldest of it says. */
  int overlooked(Pack pack, Actor actor) {
    String municipality = pack.id().value();
    Set<AgencyId> agencies = DeletionRules.agencies(pack, actor);
    if (agencies.isEmpty()) {
      return 0;
    }
    List<Deletion> oldest =
        tenancy.readingIn(
            municipality,
            () ->
                deletions.page(municipality, agencies, shut.to(municipality, actor), null, OLDEST));
    return DeletionRules.count(oldest, clock.instant()).overlooked();
  }

  /** Whether a conflict of interest keeps her out of the case: then it is on no list of hers. */
  private boolean isKeptFrom(Pack pack, Actor actor, UUID id) {
    return shut.to(pack.id().value(), actor).contains(id);
  }

  /**
   * What is held back.
   *
   * @param numbers what the owners' people call the cases
   */
  public record Held(List<Hold> holds, Map<UUID, Optional<String>> numbers) {

    public Held {
      holds = List.copyOf(holds);
      numbers = Map.copyOf(numbers);
    }
  }

  /** What is held back now, what ends first before the rest. */
  public Held held(Pack pack, Actor actor) {
    String municipality = pack.id().value();
    Set<AgencyId> agencies = DeletionRules.agencies(pack, actor);
    return tenancy.inMunicipality(
        municipality,
        () -> {
          Set<UUID> keptFrom = shut.to(municipality, actor);
          List<Hold> standing = holds.standing(municipality, agencies, keptFrom, today(), HOLDS);
          looked(pack, actor, standing.stream().map(Hold::id).collect(Collectors.toSet()));
          return new Held(
              standing,
              numbers.of(municipality, agencies, standing.stream().map(Hold::id).toList()));
        });
  }

  /** Why it is held back, to those of the agency whose it is; nothing to all others. */
  public Optional<String> reason(Pack pack, Actor actor, Hold hold) {
    return DeletionRules.ofOwner(pack, hold.owner(), actor)
        ? encryption.decrypt(passage(pack, hold.owner(), hold.id()), hold.reason())
        : Optional.empty();
  }

  /**
   * Does something with what is on the list.
   *
   * @param reason why, where the act asks for it
   * @return why it was refused; empty where it was done
   */
  public Set<DeletionRefusal> act(
      Pack pack, Actor actor, UUID id, long seen, DeletionAct act, String reason) {
    String municipality = pack.id().value();
    Instant now = clock.instant();
    return tenancy.inMunicipality(
        municipality,
        () -> {
          Deletion deletion = deletions.lock(municipality, id).orElse(null);
          if (deletion == null || isKeptFrom(pack, actor, id)) {
            return Set.of(DeletionRefusal.NOT_FOUND);
          }
          DeletionDecision decision =
              DeletionRules.decide(
                  pack, deletion, new DeletionRequest(actor, now, seen, act, !reason.isBlank()));
          return switch (decision) {
            case DeletionDecision.Refused refused -> refused.reasons();
            case DeletionDecision.Accepted accepted -> {
              if (act instanceof DeletionAct.Hold hold) {
                hold(pack, actor, now, id, deletion.ended().owner(), hold, reason);
                erasing.comesBack(municipality, id);
              } else if (accepted.after() != null) {
                deletions.become(municipality, deletion, accepted.after());
                handled(pack, actor, now, id, act.kind().name(), List.of());
              }
              yield Set.of();
            }
          };
        });
  }

  /** Holds back a case of her own agency's before its time has run out. */
  public Set<DeletionRefusal> hold(
      Pack pack, Actor actor, String number, DeletionAct.Hold hold, String reason) {
    String municipality = pack.id().value();
    Set<DeletionRefusal> wrong =
        new HashSet<>(DeletionRules.holding(hold, !reason.isBlank(), today()));
    Optional<UUID> id =
        DeletionRules.answersForCases(pack, actor)
            ? numbers
                .find(municipality, Set.of(actor.agency()), number)
                .filter(found -> !isKeptFrom(pack, actor, found))
            : Optional.empty();
    if (id.isEmpty()) {
      wrong.add(DeletionRefusal.NO_SUCH_CASE);
    }
    if (wrong.isEmpty()) {
      tenancy.runIn(
          municipality,
          () -> {
            boolean listed = deletions.lock(municipality, id.get()).isPresent();
            hold(pack, actor, clock.instant(), id.get(), actor.agency(), hold, reason);
            if (listed) {
              erasing.comesBack(municipality, id.get());
            }
          });
    }
    return wrong;
  }

  private void hold(
      Pack pack,
      Actor actor,
      Instant now,
      UUID id,
      AgencyId owner,
      DeletionAct.Hold hold,
      String reason) {
    LocalDate until = hold.until();
    if (until == null) {
      throw new IllegalStateException("a hold without an end was accepted");
    }
    Ciphertext why = encryption.encrypt(passage(pack, owner, id), reason);
    holds.put(pack.id().value(), new Hold(id, owner, actor.id(), now, until, why));
    handled(pack, actor, now, id, DeletionAct.Kind.HOLD.name(), List.of(why));
  }

  /** Ends a hold; its time runs again. */
  public Set<DeletionRefusal> release(Pack pack, Actor actor, UUID id) {
    String municipality = pack.id().value();
    return tenancy.inMunicipality(
        municipality,
        () -> {
          boolean hers =
              holds
                  .find(municipality, id)
                  .filter(hold -> DeletionRules.mayRelease(pack, hold, actor))
                  .filter(hold -> !isKeptFrom(pack, actor, hold.id()))
                  .isPresent();
          if (!hers) {
            return Set.of(DeletionRefusal.NOT_FOUND);
          }
          holds.erase(municipality, Set.of(id));
          handled(pack, actor, clock.instant(), id, RELEASE, List.of());
          return Set.of();
        });
  }

  private void handled(
      Pack pack, Actor actor, Instant now, UUID id, String act, List<Ciphertext> written) {
    log.handled(
        new Handled(
            pack.id().value(),
            actor,
            now,
            id,
            new EntryId(UUID.randomUUID()),
            "ERASURE_" + act,
            written));
  }

  /** Beside the folder of whoever owns it: it ends with the whole, and not with what is written. */
  private static Passage passage(Pack pack, AgencyId owner, UUID id) {
    return new Passage(
        new FolderKey(pack.id().value(), id, owner, Part.BESIDE), new EntryId(id), "HOLD_REASON");
  }

  /** What is left of what was destroyed, the latest first. */
  public List<Certificate> certificates(
      Pack pack, Actor actor, @Nullable Certificate before, int size) {
    return tenancy.readingIn(
        pack.id().value(),
        () ->
            certificates.page(
                pack.id().value(),
                DeletionRules.agencies(pack, actor),
                shut.to(pack.id().value(), actor),
                before,
                size));
  }

  /** One of them; nothing where there is none that is hers to see. */
  public Optional<Certificate> certificate(Pack pack, Actor actor, UUID id) {
    return tenancy.readingIn(
        pack.id().value(),
        () ->
            shut.to(pack.id().value(), actor).contains(id)
                ? Optional.empty()
                : certificates.find(pack.id().value(), DeletionRules.agencies(pack, actor), id));
  }

  /** Whether it says what was signed. */
  public boolean holds(Certificate certificate) {
    return signing.signed(certificate.what(), certificate.signature());
  }

  private LocalDate today() {
    return NorwegianTime.day(clock.instant());
  }
}

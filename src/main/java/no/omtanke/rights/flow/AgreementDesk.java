package no.omtanke.rights.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Handled;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.Agreement;
import no.omtanke.rights.Agreement.Made;
import no.omtanke.rights.Agreement.Refusal;
import no.omtanke.rights.Answered;
import no.omtanke.rights.store.Agreements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agreements of the officer's controller: which there must be, and which were made. */
@Component
public class AgreementDesk {

  private final Tenancy tenancy;
  private final Agreements store;
  private final Encryption encryption;
  private final AccessLog log;
  private final InstantSource clock;

  AgreementDesk(
      Tenancy tenancy,
      Agreements store,
      Encryption encryption,
      AccessLog log,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.store = store;
    this.encryption = encryption;
    this.log = log;
    this.clock = clock;
  }

  /** One that there must be, and each time it was made, the last written first. */
  public record Filed(Agreement agreement, List<Made> made) {
    public Filed {
      made = List.copyOf(made);
    }

    /** The one that stands that day; null where none does. */
    public @Nullable Made standing(LocalDate today) {
      return made.stream().filter(one -> one.standsOn(today)).findFirst().orElse(null);
    }
  }

  /** All that her controller must have. */
  public List<Filed> filed(Pack pack, Actor officer) {
    Answered answered = Answered.by(pack, officer);
    List<AgencyId> agencies = answered.agencies().stream().map(Agency::id).toList();
    List<Agreements.Kept> kept =
        tenancy.readingIn(pack.id().value(), () -> store.all(pack.id().value(), agencies));
    return answered.agencies().stream()
        .map(Agency::controller)
        .distinct()
        .flatMap(controller -> Agreement.of(pack, controller, today()).stream())
        .map(agreement ->
            new Filed(
                agreement,
                kept.stream()
                    .filter(one -> one.agreement().equals(agreement.id()))
                    .map(one -> made(pack, one))
                    .toList()))
        .toList();
  }

  /** The day it is. */
  public LocalDate today() {
    return NorwegianTime.day(clock.instant());
  }

  private Made made(Pack pack, Agreements.Kept kept) {
    return new Made(
        kept.from(),
        kept.until(),
        encryption.decrypt(passage(pack, kept.id(), kept.agency()), kept.where()).orElse(null));
  }

  private static Passage passage(Pack pack, UUID id, AgencyId agency) {
    return new Passage(
        new FolderKey(pack.id().value(), id, agency, Part.CONTENT), new EntryId(id), "AGREEMENT");
  }

  /** Writes down that it was made; why not, where that is {@link Agreement#against}. */
  public Set<Refusal> make(
      Pack pack,
      Actor officer,
      Agreement agreement,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      boolean untilWrong,
      String where) {
    Set<Refusal> wrong = Agreement.against(from, until, untilWrong, where);
    if (from != null && wrong.isEmpty()) {
      keep(pack, officer, agreement, from, until, where);
    }
    return wrong;
  }

  private void keep(
      Pack pack,
      Actor officer,
      Agreement agreement,
      LocalDate from,
      @Nullable LocalDate until,
      String where) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    var written = encryption.encrypt(passage(pack, id, officer.agency()), where);
    tenancy.runIn(
        pack.id().value(),
        () -> {
          store.add(
              pack.id().value(),
              new Agreements.Kept(id, agreement.id(), officer.agency(), from, until, written),
              officer.id(),
              now);
          log.handled(
              new Handled(
                  pack.id().value(),
                  officer,
                  now,
                  id,
                  new EntryId(id),
                  "RIGHTS_AGREEMENT",
                  List.of(written)));
        });
  }
}

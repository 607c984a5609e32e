package no.omtanke.rights.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Handled;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Pack;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.Answered;
import no.omtanke.rights.Breach;
import no.omtanke.rights.Breach.Answer;
import no.omtanke.rights.Breach.Sort;
import no.omtanke.rights.BreachAct;
import no.omtanke.rights.BreachNote;
import no.omtanke.rights.BreachRefusal;
import no.omtanke.rights.BreachRules;
import no.omtanke.rights.store.Breaches;
import no.omtanke.rights.store.Breaches.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of breaches, before the officer whose controller they are of. */
@Component
public class BreachDesk {

  private final Tenancy tenancy;
  private final Breaches breaches;
  private final Encryption encryption;
  private final AccessLog log;
  private final InstantSource clock;

  BreachDesk(
      Tenancy tenancy,
      Breaches breaches,
      Encryption encryption,
      AccessLog log,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.breaches = breaches;
    this.encryption = encryption;
    this.log = log;
    this.clock = clock;
  }

  /** What came of an act: why it was refused, or of which breach it was. */
  public record Result(Set<BreachRefusal> refusals, @Nullable UUID breach) {
    public Result {
      refusals = Set.copyOf(refusals);
    }
  }

  /** More than are open at a time. */
  private static final int OPEN = 200;

  /** Those that are open, what was known last before the rest. */
  public List<Breach> open(Pack pack, Actor officer) {
    return page(pack, officer, false, null, OPEN);
  }

  /** Of how many the 72 hours have run out, and nobody has reported it or said why not. */
  public int late(Pack pack, Actor officer) {
    Instant now = clock.instant();
    return (int) open(pack, officer).stream().filter(breach -> breach.isLate(now)).count();
  }

  /** A page of those that are closed. */
  public List<Breach> closed(Pack pack, Actor officer, @Nullable Breach before, int most) {
    return page(pack, officer, true, before, most);
  }

  private List<Breach> page(
      Pack pack, Actor officer, boolean closed, @Nullable Breach before, int most) {
    return tenancy.readingIn(
        pack.id().value(),
        () -> breaches.page(pack.id().value(), agencies(pack, officer), closed, before, most));
  }

  /** One of them; nothing where there is none that is hers. */
  public Optional<Breach> find(Pack pack, Actor officer, UUID id) {
    return tenancy.readingIn(
        pack.id().value(), () -> breaches.find(pack.id().value(), agencies(pack, officer), id));
  }

  private static Set<AgencyId> agencies(Pack pack, Actor officer) {
    return Answered.by(pack, officer).ids();
  }

  /** What was written of one that she was given. */
  public List<BreachNote> notes(Pack pack, Breach breach) {
    return tenancy
        .readingIn(pack.id().value(), () -> breaches.notes(pack.id().value(), breach.id()))
        .stream()
        .map(kept -> note(pack, breach, kept))
        .toList();
  }

  private BreachNote note(Pack pack, Breach breach, Kept kept) {
    Ciphertext text = kept.text();
    return new BreachNote(
        kept.id(),
        kept.at(),
        kept.by(),
        kept.act(),
        text == null
            ? null
            : encryption.decrypt(passage(pack, breach, kept.id()), text).orElse(null));
  }

  private static Passage passage(Pack pack, Breach breach, UUID note) {
    return new Passage(
        new FolderKey(pack.id().value(), breach.id(), breach.agency(), Part.CONTENT),
        new EntryId(note),
        "BREACH");
  }

  /** Writes one down. */
  public Result begin(
      Pack pack, Actor officer, @Nullable Instant known, Set<Sort> sorts, String text) {
    Instant now = clock.instant();
    Set<BreachRefusal> wrong = BreachRules.beginning(known, sorts, !text.isBlank(), now);
    if (!wrong.isEmpty() || known == null) {
      return new Result(wrong, null);
    }
    Breach breach =
        new Breach(
            UUID.randomUUID(), 0, officer.agency(), known, sorts, Answer.OPEN, Answer.OPEN, false);
    tenancy.runIn(
        pack.id().value(),
        () -> {
          breaches.put(pack.id().value(), breach);
          add(pack, officer, breach, now, null, text);
        });
    return new Result(Set.of(), breach.id());
  }

  /** Does something with one; nothing where there is none that is hers. */
  public Optional<Result> act(
      Pack pack,
      Actor officer,
      UUID id,
      BreachAct act,
      long seen,
      @Nullable Instant at,
      String text) {
    String municipality = pack.id().value();
    Instant now = clock.instant();
    return tenancy.inMunicipality(
        municipality,
        () ->
            breaches
                .hold(municipality, agencies(pack, officer), id)
                .map(breach -> {
                  Set<BreachRefusal> wrong =
                      BreachRules.against(breach, act, seen, at, !text.isBlank(), now);
                  if (wrong.isEmpty()) {
                    breaches.put(municipality, BreachRules.after(breach, act, at));
                    add(pack, officer, breach, now, act, text);
                  }
                  return new Result(wrong, id);
                }));
  }

  private void add(
      Pack pack, Actor officer, Breach breach, Instant now, @Nullable BreachAct act, String text) {
    UUID note = UUID.randomUUID();
    Ciphertext written =
        text.isBlank() ? null : encryption.encrypt(passage(pack, breach, note), text);
    breaches.add(pack.id().value(), breach.id(), new Kept(note, now, officer.id(), act, written));
    log.handled(
        new Handled(
            pack.id().value(),
            officer,
            now,
            breach.id(),
            new EntryId(note),
            "BREACH_" + (act == null ? "BEGIN" : act),
            written == null ? List.of() : List.of(written)));
  }
}

package no.omtanke.casework.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.casework.Move;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Texts;
import no.omtanke.casework.store.DraftStore;
import no.omtanke.casework.store.DraftStore.Kept;
import no.omtanke.casework.store.DraftStore.Place;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.organisation.Actor;
import no.omtanke.platform.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What someone has begun to write and not sent. It is hers alone, one draft for each form, and no
 * part of a case: nobody's list or log tells that it is there. Whether she may see the case is
 * asked by whoever shows the form; a draft of a case that is gone from her sight is not reached.
 *
 * <p>Each draft lies under a key of its own, which ends with it.
 */
@Component
public class Drafts {

  private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

  private final Tenancy tenancy;
  private final DraftStore store;
  private final Encryption encryption;
  private final JsonMapper json;
  private final InstantSource clock;

  public Drafts(
      Tenancy tenancy,
      DraftStore store,
      Encryption encryption,
      JsonMapper json,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.store = store;
    this.encryption = encryption;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A form: an act on a case, or a new concern.
   *
   * @param reference what she knows the case by; null for a new concern
   */
  public record Form(@Nullable UUID reference, Move move) {}

  /** That she has a draft of the form, and when she last wrote in it. */
  public record Begun(Form form, Instant saved) {}

  /** What she had answered, by the questions' names. */
  public record Draft(Map<String, List<String>> answers, Instant saved) {

    public Draft {
      answers = Map.copyOf(answers);
    }

    /** Says nothing of what is written, so that no log can. */
    @Override
    public String toString() {
      return "Draft" + answers.keySet();
    }
  }

  /**
   * Keeps what she has answered so far, in place of what she had before.
   *
   * @param choices the answers that are not text; what no question asks for does not belong here
   * @return why the texts cannot be kept as they are, and then nothing is changed; empty where they
   *     were kept
   */
  public List<Refusal> save(
      String municipality, Actor actor, Form form, Texts texts, Map<String, List<String>> choices) {
    List<Refusal> unfit = texts.wrong();
    if (!unfit.isEmpty()) {
      return unfit;
    }
    Map<String, List<String>> answers = new HashMap<>(choices);
    texts.byField().forEach((field, text) -> answers.put(field.key(), List.of(text)));
    String written = json.writeValueAsString(answers);
    Place place = place(municipality, actor, form);
    tenancy.runIn(
        municipality,
        () -> {
          // one whose key has ended, as in a database brought back from a copy, begins anew
          UUID id =
              store
                  .hold(place)
                  .filter(kept -> decrypted(place, kept).isPresent())
                  .map(Kept::id)
                  .orElseGet(UUID::randomUUID);
          Ciphertext ciphertext = encryption.encrypt(passage(place, id), written);
          store.put(place, new Kept(id, clock.instant(), ciphertext));
        });
    return List.of();
  }

  /** Her draft of the form; nothing where she has none. */
  public Optional<Draft> open(String municipality, Actor actor, Form form) {
    Place place = place(municipality, actor, form);
    return tenancy
        .readingIn(municipality, () -> store.find(place))
        .flatMap(kept ->
            decrypted(place, kept)
                .map(written -> new Draft(json.readValue(written, ANSWERS), kept.saved())));
  }

  /** All her drafts, the latest first. */
  public List<Begun> begun(String municipality, Actor actor) {
    return tenancy.readingIn(municipality, () -> store.begun(municipality, actor)).stream()
        .map(begun -> new Begun(new Form(begun.reference(), begun.move()), begun.saved()))
        .toList();
  }

  /** Ends the draft and its key, sent or not wanted; nothing where there is none. */
  public void end(String municipality, Actor actor, Form form) {
    Place place = place(municipality, actor, form);
    // the key after the row: a key without a draft harms nobody, a draft without a key is lost
    tenancy.inMunicipality(municipality, () -> store.remove(place)).ifPresent(encryption::destroy);
  }

  /** Ends the drafts that nobody has written in since; how many. */
  public int endThoseSavedBefore(String municipality, Instant oldest) {
    List<FolderKey> old =
        tenancy.inMunicipality(municipality, () -> store.removeSavedBefore(municipality, oldest));
    old.forEach(encryption::destroy);
    return old.size();
  }

  private Optional<String> decrypted(Place place, Kept kept) {
    return encryption.decrypt(passage(place, kept.id()), kept.ciphertext());
  }

  /** Bound to the person: moved to another one's row, it no longer opens. */
  private static Passage passage(Place place, UUID id) {
    return new Passage(
        new FolderKey(place.municipality(), id, place.actor().agency(), Part.DRAFT),
        new EntryId(id),
        "DRAFT " + place.actor().id());
  }

  private static Place place(String municipality, Actor actor, Form form) {
    return new Place(municipality, actor, form.reference(), form.move());
  }
}

package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.StoredCase;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Erasable;
import no.omtanke.confidentiality.Expiring;
import no.omtanke.confidentiality.Signing;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.People;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.DemoPerson;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.RetentionClass.Method;
import no.omtanke.packs.RetentionClass.What;
import no.omtanke.platform.OwnApplication;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.Deletion;
import no.omtanke.rights.DeletionAct;
import no.omtanke.rights.Kept;
import no.omtanke.rights.flow.DeletionDesk;
import no.omtanke.rights.flow.Erasing;
import no.omtanke.rights.flow.Shut;
import no.omtanke.rights.store.Certificates;
import no.omtanke.rights.store.Deletions;
import no.omtanke.rights.store.Holds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Acts in every municipality over HTTP, with a word of its own in everything that is written; what
 * comes back to anyone is searched for words that are not hers to read. Who may read what is said
 * by {@link NaiveWall}, from the stored events. What is closed ends under way, whole or but for
 * what was done in it, and from then on its words are nobody's.
 */
final class EveryResponseTest {

  private static final int ACTS = Integer.getInteger("responses", 2_000);

  /** A case is left for a new one then, so that early steps are met as often as late ones. */
  private static final int LENGTH = 80;

  private static final Pattern WORD = Pattern.compile("kanari[a-p]{16}");

  @TempDir static Path folder;

  /** Of its own: whoever acts here would have cases on the lists that other walks look at. */
  private static @Nullable ConfigurableApplicationContext application;

  private final int port =
      running().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  private final PackLibrary packs = running().getBean(PackLibrary.class);
  private final People people = running().getBean(People.class);
  private final CaseFinding cases = running().getBean(CaseFinding.class);
  private final Tenancy tenancy = running().getBean(Tenancy.class);
  private final JsonMapper json = running().getBean(JsonMapper.class);
  private final DeletionDesk desk = running().getBean(DeletionDesk.class);

  @BeforeAll
  static void start() {
    application = OwnApplication.run(folder);
  }

  private static ConfigurableApplicationContext running() {
    return Objects.requireNonNull(application);
  }

  @AfterAll
  static void stop() {
    running().close();
  }

  private final SplittableRandom random = new SplittableRandom(20261126);

  /** Words of all cases, with the entry that each was written in; null for who a person is. */
  private final Map<String, @Nullable EntryId> written = new HashMap<>();

  private int words;
  private int answers;
  private int seen;
  private int seenAcross;
  private int erased;
  private int emptied;

  /** Of what has ended. */
  private final Set<String> gone = new HashSet<>();

  @Test
  void nobodyIsEverAnsweredAWordThatIsNotHersToRead() throws Exception {
    List<Municipality> all = packs.all().stream().map(Municipality::new).toList();
    for (Municipality one : all) {
      one.actFor(ACTS / all.size());
    }
    assertThat(answers).as("answers that were searched").isGreaterThan(4 * ACTS);
    assertThat(seen).as("words that were read").isPositive();
    assertThat(seenAcross).as("words that another agency read on a ground").isPositive();
    assertThat(erased).as("cases that were erased").isPositive();
    assertThat(emptied).as("cases whose content ended").isPositive();
  }

  /** As the application has it, when years have passed. */
  private static Erasing yearsLater() {
    return new Erasing(
        running().getBean(Tenancy.class),
        running().getBeanProvider(Expiring.class).orderedStream().toList(),
        running().getBeanProvider(Erasable.class).orderedStream().toList(),
        running().getBean(Deletions.class),
        running().getBean(Holds.class),
        running().getBean(Certificates.class),
        running().getBean(Shut.class),
        running().getBean(Encryption.class),
        running().getBean(Signing.class),
        () -> Instant.now().plus(Duration.ofDays(4 * 366)));
  }

  private String word() {
    StringBuilder word = new StringBuilder("kanari");
    long number = 0x1234_5678_9abc_def1L * ++words;
    for (int digit = 0; digit < 16; digit++) {
      word.append((char) ('a' + (number >>> (4 * digit) & 15)));
    }
    return word.toString();
  }

  /** One municipality, its people at their browsers, and the case that they are at. */
  private final class Municipality {

    private final Pack pack;
    private final Rulebook rulebook;
    private final Map<Actor, String> names = new LinkedHashMap<>();
    private final Map<Actor, Visitor> browsers = new HashMap<>();
    private final RandomActs forms;
    private @Nullable CaseId at;
    private List<Event> events = List.of();
    private CaseFile file = CaseFile.unopened(new CaseId(new UUID(0, 0)));
    private int turn;

    /** The words of the case that they are at. */
    private final Set<String> here = new HashSet<>();

    Municipality(Pack pack) {
      this.pack = pack;
      this.rulebook =
          new Rulebook(
              pack.hash(),
              pack.routine(),
              pack.organisation(),
              pack.confidentiality(),
              pack.law(),
              people.directory(pack.id()));
      for (DemoPerson person : pack.people()) {
        people
            .actor(pack.id(), DemoStaff.subject(person))
            .ifPresent(actor -> names.put(actor, person.id()));
      }
      this.forms = new RandomActs(rulebook, random);
    }

    void actFor(int acts) throws Exception {
      for (int done = 0, tried = 0; done < acts; tried++) {
        assertThat(tried).as("tries in " + pack.id()).isLessThan(10 * acts);
        if (file.ending().isPresent() && random.nextInt(3) == 0) {
          ends(erased <= emptied);
          leave();
        }
        if (done % LENGTH == 0 && events.size() > 1) {
          leave();
        }
        done += acted() ? 1 : 0;
      }
    }

    private void leave() {
      here.clear();
      at = null;
      events = List.of();
      file = CaseFile.unopened(new CaseId(new UUID(0, 0)));
    }

    /** Two see to it that it ends; everybody who could find it looks for it afterwards. */
    private void ends(boolean whole) throws Exception {
      Map<Actor, Set<String>> known = new HashMap<>();
      names.keySet().forEach(actor -> known.put(actor, new HashSet<>(references(actor))));
      known.values().forEach(references -> references.add(String.valueOf(at)));
      Period soon = Period.ofYears(1);
      Period never = Period.ofYears(50);
      Pack decided =
          Kept.pack(
              pack,
              pack.id(),
              Kept.decided(What.CASE, whole ? soon : never, Method.DESTROY),
              Kept.decided(What.CONCERN, whole ? soon : never, Method.DESTROY),
              Kept.decided(What.CASE_CONTENT, soon, Method.DESTROY));
      yearsLater().run(decided);
      for (Actor actor : names.keySet()) {
        for (Deletion one : desk.list(decided, actor, null, 100).deletions()) {
          desk.act(decided, actor, one.ended().id(), one.version(), new DeletionAct.See(), "");
        }
      }
      yearsLater().run(decided);
      boolean found = stored(Objects.requireNonNull(at)) != null;
      boolean ended = whole ? !found : file(Objects.requireNonNull(stored(at))).emptied() != null;
      if (!ended) {
        // nobody but one of its people is there to see it
        return;
      }
      erased += whole ? 1 : 0;
      emptied += whole ? 0 : 1;
      gone.addAll(here);
      for (Map.Entry<Actor, Set<String>> one : known.entrySet()) {
        for (String reference : one.getValue()) {
          looksForWhatEnded(one.getKey(), reference, whole);
        }
      }
    }

    private void looksForWhatEnded(Actor reader, String reference, boolean whole) throws Exception {
      HttpResponse<String> answer =
          browser(reader).getAs(name(reader), "demo", api() + "/" + reference);
      HttpResponse<String> page = browser(reader).get("/" + pack.id() + "/saker/" + reference);
      search(reader, answer.body(), List.of());
      search(reader, page.body(), List.of());
      if (whole) {
        String nobodys = String.valueOf(UUID.randomUUID());
        HttpResponse<String> unknown =
            browser(reader).getAs(name(reader), "demo", api() + "/" + nobodys);
        assertThat(answer.statusCode()).isBetween(400, 499).isEqualTo(unknown.statusCode());
        assertThat(answer.body().replace(reference, nobodys)).isEqualTo(unknown.body());
        // 404 to those who work in cases, and 403 to all others, of whatever case
        assertThat(page.statusCode())
            .isBetween(400, 499)
            .isEqualTo(browser(reader).get("/" + pack.id() + "/saker/" + nobodys).statusCode());
      }
    }

    /** Whether somebody did something; then some look, and all that comes back is searched. */
    private boolean acted() throws Exception {
      Instant now = Instant.now();
      Actor actor = someone(now);
      List<Move> open =
          CaseRules.offers(rulebook, file, actor, now).stream()
              .filter(Offer::open)
              .map(Offer::move)
              .toList();
      if (open.isEmpty()) {
        return false;
      }
      Move move =
          open.stream()
              .filter(one -> one.kind() == ActKind.CLOSE && random.nextInt(8) == 0)
              .findFirst()
              .orElseGet(() -> open.get(random.nextInt(open.size())));
      RandomActs.Form form = forms.form(file, actor, move, now);
      Map<String, String> texts = new HashMap<>();
      form.written().forEach(field -> texts.put(field.key(), text(field)));
      HttpResponse<String> answer = post(actor, move, form, texts);
      if (answer.statusCode() >= 300) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        search(actor, answer.body(), List.copyOf(texts.values()));
        return false;
      }
      int before = events.size();
      read(answer);
      EntryId entry = events.get(before).mark().entry();
      form.written()
          .forEach(field ->
              WORD.matcher(texts.getOrDefault(field.key(), ""))
                  .results()
                  .forEach(word -> {
                    here.add(word.group());
                    written.put(word.group(), field.identity() ? null : entry);
                  }));
      search(actor, answer.body(), List.of());
      looksAtTheCase(actor);
      Actor reader = next();
      looksAtTheCase(reader);
      looksAtAList(reader);
      return true;
    }

    private String text(TextField field) {
      return field == TextField.IDENTITY_NUMBER
          ? "01810950087"
          : field == TextField.BIRTH_YEAR ? "2009" : "Om " + word() + ".";
    }

    /** Those who have a part in it act more often than others, or nothing would come of it. */
    private Actor someone(Instant now) {
      List<Actor> staff = List.copyOf(names.keySet());
      for (int tries = 0; tries < 6; tries++) {
        Actor actor = staff.get(random.nextInt(staff.size()));
        if (at == null || Position.of(rulebook, file, actor, now) != Position.OUTSIDE) {
          return actor;
        }
      }
      return staff.get(random.nextInt(staff.size()));
    }

    private HttpResponse<String> post(
        Actor actor, Move move, RandomActs.Form form, Map<String, String> texts) throws Exception {
      Map<String, Object> asked = new HashMap<>();
      Map<String, List<String>> given = new HashMap<>(form.answers());
      List<String> next = given.remove("next");
      asked.put("kind", move.kind().name());
      asked.put("subject", move.subject());
      String path = at == null ? "" : "/" + references(actor).getFirst();
      asked.put("seen", at == null ? 0 : seen(actor, path));
      asked.put("answers", given);
      asked.put("texts", texts);
      asked.put("next", next == null || next.isEmpty() ? null : next.getFirst());
      return browser(actor)
          .postAs(
              name(actor),
              "demo",
              api() + (at == null ? "" : path + "/acts"),
              json.writeValueAsString(asked));
    }

    /** The version that she has before her, as the case answers it. */
    private long seen(Actor actor, String path) throws Exception {
      String room = api(actor, path);
      search(actor, room, List.of());
      return json.readTree(room).path("version").asLong();
    }

    private String api() {
      return "/api/v1/municipalities/" + pack.id() + "/cases";
    }

    /** What has come into the case since, from the database itself. */
    private void read(HttpResponse<String> answer) {
      CaseId id =
          at != null
              ? at
              : new CaseId(
                  UUID.fromString(
                      String.valueOf(json.readTree(answer.body()).get("reference").asString())));
      at = id;
      StoredCase stored = Objects.requireNonNull(stored(id));
      events = stored.events();
      file = file(stored);
    }

    private @Nullable StoredCase stored(CaseId id) {
      return tenancy
          .readingIn(pack.id().value(), () -> cases.all(pack.id().value(), Set.of(id)))
          .get(id);
    }

    private CaseFile file(StoredCase stored) {
      return CaseHistory.replay(rulebook.routine(), stored.id(), stored.events());
    }

    /** Everybody in turn. */
    private Actor next() {
      List<Actor> staff = List.copyOf(names.keySet());
      return staff.get(turn++ % staff.size());
    }

    /** Under each name that she has for it, and under the owner's. */
    private void looksAtTheCase(Actor reader) throws Exception {
      Visitor browser = browser(reader);
      Set<String> names = new HashSet<>(references(reader));
      names.add(String.valueOf(at));
      for (String reference : names) {
        if (random.nextBoolean()) {
          search(reader, api(reader, "/" + reference), List.of());
        } else {
          search(reader, browser.get("/" + pack.id() + "/saker/" + reference).body(), List.of());
        }
      }
    }

    private void looksAtAList(Actor reader) throws Exception {
      Visitor browser = browser(reader);
      String list =
          switch (random.nextInt(4)) {
            case 0 -> browser.get("/" + pack.id() + "/min-dag").body();
            case 1 -> browser.get("/" + pack.id() + "/saker").body();
            case 2 -> browser.get("/" + pack.id() + "/utleveringer").body();
            default -> api(reader, "");
          };
      search(reader, list, List.of());
    }

    private String api(Actor reader, String path) throws Exception {
      return browser(reader).getAs(name(reader), "demo", api() + path).body();
    }

    private String name(Actor actor) {
      return Objects.requireNonNull(names.get(actor));
    }

    private List<String> references(Actor actor) {
      Set<String> scopes = Sight.scopes(rulebook, actor);
      List<String> found =
          Sight.of(rulebook, file).stream()
              .filter(sight -> scopes.contains(sight.scope()))
              .sorted((one, two) -> one.position().compareTo(two.position()))
              .map(sight -> sight.reference().toString())
              .distinct()
              .toList();
      return found.isEmpty() ? List.of(String.valueOf(at)) : found;
    }

    private Visitor browser(Actor actor) throws Exception {
      Visitor known = browsers.get(actor);
      if (known != null) {
        return known;
      }
      Visitor browser = new Visitor(port);
      String door = "/" + pack.id() + "/logg-inn";
      browser.post(door, door, Map.of("person", name(actor)));
      if (pack.boundByDeclaration(actor.agency())) {
        String page = "/" + pack.id() + "/taushetserklaering";
        browser.post(page, page, Map.of("utgave", "declaration-2026"));
      }
      browsers.put(actor, browser);
      return browser;
    }

    /** Every word in the answer is of an entry that she may read, or is what she just typed. */
    private void search(Actor reader, String answer, List<String> typed) {
      answers++;
      Set<String> found =
          WORD.matcher(answer).results().map(word -> word.group()).collect(Collectors.toSet());
      if (found.isEmpty()) {
        return;
      }
      Set<EntryId> hers = new NaiveWall(rulebook, events).mayRead(reader, Instant.now());
      for (String word : found) {
        assertThat(gone).as("%s reads it in %s", name(reader), at).doesNotContain(word);
        EntryId entry = written.get(word);
        boolean read = entry != null && hers.contains(entry);
        boolean justTyped = typed.stream().anyMatch(text -> text.contains(word));
        assertThat(read || justTyped)
            .as("%s reads %s of %s in %s", name(reader), word, entry, at)
            .isTrue();
        seen += read ? 1 : 0;
        seenAcross += read && !reader.agency().equals(events.getFirst().mark().agency()) ? 1 : 0;
      }
    }
  }
}

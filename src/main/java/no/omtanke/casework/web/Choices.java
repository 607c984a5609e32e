package no.omtanke.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.ConditionKey;
import no.omtanke.casework.Entry;
import no.omtanke.casework.GroundKey;
import no.omtanke.casework.Protection;
import no.omtanke.casework.Question;
import no.omtanke.casework.Question.About;
import no.omtanke.casework.Restriction;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Closing;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.Provision;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Task;
import no.omtanke.packs.Task.DiscussionPartner;
import org.jspecify.annotations.Nullable;

/** What can be chosen in a form, in words. */
final class Choices {

  private static final int OPENING = 140;

  /** So many sectors can be named; the law's own words tell of more. */
  private static final int FEW = 3;

  private final Words words;
  private final @Nullable CaseRoom room;
  private final @Nullable Task task;

  Choices(Words words, @Nullable CaseRoom room, @Nullable Task task) {
    this.words = words;
    this.room = room;
    this.task = task;
  }

  List<Field.Choice> of(Question question, List<Question> all, Typed typed) {
    List<String> chosen = typed.all(question.name());
    boolean only = onlyOne(question);
    Stream<String> choices =
        question.about() == About.GROUND
            ? question.choices().stream().sorted(GroundKey.AS_THOUGHT_OF)
            : question.choices().stream();
    return choices
        .map(key ->
            new Field.Choice(
                key,
                // anyone in the municipality, and not of her own agency alone
                question.name().equals("concerned")
                    ? words.personRoleAndAgency(new StaffId(key))
                    : label(question.about(), key),
                law(question.about(), key).map(Provision::summary).orElse(null),
                help(question.about(), key),
                only || chosen.contains(key),
                question.about() == About.GROUND ? conditions(key, all, typed) : List.of(),
                question.about() == About.GROUND ? needed(key) : null))
        .toList();
  }

  /** A choice of one is made already; a ground is always chosen by hand. */
  static boolean onlyOne(Question question) {
    return question.required()
        && !question.many()
        && question.choices().size() == 1
        && question.about() != About.GROUND
        && question.about() != About.STAFF;
  }

  /** How many conditions the provision needs that a question of conditions alone is about. */
  @Nullable String needed(Question question) {
    return question.choices().stream()
        .findFirst()
        .flatMap(this::provisionOf)
        .map(provision -> needed(provision, GroundKind.DUTY))
        .orElse(null);
  }

  private @Nullable String needed(String ground) {
    GroundKind kind = GroundKey.read(ground).kind();
    return provisionOf(ground.substring(ground.indexOf(':') + 1))
        .filter(provision -> !provision.conditions().isEmpty())
        .map(provision -> needed(provision, kind))
        .orElse(null);
  }

  /** A duty says what the law asks for, and that nobody is held up who has not confirmed it all. */
  private String needed(Provision provision, GroundKind kind) {
    boolean openAnyway = kind == GroundKind.DUTY && provision.needed() == Provision.Needed.ALL;
    return openAnyway
        ? words.say("casework.needed.duty")
        : words.say("law.needed", provision.needed());
  }

  private List<Field.Choice> conditions(String ground, List<Question> all, Typed typed) {
    List<String> chosen = typed.all("confirmed");
    String provision = ground.substring(ground.indexOf(':') + 1);
    return all.stream()
        .filter(question -> question.about() == About.CONDITION)
        .flatMap(question -> question.choices().stream())
        .filter(key -> key.startsWith(provision + "#"))
        .map(key -> new Field.Choice(key, label(About.CONDITION, key), null, chosen.contains(key)))
        .toList();
  }

  private String label(About about, String key) {
    return switch (about) {
      case AGE -> words.say("casework.age", AgeBand.valueOf(key));
      case PARTNER -> words.say("casework.partner", DiscussionPartner.valueOf(key));
      case STAFF -> words.personAndRole(new StaffId(key));
      case GUARDIANS -> words.say("casework.guardians", Act.Guardians.valueOf(key));
      case OUTCOME -> outcome(key);
      case GROUND -> ground(key);
      case CONDITION -> condition(key);
      case ENTRY -> entry(key).map(this::entry).orElse("–");
      case RECIPIENT -> words.recipient(Recipient.of(key));
      case GIVER -> words.say("casework.giver", Consent.Giver.valueOf(key));
      case SCOPE -> words.say("casework.scope", Terms.Scope.valueOf(key));
      case PROVISION -> Words.sentence(words.provision(new ProvisionId(key)));
      case RECOGNISABLE -> words.say("casework.recognisable", Act.Recognisable.valueOf(key));
      case NATURE -> words.say("casework.nature", Act.Nature.valueOf(key));
      case CLOSING -> words.say("casework.closing", Closing.valueOf(key));
      case RESTRICTION -> words.say("casework.restriction", Restriction.Reason.valueOf(key));
      case PROTECTION -> words.say("casework.protection", Protection.valueOf(key));
      case RULING -> words.say("casework.ruling", Restriction.Ruling.valueOf(key));
      case RIGHT -> words.say("casework.right", Act.Right.valueOf(key));
      case TEXT, DATE -> key;
    };
  }

  private @Nullable String help(About about, String key) {
    return switch (about) {
      case GROUND ->
          key.startsWith("anonymous:")
              ? anonymous(key)
              : law(about, key).map(this::onlyToward).orElse(null);
      case ENTRY -> entry(key).map(Entry::id).map(this::opening).orElse(null);
      case AGE,
          PARTNER,
          STAFF,
          GUARDIANS,
          OUTCOME,
          CONDITION,
          RECIPIENT,
          GIVER,
          SCOPE,
          PROVISION,
          RECOGNISABLE,
          NATURE,
          CLOSING,
          RESTRICTION,
          RULING,
          PROTECTION,
          RIGHT,
          TEXT,
          DATE ->
          null;
    };
  }

  /** The provision that can be chosen, itself or as a ground. */
  private Optional<Provision> law(About about, String key) {
    return about == About.GROUND || about == About.PROVISION
        ? provisionOf(key.substring(key.indexOf(':') + 1))
        : Optional.empty();
  }

  /** Toward whom the provision can be used, where the law lets it be few. */
  private @Nullable String onlyToward(Provision provision) {
    if (provision.toward().isEmpty() || provision.toward().size() > FEW) {
      return null;
    }
    String only =
        Words.list(
            words.rulebook().organisation().agencies().stream()
                .filter(agency -> provision.fits(Set.of(agency.sector())))
                .map(agency -> words.in(agency.label()))
                .toList());
    return words.say("casework.ground.only-toward", only);
  }

  private String outcome(String key) {
    // a measure is no task: what comes of it are the outcomes of the tasks that evaluating it
    // settles
    Stream<Task> asked =
        task != null
            ? Stream.of(task)
            : words
                .rulebook()
                .routine()
                .tasks()
                .filter(one ->
                    ActKind.EVALUATE_MEASURE.settles().filter(one.act()::equals).isPresent());
    return asked
        .flatMap(one -> one.outcomes().stream())
        .filter(outcome -> outcome.id().value().equals(key))
        .map(outcome -> words.in(outcome.label()))
        .findFirst()
        .orElse(key);
  }

  private String ground(String key) {
    return room == null
        ? key
        : Words.sentence(new Grounded(words, room.view()).say(GroundKey.read(key)));
  }

  private String condition(String key) {
    ConditionKey condition = ConditionKey.of(key);
    return Words.sentence(words.condition(condition.provision(), condition.number()));
  }

  private Optional<Provision> provisionOf(String key) {
    int end = key.indexOf('#');
    return words.rulebook().law().provision(new ProvisionId(end < 0 ? key : key.substring(0, end)));
  }

  private @Nullable String anonymous(String key) {
    String only = words.say("casework.act.page.anonymous-only");
    return entry(key.substring(key.indexOf(':') + 1))
        .map(Entry::id)
        .map(this::opening)
        .map(text -> "«" + text + "» " + only)
        .orElse(only);
  }

  private Optional<Entry> entry(String key) {
    return room == null
        ? Optional.empty()
        : room.view().entries().stream()
            .map(CaseView.EntryView::entry)
            .filter(entry -> entry.id().toString().equals(key))
            .findFirst();
  }

  private String entry(Entry entry) {
    return new Titles(words).of(entry)
        + ", "
        + words.day(entry.at())
        + ", "
        + words.person(entry.author())
        + (entry.nature() == null ? "" : ", " + nature(entry.nature()))
        + files(entry);
  }

  /** Whoever is told an entry is told what lies with it. */
  private String files(Entry entry) {
    int files = room == null ? 0 : room.files().getOrDefault(entry.id(), List.of()).size();
    return files == 0 ? "" : ", " + words.say("casework.file.count", files);
  }

  /** What nobody has looked into is told as that. */
  private String nature(Act.Nature nature) {
    return Words.lower(words.say("casework.nature-of", nature));
  }

  private @Nullable String opening(EntryId id) {
    return room == null ? null : new Openings(room).of(id, OPENING).orElse(null);
  }
}

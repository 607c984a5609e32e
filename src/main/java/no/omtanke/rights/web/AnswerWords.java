package no.omtanke.rights.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.omtanke.casework.Act;
import no.omtanke.casework.AgencyFolder;
import no.omtanke.casework.Attached;
import no.omtanke.casework.Entry;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.TextField;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Agency;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RetentionClass;
import no.omtanke.packs.Role;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Span;
import no.omtanke.packs.Text;
import no.omtanke.rights.AccessAnswer;
import no.omtanke.rights.Regime;
import no.omtanke.rights.Retention;
import no.omtanke.rights.RightsRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * An answer in the person's own language. Nothing in it says that there is nothing: that would be
 * untrue where something is held back silently, and would show it where it is not said.
 */
final class AnswerWords {

  private final Pack pack;
  private final Rulebook rulebook;
  private final Map<EntryId, List<Attached>> files;
  private final MessageSource messages;
  private final Locale locale;

  AnswerWords(
      Pack pack,
      Rulebook rulebook,
      Map<EntryId, List<Attached>> files,
      MessageSource messages,
      Locale locale) {
    this.files = files;
    this.pack = pack;
    this.rulebook = rulebook;
    this.messages = messages;
    this.locale = locale;
  }

  /** The document, in the order in which it is read. */
  record Document(
      String title,
      List<String> lead,
      String whoTitle,
      List<Said> who,
      List<Line> lines,
      List<String> refused,
      List<String> laws,
      List<Looked> looks,
      List<Part> parts) {}

  /** Something written: what it is, in the words it was written in, and whom it was told to. */
  record Line(
      String day, String sort, @Nullable String nature, List<Said> texts, List<String> more) {}

  /** A text under the name of its field; null for what needs none. */
  record Said(@Nullable String name, String text) {}

  /** That somebody read. */
  record Looked(String day, String who, String what) {}

  /** A heading and what is under it. */
  record Part(String title, List<String> text) {}

  Document of(RightsRequest request, AgencyFolder folder, AccessAnswer answer, LocalDate day) {
    boolean police = Regime.of(pack, request.agency()) == Regime.POLICE;
    Agency agency = pack.organisation().agency(request.agency());
    String service = in(agency.label());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(say("rights.answer.keep"), keeping(folder, request, day)));
    parts.add(new Part(say("rights.answer.others"), List.of(say("rights.answer.others.text"))));
    if (!request.reporterTold()) {
      parts.add(
          new Part(say("rights.answer.reporter"), List.of(say("rights.answer.reporter.text"))));
    }
    parts.add(
        new Part(
            say("rights.answer.rights"),
            Stream.of("exempt", "correct", "complain")
                .map(key -> say("rights.answer.rights." + key + (police ? ".police" : "")))
                .toList()));
    return new Document(
        say("rights.answer.title"),
        lead(request, agency, service, police, day),
        say("rights.answer.who." + request.asker()),
        answer.who().stream().flatMap(line -> said(line.texts()).stream()).toList(),
        answer.lines().stream().map(line -> line(line, answer.lines())).toList(),
        answer.refused().stream()
            .map(one -> say("rights.exemption." + one) + " (" + one.citation() + ").")
            .toList(),
        laws(agency, answer.basis()),
        answer.looks().stream().map(look -> looked(look, service)).toList(),
        parts);
  }

  private List<String> lead(
      RightsRequest request, Agency agency, String service, boolean police, LocalDate day) {
    List<String> lead = new ArrayList<>();
    lead.add(
        say(
            "rights.answer.from",
            service,
            agency.controller(),
            NorwegianTime.day(day, locale),
            NorwegianTime.day(request.received(), locale)));
    lead.add(say("rights.answer.lead." + request.asker()));
    lead.add(say(police ? "rights.answer.law.police" : "rights.answer.law"));
    return lead;
  }

  private Line line(AccessAnswer.Line line, List<AccessAnswer.Line> all) {
    Entry entry = line.entry();
    List<String> more = new ArrayList<>();
    GroupId group = entry.group();
    if (group != null) {
      more.add(say("rights.answer.group", in(rulebook.organisation().group(group).label())));
    }
    result(entry).ifPresent(more::add);
    files
        .getOrDefault(entry.id(), List.of())
        .forEach(file -> more.add(say("rights.answer.file", file.name())));
    all.stream()
        .map(AccessAnswer.Line::entry)
        .filter(mark -> entry.id().equals(mark.marked()))
        .map(mark -> say("rights.answer.marked." + mark.sort(), day(mark.at())))
        .forEach(more::add);
    all.stream()
        .map(AccessAnswer.Line::entry)
        .filter(marked -> marked.id().equals(entry.marked()))
        .map(marked ->
            say("rights.answer.marks", say("casework.sort." + marked.sort()), day(marked.at())))
        .forEach(more::add);
    StaffId author = line.author();
    if (author != null) {
      String written =
          entry.nature() == Act.Nature.REPORTED
              ? "rights.answer.author.reported"
              : "rights.answer.author";
      more.add(say(written, roles(rolesOf(author))));
    }
    Disclosure told = line.told();
    if (told != null) {
      more.add(
          say(
              "rights.answer.told",
              recipient(told.to()),
              NorwegianTime.day(NorwegianTime.day(told.since()), locale),
              ground(told.ground())));
    }
    return new Line(
        day(entry.at()),
        say("casework.sort." + entry.sort()),
        entry.nature() == null ? null : say("casework.nature-of." + entry.nature()),
        said(line.texts()),
        more);
  }

  private List<Said> said(Map<TextField, String> written) {
    Map<TextField, String> inOrder = new EnumMap<>(TextField.class);
    inOrder.putAll(written);
    List<Said> texts = new ArrayList<>();
    inOrder.forEach((field, text) ->
        texts.add(
            new Said(
                field == TextField.SEEN || field == TextField.TEXT
                    ? null
                    : say("rights.answer.field." + field),
                text)));
    return texts;
  }

  private Optional<String> result(Entry entry) {
    return switch (entry.result()) {
      case null -> Optional.empty();
      case Entry.Result.Outcome it ->
          rulebook.routine().task(it.task()).stream()
              .flatMap(task -> task.outcomes().stream())
              .filter(outcome -> outcome.id().equals(it.outcome()))
              .findFirst()
              .map(outcome -> say("rights.answer.outcome", in(outcome.label())));
      case Entry.Result.InLaw it ->
          Optional.of(
              say(
                  "rights.answer.outcome",
                  String.join(", ", it.basis().stream().map(this::provision).sorted().toList())));
      case Entry.Result.Ended it ->
          Optional.of(say("rights.answer.outcome", say("casework.closing." + it.closing())));
      case Entry.Result.Restricts it ->
          Optional.of(say("rights.answer.outcome", say("casework.restriction." + it.reason())));
      case Entry.Result.Lifts it ->
          Optional.ofNullable(it.ruling())
              .map(ruling -> say("rights.answer.outcome", say("casework.ruling." + ruling)));
      // only entries that are of the staff have one, and those are not in the answer
      case Entry.Result.About _, Entry.Result.Until _, Entry.Result.Opens _ -> Optional.empty();
      // that an address is hidden is not shown
      case Entry.Result.Hides _ -> Optional.empty();
      // said with the line that it marks
      case Entry.Result.Marks _ -> Optional.empty();
    };
  }

  private List<String> laws(Agency agency, Set<ProvisionId> basis) {
    return Stream.concat(agency.task().stream(), basis.stream())
        .distinct()
        .map(this::provision)
        .sorted()
        .toList();
  }

  private Looked looked(AccessAnswer.LookedAt look, String service) {
    String purpose = look.purpose();
    return new Looked(
        NorwegianTime.day(look.day(), locale),
        (look.roles().isEmpty() ? say("rights.answer.employee") : roles(look.roles()))
            + ", "
            + service,
        purpose == null
            ? say("rights.answer.read")
            : say("rights.answer.opened", say("casework.purpose." + purpose)));
  }

  private List<String> keeping(AgencyFolder folder, RightsRequest request, LocalDate day) {
    Instant emptied = folder.emptied();
    Ended ended =
        folder
            .ended()
            .orElseGet(() ->
                new Ended(
                    request.id(), RetentionClass.What.CASE, request.agency(), null, null, day));
    if (emptied != null) {
      String gone =
          say("rights.answer.keep.emptied", NorwegianTime.day(NorwegianTime.day(emptied), locale));
      return List.of(gone, kept(ended));
    }
    return Stream.concat(written(ended).stream(), Stream.of(kept(ended))).toList();
  }

  /** How long what is written is kept, where it ends before the rest of the case. */
  private Optional<String> written(Ended ended) {
    LocalDate whole =
        Retention.of(pack, ended).flatMap(one -> end(one, ended)).orElse(LocalDate.MAX);
    return ended
        .content()
        .flatMap(content -> Retention.of(pack, content))
        .filter(one -> end(one, ended).filter(whole::isAfter).isPresent())
        .map(one -> span(one, "rights.answer.keep.written"));
  }

  private static Optional<LocalDate> end(RetentionClass retention, Ended ended) {
    return Optional.ofNullable(retention.keep()).map(ended.day()::plus);
  }

  private String kept(Ended ended) {
    RetentionClass retention = Retention.of(pack, ended).orElse(null);
    return retention == null || retention.keep() == null
        ? say("rights.answer.keep.unsettled")
        : span(retention, "rights.answer.keep");
  }

  /** What is said of a class that says how long, and whether that is decided. */
  private String span(RetentionClass retention, String about) {
    Span span = Span.of(Objects.requireNonNull(retention.keep()));
    return say(
        about + (retention.confirmed() ? ".after" : ".proposed"),
        say("period." + span.unit(), span.count()));
  }

  private String ground(Ground ground) {
    String kind = say("casework.ground." + ground.kind());
    return ground instanceof Ground.InLaw law
        ? kind + " (" + provision(law.provision()) + ")"
        : kind;
  }

  private String recipient(Recipient to) {
    return switch (to) {
      case Recipient.ToAgency it -> in(rulebook.organisation().agency(it.agency()).label());
      case Recipient.ToGroup it -> in(rulebook.organisation().group(it.group()).label());
    };
  }

  private String provision(ProvisionId id) {
    return rulebook
        .law()
        .provision(id)
        .map(one -> say("casework.ground.provision", one.actTitle(), one.section()))
        .orElse(id.value());
  }

  private Set<RoleId> rolesOf(StaffId person) {
    return rulebook.directory().find(person).map(actor -> actor.roles()).orElse(Set.of());
  }

  private String roles(Collection<RoleId> ids) {
    List<String> labels =
        pack.organisation().roles().stream()
            .filter(role -> ids.contains(role.id()))
            .map(Role::label)
            .map(this::in)
            .sorted()
            .toList();
    return labels.isEmpty() ? say("rights.answer.employee") : String.join(", ", labels);
  }

  private String day(Instant at) {
    return NorwegianTime.day(NorwegianTime.day(at), locale);
  }

  private String in(Text text) {
    return text.in(locale.getLanguage());
  }

  private String say(String key, Object... about) {
    return messages.getMessage(key, about, locale);
  }
}

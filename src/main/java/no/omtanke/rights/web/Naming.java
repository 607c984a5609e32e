package no.omtanke.rights.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.CaseSearch;
import no.omtanke.confidentiality.LogSearch;
import no.omtanke.confidentiality.log.Logged;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Role;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Step;
import no.omtanke.packs.StepId;
import no.omtanke.packs.Text;
import no.omtanke.rights.flow.LogPage;
import org.jspecify.annotations.Nullable;

/** Turns rows of ids into rows with names, for one page. */
final class Naming {

  private static final String INBOX = "INBOX_";
  private static final String BREACH = "BREACH_";
  private static final String ERASURE = "ERASURE_";
  private static final String RIGHTS = "RIGHTS_";

  private final Pack pack;
  private final People people;
  private final Map<StaffId, Actor> staff;
  private final Map<RoleId, Text> roles;
  private final Map<AgencyId, Text> agencies;

  Naming(Pack pack, People people) {
    this.pack = pack;
    this.people = people;
    this.staff =
        people.directory(pack.id()).staff().stream()
            .collect(Collectors.toMap(Actor::id, Function.identity()));
    this.roles =
        pack.organisation().roles().stream().collect(Collectors.toMap(Role::id, Role::label));
    this.agencies =
        pack.organisation().agencies().stream()
            .collect(Collectors.toMap(Agency::id, Agency::label));
  }

  /**
   * A row as the page shows it.
   *
   * @param name of whom it was; null where the directory has never had her
   * @param roles that she has now; none where she has left
   * @param about what kind of thing it is about; null where it is about none
   * @param number the owner's number of the case, where the officer answers for the owner
   * @param search what of the log was asked for; null for all other rows
   * @param whose the agency whose cases on a person were asked for; null for all other rows
   * @param sought what was looked for among the cases; null for all other rows
   */
  record Row(
      Logged logged,
      @Nullable String name,
      List<Text> roles,
      Text agency,
      @Nullable About about,
      @Nullable String number,
      @Nullable Searched search,
      @Nullable Text whose,
      @Nullable Sought sought) {

    /** Under what key the words for what she did are: acts of the inbox have their own. */
    public String act() {
      String act = String.valueOf(logged.act());
      if (act.startsWith(INBOX)) {
        return "intake.act." + act.substring(INBOX.length());
      }
      if (act.startsWith(BREACH)) {
        return "rights.breach.act." + act.substring(BREACH.length());
      }
      if (act.startsWith(RIGHTS)) {
        return "rights.request.log." + act.substring(RIGHTS.length());
      }
      return act.startsWith(ERASURE)
          ? "rights.deletion.log." + act.substring(ERASURE.length())
          : "casework.act." + act;
    }
  }

  /** What a row is about. */
  enum About {
    CASE,
    ELSEWHERE,
    INQUIRY,
    ENDED
  }

  /** What of the log was asked for, in names. */
  record Searched(LogSearch search, @Nullable String person, @Nullable Text agency) {}

  /** What was looked for among the cases: the step and the agency in names. */
  record Sought(CaseSearch.Logged search, List<Text> named) {}

  Row row(Logged logged, LogPage page) {
    UUID id = logged.caseId();
    Map<UUID, Optional<String>> numbers = page.numbers();
    String number = id == null ? null : numbers.getOrDefault(id, Optional.empty()).orElse(null);
    return new Row(
        logged,
        name(logged.staff()),
        roles(logged.staff()),
        agency(logged.agency()),
        id == null ? null : about(logged, page, number),
        number,
        logged.kind() == Logged.Kind.LOG ? searched(id, logged.act()) : null,
        logged.kind() == Logged.Kind.SOUGHT
            ? agency(new AgencyId(String.valueOf(logged.act())))
            : null,
        logged.kind() == Logged.Kind.LIST ? sought(logged.act()) : null);
  }

  private @Nullable Sought sought(@Nullable String act) {
    return act == null
        ? null
        : CaseSearch.read(act)
            .map(search ->
                new Sought(
                    search,
                    Stream.concat(
                            Stream.ofNullable(search.step()).map(this::step),
                            Stream.ofNullable(search.unit()).map(this::agency))
                        .toList()))
            .orElse(null);
  }

  private Text step(StepId id) {
    return pack.routine().steps().stream()
        .filter(step -> step.id().equals(id))
        .map(Step::label)
        .findFirst()
        .orElseGet(() -> Text.of(id.value()));
  }

  private static @Nullable About about(Logged logged, LogPage page, @Nullable String number) {
    UUID id = logged.caseId();
    String act = logged.act();
    boolean ofNoCase =
        act != null && (act.startsWith(BREACH) || (act.startsWith(RIGHTS) && number == null));
    if (id == null || ofNoCase) {
      return null;
    }
    if (page.ended().contains(id)) {
      return About.ENDED;
    }
    if (number != null) {
      return About.CASE;
    }
    return page.numbers().containsKey(id) ? About.ELSEWHERE : About.INQUIRY;
  }

  private @Nullable Searched searched(@Nullable UUID id, @Nullable String act) {
    if (act == null) {
      return null;
    }
    return LogSearch.read(id, act).map(this::searched).orElse(null);
  }

  private Searched searched(LogSearch search) {
    return new Searched(
        search,
        search.staff() == null ? null : name(search.staff()),
        search.agency() == null ? null : agency(search.agency()));
  }

  /** Her name, and where the directory never had her what she is called in it. */
  String known(StaffId id) {
    return people.name(pack.id(), id).orElse(id.value());
  }

  @Nullable String name(StaffId id) {
    return people.name(pack.id(), id).orElse(null);
  }

  private List<Text> roles(StaffId id) {
    Actor actor = staff.get(id);
    return actor == null
        ? List.of()
        : actor.roles().stream()
            .sorted((one, other) -> one.value().compareTo(other.value()))
            .map(role -> roles.getOrDefault(role, Text.of(role.value())))
            .toList();
  }

  Text agency(AgencyId id) {
    return agencies.getOrDefault(id, Text.of(id.value()));
  }
}

package no.omtanke.organisation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.organisation.Absence;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.Employment;
import no.omtanke.organisation.Roster;
import no.omtanke.organisation.StaffChange;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.StaffMember;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackId;
import no.omtanke.packs.RoleId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the staff of the municipality that the transaction is bound to. */
@Repository
public class StaffStore {

  private final JdbcClient jdbc;

  StaffStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The whole staff as it is that day, in four questions however many they are. */
  public Roster roster(LocalDate today) {
    var roles = new HashMap<StaffId, Set<RoleId>>();
    jdbc.sql("select staff, role from staff_role")
        .query(row -> {
          roles
              .computeIfAbsent(new StaffId(row.getString("staff")), _ -> new HashSet<>())
              .add(new RoleId(row.getString("role")));
        });
    var members = new HashMap<GroupId, Set<StaffId>>();
    jdbc.sql(
            """
            select member.group_id, member.staff
            from group_member member
            join staff on staff.municipality = member.municipality and staff.id = member.staff
            where staff.left_on is null
            """)
        .query(row -> {
          members
              .computeIfAbsent(new GroupId(row.getString("group_id")), _ -> new HashSet<>())
              .add(new StaffId(row.getString("staff")));
        });
    var working = new ArrayList<Actor>();
    var bySubject = new HashMap<String, StaffId>();
    var names = new HashMap<StaffId, String>();
    var places = new HashMap<String, Set<StaffId>>();
    jdbc.sql("select subject, id from staff")
        .query(row -> {
          places
              .computeIfAbsent(row.getString("subject"), _ -> new HashSet<>())
              .add(new StaffId(row.getString("id")));
        });
    jdbc.sql("select id, subject, name, agency, left_on from staff order by name, id")
        .query(row -> {
          var id = new StaffId(row.getString("id"));
          names.put(id, row.getString("name"));
          if (row.getObject("left_on") == null) {
            bySubject.put(row.getString("subject"), id);
            var agency = new AgencyId(row.getString("agency"));
            var earlier = new HashSet<>(places.getOrDefault(row.getString("subject"), Set.of()));
            earlier.remove(id);
            working.add(new Actor(id, agency, roles.getOrDefault(id, Set.of()), earlier));
          }
        });
    var deputies =
        absences().stream()
            .filter(absence -> absence.isOn(today))
            .collect(Collectors.toMap(Absence::person, Absence::deputy));
    return new Roster(new Directory(working, members, deputies), bySubject, names);
  }

  /** What was said last of each who is, was or will be away; nothing of those who came back. */
  public List<Absence> absences() {
    return jdbc.sql(
            """
            select staff, deputy, first_day, last_day from (
              select distinct on (staff) staff, deputy, first_day, last_day from staff_absence
              order by staff, version desc
            ) latest
            where deputy is not null
            """)
        .query((row, _) ->
            new Absence(
                new StaffId(row.getString("staff")),
                new StaffId(row.getString("deputy")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class)))
        .list();
  }

  /** Writes down who is away and who stands in for her, or that she is not away after all. */
  public void append(
      PackId municipality, StaffId person, StaffId by, Instant at, @Nullable Absence absence) {
    jdbc.sql(
            """
            insert into staff_absence
              (municipality, staff, version, at, by_staff, deputy, first_day, last_day)
            select :municipality, :staff, coalesce(max(version), 0) + 1, :at, :by, :deputy, :first, :last
            from staff_absence where staff = :staff
            """)
        .param("municipality", municipality.value())
        .param("staff", UUID.fromString(person.value()))
        .param("at", Timestamp.from(at))
        .param("by", UUID.fromString(by.value()))
        .param(
            "deputy",
            absence == null ? null : UUID.fromString(absence.deputy().value()),
            Types.OTHER)
        .param("first", absence == null ? null : absence.from(), Types.DATE)
        .param("last", absence == null ? null : absence.to(), Types.DATE)
        .update();
  }

  /** Whom no administrator put on the staff, but the configuration. */
  public Set<StaffId> putThereByConfiguration() {
    return jdbc.sql("select staff from staff_change where kind = 'ADDED' and by_staff is null")
        .query((row, nth) -> new StaffId(row.getString(1)))
        .set();
  }

  /**
   * Lets nobody else change the municipality's staff before the transaction ends, so that what the
   * rules were asked about is what is changed.
   */
  public void alone(PackId municipality) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('staff ' || :municipality, 0))")
        .param("municipality", municipality.value())
        .query(_ -> {});
  }

  /** Everyone who has or had a place here, by name. */
  public List<Employment> employments() {
    return jdbc.sql(
            """
            select id, subject, name, agency, left_on is not null as left,
              array(select role from staff_role where staff = staff.id) as roles,
              array(select group_id from group_member where staff = staff.id) as groups,
              (select coalesce(max(version), 0) from staff_change where staff = staff.id) as version
            from staff
            order by name, id
            """)
        .query((row, _) ->
            new Employment(
                new StaffId(row.getString("id")),
                new StaffMember(
                    row.getString("subject"),
                    row.getString("name"),
                    new AgencyId(row.getString("agency")),
                    texts(row, "roles").map(RoleId::new).collect(Collectors.toSet()),
                    texts(row, "groups").map(GroupId::new).collect(Collectors.toSet())),
                row.getLong("version"),
                row.getBoolean("left")))
        .list();
  }

  /** What has become of someone's place, the latest first. */
  public List<StaffChange> changes(StaffId id) {
    return jdbc.sql(
            """
            select version, at, by_staff, kind, change.subject, change.name, agency, roles, groups
            from staff_change change
            join staff on staff.municipality = change.municipality and staff.id = change.staff
            where change.staff = :id
            order by version desc
            """)
        .param("id", UUID.fromString(id.value()))
        .query((row, _) ->
            new StaffChange(
                id,
                row.getLong("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_staff") == null ? null : new StaffId(row.getString("by_staff")),
                StaffChange.Kind.valueOf(row.getString("kind")),
                new StaffMember(
                    row.getString("subject"),
                    row.getString("name"),
                    new AgencyId(row.getString("agency")),
                    texts(row, "roles").map(RoleId::new).collect(Collectors.toSet()),
                    texts(row, "groups").map(GroupId::new).collect(Collectors.toSet()))))
        .list();
  }

  /** Writes the change down, and makes the staff say what it says. */
  public void append(PackId municipality, StaffChange change) {
    boolean leaves = change.kind() == StaffChange.Kind.LEFT;
    put(
        municipality,
        UUID.fromString(change.staff().value()),
        change.member(),
        leaves ? LocalDate.ofInstant(change.at(), NorwegianTime.ZONE) : null);
    StaffId by = change.by();
    jdbc.sql(
            """
            insert into staff_change
              (municipality, staff, version, at, by_staff, kind, subject, name, roles, groups)
            values
              (:municipality, :staff, :version, :at, :by, :kind, :subject, :name, :roles, :groups)
            """)
        .param("municipality", municipality.value())
        .param("staff", UUID.fromString(change.staff().value()))
        .param("version", change.version())
        .param("at", Timestamp.from(change.at()))
        .param("by", by == null ? null : UUID.fromString(by.value()), Types.OTHER)
        .param("kind", change.kind().name())
        .param("subject", change.member().subject())
        .param("name", change.member().name())
        .param("roles", change.member().roles().stream().map(RoleId::value).toArray(String[]::new))
        .param(
            "groups", change.member().groups().stream().map(GroupId::value).toArray(String[]::new))
        .update();
  }

  /**
   * Puts the person on the staff, or makes her row say what is given; her id stays. For made-up
   * people, whom no administrator has put there.
   */
  public StaffId put(PackId municipality, StaffMember member) {
    UUID id =
        jdbc.sql(
                """
                select id from staff where subject = :subject
                order by left_on desc nulls first
                limit 1
                """)
            .param("subject", member.subject())
            .query(UUID.class)
            .optional()
            .orElseGet(UUID::randomUUID);
    put(municipality, id, member, null);
    return new StaffId(id.toString());
  }

  private void put(PackId municipality, UUID id, StaffMember member, @Nullable LocalDate leftOn) {
    jdbc.sql(
            """
            insert into staff (municipality, id, subject, name, agency, left_on)
            values (:municipality, :id, :subject, :name, :agency, :left)
            on conflict (municipality, id)
            do update set subject = excluded.subject, name = excluded.name,
              agency = excluded.agency, left_on = excluded.left_on
            """)
        .param("municipality", municipality.value())
        .param("id", id)
        .param("subject", member.subject())
        .param("name", member.name())
        .param("agency", member.agency().value())
        .param("left", leftOn, Types.DATE)
        .update();
    jdbc.sql("delete from staff_role where staff = :id").param("id", id).update();
    jdbc.sql("delete from group_member where staff = :id").param("id", id).update();
    for (RoleId role : member.roles()) {
      jdbc.sql(
              """
              insert into staff_role (municipality, staff, role) values (:municipality, :id, :role)
              """)
          .param("municipality", municipality.value())
          .param("id", id)
          .param("role", role.value())
          .update();
    }
    for (GroupId group : member.groups()) {
      jdbc.sql(
              """
              insert into group_member (municipality, staff, group_id)
              values (:municipality, :id, :group)
              """)
          .param("municipality", municipality.value())
          .param("id", id)
          .param("group", group.value())
          .update();
    }
  }

  /** Lets every demo person go who is not among those named: the pack no longer has her. */
  public void letGoOfDemoPeopleOutside(Collection<String> subjects) {
    jdbc.sql(
            """
            update staff set left_on = current_date
            where subject like 'demo:%' and left_on is null and subject not in (:subjects)
            """)
        .param("subjects", subjects.isEmpty() ? List.of("") : List.copyOf(subjects))
        .update();
  }

  private static Stream<String> texts(ResultSet row, String column) throws SQLException {
    return Stream.of((String[]) row.getArray(column).getArray());
  }
}

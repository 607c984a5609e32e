package no.omtanke.organisation.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.Roster;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.StaffMember;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.PackId;
import no.omtanke.packs.RoleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the staff of the municipality that the transaction is bound to. */
@Repository
public class StaffStore {

  private final JdbcClient jdbc;

  StaffStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The whole staff, in three questions however many they are. */
  public Roster roster() {
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
    jdbc.sql("select id, subject, name, agency, left_on from staff order by name, id")
        .query(row -> {
          var id = new StaffId(row.getString("id"));
          names.put(id, row.getString("name"));
          if (row.getObject("left_on") == null) {
            bySubject.put(row.getString("subject"), id);
            var agency = new AgencyId(row.getString("agency"));
            working.add(new Actor(id, agency, roles.getOrDefault(id, Set.of())));
          }
        });
    return new Roster(new Directory(working, members), bySubject, names);
  }

  /** Puts the person on the staff, or makes her row say what is given; her id stays. */
  public void put(PackId municipality, StaffMember member) {
    UUID id =
        jdbc.sql(
                """
                insert into staff (municipality, subject, name, agency)
                values (:municipality, :subject, :name, :agency)
                on conflict (municipality, subject)
                do update set name = excluded.name, agency = excluded.agency, left_on = null
                returning id
                """)
            .param("municipality", municipality.value())
            .param("subject", member.subject())
            .param("name", member.name())
            .param("agency", member.agency().value())
            .query(UUID.class)
            .single();
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
}

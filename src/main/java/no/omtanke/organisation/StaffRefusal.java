package no.omtanke.organisation;

import java.util.Set;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.WayInId;

/** Why an act with the staff is not done. */
public sealed interface StaffRefusal {

  /** Which field it stands beside. */
  Field field();

  /** What an administrator fills in. */
  enum Field {
    NAME,
    SUBJECT,
    ROLES,
    GROUPS,
    /** That it shall be done although nobody is left who receives. */
    KNOWING,
    /** No field: the act as a whole. */
    NONE
  }

  /** Something must be filled in. */
  record Missing(Field field) implements StaffRefusal {}

  /** It is longer than a name or a log-in is. */
  record TooLong(Field field, int longest) implements StaffRefusal {}

  /** It has a character that cannot be written, such as a line break. */
  record Unreadable(Field field) implements StaffRefusal {}

  /** The log-in does not begin with one that is set up. */
  record UnknownProvider(Set<String> known) implements StaffRefusal {
    public UnknownProvider {
      known = Set.copyOf(known);
    }

    @Override
    public Field field() {
      return Field.SUBJECT;
    }
  }

  /** Someone who works here logs in as that already. */
  record SubjectTaken(String by) implements StaffRefusal {
    @Override
    public Field field() {
      return Field.SUBJECT;
    }
  }

  /** The role is not one of the agency's. */
  record NotTheAgencys(RoleId role) implements StaffRefusal {
    @Override
    public Field field() {
      return Field.ROLES;
    }
  }

  /** An administrator has no other role: who decides what people may see, sees no case. */
  record AdministratorAlone() implements StaffRefusal {
    @Override
    public Field field() {
      return Field.ROLES;
    }
  }

  /** None of the roles has a seat in the group. */
  record NoSeat(GroupId group) implements StaffRefusal {
    @Override
    public Field field() {
      return Field.GROUPS;
    }
  }

  /** Nobody else could take in what comes by the way in. */
  record LastForWayIn(WayInId way) implements StaffRefusal {
    @Override
    public Field field() {
      return Field.KNOWING;
    }
  }

  /** Nobody else would receive what the agency is told. */
  record LastForAgency(AgencyId agency) implements StaffRefusal {
    @Override
    public Field field() {
      return Field.KNOWING;
    }
  }

  /** The municipality would have no administrator. */
  record LastAdministrator() implements StaffRefusal {
    @Override
    public Field field() {
      return Field.NONE;
    }
  }

  /** Nobody gives or takes her own roles: another administrator does. */
  record OwnPlace() implements StaffRefusal {
    @Override
    public Field field() {
      return Field.NONE;
    }
  }

  /** Someone has changed it since the administrator looked. */
  record ChangedSince() implements StaffRefusal {
    @Override
    public Field field() {
      return Field.NONE;
    }
  }

  /** There is no such person or agency here, or she has left. */
  record NotHere() implements StaffRefusal {
    @Override
    public Field field() {
      return Field.NONE;
    }
  }

  /** Whoever does it is no administrator here. */
  record NoAdministrator() implements StaffRefusal {
    @Override
    public Field field() {
      return Field.NONE;
    }
  }
}

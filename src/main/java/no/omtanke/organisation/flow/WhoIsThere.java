package no.omtanke.organisation.flow;

import no.omtanke.organisation.Attendance;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.PackId;
import no.omtanke.packs.RoleId;
import no.omtanke.platform.PublicFace;
import no.omtanke.platform.Tenancy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks as the public pages' role may, and remembers the answer for some seconds. */
@PublicFace
@Component
class WhoIsThere implements Attendance.Source {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Briefly<Attendance> remembered = new Briefly<>();

  WhoIsThere(@Qualifier("public") JdbcClient jdbc, @Qualifier("public") Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public Attendance attendance(PackId municipality) {
    return remembered.get(municipality, it -> tenancy.readingIn(it.value(), this::read));
  }

  /** Has the next question answered from the database. */
  void changed(PackId municipality) {
    remembered.forget(municipality);
  }

  private Attendance read() {
    return new Attendance(
        jdbc.sql("select agency, role from attendance()")
            .query((row, nth) ->
                new Attendance.Post(
                    new AgencyId(row.getString("agency")), new RoleId(row.getString("role"))))
            .set());
  }
}

package no.omtanke.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.omtanke.casework.ActKind;
import no.omtanke.confidentiality.Purpose;
import no.omtanke.organisation.Actor;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log says on what ground someone looked who was told. */
final class GroundOfALookTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();

  @TempDir Path vault;
  private House house;
  private String municipality;
  private final Script script = new Script((kind, field) -> kind + " " + field);

  @BeforeEach
  void theCaseComesToTheDisclosureToThePolice() {
    house = new House(DATABASE.staff(), vault);
    municipality = "ground-" + UUID.randomUUID();
    boolean disclosed = false;
    for (Script.Line line : script.lines()) {
      if (!disclosed) {
        script.give(line, house.casework, municipality);
      }
      disclosed |= line.kind() == ActKind.DISCLOSE;
    }
  }

  /** The grounds of her looks, the first one first. */
  private List<String> grounds(Actor reader) {
    return DATABASE
        .tenancy()
        .readingIn(
            municipality,
            () ->
                DATABASE
                    .jdbc()
                    .sql(
                        """
                        select kind || ' ' || coalesce(ground, 'none') from access_log
                        where municipality = :it and staff = :staff and kind in ('look', 'identity')
                        order by id
                        """)
                    .param("it", municipality)
                    .param("staff", reader.id().value())
                    .query(String.class)
                    .list());
  }

  @Test
  void thePoliceReadOnTheConsentAndTheOwnersPeopleOnNone() {
    house.looking.open(municipality, Drammen.POLICE, script.reference("agency:police"));
    house.looking.openIdentity(
        municipality,
        Drammen.POLICE,
        script.reference("agency:police"),
        Purpose.CONVERSATION,
        "Skal ringe");
    house.looking.open(municipality, Drammen.TEACHER, script.id.value());
    assertThat(grounds(Drammen.POLICE)).containsExactly("look CONSENT", "identity CONSENT");
    assertThat(grounds(Drammen.TEACHER)).containsExactly("look none");
  }

  @Test
  void aGroupReadsWhatItWasToldWithoutNames() {
    house.looking.open(
        municipality, Drammen.GROUP_MEMBER, script.reference("group:strategic-group"));
    assertThat(grounds(Drammen.GROUP_MEMBER)).containsExactly("look TOLD_ANONYMOUSLY");
  }
}

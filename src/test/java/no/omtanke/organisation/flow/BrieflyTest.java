package no.omtanke.organisation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.packs.PackId;
import org.junit.jupiter.api.Test;

/** What is remembered for some seconds never hides a change that was made here. */
final class BrieflyTest {

  private static final PackId DRAMMEN = new PackId("drammen");

  private final Briefly<String> remembered = new Briefly<>();

  @Test
  void whatIsRememberedIsNotReadAgain() {
    assertThat(remembered.get(DRAMMEN, _ -> "first")).isEqualTo("first");
    assertThat(remembered.get(DRAMMEN, _ -> "second")).isEqualTo("first");
  }

  @Test
  void aChangeIsSeenByTheNextWhoAsks() {
    remembered.get(DRAMMEN, _ -> "before");
    remembered.forget(DRAMMEN);

    assertThat(remembered.get(DRAMMEN, _ -> "after")).isEqualTo("after");
  }

  @Test
  void whatWasReadWhileSomethingChangedIsNotRemembered() {
    remembered.get(
        DRAMMEN,
        _ -> {
          remembered.forget(DRAMMEN);
          return "before";
        });

    assertThat(remembered.get(DRAMMEN, _ -> "after")).isEqualTo("after");
  }

  @Test
  void anotherMunicipalitysIsNotGiven() {
    remembered.get(DRAMMEN, _ -> "Drammen's");

    assertThat(remembered.get(new PackId("oslo"), _ -> "Oslo's")).isEqualTo("Oslo's");
  }
}

package no.omtanke.rights.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.ShippedRulebooks;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RetentionClass.Method;
import no.omtanke.packs.RetentionClass.What;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.Certificate;
import no.omtanke.rights.Deletion;
import no.omtanke.rights.DeletionAct;
import no.omtanke.rights.Kept;
import no.omtanke.rights.RequestAct;
import no.omtanke.rights.RightsRequest;
import no.omtanke.rights.store.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody asked for as a right, and was of no case, ends a time after it was answered. */
@OmtankeTest
final class EndedRequestsTest {

  private static final Actor LEADER = person("drammen-leader");
  private static final Actor OFFICER = person("drammen-data-protection-officer");

  @Autowired private Erasing erasing;
  @Autowired private DeletionDesk desk;
  @Autowired private Requests requests;
  @Autowired private Encryption encryption;
  @Autowired private Tenancy tenancy;

  private final String municipality = "requests-" + UUID.randomUUID();
  private final Pack pack =
      Kept.pack(municipality, Kept.decided(What.REQUEST, Period.ofYears(1), Method.DESTROY));
  private final UUID id = UUID.randomUUID();
  private final UUID note = UUID.randomUUID();

  private static Actor person(String id) {
    return ShippedRulebooks.of("drammen").directory().find(new StaffId(id)).orElseThrow();
  }

  private RightsRequest request(@Nullable UUID caseId, RightsRequest.@Nullable Answer answer) {
    return new RightsRequest(
        id,
        0,
        LEADER.agency(),
        caseId,
        RightsRequest.Kind.ACCESS,
        NorwegianTime.day(Instant.now()).minusYears(3),
        RightsRequest.Asker.PERSON,
        RightsRequest.Language.NB,
        RightsRequest.Confirmed.KNOWN_HERE,
        null,
        false,
        answer);
  }

  private static RightsRequest.Answer answered(int daysAgo) {
    return new RightsRequest.Answer(
        Instant.now().minus(Duration.ofDays(daysAgo)), RightsRequest.Outcome.NOTHING_HELD, null);
  }

  private Ciphertext written(RightsRequest request) {
    Ciphertext text =
        encryption.encrypt(RequestDesk.passage(pack, request, note), "Spurte for sønnen sin");
    tenancy.runIn(
        municipality,
        () -> {
          requests.put(municipality, request);
          requests.add(
              municipality,
              id,
              new Requests.Kept(
                  note,
                  Instant.now().minus(Duration.ofDays(800)),
                  LEADER.id(),
                  RequestAct.ADD,
                  text));
        });
    return text;
  }

  private List<Deletion> listed() {
    return desk.list(pack, LEADER, null, 10).deletions();
  }

  private boolean found() {
    return tenancy.readingIn(
        municipality, () -> requests.find(municipality, Set.of(LEADER.agency()), id).isPresent());
  }

  private int notes() {
    return tenancy.readingIn(municipality, () -> requests.notes(municipality, id).size());
  }

  private void seenByTwo() {
    for (Actor actor : List.of(LEADER, OFFICER)) {
      long version = listed().getFirst().version();
      assertThat(desk.act(pack, actor, id, version, new DeletionAct.See(), "")).isEmpty();
    }
  }

  @Test
  void aYearAfterTheAnswerNobodyFindsItAndWhenTwoHaveSeenItNothingIsLeft() {
    RightsRequest request = request(null, answered(366));
    Ciphertext text = written(request);
    erasing.run(pack);
    assertThat(listed())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.ended().what()).isEqualTo(What.REQUEST);
          assertThat(one.ended().owner()).isEqualTo(LEADER.agency());
        });
    assertThat(found()).as("it is blocked").isFalse();
    assertThat(notes()).as("and not destroyed").isPositive();
    seenByTwo();
    erasing.run(pack);
    assertThat(notes()).isZero();
    assertThat(encryption.decrypt(RequestDesk.passage(pack, request, note), text)).isEmpty();
    assertThat(encryption.ended(municipality)).containsExactly(id);
    assertThat(desk.certificates(pack, OFFICER, null, 10))
        .extracting(Certificate::kind)
        .containsExactly(What.REQUEST);
  }

  @Test
  void beforeThatItIsFoundAndSoIsOneThatNobodyHasAnswered() {
    written(request(null, answered(364)));
    erasing.run(pack);
    assertThat(listed()).isEmpty();
    tenancy.runIn(municipality, () -> requests.put(municipality, request(null, null)));
    erasing.run(pack);
    assertThat(listed()).isEmpty();
    assertThat(found()).isTrue();
  }

  @Test
  void oneThatIsOfACaseIsKeptForAsLongAsTheCaseIs() {
    written(request(UUID.randomUUID(), answered(800)));
    erasing.run(pack);
    assertThat(listed()).isEmpty();
    assertThat(found()).isTrue();
  }

  @Test
  void whatIsHeldBackIsFoundAgain() {
    written(request(null, answered(366)));
    erasing.run(pack);
    DeletionAct.Hold hold = new DeletionAct.Hold(NorwegianTime.day(Instant.now()).plusDays(30));
    assertThat(desk.act(pack, LEADER, id, 0, hold, "Klage til Datatilsynet")).isEmpty();
    erasing.run(pack);
    assertThat(listed()).isEmpty();
    assertThat(found()).isTrue();
  }
}

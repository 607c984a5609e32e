package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Imposed;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the police tell under imposed confidentiality is read by whoever has acknowledged that. */
final class ImposedConfidentialityTest extends LivedCase {

  private static final Actor POLICE = person("drammen-police-contact");
  private static final Recipient SCHOOL = new Recipient.ToAgency(TEACHER.agency());
  private static final Recipient PROBATION = Recipient.of("agency:probation");
  private static final ProvisionId IMPOSES = new ProvisionId("polregl-35");

  @BeforeEach
  void thePoliceHaveBeenToldAndHaveWrittenANote() {
    assertThat(
            does(
                TEACHER,
                Set.of(TextField.TEXT),
                stamp -> new Act.Avert(stamp, Set.of(new ConditionKey(AVERT, 0)))))
        .isEmpty();
    assertThat(
            does(
                POLICE, Set.of(TextField.TEXT), stamp -> new Act.WriteNote(stamp, Act.Nature.FACT)))
        .isEmpty();
  }

  private static final ProvisionId AVERT = new ProvisionId("strl-196");

  private List<Refusal> thePoliceTell(Recipient to, @Nullable ProvisionId imposed) {
    Ground ground = new Ground.ByException(new ProvisionId("polregl-30"), Set.of(0));
    return does(
        POLICE,
        Set.of(TextField.NECESSITY),
        stamp -> new Act.Disclose(stamp, to, ground, Set.of(note()), null, imposed));
  }

  private EntryId note() {
    return file().folders().entries().stream()
        .filter(entry -> entry.sort() == Entry.Sort.NOTE)
        .map(Entry::id)
        .findFirst()
        .orElseThrow();
  }

  private EntryId told() {
    return file().folders().disclosures().getLast().id();
  }

  private List<Refusal> acknowledges(Actor reader) {
    return does(reader, Set.of(), stamp -> new Act.AcknowledgeConfidentiality(stamp, told()));
  }

  private Optional<CaseView> view(Actor reader) {
    return CaseReading.view(RULEBOOK, file(), reader, now());
  }

  private boolean reads(Actor reader) {
    return CaseReading.readable(RULEBOOK, file(), reader, now()).contains(note());
  }

  private boolean isShown(Actor reader) {
    return view(reader).orElseThrow().entries().stream()
        .anyMatch(seen -> seen.entry().id().equals(note()));
  }

  private boolean isAsked(Actor reader) {
    return view(reader).orElseThrow().offers().stream()
        .filter(Offer::open)
        .anyMatch(offer -> offer.move().kind() == ActKind.ACKNOWLEDGE_CONFIDENTIALITY);
  }

  @Test
  void eachReaderAcknowledgesForHerselfOnceAndReadsItFromThen() {
    assertThat(thePoliceTell(SCHOOL, IMPOSES)).isEmpty();
    for (Actor reader : List.of(TEACHER, LEADER)) {
      assertThat(isShown(reader) || reads(reader)).as("%s before", reader).isFalse();
      assertThat(isAsked(reader)).isTrue();
      assertThat(acknowledges(reader)).isEmpty();
      assertThat(isShown(reader) && reads(reader)).as("%s after", reader).isTrue();
      assertThat(isAsked(reader)).isFalse();
      assertThat(acknowledges(reader)).containsExactly(new Refusal.UnknownSubject());
    }
  }

  @Test
  void sheSeesThatSomethingWasToldAndOnWhatItWasImposedBeforeSheReadsIt() {
    thePoliceTell(SCHOOL, IMPOSES);
    assertThat(view(TEACHER).orElseThrow().disclosures())
        .filteredOn(told -> told.id().equals(told()))
        .singleElement()
        .satisfies(told -> assertThat(told.imposed()).isEqualTo(Imposed.on(IMPOSES)));
  }

  @Test
  void thePoliceSeeWhereItIsAcknowledgedAndNobodySeesByWhom() {
    thePoliceTell(SCHOOL, IMPOSES);
    assertThat(acknowledgedAt()).isEmpty();
    acknowledges(LEADER);
    assertThat(acknowledgedAt()).containsExactly(TEACHER.agency());
    assertThat(view(TEACHER).orElseThrow().acknowledged()).isEmpty();
    assertThat(view(POLICE).orElseThrow().disclosures().getLast().imposed())
        .isEqualTo(Imposed.on(IMPOSES));
    assertThat(view(POLICE).orElseThrow().toString()).doesNotContain(LEADER.id().value());
  }

  private Set<AgencyId> acknowledgedAt() {
    return view(POLICE).orElseThrow().acknowledged().getOrDefault(told(), Set.of());
  }

  @Test
  void toReadIsNoPartInTheCase() {
    thePoliceTell(SCHOOL, IMPOSES);
    acknowledges(LEADER);
    assertThat(file().team().people()).doesNotContainKey(LEADER.id());
  }

  @Test
  void whatIsToldWithoutItIsReadAtOnce() {
    assertThat(thePoliceTell(SCHOOL, null)).isEmpty();
    assertThat(reads(TEACHER)).isTrue();
    assertThat(isAsked(TEACHER)).isFalse();
  }

  @Test
  void onlyThePoliceImposeItAndOnlyOnThoseTheLawNames() {
    assertThat(thePoliceTell(PROBATION, IMPOSES))
        .containsExactly(new Refusal.CannotImpose(IMPOSES));
    assertThat(thePoliceTell(SCHOOL, AVERT)).containsExactly(new Refusal.CannotImpose(AVERT));
    EntryId concern = file().folders().entries().getFirst().id();
    assertThat(
            does(
                TEACHER,
                Set.of(TextField.NECESSITY),
                stamp ->
                    new Act.Disclose(
                        stamp,
                        new Recipient.ToAgency(POLICE.agency()),
                        new Ground.ByDuty(AVERT, Set.of(0)),
                        Set.of(concern),
                        null,
                        IMPOSES)))
        .containsExactly(new Refusal.CannotImpose(IMPOSES));
  }
}

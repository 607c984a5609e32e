package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.COORDINATOR;
import static no.omtanke.casework.flow.Drammen.GROUP_MEMBER;
import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.POLICE;
import static no.omtanke.casework.flow.Drammen.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Entry;
import no.omtanke.casework.Event;
import no.omtanke.casework.News;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is corrected for all who read it, and kept for those who wrote it. */
final class CorrectionTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();

  /** The police are told the consent before this line. */
  private static final int TOLD = 19;

  private static final String FIRST = "OBTAIN_CONSENT TEXT";
  private static final String CORRECTED = "CORRECT TEXT";
  private static final String DISPUTED = "DISPUTE TEXT";

  @TempDir Path vault;
  private House house;
  private String municipality;
  private final Script script = new Script((kind, field) -> kind + " " + field);

  @BeforeEach
  void open() {
    house = new House(DATABASE.staff(), vault);
    municipality = "correction-" + UUID.randomUUID();
    play(0, TOLD);
  }

  private void play(int from, int to) {
    script.lines().subList(from, to).forEach(this::give);
  }

  private void give(Script.Line line) {
    assertThat(script.give(line, house.casework, municipality))
        .as("%s", line.kind())
        .isInstanceOf(Decision.Accepted.class);
  }

  private void corrects() {
    EntryId consent = consent();
    give(line(LEADER, ActKind.CORRECT, stamp -> new Act.Correct(stamp, consent)));
  }

  private void disputes() {
    EntryId consent = consent();
    give(line(LEADER, ActKind.DISPUTE, stamp -> new Act.Dispute(stamp, consent)));
  }

  private static Script.Line line(Actor actor, ActKind kind, Function<Stamp, Act> act) {
    return new Script.Line(actor, "", kind, act);
  }

  private EntryId consent() {
    return script.events.stream()
        .filter(Event.ConsentObtained.class::isInstance)
        .map(event -> event.mark().entry())
        .findFirst()
        .orElseThrow();
  }

  private CaseRoom room(Actor reader, String receiver) {
    return house.looking.open(municipality, reader, script.reference(receiver)).orElseThrow();
  }

  private static List<String> written(CaseRoom room) {
    return room.texts().values().stream().map(Map::values).flatMap(it -> it.stream()).toList();
  }

  private static List<Entry.Sort> marks(CaseRoom room) {
    return room.view().entries().stream()
        .map(CaseView.EntryView::entry)
        .filter(entry -> entry.marked() != null)
        .map(Entry::sort)
        .toList();
  }

  @Test
  void thoseWhoWereToldReadTheCorrectedTextAndNotWhatStoodBefore() {
    assertThat(written(room(POLICE, "agency:police"))).contains(FIRST);
    corrects();
    CaseRoom police = room(POLICE, "agency:police");
    assertThat(written(police)).contains(CORRECTED).doesNotContain(FIRST);
    assertThat(marks(police)).containsExactly(Entry.Sort.CORRECTION);
    assertThat(police.says(consent())).containsEntry(TextField.TEXT, CORRECTED);
  }

  @Test
  void thoseWhoReadTheFolderKeepWhatStoodBefore() {
    corrects();
    corrects();
    CaseRoom leader = room(LEADER, "");
    assertThat(written(leader)).contains(FIRST, CORRECTED);
    assertThat(marks(leader)).containsExactly(Entry.Sort.CORRECTION, Entry.Sort.CORRECTION);
    assertThat(marks(room(POLICE, "agency:police"))).hasSize(2);
    assertThat(written(room(POLICE, "agency:police"))).containsOnlyOnce(CORRECTED);
  }

  @Test
  void thatThePersonDisagreesStandsWhereverItIsRead() {
    disputes();
    CaseRoom police = room(POLICE, "agency:police");
    assertThat(written(police)).contains(FIRST, DISPUTED);
    assertThat(marks(police)).containsExactly(Entry.Sort.DISPUTE);
    assertThat(written(room(LEADER, ""))).contains(FIRST, DISPUTED);
  }

  @Test
  void whoWasNotToldItLearnsNothingOfItsCorrection() {
    String group = "group:strategic-group";
    CaseRoom before = room(COORDINATOR, group);
    corrects();
    disputes();
    CaseRoom after = room(COORDINATOR, group);
    assertThat(after.texts()).isEqualTo(before.texts());
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.view()).isEqualTo(before.view());
  }

  @Test
  void aCorrectionIsNewToThoseWhoWereToldUntilTheyOpenIt() {
    room(POLICE, "agency:police");
    assertThat(news()).isEmpty();
    corrects();
    assertThat(news()).contains(News.TOLD);
    room(POLICE, "agency:police");
    assertThat(news()).isEmpty();
  }

  private Optional<News> news() {
    return Optional.ofNullable(
        house
            .looking
            .worklist(municipality, POLICE, Worklist.Page.first(5))
            .rows()
            .getFirst()
            .news());
  }

  @Test
  void aClosedCaseIsCorrectedToo() {
    play(TOLD, script.lines().size());
    corrects();
    disputes();
    assertThat(written(room(TEACHER, ""))).contains(FIRST, CORRECTED, DISPUTED);
  }

  @Test
  void whatAGroupWroteIsCorrectedByWhoeverSitsThereAndTheCorrectionStaysInTheGroup() {
    EntryId decision =
        script.events.stream()
            .filter(Event.GroupDecided.class::isInstance)
            .map(event -> event.mark().entry())
            .findFirst()
            .orElseThrow();
    String group = "group:strategic-group";
    assertThat(asks(TEACHER, "", decision)).as("not of the group").isEqualTo(unknown());
    give(
        new Script.Line(
            COORDINATOR, group, ActKind.CORRECT, stamp -> new Act.Correct(stamp, decision)));
    CaseRoom member = room(GROUP_MEMBER, group);
    assertThat(member.says(decision)).containsEntry(TextField.TEXT, CORRECTED);
    assertThat(written(member)).as("what stood before").contains("DECIDE REASON");
    assertThat(marks(member)).containsExactly(Entry.Sort.CORRECTION);
    assertThat(marks(room(TEACHER, ""))).isEmpty();
    assertThat(written(room(TEACHER, ""))).doesNotContain(CORRECTED);
  }

  @Test
  void nobodyCorrectsWhatAnotherAgencyWroteOrWhatIsItselfACorrection() {
    corrects();
    EntryId correction = script.events.getLast().mark().entry();
    assertThat(asks(LEADER, "", correction)).isEqualTo(unknown());
    assertThat(asks(POLICE, "agency:police", consent())).isEqualTo(unknown());
  }

  private static Decision unknown() {
    return new Decision.Refused(List.of(new Refusal.UnknownSubject()));
  }

  private Decision asks(Actor actor, String receiver, EntryId entry) {
    return house.casework.handle(
        municipality,
        script.reference(receiver),
        new ActRequest(
            actor,
            script.seen(actor),
            null,
            new Texts(Map.of(TextField.TEXT, "Nei.")),
            stamp -> new Act.Correct(stamp, entry)));
  }
}

package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.store.SightChange;
import no.omtanke.casework.store.SightRow;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Condition;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Performer;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Step;
import no.omtanke.packs.StepId;
import no.omtanke.packs.TaskId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds in every case of every municipality, whatever is done in whatever order. Values and
 * functions alone: beside other tests, it uses what time they leave.
 */
@Execution(ExecutionMode.CONCURRENT)
class CasePropertiesTest {

  /** In whose history every other turn goes to what the routine has next. */
  private static final long FIRST = 2;

  private static final int HISTORIES = Integer.getInteger("histories", 1);
  private static final int FEW = Math.min(2, HISTORIES);
  private static final int LENGTH = 200;

  static Stream<String> municipalities() {
    return ShippedRulebooks.municipalities().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whatIsOfferedIsAcceptedAndWhatIsAcceptedWasOffered(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryDecision(
        municipality,
        HISTORIES,
        (before, act, offered, decision) -> {
          if (offered) {
            assertThat(decision).as("%s", act).isInstanceOf(Decision.Accepted.class);
          } else if (decision instanceof Decision.Accepted
              && !(act instanceof Act.EmergencyAccess)) {
            Stamp stamp = act.stamp();
            assertThat(CaseRules.offers(rulebook, before, stamp.actor(), stamp.at()))
                .as("%s was accepted and must have been offered", act)
                .contains(new Offer(act.move(), List.of()));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void aClosedCaseTakesNothingButReopeningAndThePersonsRights(String municipality) {
    atEveryDecision(
        municipality,
        HISTORIES,
        (before, act, offered, decision) -> {
          if (before.closed() && decision instanceof Decision.Accepted) {
            assertThat(act.move().kind())
                .isIn(
                    ActKind.REOPEN,
                    ActKind.RECORD_RIGHTS_REQUEST,
                    ActKind.WITHDRAW_CONSENT,
                    ActKind.ACKNOWLEDGE_CONFIDENTIALITY,
                    ActKind.INFORM_PERSON,
                    ActKind.PUT_OFF_INFORMING,
                    ActKind.KEEP_OUT,
                    ActKind.LET_BACK_IN,
                    ActKind.RESTRICT,
                    ActKind.LIFT_RESTRICTION,
                    ActKind.OBJECT,
                    ActKind.DECIDE_OBJECTION,
                    ActKind.CORRECT,
                    ActKind.DISPUTE,
                    ActKind.EMERGENCY_ACCESS);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whatIsRestrictedIsReadAndNotUsedButForWhatTheLawLeaves(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryDecision(
        municipality,
        HISTORIES,
        (before, act, offered, decision) -> {
          Actor actor = act.stamp().actor();
          if (before.opening() == null
              || before.restrictions().isEmpty()
              || !actor.agency().equals(before.begun().owner())
              || decision instanceof Decision.Refused
              || !knowsThatItIsRestricted(rulebook, before, act.stamp())) {
            return;
          }
          assertThat(act.move().kind())
              .isNotIn(
                  ActKind.WRITE_NOTE,
                  ActKind.CONVERSE,
                  ActKind.ASSESS,
                  ActKind.AGREE_MEASURE,
                  ActKind.WRITE_IDENTITY,
                  ActKind.WRITE_EXTRACT,
                  ActKind.DECIDE,
                  ActKind.SKIP);
          for (Ground ground : groundsOf(act)) {
            assertThat(ground).isNotInstanceOf(Ground.ToldAnonymously.class);
            if (ground instanceof Ground.ByException) {
              assertThat(act.stamp().written()).contains(TextField.DESPITE);
              assertThat(before.restrictions()).noneMatch(Restriction::isUpheld);
            }
          }
          if (act instanceof Act.Reopen) {
            assertThat(before.restrictions()).noneMatch(Restriction::isUpheld);
          }
        });
  }

  /** Whoever was told without names has nothing of the person's, and is not to know. */
  private static boolean knowsThatItIsRestricted(Rulebook rulebook, CaseFile file, Stamp stamp) {
    return CaseReading.view(rulebook, file, stamp.actor(), stamp.at())
        .filter(CaseView::restricted)
        .isPresent();
  }

  private static List<Ground> groundsOf(Act act) {
    return switch (act) {
      case Act.Telling it -> List.of(it.ground());
      case Act.Disclose it -> List.of(it.ground());
      default -> List.of();
    };
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void thatItIsRestrictedIsToldToTheOwnersAndToThoseTheyHaveToldByName(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          NaiveWall wall = new NaiveWall(rulebook, events);
          for (Actor reader : rulebook.directory().staff()) {
            boolean told =
                CaseReading.view(rulebook, after, reader, now)
                    .filter(CaseView::restricted)
                    .isPresent();
            assertThat(told)
                .as("%s", reader)
                .isEqualTo(wall.mayKnowThatItIsRestricted(reader, now));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void aThreatIsNotLearntByWhatIsOpenToThoseWhoAreNotToKnowOfIt(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    int[] unknowing = new int[1];
    atEveryChange(
        municipality,
        FEW,
        () -> unknowing[0] > 0,
        (after, events, now) -> {
          if (after.threat()) {
            List<Event> without =
                events.stream().filter(event -> !(event instanceof Event.ThreatRaised)).toList();
            unknowing[0] += seenAlike(rulebook, after, without, now, view -> !view.threat());
          }
        });
    assertThat(unknowing[0]).as("somebody was not to know").isPositive();
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void thatItIsRestrictedIsNotLearntByWhatIsOpenToThoseWhoAreNotToKnowOfIt(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    int[] unknowing = new int[1];
    atEveryChange(
        municipality,
        HISTORIES,
        () -> unknowing[0] > 0,
        (after, events, now) -> {
          Set<EntryId> begunOrEnded =
              events.stream()
                  .filter(CasePropertiesTest::isOfARestriction)
                  .map(event -> event.mark().entry())
                  .collect(Collectors.toUnmodifiableSet());
          boolean told =
              after.folders().disclosures().stream()
                  .anyMatch(it -> !Collections.disjoint(it.entries(), begunOrEnded));
          if (!after.restrictions().isEmpty() && !told) {
            List<Event> without =
                events.stream().filter(event -> !isOfARestriction(event)).toList();
            unknowing[0] += seenAlike(rulebook, after, without, now, view -> !view.restricted());
          }
        });
    assertThat(unknowing[0]).as("somebody was not to know").isPositive();
  }

  private static boolean isOfARestriction(Event event) {
    return event instanceof Event.Restricted
        || event instanceof Event.RestrictionLifted
        || event instanceof Event.Objected
        || event instanceof Event.ObjectionDecided;
  }

  /** But for what waits to be passed on: that it waits longer is told, and not why. */
  private static List<Offer> offers(CaseView view) {
    return view.offers().stream().filter(offer -> offer.move().kind() != ActKind.CONVEY).toList();
  }

  /** Those who are not to know see the case as if it had not happened; how many they are. */
  private static int seenAlike(
      Rulebook rulebook,
      CaseFile after,
      List<Event> without,
      Instant now,
      Predicate<CaseView> unknowing) {
    CaseFile never = CaseHistory.replay(rulebook.routine(), after.id(), without);
    int many = 0;
    for (Actor reader : rulebook.directory().staff()) {
      Optional<CaseView> view = CaseReading.view(rulebook, after, reader, now).filter(unknowing);
      if (view.isPresent()
          && view.get().conveying().isEmpty()
          && !reader.agency().equals(after.begun().owner())) {
        assertThat(view).as("%s", reader).isEqualTo(CaseReading.view(rulebook, never, reader, now));
        many++;
      } else if (view.isPresent()) {
        assertThat(offers(view.get()))
            .as("%s", reader)
            .isEqualTo(offers(CaseReading.view(rulebook, never, reader, now).orElseThrow()));
        many++;
      }
    }
    return many;
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void nobodySeesAnEntryWithoutBeingOfItsAgencyOrHavingAGroundThatStands(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        HISTORIES,
        (after, events, now) -> {
          NaiveWall wall = new NaiveWall(rulebook, events);
          for (Actor reader : rulebook.directory().staff()) {
            assertThat(seen(rulebook, after, reader, now))
                .as("what %s sees", reader)
                .isEqualTo(wall.mayRead(reader, now));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whatWasCorrectedIsReadByThoseWhoseFolderItLiesInAndByNobodyWhoWasToldIt(
      String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          NaiveWall wall = new NaiveWall(rulebook, events);
          Set<EntryId> corrected = wall.areCorrected();
          for (Actor reader : rulebook.directory().staff()) {
            Set<EntryId> open = wall.mayRead(reader, now);
            Set<EntryId> hers = wall.isHersUntold(reader, now);
            open.removeIf(entry -> corrected.contains(entry) && !hers.contains(entry));
            assertThat(CaseReading.readable(rulebook, after, reader, now))
                .as("what %s may open", reader)
                .isEqualTo(open);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoWasToldLeavesOutNothingThatIsForTheOwnersPeople(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          AgencyId owner = events.getFirst().mark().agency();
          for (Actor reader : rulebook.directory().staff()) {
            if (!reader.agency().equals(owner)) {
              assertThat(open(rulebook, after, reader, now))
                  .as("what %s is offered", reader)
                  .filteredOn(move -> move.kind() == ActKind.SKIP)
                  .noneMatch(move -> isForThePeopleOf(owner, rulebook, move));
              assertThat(open(rulebook, after, reader, now))
                  .as("what is discussed and assessed within the unit, to %s", reader)
                  .filteredOn(
                      move -> move.kind() == ActKind.DISCUSS || move.kind() == ActKind.ASSESS)
                  .noneMatch(move -> isForThePeopleOf(owner, rulebook, move));
            }
          }
        });
  }

  private static List<Move> open(Rulebook rulebook, CaseFile file, Actor reader, Instant now) {
    return CaseRules.offers(rulebook, file, reader, now).stream()
        .filter(Offer::open)
        .map(Offer::move)
        .toList();
  }

  private static boolean isForThePeopleOf(AgencyId owner, Rulebook rulebook, Move move) {
    return rulebook.task(new TaskId(Objects.requireNonNull(move.subject()))).by()
            instanceof Performer.ByRole it
        && it.roles().stream()
            .anyMatch(role ->
                Set.of(RoleId.REPORTER, RoleId.RESPONSIBLE).contains(role)
                    || rulebook.organisation().role(role).agencies().contains(owner));
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoWasToldWithoutNamesIsNotOfferedToTalkWithThePerson(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          for (Actor reader : rulebook.directory().staff()) {
            boolean talks =
                open(rulebook, after, reader, now).stream()
                    .anyMatch(move -> move.kind() == ActKind.CONVERSE);
            boolean knows = new NaiveWall(rulebook, events).mayKnowAName(reader, now);
            assertThat(talks && !knows).as("%s", reader).isFalse();
            if (!knows) {
              assertThat(stepsWithNothingForOthers(rulebook, after, reader, now))
                  .as("how far the owner's people are is not told to %s", reader)
                  .isEmpty();
            }
          }
        });
  }

  /** The steps that she is shown and in which every task is for the owner's own people. */
  private static List<Step> stepsWithNothingForOthers(
      Rulebook rulebook, CaseFile file, Actor reader, Instant now) {
    AgencyId owner = file.begun().owner();
    return CaseReading.view(rulebook, file, reader, now).stream()
        .flatMap(view -> view.steps().stream())
        .map(CaseView.StepView::step)
        .filter(step ->
            step.tasks().stream()
                .allMatch(task ->
                    isForThePeopleOf(owner, rulebook, new Move(ActKind.SKIP, task.id().value()))))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoWasOnlyToldIsNotOfferedToWriteWhomItIsAboutOrWhyHerAgencyMay(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    Set<ActKind> aboutPerson =
        Set.of(
            ActKind.RECORD_BASIS,
            ActKind.WRITE_IDENTITY,
            ActKind.OBTAIN_CONSENT,
            ActKind.REFUSE_CONSENT);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          NaiveWall wall = new NaiveWall(rulebook, events);
          for (Actor reader : rulebook.directory().staff()) {
            boolean offered =
                CaseRules.offers(rulebook, after, reader, now).stream()
                    .filter(Offer::open)
                    .anyMatch(offer -> aboutPerson.contains(offer.move().kind()));
            assertThat(offered && !wall.readsFolder(reader)).as("%s", reader).isFalse();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void noFileIsPutWithWhatIsToldWhenAReportIsPassedOn(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          Set<EntryId> waiting =
              after.folders().underway().stream()
                  .flatMap(one -> one.disclosure().entries().stream())
                  .collect(Collectors.toSet());
          for (Actor reader : rulebook.directory().staff()) {
            CaseReading.view(rulebook, after, reader, now)
                .ifPresent(view ->
                    assertThat(Attaching.to(view, reader))
                        .as("%s", reader)
                        .noneMatch(entry -> waiting.contains(entry.id())));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoWroteWhatWasToldWithoutNamesIsNotTold(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          NaiveWall wall = new NaiveWall(rulebook, events);
          for (Actor reader : rulebook.directory().staff()) {
            Set<EntryId> named =
                CaseReading.view(rulebook, after, reader, now).stream()
                    .flatMap(view -> view.entries().stream())
                    .filter(seen -> seen.author() != null)
                    .map(seen -> seen.entry().id())
                    .collect(Collectors.toSet());
            assertThat(named)
                .as("whose writer %s sees", reader)
                .isEqualTo(wall.mayKnowTheWriterOf(reader, now));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void nobodyIsAskedToChooseAmongPeopleOfWhomSheMayNotKnow(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          NaiveWall wall = new NaiveWall(rulebook, events);
          for (Actor reader : rulebook.directory().staff()) {
            Set<String> offered =
                CaseRules.offers(rulebook, after, reader, now).stream()
                    .filter(Offer::open)
                    .map(Offer::move)
                    .filter(move -> AMONG_THE_KNOWN.contains(move.kind()))
                    .flatMap(move -> Questions.of(rulebook, after, reader, move, now).stream())
                    .filter(question -> question.about() == Question.About.STAFF)
                    .flatMap(question -> question.choices().stream())
                    .collect(Collectors.toSet());
            Set<String> known =
                wall.mayKnowOf(reader, now).stream()
                    .map(StaffId::value)
                    .collect(Collectors.toSet());
            assertThat(known).as("%s knows of", reader).containsAll(offered);
          }
        });
  }

  /** Where one chooses among those who are at work with the case, whatever agency they are of. */
  private static final Set<ActKind> AMONG_THE_KNOWN =
      EnumSet.of(ActKind.CONVERSE, ActKind.AGREE_MEASURE);

  @ParameterizedTest
  @MethodSource("municipalities")
  void aMeasureIsKnownToThoseWhoseItIsAndToNobodyElse(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        HISTORIES,
        (after, events, now) -> {
          NaiveWall wall = new NaiveWall(rulebook, events);
          for (Actor reader : rulebook.directory().staff()) {
            CaseReading.view(rulebook, after, reader, now)
                .ifPresent(view ->
                    assertThat(view.measures())
                        .extracting(Measure::id)
                        .as("what %s knows of", reader)
                        .hasSameElementsAs(wall.mayKnowOfMeasures(reader, now)));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoSitsInAGroupIsKnownToItsMembersAndTheOwnerAndThoseWhoFormedIt(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        HISTORIES,
        (after, events, now) -> {
          NaiveWall wall = new NaiveWall(rulebook, events);
          for (Actor reader : rulebook.directory().staff()) {
            Map<GroupId, Set<StaffId>> known = new HashMap<>(wall.formed());
            known.keySet().removeIf(group -> !wall.mayKnowWhoSitsIn(reader, group));
            assertThat(
                    CaseReading.view(rulebook, after, reader, now).stream()
                        .flatMap(view -> view.groups().stream())
                        .collect(
                            Collectors.toMap(
                                CaseView.GroupView::group, CaseView.GroupView::members)))
                .as("what %s knows of", reader)
                .isEqualTo(known);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whatIsForTheOwnersPeopleIsNotDoneByOthersWithTheSameRole(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryDecision(
        municipality,
        HISTORIES,
        (before, act, offered, decision) -> {
          Actor actor = act.stamp().actor();
          if (decision instanceof Decision.Accepted
              && before.opening() != null
              && !actor.agency().equals(before.begun().owner())) {
            assertThat(onlyForTheOwner(rulebook, before.begun().owner(), act, actor))
                .as("%s", act)
                .isFalse();
          }
        });
  }

  /** Every role by which she does it is one that the owner's own people hold. */
  private static boolean onlyForTheOwner(Rulebook rulebook, AgencyId owner, Act act, Actor actor) {
    Set<RoleId> hers =
        rulebook
            .routine()
            .tasks()
            .filter(task -> task.id().value().equals(act.move().subject()))
            .flatMap(task ->
                switch (task.by()) {
                  case Performer.AnyOf it -> it.roles().stream();
                  case Performer.Together it -> it.roles().stream();
                  case Performer.ByGroup ignored -> Stream.of();
                })
            .filter(actor.roles()::contains)
            .collect(Collectors.toSet());
    return !hers.isEmpty()
        && hers.stream()
            .map(role -> rulebook.organisation().role(role).agencies())
            .allMatch(held -> held.isEmpty() || held.contains(owner));
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void eachAgencyAndEachGroupHasItsOwnNextDateAndSeesNoOther(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          NaiveWall wall = new NaiveWall(rulebook, events);
          for (Actor reader : rulebook.directory().staff()) {
            CaseReading.view(rulebook, after, reader, now)
                .ifPresent(view ->
                    assertThat(Optional.ofNullable(view.next()))
                        .as("the date that %s sees, the earliest of hers", reader)
                        .isEqualTo(
                            wall.dates(reader, now).stream()
                                .min(
                                    Comparator.comparing(NextDate::date)
                                        .thenComparing(next -> next.with().toString()))));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whatComesBackIsOfOnesOwnAgencyAloneAndNothingThatThePersonIsOwedIsForgotten(
      String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          NaiveWall wall = new NaiveWall(rulebook, events);
          for (Actor reader : rulebook.directory().staff()) {
            CaseReading.view(rulebook, after, reader, now)
                .ifPresent(view ->
                    assertThat(view.reminders().stream().map(Reminder::about))
                        .as("what comes back to %s", reader)
                        .containsExactlyInAnyOrderElementsOf(wall.comesBackTo(reader, now)));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whatIsNewSaysNothingThatTheCaseWouldNotAndEndsWhenItIsOpened(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          NaiveWall wall = new NaiveWall(rulebook, events);
          for (Actor reader : rulebook.directory().staff()) {
            Optional<CaseView> view = CaseReading.view(rulebook, after, reader, now);
            assertThat(view.map(CaseView::lapsed).orElse(false))
                .as("whether %s was told what she may read no more", reader)
                .isEqualTo(wall.wasToldWhatSheMayReadNoMore(reader, now));
            assertThat(view.map(CaseView::reopened).orElse(false))
                .as("whether %s learns that the case goes on after it was closed", reader)
                .isEqualTo(wall.knewOfItBeforeItWasReopened(reader, now));
            News.to(rulebook, after, reader, null, now)
                .ifPresent(news ->
                    assertThat(view)
                        .as("%s is new to %s", news, reader)
                        .hasValueSatisfying(it -> {
                          assertThat(it.position()).isNotIn(Position.CONVEYOR, Position.OUTSIDE);
                          assertThat(
                                  it.position() == Position.OWNER
                                      && news != News.TOLD
                                      && news != News.EMERGENCY)
                              .as("the owner's people follow the case itself")
                              .isFalse();
                          assertThat(shows(it, news, reader)).isTrue();
                          assertThat(news == News.LAPSED || wall.hasToDoWith(reader, now)).isTrue();
                        }));
            assertThat(News.to(rulebook, after, reader, now, now)).isEmpty();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void aGroupsAnswerIsOwedToThoseWhoAskedItByMembersWhoCanTellThem(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          for (Actor reader : rulebook.directory().staff()) {
            CaseReading.view(rulebook, after, reader, now)
                .ifPresent(view -> {
                  view.owed().forEach(owed -> mayBeTold(view, owed, reader));
                  assertThat(view.position() == Position.OWNER || view.silent().isEmpty())
                      .as("whom the owner waits for is not told to %s", reader)
                      .isTrue();
                });
          }
        });
  }

  private static void mayBeTold(CaseView view, Owed owed, Actor reader) {
    Entry decision =
        view.entries().stream()
            .map(CaseView.EntryView::entry)
            .filter(entry -> entry.id().equals(owed.decision()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(reader + " may not read what she owes"));
    assertThat(view.offers()).contains(new Offer(owed.by(), List.of()));
    assertThat(view.disclosures())
        .as("those who asked, as %s knows them", reader)
        .anyMatch(asked ->
            owed.to().equals(new Recipient.ToAgency(asked.from()))
                && asked.to() instanceof Recipient.ToGroup it
                && it.group().equals(decision.group()));
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void aGroupDecidesTogether(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryDecision(
        municipality,
        HISTORIES,
        (before, act, offered, decision) -> {
          if (decision instanceof Decision.Accepted
              && act instanceof Act.Decide it
              && rulebook.task(it.task()).by() instanceof Performer.ByGroup by) {
            Set<StaffId> sitting =
                new HashSet<>(
                    Optional.ofNullable(before.team().groups().get(by.group()))
                        .orElse(rulebook.directory().members().getOrDefault(by.group(), Set.of())));
            sitting.removeIf(before.team()::isKeptOut);
            Set<StaffId> took = new HashSet<>(it.present());
            took.add(act.stamp().actor().id());
            assertThat(sitting).as("%s", act).containsAll(took);
            assertThat(took).as("%s", act).hasSizeGreaterThanOrEqualTo(Math.min(2, sitting.size()));
          }
          if (decision instanceof Decision.Accepted
              && act instanceof Act.EvaluateMeasure it
              && it.outcome() != null) {
            GroupId group =
                rulebook.task(before.progress().measure(it.measure()).orElseThrow().task()).group();
            if (group != null) {
              Set<StaffId> took = new HashSet<>(it.present());
              took.add(act.stamp().actor().id());
              assertThat(took).as("%s", act).hasSizeGreaterThanOrEqualTo(2);
            }
          }
          if (decision instanceof Decision.Accepted && act instanceof Act.FormGroup it) {
            assertThat(it.members()).as("%s", act).hasSizeGreaterThanOrEqualTo(2);
            GroupId formed = Consequences.group(rulebook.task(it.task()));
            RoleId leads = rulebook.organisation().group(formed).chair();
            Set<StaffId> leaders =
                rulebook.directory().staff().stream()
                    .filter(person -> !before.team().isKeptOut(person.id()))
                    .filter(person -> leads != null && person.roles().contains(leads))
                    .map(Actor::id)
                    .collect(Collectors.toSet());
            assertThat(leaders.isEmpty() || it.members().stream().anyMatch(leaders::contains))
                .as("%s sits with who leads it", act)
                .isTrue();
          }
        });
  }

  private static boolean shows(CaseView view, News news, Actor reader) {
    return switch (news) {
      case CLOSED -> view.stage() == CaseFile.Stage.CLOSED;
      case REOPENED -> view.reopened() && view.stage() != CaseFile.Stage.CLOSED;
      case LAPSED -> view.lapsed();
      case EMERGENCY ->
          view.entries().stream().anyMatch(it -> it.entry().sort() == Entry.Sort.EMERGENCY);
      case TOLD ->
          view.disclosures().stream()
              .anyMatch(told ->
                  !told.from().equals(reader.agency()) || told.to() instanceof Recipient.ToGroup);
    };
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whatOthersDoAmongThemselvesDoesNotCountForTheReader(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    for (long seed = 0; seed < FEW; seed++) {
      RandomHistory history = new RandomHistory(municipality, seed);
      history.live(
          LENGTH,
          new Quiet() {
            private int before = 0;
            private Map<StaffId, Long> had = Map.of();

            @Override
            public void changed(CaseFile after, List<Event> events, Instant now) {
              NaiveWall wall = new NaiveWall(rulebook, events);
              List<Event> happened = events.subList(before, events.size());
              Map<StaffId, Long> has = new HashMap<>();
              for (Actor reader : rulebook.directory().staff()) {
                long seen = CaseReading.seen(rulebook, after, events, reader);
                has.put(reader.id(), seen);
                if (happened.stream().noneMatch(event -> concerns(wall, event, reader))) {
                  assertThat(seen).as("%s", reader).isEqualTo(had.getOrDefault(reader.id(), 0L));
                }
              }
              before = events.size();
              had = has;
            }
          });
    }
  }

  /** She did it, or is told something by it. */
  private static boolean concerns(NaiveWall wall, Event event, Actor reader) {
    return wall.isHers(event, reader)
        || (event instanceof Event.KeptOut it && it.person().equals(reader.id()))
        || (event instanceof Event.LetBackIn in && in.person().equals(reader.id()))
        || event instanceof Event.Told
        || event instanceof Event.Conveyed
        || event instanceof Event.GroupFormed;
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void thoseWhoWereOnlyToldGetNeitherTheNumberNorHowItBegan(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          for (Sight sight : Sight.of(rulebook, after)) {
            assertThat(sight.reference().equals(after.id().value()))
                .isEqualTo(
                    sight.position() == Position.OWNER || sight.position() == Position.VISITOR);
          }
          for (Actor reader : rulebook.directory().staff()) {
            CaseReading.view(rulebook, after, reader, now)
                .filter(view -> !view.followsTheCase())
                .ifPresent(view -> assertThat(view.opening()).isNull());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoeverMayFindACaseSeesItAndNobodyElseDoes(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          Set<String> scopes =
              Sight.of(rulebook, after).stream()
                  .filter(sight -> sight.position() != Position.VISITOR)
                  .map(Sight::scope)
                  .collect(Collectors.toSet());
          Set<String> hiddenFrom = Sight.hiddenFrom(after);
          for (Actor reader : rulebook.directory().staff()) {
            boolean finds =
                Sight.scopes(rulebook, reader).stream().anyMatch(scopes::contains)
                    && Sight.scopes(rulebook, reader).stream().noneMatch(hiddenFrom::contains);
            assertThat(finds)
                .as("whether %s finds the case", reader)
                .isEqualTo(Position.acting(rulebook, after, reader, now) != Position.OUTSIDE);
            Set<String> hers = Sight.scopes(rulebook, reader);
            boolean listed =
                SightRow.of(rulebook, after).stream()
                    .filter(row -> hers.contains(row.sight().scope()))
                    .filter(row -> row.hiddenFrom().stream().noneMatch(hers::contains))
                    .anyMatch(row -> !row.until().isBefore(NorwegianTime.day(now)));
            boolean former = Position.acting(rulebook, after, reader, now) == Position.FORMER;
            assertThat(listed && former).as("%s has it on no list any more", reader).isFalse();
            assertThat(listed || former).as("%s has it on a list", reader).isEqualTo(finds);
            Optional<SightRow> foremost =
                SightRow.foremost(rulebook, after, hers, NorwegianTime.day(now));
            assertThat(foremost.map(row -> row.standsOn(NorwegianTime.day(now))).orElse(false))
                .as("the list shows it to %s under a name that stands", reader)
                .isEqualTo(listed);
            assertThat(foremost.map(row -> row.sight().position()))
                .as("%s finds it as what she is, or was", reader)
                .isEqualTo(
                    Optional.of(Position.acting(rulebook, after, reader, now))
                        .map(is -> is == Position.FORMER ? Position.RECEIVER : is)
                        .filter(_ -> finds));
          }
        });
  }

  /** By what the lists are searched by, held up against what each reader is shown of the case. */
  @ParameterizedTest
  @MethodSource("municipalities")
  void aCaseIsFoundByWhatItsReaderSeesOfItAndByNothingElse(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    Set<Position> found = EnumSet.noneOf(Position.class);
    atEveryChange(
        municipality,
        HISTORIES,
        (after, events, now) -> {
          for (Actor reader : rulebook.directory().staff()) {
            Set<String> scopes = Sight.scopes(rulebook, reader);
            List<SightRow> rows =
                SightRow.of(rulebook, after).stream()
                    .filter(row -> scopes.contains(row.sight().scope()))
                    .filter(row -> row.hiddenFrom().stream().noneMatch(scopes::contains))
                    .filter(row -> row.standsOn(NorwegianTime.day(now)))
                    .toList();
            Optional<CaseView> view =
                CaseReading.view(rulebook, after, reader, now)
                    .filter(one -> one.position() != Position.VISITOR);
            assertThat(rows.stream().map(SightRow::step).filter(step -> !step.isEmpty()).toList())
                .as("%s looks for the step that she sees it stands in", reader)
                .containsOnlyOnceElementsOf(
                    view.flatMap(CaseView::standsIn).map(StepId::value).stream().toList())
                .hasSize(view.flatMap(CaseView::standsIn).isPresent() ? 1 : 0);
            Set<String> units = rows.stream().map(SightRow::unit).collect(Collectors.toSet());
            view.ifPresent(one -> {
              Set<AgencyId> told =
                  one.from().stream()
                      .filter(agency -> one.opening() != null || !agency.equals(reader.agency()))
                      .collect(Collectors.toSet());
              if (!told.isEmpty()) {
                found.add(one.position());
                // who told of it first it is found by, also when others' telling is what stands
                Stream<AgencyId> ever =
                    after.folders().disclosures().stream()
                        .filter(it -> Position.receives(rulebook, after, reader, it.to()))
                        .map(Disclosure::from);
                assertThat(Stream.concat(told.stream(), ever).map(AgencyId::value))
                    .as("%s finds it by one who told her, or whose it is", reader)
                    .anyMatch(units::contains);
              }
            });
          }
        });
    assertThat(found).contains(Position.OWNER, Position.RECEIVER);
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whomAConflictOfInterestKeepsOutIsShownNothingAndNeverLetsHerselfIn(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    int[] out = new int[1];
    atEveryChange(
        municipality,
        HISTORIES,
        () -> out[0] > 0,
        (after, events, now) -> {
          for (StaffId person : NaiveWall.keptOut(events)) {
            Actor reader = rulebook.directory().find(person).orElseThrow();
            out[0]++;
            assertThat(Position.of(rulebook, after, reader, now)).isEqualTo(Position.OUTSIDE);
            assertThat(CaseReading.view(rulebook, after, reader, now)).isEmpty();
            assertThat(CaseReading.readable(rulebook, after, reader, now)).isEmpty();
            assertThat(News.to(rulebook, after, reader, null, now)).isEmpty();
            assertThat(Disclosed.in(rulebook, after, reader, NorwegianTime.day(now))).isEmpty();
            assertThat(open(rulebook, after, reader, now)).isEmpty();
            assertThat(
                    SightRow.foremost(
                        rulebook, after, Sight.scopes(rulebook, reader), NorwegianTime.day(now)))
                .isEmpty();
          }
        });
    assertThat(out[0]).as("somebody was kept out").isPositive();
    atEveryDecision(
        municipality,
        HISTORIES,
        (before, act, offered, decision) -> {
          StaffId actor = act.stamp().actor().id();
          if (before.team().isKeptOut(actor)) {
            assertThat(decision)
                .as("%s", act)
                .isEqualTo(new Decision.Refused(List.of(new Refusal.NotOnCase())));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void inAnEmergencyTheOwnersOwnReadTheirFolderUntilItEndsAndNothingAfterThat(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    int[] read = new int[1];
    atEveryChange(
        municipality,
        HISTORIES,
        () -> read[0] > 0,
        (before, events, now) -> {
          Optional<Actor> colleague =
              rulebook.directory().of(before.begun().owner()).stream()
                  .filter(person -> Position.mayVisit(rulebook, before, person))
                  .filter(person -> !before.team().visitors().containsKey(person.id()))
                  .findFirst();
          if (colleague.isEmpty()) {
            return;
          }
          Actor visitor = colleague.get();
          Instant until = now.plus(Duration.ofHours(3));
          EntryId reason = new EntryId(new UUID(0, before.version()));
          Act asked =
              new Act.EmergencyAccess(
                  new Stamp(visitor, now, reason, before.version(), Set.of(TextField.REASON), null),
                  until);
          CaseFile after =
              happened(
                  rulebook, before, (Decision.Accepted) CaseRules.decide(rulebook, before, asked));
          assertThat(Position.of(rulebook, after, visitor, now)).isEqualTo(Position.VISITOR);
          assertThat(Position.of(rulebook, after, visitor, until))
              .isEqualTo(Position.acting(rulebook, after, visitor, until));
          assertThat(CaseReading.readable(rulebook, after, visitor, until))
              .as("what was hers before is left to her, and nothing more")
              .isEqualTo(
                  Position.readsFolder(rulebook, before, visitor)
                      ? with(CaseReading.readable(rulebook, before, visitor, until), reason)
                      : CaseReading.readable(rulebook, before, visitor, until));
          assertThat(open(rulebook, after, visitor, now))
              .as("it gives her nothing to do")
              .noneMatch(move -> move.kind() == ActKind.EMERGENCY_ACCESS);
          assertThat(
                  SightRow.of(rulebook, after).stream()
                      .filter(row -> row.sight().position() == Position.VISITOR)
                      .filter(row -> row.standsOn(NorwegianTime.day(now))))
              .as("it is on no list")
              .isEmpty();
          for (Actor owner : rulebook.directory().of(after.begun().owner())) {
            if (Position.of(rulebook, after, owner, now) == Position.OWNER) {
              assertThat(News.to(rulebook, after, owner, null, now))
                  .as("those on the case are told")
                  .contains(News.EMERGENCY);
            }
          }
          read[0]++;
        });
    assertThat(read[0]).as("how often somebody read in an emergency").isPositive();
  }

  private static Set<EntryId> with(Set<EntryId> some, EntryId one) {
    Set<EntryId> all = new HashSet<>(some);
    all.add(one);
    return all;
  }

  private static CaseFile happened(Rulebook rulebook, CaseFile file, Decision.Accepted decision) {
    CaseFile after = file;
    for (Event event : decision.events()) {
      after = CaseHistory.evolve(rulebook.routine(), after, event);
    }
    return after;
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void noCaseIsLeftWithNobodyWhoIsResponsibleForItByAConflictOfInterest(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        HISTORIES,
        (after, events, now) -> {
          Actor responsible =
              rulebook
                  .directory()
                  .find(Objects.requireNonNull(after.team().responsible()))
                  .orElseThrow();
          assertThat(Position.of(rulebook, after, responsible, now)).isEqualTo(Position.OWNER);
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void ofOthersAConflictOfInterestIsSaidAndTakenBackByWhoeverAnswersForTheirAgencysCases(
      String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryDecision(
        municipality,
        HISTORIES,
        (before, act, offered, decision) -> {
          StaffId person =
              switch (act) {
                case Act.KeepOut it -> it.person();
                case Act.LetBackIn it -> it.person();
                default -> null;
              };
          Actor actor = act.stamp().actor();
          if (person != null && decision instanceof Decision.Accepted) {
            AgencyId said =
                act instanceof Act.LetBackIn
                    ? before.team().keptOut().get(person)
                    : rulebook.directory().find(person).orElseThrow().agency();
            assertThat(said)
                .as("%s: one's own are kept out, and whoever said it takes it back", act)
                .isEqualTo(actor.agency());
            boolean answers = rulebook.organisation().answersForCases(actor.roles());
            assertThat(answers || (act instanceof Act.KeepOut && person.equals(actor.id())))
                .as("%s", act)
                .isTrue();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void aDutyIsOpenToWhoeverIsOnTheCaseAtEveryStep(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) ->
            rulebook.directory().staff().stream()
                .filter(actor -> !after.closed())
                .filter(actor -> {
                  Position position = Position.of(rulebook, after, actor, now);
                  return position == Position.OWNER || position == Position.RECEIVER;
                })
                .flatMap(actor -> CaseRules.offers(rulebook, after, actor, now).stream())
                .filter(offer -> offer.move().kind().isDuty())
                .forEach(offer ->
                    assertThat(offer.reasons())
                        .as("%s", offer.move())
                        .allMatch(CasePropertiesTest::isNoObstacle)));
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void nothingIsToldOnAnExceptionWhoseConditionsAreNotMetAsTheLawSaysIt(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryDecision(
        municipality,
        HISTORIES,
        (before, act, offered, decision) -> {
          if (decision instanceof Decision.Accepted it) {
            assertThat(NaiveWall.exceptionsThatDoNotHold(rulebook.law(), it.events()))
                .as("%s", act)
                .isEmpty();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void aDutyIsDoneWithAnyOneOfItsConditionsConfirmed(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    RandomActs acts = new RandomActs(rulebook, new SplittableRandom(FEW));
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          for (Actor actor : rulebook.directory().staff()) {
            CaseRules.offers(rulebook, after, actor, now).stream()
                .filter(Offer::open)
                .filter(offer -> CAN_BE_A_DUTY.contains(offer.move().kind()))
                .map(offer -> acts.complete(after, actor, offer.move(), now))
                .flatMap(CasePropertiesTest::withOneConditionEach)
                .forEach(duty ->
                    assertThat(CaseRules.decide(rulebook, after, duty))
                        .as("%s", duty)
                        .isInstanceOf(Decision.Accepted.class));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoWasToldWithoutNamesDoesNotLearnWhetherItIsAChildByWhatIsOpenToHer(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) -> {
          NaiveWall wall = new NaiveWall(rulebook, events);
          for (Actor reader : rulebook.directory().staff()) {
            if (!wall.mayKnowWhomItIsAbout(reader, now)) {
              assertThat(tellingIn(rulebook, after, AgeBand.ADULT, reader, now))
                  .as("%s", reader)
                  .isEqualTo(tellingIn(rulebook, after, AgeBand.UNDER_15, reader, now));
            }
          }
        });
  }

  /** What the reader is offered to tell, and what she is asked, were the person of that age. */
  private static Map<Offer, List<Question>> tellingIn(
      Rulebook rulebook, CaseFile file, AgeBand age, Actor reader, Instant now) {
    CaseFile aged = file.with(file.begun().withAge(age));
    Map<Offer, List<Question>> telling = new HashMap<>();
    CaseRules.offers(rulebook, aged, reader, now).stream()
        .filter(offer -> TELLING.contains(offer.move().kind()))
        .filter(offer -> !forOneAgeOnly(rulebook, offer.move()))
        .forEach(offer ->
            telling.put(
                offer,
                offer.open()
                    ? Questions.of(rulebook, aged, reader, offer.move(), now)
                    : List.of()));
    return telling;
  }

  private static final Set<ActKind> TELLING =
      EnumSet.of(
          ActKind.INFORM_CHILD_WELFARE,
          ActKind.AVERT,
          ActKind.DISCLOSE,
          ActKind.CONVERSE,
          ActKind.REPORT,
          ActKind.GIVE_FEEDBACK,
          ActKind.NOTIFY_PST,
          ActKind.OBTAIN_CONSENT,
          ActKind.ASK_CONSENT,
          ActKind.REFUSE_CONSENT);

  /** A step that a plan has for children alone says so to those who take it. */
  private static boolean forOneAgeOnly(Rulebook rulebook, Move move) {
    return rulebook
        .routine()
        .tasks()
        .filter(task -> task.id().value().equals(move.subject()))
        .flatMap(task -> task.onlyWhen().stream())
        .anyMatch(condition -> condition == Condition.MINOR || condition == Condition.ADULT);
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whatAnotherAgencyDoesShutsNoDutyOfTheOwners(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryDecision(
        municipality,
        HISTORIES,
        (before, act, offered, decision) -> {
          if (!(decision instanceof Decision.Accepted accepted) || before.opening() == null) {
            return;
          }
          AgencyId owner = before.begun().owner();
          if (act.stamp().actor().agency().equals(owner)) {
            return;
          }
          CaseFile after = before;
          for (Event event : accepted.events()) {
            after = CaseHistory.evolve(rulebook.routine(), after, event);
          }
          for (Actor person : rulebook.directory().of(owner)) {
            assertThat(duties(rulebook, after, person, act.stamp().at()))
                .as("%s after %s", person, act)
                .containsAll(duties(rulebook, before, person, act.stamp().at()));
          }
        });
  }

  private static Set<Move> duties(Rulebook rulebook, CaseFile file, Actor person, Instant now) {
    return CaseRules.offers(rulebook, file, person, now).stream()
        .filter(Offer::open)
        .map(Offer::move)
        .filter(move -> move.kind() == ActKind.AVERT || move.kind() == ActKind.INFORM_CHILD_WELFARE)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void nobodyConfirmsAConditionThatTheProvisionDoesNotHave(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryDecision(
        municipality,
        HISTORIES,
        (before, act, offered, decision) -> {
          if (decision instanceof Decision.Accepted) {
            assertThat(confirmed(act))
                .as("%s", act)
                .allSatisfy(condition ->
                    assertThat(condition.number())
                        .isBetween(0, conditions(rulebook, condition.provision()) - 1));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void noDateIsTakenThatLiesInThePastOrFurtherAheadThanTenYears(String municipality) {
    atEveryDecision(
        municipality,
        HISTORIES,
        (before, act, offered, decision) -> {
          if (decision instanceof Decision.Accepted) {
            LocalDate today = NorwegianTime.day(act.stamp().at());
            assertThat(dates(act))
                .as("%s", act)
                .allSatisfy(date -> assertThat(date).isBetween(today, today.plusYears(10)));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void aConsentThatHasRunOutIsNotTakenBack(String municipality) {
    atEveryDecision(
        municipality,
        HISTORIES,
        (before, act, offered, decision) -> {
          if (act instanceof Act.WithdrawConsent it && decision instanceof Decision.Accepted) {
            Consent consent = before.folders().consent(it.consent()).orElseThrow();
            assertThat(consent.standsAt(act.stamp().at())).as("%s", act).isTrue();
          }
        });
  }

  private static Stream<LocalDate> dates(Act act) {
    Stream<@Nullable LocalDate> dates =
        switch (act) {
          case Act.AgreeMeasure it -> Stream.of(it.due(), it.stamp().next());
          case Act.ObtainConsent it -> Stream.of(it.terms().until(), it.stamp().next());
          case Act.PutOffInforming it -> Stream.of(it.until(), it.stamp().next());
          case Act.RenewConsent it -> Stream.of(it.until(), it.stamp().next());
          case Act.AskConsent it -> Stream.of(it.terms().until(), it.stamp().next());
          default -> Stream.of(act.stamp().next());
        };
    return dates.filter(Objects::nonNull);
  }

  private static int conditions(Rulebook rulebook, ProvisionId provision) {
    return rulebook.law().provision(provision).orElseThrow().conditions().size();
  }

  private static Stream<ConditionKey> confirmed(Act act) {
    return switch (act) {
      case Act.Avert it -> it.confirmed().stream();
      case Act.InformChildWelfare it -> it.confirmed().stream();
      case Act.Telling it -> confirmed(it.ground());
      case Act.Disclose it -> confirmed(it.ground());
      default -> Stream.of();
    };
  }

  private static Stream<ConditionKey> confirmed(Ground ground) {
    return GroundKey.confirmed(ground).stream().map(ConditionKey::of);
  }

  private static final Set<ActKind> CAN_BE_A_DUTY =
      EnumSet.of(ActKind.AVERT, ActKind.INFORM_CHILD_WELFARE, ActKind.DISCLOSE);

  /** The same duty, once with each of its conditions alone; nothing for what is no duty. */
  private static Stream<Act> withOneConditionEach(Act act) {
    return switch (act) {
      case Act.Avert it -> alone(it.confirmed()).map(one -> new Act.Avert(it.stamp(), one));
      case Act.InformChildWelfare it ->
          alone(it.confirmed()).map(one -> new Act.InformChildWelfare(it.stamp(), one));
      case Act.Disclose it when it.ground() instanceof Ground.ByDuty duty ->
          alone(duty.confirmed())
              .map(one ->
                  new Act.Disclose(
                      it.stamp(), it.to(), new Ground.ByDuty(duty.provision(), one), it.entries()));
      default -> Stream.of();
    };
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoeverDecidesThatSomethingIsToldIsOfThoseWhoTellItAndReadsNoMoreForIt(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    int[] decided = new int[1];
    atEveryDecision(
        municipality,
        HISTORIES,
        () -> decided[0] > 0,
        (before, act, offered, decision) -> {
          StaffId person =
              switch (act) {
                case Act.Telling it -> it.decidedBy();
                case Act.Disclose it -> it.decidedBy();
                default -> null;
              };
          if (person != null && decision instanceof Decision.Accepted it) {
            Stamp stamp = act.stamp();
            Actor decider = rulebook.directory().find(person).orElseThrow();
            assertThat(decider.agency()).isEqualTo(stamp.actor().agency());
            CaseFile after = before;
            for (Event event : it.events()) {
              after = CaseHistory.evolve(rulebook.routine(), after, event);
            }
            Set<EntryId> more =
                new HashSet<>(CaseReading.readable(rulebook, after, decider, stamp.at()));
            more.removeAll(CaseReading.readable(rulebook, before, decider, stamp.at()));
            more.remove(stamp.entry());
            assertThat(more).as("what %s reads for having decided %s", person, act).isEmpty();
            decided[0]++;
          }
        });
    assertThat(decided[0]).as("somebody else than the actor decided").isPositive();
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoDecidedThatSomethingIsToldIsNotToldToOthers(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    atEveryChange(
        municipality,
        FEW,
        (after, events, now) ->
            rulebook
                .directory()
                .staff()
                .forEach(reader ->
                    CaseReading.view(rulebook, after, reader, now)
                        .ifPresent(view ->
                            assertThat(
                                    Stream.concat(
                                            view.disclosures().stream(), view.conveying().stream())
                                        .filter(told -> !told.from().equals(reader.agency())))
                                .allSatisfy(told -> assertThat(told.decidedBy()).isNull()))));
  }

  private static <T> Stream<Set<T>> alone(Set<T> confirmed) {
    return confirmed.stream().map(Set::of);
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void replayingTheEventsGivesTheSameFile(String municipality) {
    for (long seed = 0; seed < HISTORIES; seed++) {
      RandomHistory history = new RandomHistory(municipality, seed);
      history.live(LENGTH, new Quiet());
      assertThat(CaseHistory.replay(history.rulebook.routine(), history.file.id(), history.events))
          .as("%s", history)
          .isEqualTo(history.file);
    }
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoFindsTheCaseIsChangedToWhoMayFindItWhateverWasDone(String municipality) {
    for (long seed = 0; seed < FEW; seed++) {
      RandomHistory history = new RandomHistory(municipality, seed);
      SplittableRandom chance = new SplittableRandom(seed);
      List<CaseFile> earlier = new ArrayList<>(List.of(history.file));
      history.live(
          LENGTH,
          new Quiet() {
            @Override
            public void changed(CaseFile after, List<Event> events, Instant now) {
              assertThatItChangesTheRows(history.rulebook, earlier.getLast(), after);
              CaseFile any = earlier.get(chance.nextInt(earlier.size()));
              assertThatItChangesTheRows(history.rulebook, any, after);
              earlier.add(after);
            }
          });
    }
  }

  private static void assertThatItChangesTheRows(
      Rulebook rulebook, CaseFile before, CaseFile after) {
    SightChange change = SightChange.between(rulebook, before, after);
    Map<List<Object>, SightRow> rows = byKey(SightRow.of(rulebook, before));
    rows.keySet().removeAll(byKey(change.gone()).keySet());
    rows.putAll(byKey(change.written()));
    assertThat(rows).isEqualTo(byKey(SightRow.of(rulebook, after)));
  }

  private static Map<List<Object>, SightRow> byKey(Collection<SightRow> rows) {
    Map<List<Object>, SightRow> byKey = new HashMap<>();
    rows.forEach(row -> byKey.put(List.of(row.sight().reference(), row.sight().scope()), row));
    return byKey;
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoeverLeavesAnOpenCaseIsSomebodysOrLeftToEachOfThoseWhoAnswerForIt(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    int[] taken = new int[1];
    atEveryChange(
        municipality,
        FEW,
        () -> taken[0] > 0,
        (after, events, now) -> {
          AgencyId owner = events.getFirst().mark().agency();
          for (Actor leaver : rulebook.directory().of(owner)) {
            for (Rulebook left : List.of(without(rulebook, leaver), moved(rulebook, leaver))) {
              boolean reached = NaiveWall.hasAReachableResponsible(left, events);
              for (Actor actor : left.directory().staff()) {
                Decision decision =
                    CaseRules.decide(left, after, takingOver(after, actor, actor.id(), now));
                assertThat(decision instanceof Decision.Accepted)
                    .as("%s takes over when %s leaves", actor, leaver)
                    .isEqualTo(
                        !after.closed() && !reached && answersFor(left, owner, events, actor));
                if (decision instanceof Decision.Accepted it) {
                  taken[0]++;
                  List<Event> all = new ArrayList<>(events);
                  all.addAll(it.events());
                  assertThat(NaiveWall.hasAReachableResponsible(left, all)).isTrue();
                  CaseFile then = CaseHistory.replay(left.routine(), after.id(), all);
                  assertThat(Position.of(left, then, actor, now)).isEqualTo(Position.OWNER);
                }
              }
            }
          }
        });
    assertThat(taken[0]).as("somebody took over").isPositive();
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whileTheResponsibleIsAwayTheCaseIsHerDeputysOrLeftToThoseWhoAnswer(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    int[] stoodIn = new int[1];
    atEveryChange(
        municipality,
        FEW,
        () -> stoodIn[0] > 0,
        (after, events, now) -> {
          AgencyId owner = events.getFirst().mark().agency();
          Optional<StaffId> person =
              Responsibility.of(after).flatMap(one -> Optional.ofNullable(one.person()));
          if (person.isEmpty()) {
            return;
          }
          for (Actor deputy : rulebook.directory().of(owner)) {
            if (deputy.id().equals(person.get())) {
              continue;
            }
            Rulebook away = away(rulebook, person.get(), deputy.id());
            boolean reached =
                NaiveWall.hasAReachableResponsible(rulebook, events)
                    && rulebook.organisation().handlesCases(deputy.roles())
                    && !NaiveWall.keptOut(events).contains(deputy.id());
            if (reached) {
              stoodIn[0]++;
              assertThat(Position.of(away, after, deputy, now)).isEqualTo(Position.OWNER);
            }
            for (Actor reader : away.directory().of(owner)) {
              boolean finds =
                  SightRow.foremost(away, after, Sight.scopes(away, reader), NorwegianTime.day(now))
                      .isPresent();
              assertThat(finds)
                  .as("whether %s finds it while %s stands in", reader, deputy)
                  .isEqualTo(Position.acting(away, after, reader, now) != Position.OUTSIDE);
              Decision taken =
                  CaseRules.decide(away, after, takingOver(after, reader, deputy.id(), now));
              boolean left = !taken.equals(new Decision.Refused(List.of(new Refusal.NotOnCase())));
              assertThat(left)
                  .as("whether it is left to %s while %s stands in", reader, deputy)
                  .isEqualTo(!reached && answersFor(rulebook, owner, events, reader));
            }
          }
        });
    assertThat(stoodIn[0]).as("somebody stood in").isPositive();
  }

  private static Rulebook away(Rulebook rulebook, StaffId person, StaffId deputy) {
    return new Rulebook(
        rulebook.packHash(),
        rulebook.routine(),
        rulebook.organisation(),
        rulebook.confidentiality(),
        rulebook.law(),
        new Directory(
            rulebook.directory().staff(), rulebook.directory().members(), Map.of(person, deputy)));
  }

  private static boolean answersFor(
      Rulebook rulebook, AgencyId owner, List<Event> events, Actor actor) {
    return actor.agency().equals(owner)
        && rulebook.organisation().answersForCases(actor.roles())
        && !NaiveWall.keptOut(events).contains(actor.id());
  }

  private static Act takingOver(CaseFile file, Actor actor, StaffId to, Instant now) {
    EntryId entry = new EntryId(new UUID(0, file.version()));
    return new Act.TakeOver(new Stamp(actor, now, entry, file.version(), Set.of(), null), to);
  }

  private static Rulebook without(Rulebook rulebook, Actor leaver) {
    return withStaff(
        rulebook,
        rulebook.directory().staff().stream().filter(one -> !one.equals(leaver)).toList());
  }

  /** She is there still, and works for another agency. */
  private static Rulebook moved(Rulebook rulebook, Actor leaver) {
    AgencyId other =
        rulebook.organisation().agencies().stream()
            .map(agency -> agency.id())
            .filter(agency -> !agency.equals(leaver.agency()))
            .findFirst()
            .orElseThrow();
    return withStaff(
        rulebook,
        rulebook.directory().staff().stream()
            .map(one -> one.equals(leaver) ? new Actor(leaver.id(), other, leaver.roles()) : one)
            .toList());
  }

  private static Rulebook withStaff(Rulebook rulebook, List<Actor> staff) {
    return new Rulebook(
        rulebook.packHash(),
        rulebook.routine(),
        rulebook.organisation(),
        rulebook.confidentiality(),
        rulebook.law(),
        new Directory(staff, rulebook.directory().members()));
  }

  /** A duty is closed only where there is none: nobody to tell, no child, or told already. */
  private static boolean isNoObstacle(Refusal reason) {
    return reason instanceof Refusal.OwnAgency
        || reason instanceof Refusal.NoDuty
        || reason instanceof Refusal.ThreatRaisedAlready;
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void fromAnywhereThePeopleThereAreCanBringTheCaseToItsEnd(String municipality) {
    for (int seed = 0; seed < HISTORIES; seed++) {
      RandomHistory history = new RandomHistory(municipality, seed);
      history.live(LENGTH * seed / HISTORIES, new Quiet());
      if (history.file.opening() != null) {
        assertThat(closes(history, new Quiet()))
            .as("%s ends: %s", history, obstacles(history))
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoeverTakesAConcernInCanBringItToItsEnd(String municipality) {
    RandomHistory unopened = new RandomHistory(municipality, 0);
    for (Actor actor : unopened.rulebook.directory().staff()) {
      for (Offer way : CaseRules.offers(unopened.rulebook, unopened.file, actor, unopened.now)) {
        if (way.open()) {
          RandomHistory history = new RandomHistory(municipality, 0);
          Act begins = history.acts.complete(history.file, actor, way.move(), history.now);
          accepted(history, begins, new Quiet());
          assertThat(closes(history, new Quiet()))
              .as("%s, begun by %s, ends: %s", history, begins, obstacles(history))
              .isTrue();
        }
      }
    }
  }

  private static List<Offer> obstacles(RandomHistory history) {
    return history.rulebook.directory().staff().stream()
        .filter(actor ->
            Position.of(history.rulebook, history.file, actor, history.now) == Position.OWNER)
        .flatMap(
            actor -> CaseRules.offers(history.rulebook, history.file, actor, history.now).stream())
        .filter(offer -> offer.move().kind() == ActKind.CLOSE)
        .distinct()
        .toList();
  }

  /** Walks over what the role-holders are offered: ends what goes on, and closes. */
  private static boolean closes(RandomHistory history, RandomHistory.Watcher watcher) {
    for (int turn = 0; turn < 400 && !history.file.closed(); turn++) {
      Act next = towardsTheEnd(history);
      if (next == null) {
        return false;
      }
      accepted(history, next, watcher);
    }
    return history.file.closed();
  }

  private static void accepted(RandomHistory history, Act act, RandomHistory.Watcher watcher) {
    Decision decision = CaseRules.decide(history.rulebook, history.file, act);
    watcher.decided(history.file, act, true, decision);
    assertThat(decision).as("%s, %s", history, act).isInstanceOf(Decision.Accepted.class);
    history.happen(((Decision.Accepted) decision).events());
  }

  /**
   * Ends and closes where that is offered; else does what the routine has next; else anything that
   * is offered, but to begin something new.
   */
  private static @Nullable Act towardsTheEnd(RandomHistory history) {
    List<Act> tasks = new ArrayList<>();
    List<Act> others = new ArrayList<>();
    for (Actor actor : history.rulebook.directory().staff()) {
      for (Offer offer : CaseRules.offers(history.rulebook, history.file, actor, history.now)) {
        if (offer.open() && !BEGINNINGS.contains(offer.move().kind())) {
          Act act = history.acts.complete(history.file, actor, offer.move(), history.now);
          if (ENDS.contains(offer.move().kind())) {
            return act;
          }
          (history.isTask(offer) ? tasks : others).add(act);
        }
      }
    }
    List<Act> next = tasks.isEmpty() ? others : tasks;
    return next.isEmpty() ? null : next.get(history.random.nextInt(next.size()));
  }

  private static final Set<ActKind> ENDS =
      EnumSet.of(
          ActKind.LIFT_RESTRICTION,
          ActKind.DECIDE_OBJECTION,
          ActKind.CLOSE,
          ActKind.EVALUATE_MEASURE,
          ActKind.CONVEY,
          ActKind.SKIP);

  /** Telling others is among them: nobody has to tell of a person so that a case can end. */
  private static final Set<ActKind> BEGINNINGS =
      EnumSet.of(
          ActKind.AGREE_MEASURE,
          ActKind.RAISE_THREAT,
          ActKind.AVERT,
          ActKind.INFORM_CHILD_WELFARE,
          ActKind.DISCLOSE,
          ActKind.WRITE_NOTE,
          ActKind.RECORD_RIGHTS_REQUEST,
          ActKind.CORRECT,
          ActKind.DISPUTE,
          ActKind.RESTRICT,
          ActKind.OBJECT,
          ActKind.KEEP_OUT,
          ActKind.REOPEN);

  @Test
  void everythingThatTheTableMarksPossibleHappensAndEveryReasonIsGiven() throws Exception {
    Set<String> happened = new TreeSet<>();
    Set<Class<?>> given = new HashSet<>();
    Map<CaseId, Team> lastly = new HashMap<>();
    RandomHistory.Watcher counting =
        new Quiet() {
          @Override
          public void decided(CaseFile before, Act act, boolean offered, Decision decision) {
            switch (decision) {
              case Decision.Accepted ignored ->
                  happened.add(act.move().kind() + " " + before.stage());
              case Decision.Refused it ->
                  it.reasons().forEach(reason -> given.add(reason.getClass()));
            }
          }

          @Override
          public void changed(CaseFile after, List<Event> events, Instant now) {
            // once for each change of who is on the case, and not for each line that they write
            if (!after.team().equals(lastly.put(after.id(), after.team()))) {
              whoeverIsResponsibleLeaves(after, now, this);
            }
          }
        };
    String expected = Files.readString(Path.of("docs/states-and-acts.md"));
    Set<Class<?>> reasons = new HashSet<>(Arrays.asList(Refusal.class.getPermittedSubclasses()));
    reasons.removeAll(GIVEN_ELSEWHERE);
    for (long seed = 0; seed < ENOUGH; seed++) {
      if (table(happened).equals(expected) && given.containsAll(reasons) && seed > HISTORIES) {
        break;
      }
      for (String municipality : ShippedRulebooks.municipalities()) {
        RandomHistory history = new RandomHistory(municipality, seed);
        history.live(LENGTH, counting);
        closes(history, counting);
        history.whoseContentEnds().live(10, counting);
      }
    }
    assertThat(table(happened)).isEqualTo(expected);
    assertThat(given).containsAll(reasons);
  }

  /** Where each of the municipality's own would take over, by the first pack that knows them. */
  private static void whoeverIsResponsibleLeaves(
      CaseFile file, Instant now, RandomHistory.Watcher watcher) {
    for (String municipality : ShippedRulebooks.municipalities()) {
      Rulebook rulebook = ShippedRulebooks.of(municipality);
      StaffId responsible = file.team().responsible();
      if (responsible != null && rulebook.directory().find(responsible).isPresent()) {
        Rulebook left = without(rulebook, rulebook.directory().find(responsible).orElseThrow());
        for (Actor actor : left.directory().of(file.begun().owner())) {
          Act act = takingOver(file, actor, actor.id(), now);
          watcher.decided(file, act, false, CaseRules.decide(left, file, act));
        }
      }
    }
  }

  /** How many histories of each municipality it may take before everything has been seen. */
  private static final int ENOUGH = 100;

  /**
   * What the view says in place of a hidden reason, what is said of a text before any act, and what
   * {@link FormingAGroupTest} meets sooner.
   */
  private static final Set<Class<?>> GIVEN_ELSEWHERE =
      Set.of(
          Refusal.WaitingForAnotherAgency.class,
          Refusal.NotForTheGroup.class,
          Refusal.TextTooLong.class,
          Refusal.TextUnreadable.class,
          Refusal.IdentityNumberInText.class,
          Refusal.IdentityNumberWrong.class,
          Refusal.BirthYearWrong.class);

  private static String table(Set<String> happened) {
    StringBuilder table =
        new StringBuilder("# What can be done with a case, by where in its life it is\n\n| act |");
    for (CaseFile.Stage stage : CaseFile.Stage.values()) {
      table.append(' ').append(stage).append(" |");
    }
    table.append("\n| --- |").append(" --- |".repeat(CaseFile.Stage.values().length));
    for (ActKind kind : ActKind.values()) {
      table.append("\n| ").append(kind).append(" |");
      for (CaseFile.Stage stage : CaseFile.Stage.values()) {
        table.append(happened.contains(kind + " " + stage) ? " x |" : "   |");
      }
    }
    return table.append('\n').toString();
  }

  private static Set<EntryId> seen(Rulebook rulebook, CaseFile file, Actor reader, Instant now) {
    return CaseReading.view(rulebook, file, reader, now).stream()
        .flatMap(view -> view.entries().stream())
        .map(view -> view.entry().id())
        .collect(Collectors.toSet());
  }

  private interface AtDecision {
    void check(CaseFile before, Act act, boolean offered, Decision decision);
  }

  private interface AtChange {
    void check(CaseFile after, List<Event> events, Instant now);
  }

  private static void atEveryDecision(String municipality, int histories, AtDecision check) {
    atEveryDecision(municipality, histories, () -> true, check);
  }

  private static void atEveryDecision(
      String municipality, int histories, BooleanSupplier met, AtDecision check) {
    live(
        municipality,
        histories,
        met,
        new Quiet() {
          @Override
          public void decided(CaseFile before, Act act, boolean offered, Decision decision) {
            check.check(before, act, offered, decision);
          }
        });
  }

  private static void atEveryChange(String municipality, int histories, AtChange check) {
    atEveryChange(municipality, histories, () -> true, check);
  }

  private static void atEveryChange(
      String municipality, int histories, BooleanSupplier met, AtChange check) {
    live(
        municipality,
        histories,
        met,
        new Quiet() {
          @Override
          public void changed(CaseFile after, List<Event> events, Instant now) {
            check.check(after, events, now);
          }
        });
  }

  /** Some more, where what the property is about has not come up in so many. */
  private static void live(
      String municipality, int histories, BooleanSupplier met, RandomHistory.Watcher watcher) {
    for (long seed = FIRST;
        seed < FIRST + histories || (!met.getAsBoolean() && seed < ENOUGH);
        seed++) {
      Lived lived = LIVED.computeIfAbsent(municipality + " from seed " + seed, Lived::of);
      lived.again(watcher);
    }
  }

  /** Each history is lived once, and every property is held against the same ones. */
  private static final Map<String, Lived> LIVED = new ConcurrentHashMap<>();

  @AfterAll
  static void forget() {
    LIVED.clear();
  }

  /** Something that happened in a history, as it is told to whoever watches. */
  private interface Moment {
    void toldTo(RandomHistory.Watcher watcher, List<Event> events);
  }

  /** A history as it was lived. */
  private record Lived(String name, List<Moment> moments, List<Event> events) {

    static Lived of(String name) {
      String[] said = name.split(" from seed ", 2);
      List<Moment> moments = new ArrayList<>();
      RandomHistory history = new RandomHistory(said[0], Long.parseLong(said[1]));
      history.live(
          LENGTH,
          new RandomHistory.Watcher() {
            @Override
            public void decided(CaseFile before, Act act, boolean offered, Decision decision) {
              moments.add((watcher, events) -> watcher.decided(before, act, offered, decision));
            }

            @Override
            public void changed(CaseFile after, List<Event> soFar, Instant now) {
              int many = soFar.size();
              moments.add(
                  (watcher, events) -> watcher.changed(after, events.subList(0, many), now));
            }
          });
      return new Lived(name, moments, List.copyOf(history.events));
    }

    void again(RandomHistory.Watcher watcher) {
      for (int at = 0; at < moments.size(); at++) {
        try {
          moments.get(at).toldTo(watcher, events);
        } catch (AssertionError | RuntimeException failed) {
          throw new AssertionError("The case of " + name + " fails at moment " + at, failed);
        }
      }
    }
  }

  /** Watches nothing. */
  private static class Quiet implements RandomHistory.Watcher {
    @Override
    public void decided(CaseFile before, Act act, boolean offered, Decision decision) {}

    @Override
    public void changed(CaseFile after, List<Event> events, Instant now) {}
  }
}

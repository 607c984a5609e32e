package no.omtanke.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.omtanke.casework.Act;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.Event;
import no.omtanke.casework.Protection;
import no.omtanke.casework.Restriction;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Imposed;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Closing;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Task.DiscussionPartner;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayInId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of event has a name for ever, and comes back from the store as it went in. */
final class EventTypeTest {

  private static final Instant AT = Instant.parse("2026-11-21T08:00:00.123456Z");
  private static final AgencyId AGENCY = new AgencyId("school");
  private static final EntryId ENTRY = new EntryId(new UUID(1, 2));
  private static final Event.Mark MARK = new Event.Mark(AT, new StaffId("s1"), AGENCY, ENTRY);

  @Test
  void everyKindOfEventHasAStoredName() {
    assertThat(Stream.of(EventType.values()).map(EventType::kind))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Event.class.getPermittedSubclasses())
                .<Class<? extends Event>>map(kind -> kind.asSubclass(Event.class))
                .toList());
  }

  /** Renaming a class must not rename what is stored: a name that is missing here was changed. */
  @Test
  void theStoredNamesAreTheOnesThatWereEverStored() {
    assertThat(Stream.of(EventType.values()).map(EventType::stored))
        .containsExactly(
            "concern-registered",
            "discussed",
            "conversation-held",
            "own-means-assessed",
            "report-written",
            "told",
            "conveyed",
            "group-decided",
            "group-formed",
            "measure-agreed",
            "measure-followed-up",
            "measure-evaluated",
            "briefed",
            "task-settled",
            "basis-recorded",
            "identity-written",
            "address-asked",
            "address-opened",
            "consent-obtained",
            "consent-asked",
            "consent-refused",
            "consent-renewed",
            "consent-withdrawn",
            "extract-written",
            "extract-confirmed",
            "confidentiality-acknowledged",
            "person-informed",
            "informing-put-off",
            "threat-raised",
            "note-written",
            "file-attached",
            "came-on-case",
            "handed-over",
            "kept-out",
            "let-back-in",
            "emergency-access",
            "next-date-set",
            "closed",
            "reopened",
            "content-ended",
            "rights-request-recorded",
            "restricted",
            "restriction-lifted",
            "objected",
            "objection-decided",
            "corrected",
            "disputed");
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void anEventComesBackAsItWentIn(EventType type) throws ReflectiveOperationException {
    for (int variant = 0; variant < 4; variant++) {
      Event event = sample(type, variant);
      String facts = FactsWriting.write(event);
      Event read = FactsReading.read(type.stored(), MARK, facts);
      assertThat(read).isEqualTo(event);
      assertThat(FactsWriting.write(read)).isEqualTo(facts);
    }
  }

  @Test
  void aDecisionThatWasStoredBeforeAnyoneAskedWhoWasThereIsRead() {
    assertThat(FactsReading.read("group-decided", MARK, "{\"task\":\"decide\",\"group\":\"core\"}"))
        .isEqualTo(
            new Event.GroupDecided(MARK, new TaskId("decide"), new GroupId("core"), Set.of()));
  }

  /** As version 1 stored them: toward the agency itself meant that it follows up. */
  @Test
  void aConsentThatWasStoredBeforeItWasAskedToWhatIsRead() {
    Recipient police = Recipient.of("agency:police");
    String both = "{\"giver\":\"PERSON\",\"toward\":[\"agency:police\",\"agency:school\"]}";
    String follow =
        "{\"giver\":\"PERSON\",\"toward\":[\"agency:school\"],\"until\":\"2027-01-01\"}";
    assertThat(FactsReading.read("consent-obtained", MARK, both))
        .isEqualTo(
            given(
                new Terms(
                    Set.of(Terms.Scope.TELLING, Terms.Scope.FOLLOW_UP), Set.of(police), null)));
    assertThat(FactsReading.read("consent-obtained", MARK, follow))
        .isEqualTo(
            given(new Terms(Set.of(Terms.Scope.FOLLOW_UP), Set.of(), LocalDate.of(2027, 1, 1))));
    assertThat(FactsReading.read("consent-refused", MARK, "{}"))
        .isEqualTo(new Event.ConsentRefused(MARK, Terms.NOT_SAID));
  }

  private static Event given(Terms terms) {
    return new Event.ConsentObtained(
        MARK, new Consent(ENTRY, AGENCY, Consent.Giver.PERSON, terms, null));
  }

  private static Event sample(EventType type, int variant) throws ReflectiveOperationException {
    RecordComponent[] components = type.kind().getRecordComponents();
    Object[] values =
        Arrays.stream(components).map(component -> value(component, variant)).toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var constructor = type.kind().getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static Terms terms(boolean last) {
    return new Terms(
        Set.of(Terms.Scope.TELLING, Terms.Scope.FOLLOW_UP),
        Set.of(Recipient.of("group:core"), Recipient.of("agency:police")),
        last ? null : LocalDate.of(2027, 1, 1));
  }

  private static <T> T one(Class<T> type, int variant) {
    List<T> all = List.of(type.getEnumConstants());
    return all.get(variant % all.size());
  }

  private static Object value(RecordComponent component, int variant) {
    boolean last = variant == 3;
    EntryId entry = new EntryId(new UUID(7, variant));
    return switch (component.getGenericType().getTypeName().replaceAll("[A-Za-z]*[.](?=.*)", "")) {
      case "Event$Mark" -> MARK;
      case "EntryId" -> entry;
      case "UUID" -> new UUID(9, variant);
      case "StaffId" -> new StaffId("s" + variant);
      case "Set<StaffId>" -> last ? Set.of() : Set.of(new StaffId("a"), new StaffId("b"));
      case "Set<ProvisionId>" -> Set.of(new ProvisionId("p1"), new ProvisionId("p2"));
      case "AgencyId" -> new AgencyId("police");
      case "TaskId" -> new TaskId("t" + variant);
      case "OutcomeId" -> new OutcomeId("o" + variant);
      case "GroupId" -> new GroupId("core");
      case "RoleId" -> new RoleId("leader");
      case "WayInId" -> new WayInId("w");
      case "String" -> "hash";
      case "boolean" -> last;
      case "Instant" -> AT.plusSeconds(variant);
      case "LocalDate" -> LocalDate.of(2026, 12, 1 + variant);
      case "AgeBand" -> one(AgeBand.class, variant);
      case "Audience" -> one(Audience.class, variant);
      case "CaseKind" -> one(CaseKind.class, variant);
      case "Task$DiscussionPartner" -> one(DiscussionPartner.class, variant);
      case "Act$Guardians" -> one(Act.Guardians.class, variant);
      case "Act$Nature" -> one(Act.Nature.class, variant);
      case "Closing" -> one(Closing.class, variant);
      case "Protection" -> one(Protection.class, variant);
      case "Restriction$Reason" -> one(Restriction.Reason.class, variant);
      case "Restriction$Ruling" -> one(Restriction.Ruling.class, variant);
      case "Act$Right" -> one(Act.Right.class, variant);
      case "Consent" ->
          new Consent(ENTRY, AGENCY, one(Consent.Giver.class, variant), terms(last), null);
      case "Terms" -> last ? Terms.NOT_SAID : terms(false);
      case "Disclosure" ->
          new Disclosure(
              ENTRY,
              AGENCY,
              Recipient.of(last ? "group:core" : "agency:police"),
              List.of(
                      new Ground.ByConsent(entry),
                      new Ground.ByException(new ProvisionId("fvl"), Set.of(0, 2)),
                      new Ground.ByDuty(new ProvisionId("strl"), Set.of()),
                      new Ground.ToldAnonymously(entry))
                  .get(variant),
              Set.of(entry, new EntryId(new UUID(3, 3))),
              AT,
              last ? null : new StaffId("s" + variant),
              last ? null : Imposed.on(new ProvisionId("p" + variant)));
      default -> throw new AssertionError("No sample for " + component);
    };
  }
}

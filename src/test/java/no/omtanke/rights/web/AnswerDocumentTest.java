package no.omtanke.rights.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.Act;
import no.omtanke.casework.AgencyFolder;
import no.omtanke.casework.Attached;
import no.omtanke.casework.Entry;
import no.omtanke.casework.ShippedRulebooks;
import no.omtanke.casework.TextField;
import no.omtanke.casework.flow.AgencyFolders;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Closing;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.rights.AccessAnswer;
import no.omtanke.rights.Exemption;
import no.omtanke.rights.LineId;
import no.omtanke.rights.RightsRequest;
import no.omtanke.rights.RightsRequest.Asker;
import no.omtanke.rights.RightsRequest.Kind;
import no.omtanke.rights.RightsRequest.Language;
import no.omtanke.rights.Withheld;
import no.omtanke.rights.flow.AnswerDesk;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/**
 * The answer says what may be told, in the person's language; and of what is held back silently
 * nobody can tell that it was there.
 */
@OmtankeTest
final class AnswerDocumentTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final Pack DRAMMEN = ShippedRulebooks.pack("drammen");
  private static final AgencyId SCHOOL = new AgencyId("school");
  private static final StaffId TEACHER = new StaffId("drammen-teacher");
  private static final StaffId LEADER = new StaffId("drammen-leader");

  @Autowired private AnswerDocument documents;
  @Autowired private MessageSource messages;
  private final Random chance = new Random(15);

  private Entry entry(Entry.Sort sort, int number) {
    Entry.Result result =
        chance.nextBoolean()
            ? new Entry.Result.InLaw(Set.of(new ProvisionId("oppll-12")))
            : new Entry.Result.Ended(Closing.FOLLOWED_UP);
    return new Entry(
        new EntryId(new UUID(7, number)),
        sort,
        SCHOOL,
        null,
        sort == Entry.Sort.CONCERN || chance.nextBoolean() ? TEACHER : LEADER,
        Set.of(),
        NOW.minus(number, ChronoUnit.DAYS),
        null,
        result,
        chance.nextBoolean() ? Act.Nature.REPORTED : Act.Nature.FACT);
  }

  private record Held(AgencyFolder folder, Map<EntryId, Map<TextField, String>> texts) {

    /** The same case, in which the lines were never written. */
    Held without(Set<LineId> left) {
      return new Held(
          new AgencyFolder(
              folder.entries().stream()
                  .filter(entry -> !left.contains(LineId.of(entry.id())))
                  .toList(),
              folder.told().entrySet().stream()
                  .filter(told -> !left.contains(LineId.of(told.getKey())))
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
              folder.identity().stream()
                  .filter(entry -> !fields(entry.id(), left).isEmpty())
                  .toList(),
              folder.ended(),
              folder.emptied()),
          texts.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      text ->
                          isIdentity(text.getKey())
                              ? fields(text.getKey(), left)
                              : text.getValue())));
    }

    private boolean isIdentity(EntryId id) {
      return folder.identity().stream().anyMatch(entry -> entry.id().equals(id));
    }

    /** What is said in a line that is left out is said nowhere else either. */
    private Map<TextField, String> fields(EntryId entry, Set<LineId> left) {
      Map<TextField, String> kept = new HashMap<>(Objects.requireNonNull(texts.get(entry)));
      for (LineId line : left) {
        TextField field = line.field();
        if (field != null) {
          kept.remove(field, Objects.requireNonNull(texts.get(line.entry())).get(field));
        }
      }
      return kept;
    }

    Stream<LineId> lines() {
      return AccessAnswer.of(folder, texts, List.of(), List.of(), true)
          .all()
          .map(AccessAnswer.Line::id);
    }
  }

  private Held held(int lines) {
    List<Entry> entries = new ArrayList<>();
    Map<EntryId, Disclosure> told = new HashMap<>();
    Map<EntryId, Map<TextField, String>> texts = new HashMap<>();
    for (int number = 0; number < lines; number++) {
      Entry.Sort sort = number == 0 ? Entry.Sort.CONCERN : any(Entry.Sort.values());
      Entry entry = entry(sort, number);
      entries.add(entry);
      texts.put(
          entry.id(), Map.of(TextField.TEXT, "Ord <nr> " + number, TextField.REASON, "Derfor."));
      if (chance.nextInt(3) == 0) {
        told.put(
            entry.id(),
            new Disclosure(
                entry.id(),
                SCHOOL,
                new Recipient.ToAgency(new AgencyId("police")),
                new Ground.ByException(new ProvisionId("fvl-13b-6"), Set.of()),
                Set.of(entry.id()),
                NOW));
      }
    }
    List<Entry> identity = new ArrayList<>();
    for (int number = 0; number < chance.nextInt(4); number++) {
      Entry entry = entry(Entry.Sort.IDENTITY, 100 + number);
      identity.add(entry);
      texts.put(
          entry.id(),
          Map.of(
              TextField.NAME,
              any(new String[] {"Kari Nordmann", "Kari Hansen"}),
              TextField.CONTACT,
              any(new String[] {"912 34 567", "Storgata 1"})));
    }
    return new Held(new AgencyFolder(entries, told, identity, Optional.empty(), null), texts);
  }

  private <T> T any(T[] all) {
    return all[chance.nextInt(all.length)];
  }

  private static RightsRequest request(AgencyId agency, Language language, boolean reporter) {
    return new RightsRequest(
        new UUID(1, 1),
        3,
        agency,
        new UUID(1, 2),
        Kind.ACCESS,
        TODAY.minusDays(3),
        Asker.GUARDIAN,
        language,
        RightsRequest.Confirmed.KNOWN_HERE,
        null,
        reporter,
        null);
  }

  private static Withheld withheld(LineId line, Exemption ground, boolean silent) {
    return new Withheld(
        new UUID(1, 1), line, ground, silent, TODAY.plusDays(30), LEADER, NOW, false);
  }

  private static RoleId role(StaffId person) {
    return ShippedRulebooks.of("drammen")
        .directory()
        .find(person)
        .orElseThrow()
        .roles()
        .iterator()
        .next();
  }

  private String written(Held held, RightsRequest request, List<Withheld> withheld) {
    List<AccessAnswer.Look> looks =
        List.of(
            new AccessAnswer.Look(TODAY, Set.of(role(TEACHER)), null),
            new AccessAnswer.Look(TODAY, Set.of(role(LEADER)), null),
            new AccessAnswer.Look(TODAY, Set.of(role(LEADER)), null),
            new AccessAnswer.Look(TODAY, Set.of(role(LEADER)), "CONVERSATION"));
    AnswerDesk.Draft draft =
        new AnswerDesk.Draft(
            new AgencyFolders.Opened(
                held.folder(), held.texts(), files(held), false, ShippedRulebooks.of("drammen")),
            AccessAnswer.of(held.folder(), held.texts(), looks, List.of(), true),
            AccessAnswer.of(held.folder(), held.texts(), looks, withheld, request.reporterTold()),
            Map.of());
    return documents.written(DRAMMEN, request, draft, TODAY);
  }

  /** With each entry a letter of its own. */
  private static Map<EntryId, List<Attached>> files(Held held) {
    return held.folder().entries().stream()
        .map(Entry::id)
        .collect(
            Collectors.toMap(
                id -> id,
                id ->
                    List.of(
                        new Attached(
                            id.value(), Instant.EPOCH, Attached.Kind.PDF, 1, id + ".pdf"))));
  }

  @Test
  void whateverIsWrittenHasItsHeadingInTheAnswer() {
    Set<TextField> alone = EnumSet.of(TextField.SEEN, TextField.TEXT);
    for (String language : List.of("nb", "nn", "en")) {
      for (TextField field : TextField.values()) {
        if (!alone.contains(field)) {
          assertThat(messages.getMessage("rights.answer.field." + field, null, Locale.of(language)))
              .isNotBlank();
        }
      }
    }
  }

  @Test
  void withLinesHeldBackSilentlyItIsToTheByteThatOfTheSameCaseThatNeverHadThem() {
    for (int round = 0; round < 60; round++) {
      Held held = held(1 + chance.nextInt(8));
      Set<LineId> left = new HashSet<>();
      held.lines().filter(_ -> chance.nextBoolean()).forEach(left::add);
      Language language = any(Language.values());
      RightsRequest request = request(SCHOOL, language, chance.nextBoolean());
      String document =
          written(
              held,
              request,
              left.stream()
                  .map(id -> withheld(id, Exemption.HEALTH_OR_THOSE_CLOSE, true))
                  .toList());
      String never = written(held.without(left), request, List.of());
      assertThat(document).isEqualTo(never);
      if (round % 20 == 0) {
        assertThat(documents.pdf(request, document)).isEqualTo(documents.pdf(request, never));
      }
    }
  }

  @Test
  void whatIsHeldBackAndToldOfSaysTheGroundOnceAndNeitherWhatNorHowMuch() {
    Held held = held(5);
    List<Withheld> lines =
        held.folder().entries().stream()
            .limit(3)
            .map(entry -> withheld(LineId.of(entry.id()), Exemption.CONFIDENTIALITY, false))
            .toList();
    String text = Jsoup.parse(written(held, request(SCHOOL, Language.NB, false), lines)).text();
    assertThat(text)
        .containsOnlyOnce("personopplysningsloven § 16 første ledd bokstav d")
        .contains("Ord <nr> 3", "Ord <nr> 4")
        .doesNotContain("Ord <nr> 0", "Ord <nr> 1", "Ord <nr> 2");
  }

  private static Entry mark(Entry.Sort sort, int number, Entry marked) {
    return new Entry(
        new EntryId(new UUID(8, number)),
        sort,
        SCHOOL,
        null,
        LEADER,
        Set.of(),
        NOW,
        null,
        new Entry.Result.Marks(marked.id()),
        Act.Nature.FACT);
  }

  @Test
  void whatIsCorrectedAndWhatThePersonDisputesIsMarkedAndSaysWhatItIsAbout() {
    Held held = marked();
    RightsRequest request = request(SCHOOL, Language.NB, false);
    assertThat(Jsoup.parse(written(held, request, List.of())).text())
        .contains("Rettet 26. november 2026", "Det rette.", "Omstridt: 26. november 2026")
        .contains("Det var ikke slik.", "Ord <nr> 0", "Gjelder dette som er skrevet: ");
  }

  @Test
  void whatIsHeldBackIsNotSaidByWhatCorrectsItEither() {
    Held held = marked();
    EntryId first = held.folder().entries().getFirst().id();
    String text =
        written(
            held,
            request(SCHOOL, Language.NB, false),
            List.of(withheld(LineId.of(first), Exemption.HEALTH_OR_THOSE_CLOSE, true)));
    assertThat(text).doesNotContain("Det rette.", "Det var ikke slik.", "Rettet", "Omstridt");
  }

  /** One thing written, corrected, and disputed. */
  private Held marked() {
    Held held = held(1);
    Entry first = held.folder().entries().getFirst();
    Entry correction = mark(Entry.Sort.CORRECTION, 1, first);
    Entry dispute = mark(Entry.Sort.DISPUTE, 2, first);
    Map<EntryId, Map<TextField, String>> texts = new HashMap<>(held.texts());
    texts.put(correction.id(), Map.of(TextField.TEXT, "Det rette."));
    texts.put(dispute.id(), Map.of(TextField.TEXT, "Det var ikke slik."));
    return new Held(
        new AgencyFolder(
            List.of(first, correction, dispute), Map.of(), List.of(), Optional.empty(), null),
        texts);
  }

  @Test
  void whoThePersonIsComesFirstAndEachThingOfItIsToldOrHeldBackByItself() {
    Held held = whoItIs();
    RightsRequest request = request(SCHOOL, Language.NB, false);
    String whole = Jsoup.parse(written(held, request, List.of())).text();
    assertThat(whole)
        .containsSubsequence(
            "Hvem vi har skrevet at barnet er",
            "Navn Kari Nordmann",
            "Hvordan personen kan nås",
            "912 34 567",
            "Det vi har skrevet")
        .contains("Åpnet hvem det gjelder");
    assertThat(whole).as("what was written twice").containsOnlyOnce("Kari Nordmann");
    LineId contact =
        held.lines().filter(line -> line.field() == TextField.CONTACT).findFirst().orElseThrow();
    assertThat(
            Jsoup.parse(
                    written(
                        held,
                        request,
                        List.of(withheld(contact, Exemption.RIGHTS_OF_OTHERS, true))))
                .text())
        .contains("Kari Nordmann")
        .doesNotContain("912 34 567", "Hvordan personen kan nås");
  }

  @Test
  void whereNothingOfWhoThePersonIsMayBeToldNothingSaysThatItWasOpened() {
    Held held = whoItIs();
    List<Withheld> all =
        held.lines()
            .filter(line -> line.field() != null)
            .map(line -> withheld(line, Exemption.PREVENTION_OF_CRIME, true))
            .toList();
    assertThat(Jsoup.parse(written(held, request(SCHOOL, Language.NB, false), all)).text())
        .doesNotContain("Hvem vi har skrevet", "Åpnet hvem det gjelder");
  }

  /** Who it is was written twice, the second time without how to reach her. */
  private Held whoItIs() {
    Entry first = entry(Entry.Sort.IDENTITY, 1);
    Entry second = entry(Entry.Sort.IDENTITY, 0);
    return new Held(
        new AgencyFolder(List.of(), Map.of(), List.of(first, second), Optional.empty(), null),
        Map.of(
            first.id(),
            Map.of(TextField.NAME, "Kari Nordmann", TextField.CONTACT, "912 34 567"),
            second.id(),
            Map.of(TextField.NAME, "Kari Nordmann")));
  }

  @Test
  void whatWasDeletedBeforeTheCaseIsSaidToHaveBeenAndWhen() {
    Held held = held(2);
    AgencyFolder folder = held.folder();
    AgencyFolder emptied =
        new AgencyFolder(folder.entries(), folder.told(), List.of(), folder.ended(), NOW);
    assertThat(written(new Held(emptied, Map.of()), request(SCHOOL, Language.NB, false), List.of()))
        .contains(
            "Det som var skrevet i saken, ble slettet "
                + NorwegianTime.day(TODAY, Locale.of("nb")));
    assertThat(written(held, request(SCHOOL, Language.NB, false), List.of()))
        .doesNotContain("ble slettet");
  }

  @Test
  void whoReportedIsNotSaidWithoutADecisionOnExactlyThat() {
    Held held = held(6);
    String hidden =
        Jsoup.parse(written(held, request(SCHOOL, Language.NB, false), List.of())).text();
    assertThat(hidden).doesNotContain("Lærer").doesNotContain("Skrevet av");
    assertThat(hidden).contains("Svaret sier ikke hvem som har meldt");
    String told = Jsoup.parse(written(held, request(SCHOOL, Language.NB, true), List.of())).text();
    assertThat(told).contains("Skrevet av: Lærer").doesNotContain("Svaret sier ikke hvem");
  }

  @Test
  void itIsInThePersonsLanguageAndByTheLawOfWhoeverAnswers() {
    Held held = held(3);
    assertThat(written(held, request(SCHOOL, Language.NN, false), List.of()))
        .contains("lang=\"nn\"", "Kven som har lese");
    assertThat(written(held, request(SCHOOL, Language.EN, false), List.of()))
        .contains("lang=\"en\"", "Who has read it", "GDPR article 15");
    assertThat(written(held, request(new AgencyId("police"), Language.NB, false), List.of()))
        .contains("politiregisterloven § 49", "Politidirektoratet")
        .doesNotContain("personvernforordningen");
  }

  @Test
  void thePdfIsTaggedHasItsLanguageAndItsFontsInItAndSaysWhatThePageSays() throws IOException {
    RightsRequest request = request(SCHOOL, Language.NB, false);
    String document = written(held(4), request, List.of());
    try (PDDocument pdf = Loader.loadPDF(documents.pdf(request, document))) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nb");
      for (PDPage page : pdf.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Svar på krav om innsyn", "Ord <nr> 3", "Datatilsynet");
    }
  }
}

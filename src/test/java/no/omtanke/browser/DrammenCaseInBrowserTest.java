package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One concern in Drammen, from a teacher's first worry to the end, through the pages alone. */
@OmtankeTest
final class DrammenCaseInBrowserTest {

  private static final String NAME = "Nordahl Utenforregister";
  private static final String SEEN = "Sa i friminuttet at han ikke hører til noe sted.";
  private static final String TALKED = "Han fortalte at han har mistet vennene sine i høst.";
  private static final String ANONYMOUS = "En ungdom har trukket seg unna og snakker om hevn.";
  private static final String TO_POLICE = "Vi ber om en avklaringssamtale.";
  private static final String NEEDED = "Politiet trenger det for å innkalle til samtalen.";
  private static final String FROM_GROUP = "Gruppa mener at politiet skal få melding.";
  private static final String FOR_THE_GROUP = "Bekymringen består.";
  private static final String FROM_POLICE = "Vi har fått meldingen og tar en samtale.";

  @LocalServerPort private int port;

  @Test
  void aConcernGoesFromATeachersWorryToTheEndAndNobodySeesMoreThanTheyAreTold() {
    try (var teacher = new Colleague(port, "drammen", "teacher");
        var leader = new Colleague(port, "drammen", "leader");
        var member = new Colleague(port, "drammen", "strategic-member-school");
        var coordinator = new Colleague(port, "drammen", "slt-coordinator");
        var police = new Colleague(port, "drammen", "police-contact")) {
      worry(teacher);
      var home = teacher.address().replaceFirst("\\?.*", "");
      knowsNothingYet(leader, home);
      talk(teacher);
      name(teacher);
      assess(teacher);
      tellTheGroup(teacher, leader);
      groupDecides(member);
      assertThat(police.answers(home)).isEqualTo(404);
      reportToThePolice(teacher, coordinator);
      policeAnswer(police);
      close(teacher, home);
    }
  }

  /** A case of others answers as one that never was, with her own way onward. */
  private static void knowsNothingYet(Colleague leader, String home) {
    assertThat(leader.answers(home)).isEqualTo(404);
    String anothers = leader.source();
    assertThat(leader.answers("/drammen/saker/" + UUID.randomUUID())).isEqualTo(404);
    assertThat(withoutToken(leader.source())).isEqualTo(withoutToken(anothers));
    assertThat(leader.follows("Min dag").address()).isEqualTo("/drammen/min-dag");
  }

  /** A form's token is another on every page. */
  private static String withoutToken(String page) {
    return page.replaceAll("name=\"(_csrf|writer)\" value=\"[^\"]+\"", "");
  }

  private static void worry(Colleague teacher) {
    teacher.goes("min-dag").looks("01-day-empty");
    teacher.goes("saker/ny").looks("02-new").sends().looks("03-new-errors");
    assertThat(teacher.main()).contains("Dette må rettes");
    teacher
        .writes("seen", SEEN)
        .picks("age", "16 eller 17")
        .setsTheNextDate()
        .sends()
        .done("Bekymringen er lagret")
        .looks("04-room-first");
    assertThat(teacher.main()).contains(SEEN, "Drøft bekymringen med en leder");
  }

  private static void talk(Colleague teacher) {
    teacher
        .chooses("Drøft bekymringen med en leder")
        .looks("05-discuss")
        .picks("partner", "En leder")
        .selects("with", "Ola Demo")
        .writes("text", "Vi vil snakke med ham sammen.")
        .setsTheNextDate()
        .sends()
        .done("Drøftingen er lagret")
        .looks("06-room-discussed");
    teacher
        .chooses("Skriv hva saken bygger på i loven")
        .looks("07-basis")
        .picksAll("basis")
        .writes("reason", "Skolen har ansvar for et trygt skolemiljø.")
        .sends()
        .done("Grunnlaget i loven er lagret");
    teacher
        .chooses("Hold oppfølgingssamtalen sammen")
        .looks("08-converse")
        .picks("present", "Ola Demo")
        .picks("guardians", "Ja")
        .writes("text", TALKED)
        .setsTheNextDate()
        .sends()
        .done("Samtalen er lagret");
  }

  private static void name(Colleague teacher) {
    teacher
        .chooses("Skriv hvem det gjelder")
        .looks("09-identity")
        .picks("age", "16 eller 17")
        .writes("name", NAME)
        .sends()
        .done("kryptert og for seg");
    assertThat(teacher.source()).doesNotContain(NAME);
    teacher
        .chooses("Åpne identitet")
        .looks("10-open-identity")
        .picks("purpose", "snakke med personen")
        .writes("reason", "Skal ringe hjem.")
        .sends()
        .looks("11-identity-shown");
    assertThat(teacher.main()).contains(NAME);
    teacher.opensHerCase();
    assertThat(teacher.source()).doesNotContain(NAME);
  }

  private static void assess(Colleague teacher) {
    teacher
        .chooses("Vurder egen kompetanse")
        .looks("12-assess")
        .picks("outcome", "meldes til strategisk gruppe")
        .writes("text", "Vi har ikke det som trengs.")
        .setsTheNextDate()
        .sends()
        .done("Vurderingen er lagret")
        .looks("13-room-assessed");
  }

  private static void tellTheGroup(Colleague teacher, Colleague leader) {
    teacher
        .chooses("Skriv en tekst som kan fortelles anonymt")
        .looks("14-extract")
        .writes("text", ANONYMOUS)
        .picksAll("checked")
        .sends()
        .done("må en annen på saken");
    leader
        .opensHerCase()
        .chooses("Les og bekreft den anonyme teksten")
        .looks("15-confirm")
        .sends()
        .done("kan fortelles anonymt");
    teacher
        .opensHerCase()
        .chooses("Meld til strategisk gruppe")
        .looks("16-report")
        .picks("ground", "Fortalt anonymt")
        .writes("text", "Vi ber gruppa vurdere om politiet bør kobles på.")
        .setsTheNextDate()
        .sends()
        .done("Du har sendt meldingen")
        .looks("17-room-reported");
  }

  private static void groupDecides(Colleague member) {
    member.goes("min-dag").looks("18-group-day").opensHerCase().looks("19-group-room");
    assertThat(member.source()).contains(ANONYMOUS).doesNotContain(NAME, SEEN, TALKED, "Kari Demo");
    member
        .chooses("Strategisk gruppe bestemmer")
        .looks("20-decide")
        .picks("present", "Anne Demo")
        .picks("outcome", "meldes til politiet")
        .writes("reason", FOR_THE_GROUP)
        .setsTheNextDate()
        .sends()
        .done("Beslutningen er lagret")
        .looks("20-decided");
    assertThat(member.main()).contains("Det neste er: Fortell den som meldte");
    member
        .chooses("Fortell den som meldte")
        .picks("nature", "Vurdering")
        .writes("text", FROM_GROUP)
        .sends()
        .done("lagret");
    assertThat(member.main()).doesNotContain("Fortell den som meldte");
  }

  private static void reportToThePolice(Colleague teacher, Colleague coordinator) {
    assertThat(teacher.opensHerCase().main()).contains(FROM_GROUP);
    teacher
        .chooses("Skriv melding til politiet")
        .looks("21-police-report")
        .sends()
        .looks("22-police-report-errors");
    assertThat(teacher.source())
        .as("the adviser, with what the form knows")
        .contains("taushetspliktveileder?arbeider=school&amp;til=police&amp;alder=16-17\"");
    assertThat(teacher.main())
        .contains("Hva mener barnet selv? (må fylles ut, unntatt når det fortelles anonymt)");
    teacher
        .picksTheFirstExceptionWithConditions()
        .writes("text", TO_POLICE)
        .writes("necessity", NEEDED)
        .writes("childs_view", "Han vil gjerne ha hjelp.")
        .setsTheNextDate()
        .sends()
        .done("Du har sendt meldingen")
        .looks("23-room-underway");
    coordinator.opensHerCase().looks("24-convey-room");
    assertThat(coordinator.source())
        .as("she sits in the group, and reads what it was told and no more")
        .doesNotContain(NAME, SEEN, TALKED, TO_POLICE, NEEDED);
    coordinator
        .chooses("Send en melding videre")
        .looks("25-convey")
        .setsTheNextDate()
        .sends()
        .done("uåpnet")
        .looks("26-conveyed");
    assertThat(coordinator.source()).doesNotContain(TO_POLICE, NEEDED);
  }

  private static void policeAnswer(Colleague police) {
    police.goes("min-dag").looks("27-police-day");
    assertThat(police.main()).contains("Nytt", "Les det som er fortalt dere");
    police.opensHerCase().looks("28-police-room");
    assertThat(police.source())
        .contains(TO_POLICE, NEEDED)
        .doesNotContain(NAME, SEEN, TALKED, ANONYMOUS);
    police.chooses("Politiet melder tilbake om meldingen").looks("29-feedback");
    assertThat(police.source())
        .as("the adviser, without the age that the police do not see how the case began with")
        .contains("taushetspliktveileder?arbeider=police&amp;", "alder=0-\"");
    police
        .picks("ground", "politiregisterloven § 27")
        .picks("ground", "Det er nødvendig for å avverge")
        .writes("text", FROM_POLICE)
        .writes("necessity", "Skolen trenger det for å følge opp sammen med oss.")
        .writes("childs_view", "Han er spurt og vil dette.")
        .setsTheNextDate()
        .sends()
        .looks("29-feedback-conditions-lacking");
    assertThat(police.main()).contains("må være oppfylt. Her mangler: «Delingen står i rimelig");
    assertThat(police.written("text")).isEqualTo(FROM_POLICE);
    police
        .picksTheFirstExceptionWithConditions()
        .sends()
        .done("Tilbakemeldingen er sendt")
        .looks("30-police-room-after");
    assertThat(police.goes("min-dag").main()).doesNotContain("Les det som er fortalt dere");
  }

  private static void close(Colleague teacher, String home) {
    teacher.opensHerCase();
    assertThat(teacher.address()).isEqualTo(home);
    assertThat(teacher.source())
        .as("she who reported learns what she was told, and not what others wrote for themselves")
        .contains(FROM_GROUP)
        .doesNotContain(FROM_POLICE, FOR_THE_GROUP);
    teacher.chooses("Avslutt saken").looks("31-close");
    assertThat(teacher.main())
        .contains("kan heller ikke de dere har fortalt noe til, gjøre mer i saken")
        .contains("Bli enige med dem først");
    teacher
        .picks("closing", "En annen tjeneste")
        .writes("reason", "Politiet følger opp sammen med hjemmet.")
        .sends()
        .done("Saken er avsluttet")
        .looks("32-room-closed");
    assertThat(teacher.main()).contains("Åpne saken igjen").doesNotContain("Neste dato");
  }
}

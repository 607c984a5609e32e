package no.omtanke.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's plan, whole and checked: everything that differs between municipalities.
 *
 * @param colour the accent of the page header, as {@code #rrggbb}
 * @param languages the languages its own texts are written in, Bokmål first; the interface is there
 *     in all of them whatever this says
 * @param notInPlan what the plan does not say, so that a page can say so
 * @param people made-up people for the demo
 * @param hash the SHA-256 of the pack's canonical content; names this version of it for ever
 */
public record Pack(
    PackId id,
    Text name,
    Text shortName,
    String colour,
    List<MunicipalityNumber> numbers,
    List<String> languages,
    PolicePhone police,
    PlanDocument plan,
    List<NotInPlan> notInPlan,
    Organisation organisation,
    Guide guide,
    Routine routine,
    Confidentiality confidentiality,
    LawRegister law,
    Contacts contacts,
    ActionPlan actionPlan,
    List<DemoPerson> people,
    String hash) {

  public Pack {
    numbers = List.copyOf(numbers);
    languages = List.copyOf(languages);
    notInPlan = List.copyOf(notInPlan);
    people = List.copyOf(people);
  }

  /** The municipality's number on the day; numbers change when counties do. */
  public Optional<String> numberOn(LocalDate day) {
    return numbers.stream()
        .filter(number -> number.standsOn(day))
        .map(MunicipalityNumber::number)
        .findFirst();
  }

  /**
   * Whether people of the agency are bound to confidentiality by nothing but what they declare: no
   * statute says it of them.
   */
  public boolean boundByDeclaration(AgencyId agency) {
    return organisation.agencies().stream()
        .filter(one -> one.id().equals(agency))
        .anyMatch(one -> confidentiality.boundByDeclaration(one.sector()));
  }

  /** A municipality number and the days it stands between. */
  public record MunicipalityNumber(String number, LocalDate from, @Nullable LocalDate until) {

    /** Whether it is the municipality's number on the day. */
    public boolean standsOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  /** The police's number for what is not an emergency. */
  public record PolicePhone(Text label, String number) {}

  /** Something other plans say and this one does not, for example {@code signs}. */
  public record NotInPlan(String about, Text why) {}
}

package no.omtanke.casework.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import no.omtanke.casework.CaseName;
import no.omtanke.casework.CaseSearch;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.PackId;
import no.omtanke.packs.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is typed and chosen above the list of cases, as it came; an empty field is not asked about.
 *
 * @param feil that a person's number was typed, which no address holds
 */
public record ListForm(
    @Nullable String sok,
    @Nullable String steg,
    @Nullable String frist,
    @Nullable String enhet,
    @Nullable String avsluttet,
    @Nullable String feil) {

  /** Whether it is the list of the closed cases. */
  public boolean isClosed() {
    return "true".equals(avsluttet);
  }

  /** Whether anything is asked about. */
  public boolean isAsked() {
    return filled(sok) || filled(steg) || filled(frist) || filled(enhet);
  }

  /** What is wrong with what was typed, as the key of a text; null where nothing is. */
  @Nullable String fault(PackId municipality) {
    if (filled(feil)) {
      return "casework.list.fault.PERSON";
    }
    return filled(sok) && name(municipality).isEmpty() ? "casework.list.fault.UNREADABLE" : null;
  }

  boolean namesAPerson() {
    return filled(sok) && CaseName.isOfAPerson(text(sok));
  }

  /** Of a closed case nobody asks where it stands or by when. */
  CaseSearch search(PackId municipality) {
    return new CaseSearch(
        name(municipality).orElse(null),
        filled(steg) && !isClosed() ? new StepId(text(steg)) : null,
        filled(frist) && !isClosed() ? due() : null,
        filled(enhet) ? new AgencyId(text(enhet)) : null);
  }

  private Optional<CaseName> name(PackId municipality) {
    return Optional.of(text(sok))
        .filter(typed -> !typed.isBlank())
        .flatMap(typed -> CaseName.read(typed, municipality.value()));
  }

  /** As it is written in an address. */
  static String written(CaseSearch.Due due) {
    return due.name().toLowerCase(Locale.ROOT);
  }

  private CaseSearch.Due due() {
    return Arrays.stream(CaseSearch.Due.values())
        .filter(due -> written(due).equals(frist))
        .findFirst()
        .orElseThrow(NotHere::answer);
  }

  /** The address of the list with what is asked, from its first page on. */
  String address(PackId municipality) {
    return UriComponentsBuilder.fromPath("/{municipality}/saker")
        .queryParamIfPresent("avsluttet", isClosed() ? Optional.of("true") : Optional.empty())
        .queryParamIfPresent("sok", asked(sok))
        .queryParamIfPresent("steg", isClosed() ? Optional.empty() : asked(steg))
        .queryParamIfPresent("frist", isClosed() ? Optional.empty() : asked(frist))
        .queryParamIfPresent("enhet", asked(enhet))
        .queryParamIfPresent("feil", asked(feil))
        .encode()
        .buildAndExpand(municipality)
        .toUriString();
  }

  ListForm among(boolean closed) {
    return new ListForm(sok, steg, frist, enhet, closed ? "true" : null, null);
  }

  ListForm withoutName() {
    return new ListForm(null, steg, frist, enhet, avsluttet, null);
  }

  ListForm withoutStep() {
    return new ListForm(sok, null, frist, enhet, avsluttet, null);
  }

  ListForm withoutDue() {
    return new ListForm(sok, steg, null, enhet, avsluttet, null);
  }

  ListForm withoutUnit() {
    return new ListForm(sok, steg, frist, null, avsluttet, null);
  }

  /** With what is wrong in place of the number, which is kept nowhere. */
  ListForm refused() {
    return new ListForm(null, steg, frist, enhet, avsluttet, "person");
  }

  private static Optional<String> asked(@Nullable String typed) {
    return Optional.of(text(typed)).filter(text -> !text.isBlank());
  }

  private static boolean filled(@Nullable String typed) {
    return asked(typed).isPresent();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Says nothing of what is typed, so that no log can. */
  @Override
  public String toString() {
    return "ListForm";
  }
}

package no.omtanke.guide.web;

import java.time.LocalDate;
import java.util.Locale;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Phone;
import no.omtanke.packs.Provision;

/** How a page writes numbers, days and addresses. */
final class Notation {

  private final Locale language;

  Notation(Locale language) {
    this.language = language;
  }

  public String day(LocalDate date) {
    return NorwegianTime.day(date, language);
  }

  public String phone(String number) {
    return Phone.written(number);
  }

  public String tel(String number) {
    return "tel:" + number.replace(" ", "");
  }

  public String lovdata(Provision provision) {
    return provision.lovdata();
  }
}

package no.omtanke.guide.web;

import java.time.LocalDate;
import java.util.Locale;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Provision;

/** How a page writes numbers, days and addresses. */
final class Words {

  private final Locale language;

  Words(Locale language) {
    this.language = language;
  }

  public String day(LocalDate date) {
    return NorwegianTime.day(date, language);
  }

  /** The number as one reads it aloud: pairs of eight, three and three of six. */
  public String phone(String number) {
    String digits = number.replace(" ", "");
    return switch (digits.length()) {
      case 8 -> digits.replaceAll("(..)(?=.)", "$1 ");
      case 6 -> digits.substring(0, 3) + " " + digits.substring(3);
      default -> number;
    };
  }

  public String tel(String number) {
    return "tel:" + number.replace(" ", "");
  }

  public String lovdata(Provision provision) {
    return provision.lovdata();
  }
}

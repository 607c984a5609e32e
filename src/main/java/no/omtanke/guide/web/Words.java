package no.omtanke.guide.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.omtanke.packs.Provision;

/** How a page writes numbers, days and addresses. */
final class Words {

  private final DateTimeFormatter day;

  Words(Locale language) {
    this.day =
        language.getLanguage().equals("en")
            ? DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
            : DateTimeFormatter.ofPattern("d. MMMM yyyy", language);
  }

  public String day(LocalDate date) {
    return date.format(day);
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

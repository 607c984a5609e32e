package no.omtanke.guide.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import no.omtanke.packs.Provision;

/** How a page writes numbers, days and addresses. */
final class Words {

  private static final Pattern SECTION = Pattern.compile("^§ (\\d+(?:-\\d+)?)(?: ([a-z])\\b)?");

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

  /** Where Lovdata has the provision; the whole act where it is more than one section. */
  public String lovdata(Provision provision) {
    String act = provision.act();
    String where =
        act.startsWith("FOR-")
            ? "https://lovdata.no/forskrift/" + act.substring(4)
            : "https://lovdata.no/lov/" + act.replaceFirst("^LOV-", "");
    var section = SECTION.matcher(provision.section());
    if (!section.find()) {
      return where;
    }
    String letter = section.group(2) == null ? "" : section.group(2);
    return where + "/" + URLEncoder.encode("§" + section.group(1) + letter, StandardCharsets.UTF_8);
  }
}

package no.omtanke.packs;

/** How a telephone number is written. */
public final class Phone {

  private Phone() {}

  /** As one reads it aloud: pairs of eight digits, three and three of six; others as they stand. */
  public static String written(String number) {
    String digits = number.replace(" ", "");
    return switch (digits.length()) {
      case 8 -> digits.replaceAll("(..)(?=.)", "$1 ");
      case 6 -> digits.substring(0, 3) + " " + digits.substring(3);
      default -> number;
    };
  }
}

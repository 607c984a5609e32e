package no.omtanke.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.omtanke.packs.IdentityNumber;

/**
 * Whether what is written of who a person is can be true: a slip in the number or the year, and the
 * case is not found when it is asked for.
 */
public final class Identification {

  private static final int EARLIEST = 1900;
  private static final int DUF_NUMBER = 12;

  private Identification() {}

  /** What cannot be true in the texts of an act that day; of other texts it says nothing. */
  public static List<Refusal> unlikely(Texts texts, LocalDate today) {
    List<Refusal> wrong = new ArrayList<>();
    String number = texts.byField().getOrDefault(TextField.IDENTITY_NUMBER, "");
    String digits = Whom.of(number, "", "").number();
    if (!number.isBlank() && digits.length() != DUF_NUMBER && !IdentityNumber.isOne(digits)) {
      wrong.add(new Refusal.IdentityNumberWrong());
    }
    String year = texts.byField().getOrDefault(TextField.BIRTH_YEAR, "");
    if (!year.isBlank() && !isLikely(Whom.of("", "", year).year(), today)) {
      wrong.add(new Refusal.BirthYearWrong());
    }
    return wrong;
  }

  private static boolean isLikely(String year, LocalDate today) {
    return !year.isEmpty()
        && Integer.parseInt(year) >= EARLIEST
        && Integer.parseInt(year) <= today.getYear();
  }
}

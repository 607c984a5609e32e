package no.omtanke.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import no.omtanke.casework.Informed;
import no.omtanke.casework.Standing;
import no.omtanke.organisation.StaffId;
import org.jspecify.annotations.Nullable;

/** Says what became of something that was told: whether it stands, and whether the person knows. */
record ToldWords(Words words) {

  String standing(Standing standing) {
    LocalDate day = standing.day();
    return words.say("casework.standing." + standing.how(), day == null ? "" : words.date(day));
  }

  String decided(StaffId person) {
    return words.say("casework.disclosure.decided", words.person(person));
  }

  @Nullable String informed(Informed one) {
    Instant at = one.at();
    LocalDate waits = one.waits();
    if (at != null) {
      return words.say("casework.disclosure.informed", words.day(at));
    }
    return waits == null ? null : words.say("casework.disclosure.waits", words.date(waits));
  }
}

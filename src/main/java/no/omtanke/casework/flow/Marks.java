package no.omtanke.casework.flow;

import java.util.EnumMap;
import java.util.Map;
import no.omtanke.casework.Whom;
import no.omtanke.confidentiality.Mark;
import no.omtanke.confidentiality.Marking;
import no.omtanke.packs.AgencyId;

/** An agency's marks of a person, by what she is known by. */
record Marks(Marking marking) {

  Map<Whom.By, Mark> of(String municipality, AgencyId agency, Whom whom) {
    Map<Whom.By, Mark> marks = new EnumMap<>(Whom.By.class);
    whom.words().forEach((by, words) -> marks.put(by, marking.of(municipality, agency, words)));
    return marks;
  }
}

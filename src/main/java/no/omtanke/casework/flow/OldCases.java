package no.omtanke.casework.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.Whom;
import no.omtanke.casework.store.PersonMarks;
import no.omtanke.casework.store.PersonMarks.Folder;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.Mark;
import no.omtanke.confidentiality.Marking;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Marks what was written before there were marks, so that no question is answered with a no that is
 * wrong. Opens who they are in memory, a page at a time, and shows it to nobody.
 */
@Component
class OldCases {

  private static final int PAGE = 100;

  private final Tenancy tenancy;
  private final PersonMarks stored;
  private final Encryption encryption;
  private final Marks marks;

  OldCases(Tenancy tenancy, PersonMarks stored, Encryption encryption, Marking marking) {
    this.tenancy = tenancy;
    this.stored = stored;
    this.encryption = encryption;
    this.marks = new Marks(marking);
  }

  void mark(String municipality) {
    Folder after = new Folder(new CaseId(new UUID(0, 0)), new AgencyId(""));
    List<Folder> page;
    do {
      Folder from = after;
      page =
          tenancy.inMunicipality(
              municipality,
              () -> {
                List<Folder> found = stored.unmarked(municipality, from, PAGE);
                found.forEach(folder -> mark(municipality, folder));
                return found;
              });
      after = page.isEmpty() ? after : page.getLast();
    } while (!page.isEmpty());
  }

  private void mark(String municipality, Folder folder) {
    Writing writing = new Writing(encryption, municipality, folder.id().value());
    Map<TextField, String> latest = new HashMap<>();
    stored
        .identity(municipality, folder)
        .forEach((entry, fields) ->
            writing.opened(folder.agency(), entry, fields).forEach(latest::putIfAbsent));
    Map<Whom.By, Mark> all = marks.of(municipality, folder.agency(), Whom.of(new Texts(latest)));
    if (!all.isEmpty()) {
      stored.mark(municipality, folder, all);
    }
  }
}

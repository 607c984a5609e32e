package no.omtanke.casework.web;

import java.util.Map;
import java.util.Optional;
import no.omtanke.casework.TextField;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.confidentiality.EntryId;

/** How the texts that a reader may read begin, so that one entry is told from another. */
record Openings(CaseRoom room) {

  Optional<String> of(EntryId id, int letters) {
    Map<TextField, String> texts = room.says(id);
    return texts.entrySet().stream()
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .map(text ->
            text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters)) + " …");
  }
}

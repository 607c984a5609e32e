package no.omtanke.rights.flow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RetentionClass;
import no.omtanke.rights.Deletion;
import no.omtanke.rights.Deletion.Seen;

/** What a certificate says, line by line: what is signed is what anybody can read. */
final class CertificateText {

  private CertificateText() {}

  static String of(Pack pack, Deletion deletion, Map<String, Integer> rows, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add("municipality: " + pack.id());
    lines.add("id: " + deletion.ended().id());
    lines.add("what: " + deletion.ended().what());
    lines.add("owner: " + deletion.ended().owner());
    lines.add("ended: " + deletion.ended().day());
    deletion.retention(pack).ifPresent(retention -> lines.addAll(permission(retention)));
    lines.add("listed: " + moment(deletion.listed()));
    for (Seen seen : deletion.seen()) {
      lines.add("seen: " + moment(seen.at()) + " " + seen.by());
    }
    if (deletion.transferred() != null) {
      lines.add("transferred: " + deletion.transferred());
    }
    lines.add("destroyed: " + moment(now));
    lines.add("keys: destroyed");
    rows.entrySet().stream()
        .filter(row -> row.getValue() > 0)
        .forEach(row -> lines.add("rows in " + row.getKey() + ": " + row.getValue()));
    return String.join("\n", lines);
  }

  private static List<String> permission(RetentionClass retention) {
    return List.of(
        "class: " + retention.id() + " " + retention.keep(),
        "permission: " + String.valueOf(retention.permission()).replaceAll("\\s+", " "));
  }

  private static Instant moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS);
  }
}

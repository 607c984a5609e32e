package no.omtanke.rights.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.rights.Certificate;
import no.omtanke.rights.Certificate.Line;
import org.springframework.context.MessageSource;

/** A certificate's lines in the reader's words; what was signed stands beside as it is. */
final class CertificateWords {

  private final Pack pack;
  private final Naming naming;
  private final MessageSource messages;
  private final Locale locale;

  CertificateWords(Pack pack, People people, MessageSource messages, Locale locale) {
    this.pack = pack;
    this.naming = new Naming(pack, people);
    this.messages = messages;
    this.locale = locale;
  }

  List<Line> of(Certificate certificate) {
    return certificate.lines().stream().map(line -> new Line(line.name(), words(line))).toList();
  }

  /** What is no longer readable is shown as it stands. */
  private String words(Line line) {
    try {
      return switch (line.name()) {
        case "municipality" -> pack.name().in(locale.getLanguage());
        case "what" -> messages.getMessage("rights.deletion.what." + line.value(), null, locale);
        case "owner" -> naming.agency(new AgencyId(line.value())).in(locale.getLanguage());
        case "ended", "transferred" -> NorwegianTime.day(LocalDate.parse(line.value()), locale);
        case "listed", "destroyed" -> moment(line.value());
        case "seen" -> seen(line.value());
        case "keys" -> messages.getMessage("rights.certificate.keys", null, locale);
        default -> line.value();
      };
    } catch (DateTimeException asItStands) {
      return line.value();
    }
  }

  private String seen(String value) {
    String[] parts = value.split(" ", 2);
    StaffId staff = new StaffId(parts.length > 1 ? parts[1] : "");
    return naming.known(staff) + ", " + moment(parts[0]);
  }

  private String moment(String value) {
    return NorwegianTime.moment(Instant.parse(value), locale);
  }
}

package no.omtanke.rights.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RetentionClass;
import no.omtanke.packs.Span;
import no.omtanke.rights.Certificate;
import no.omtanke.rights.Certificate.Line;
import org.springframework.context.MessageSource;

/** A certificate's lines in the reader's words; what was signed stands beside as it is. */
final class CertificateWords {

  private static final String ROWS = "rows in ";

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

  /**
   * What it says, each under the name of it in words; the rows of all tables as one line. Where the
   * case outlives what was written in it, its own number is left out: it is still the case's
   * address.
   */
  List<Line> of(Certificate certificate) {
    boolean content = certificate.kind() == RetentionClass.What.CASE_CONTENT;
    Stream<Line> said =
        certificate.lines().stream()
            .filter(line -> !isRows(line) && !(content && line.name().equals("id")))
            .map(line -> new Line(label(line.name()), words(line)));
    String rows =
        certificate.lines().stream()
            .filter(CertificateWords::isRows)
            .map(this::rows)
            .collect(Collectors.joining("; "));
    return Stream.concat(
            said, rows.isEmpty() ? Stream.empty() : Stream.of(new Line(label("rows"), rows)))
        .toList();
  }

  private static boolean isRows(Line line) {
    return line.name().startsWith(ROWS);
  }

  private String rows(Line line) {
    String key = "rights.certificate.rows.";
    Object[] count = {line.value()};
    String table = line.name().substring(ROWS.length());
    String known = messages.getMessage(key + table, count, null, locale);
    return known == null ? messages.getMessage(key + "other", count, locale) : known;
  }

  private String label(String name) {
    String label = messages.getMessage("rights.certificate.line." + name, null, name, locale);
    return label == null ? name : label;
  }

  /** What is no longer readable is shown as it stands. */
  private String words(Line line) {
    try {
      return switch (line.name()) {
        case "municipality" -> pack.name().in(locale.getLanguage());
        case "what" -> messages.getMessage("rights.deletion.what." + line.value(), null, locale);
        case "owner" -> naming.agency(new AgencyId(line.value())).in(locale.getLanguage());
        case "ended", "transferred" -> NorwegianTime.day(LocalDate.parse(line.value()), locale);
        case "class" -> retention(line.value());
        case "listed", "destroyed" -> moment(line.value());
        case "seen" -> seen(line.value());
        case "keys" -> messages.getMessage("rights.certificate.keys", null, locale);
        default -> line.value();
      };
    } catch (DateTimeException asItStands) {
      return line.value();
    }
  }

  /** The class as the pack names it, where it still has it, and the time that was kept to. */
  private String retention(String value) {
    String[] parts = value.split(" ", 2);
    Span span = Span.of(Period.parse(parts.length > 1 ? parts[1] : ""));
    String time = messages.getMessage("period." + span.unit(), new Object[] {span.count()}, locale);
    return pack.confidentiality().retention().stream()
        .filter(one -> one.id().equals(parts[0]))
        .findFirst()
        .map(one ->
            messages.getMessage(
                "rights.certificate.class",
                new Object[] {one.label().in(locale.getLanguage()), time},
                locale))
        .orElse(time);
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

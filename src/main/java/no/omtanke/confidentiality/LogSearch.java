package no.omtanke.confidentiality;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * What of the log someone asks to see; what is null is not asked about. It holds ids and days and
 * nothing that was typed, for it is kept in the log itself.
 *
 * @param from the first day
 * @param to the last day
 */
public record LogSearch(
    Which which,
    @Nullable UUID caseId,
    @Nullable StaffId staff,
    @Nullable AgencyId agency,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Which rows. */
  public enum Which {
    ALL,
    /** Looks by someone who did nothing in the case in the week before or after. */
    WITHOUT_ACT,
    /** Cases that were opened in an emergency by someone who is not on them. */
    EMERGENCY,
    /** Those that are not as they were when the log was sealed. */
    AMISS
  }

  /** As it is kept in the log, beside the case. */
  public String written() {
    StringJoiner written = new StringJoiner(" ");
    written.add(which.name());
    if (staff != null) {
      written.add("staff=" + staff);
    }
    if (agency != null) {
      written.add("agency=" + agency);
    }
    if (from != null) {
      written.add("from=" + from);
    }
    if (to != null) {
      written.add("to=" + to);
    }
    return written.toString();
  }

  /** What was kept; nothing where it is not as it was written. */
  public static Optional<LogSearch> read(@Nullable UUID caseId, String written) {
    try {
      return Optional.of(parsed(caseId, written));
    } catch (IllegalArgumentException | DateTimeException tamperedWith) {
      return Optional.empty();
    }
  }

  private static LogSearch parsed(@Nullable UUID caseId, String written) {
    String[] parts = written.split(" ");
    String staff = value(parts, "staff=");
    String agency = value(parts, "agency=");
    String from = value(parts, "from=");
    String to = value(parts, "to=");
    return new LogSearch(
        Which.valueOf(parts[0]),
        caseId,
        staff == null ? null : new StaffId(staff),
        agency == null ? null : new AgencyId(agency),
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }

  private static @Nullable String value(String[] parts, String name) {
    for (String part : parts) {
      if (part.startsWith(name)) {
        return part.substring(name.length());
      }
    }
    return null;
  }
}

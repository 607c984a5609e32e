package no.omtanke.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.intake.Inquiry;
import no.omtanke.intake.InquiryId;
import no.omtanke.intake.Reception;
import no.omtanke.intake.Subject;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.RoleId;
import no.omtanke.platform.PublicFace;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the public pages' role can do: bring one in, and open the one whose receipt is known. */
@PublicFace
@Repository
public class PublicInquiries {

  private final JdbcClient jdbc;

  public PublicInquiries(@Qualifier("public") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it came in now; false where the same one is there already. */
  public boolean receive(Arrival arrival) {
    Reception.Deputy deputy = arrival.reception().deputy();
    List<AgencyId> agencies = List.copyOf(arrival.keys().keySet());
    return jdbc.sql(
            """
            select inquiry_receive(
              :id, :lookup, :subject, :contact, :way_in, :kind, :agency, :readers,
              :deputy_agency, :deputy, :at, :writer_key, :key_agencies, :keys, :letter, :text,
              :reporter)
            """)
        .param("id", arrival.id().value())
        .param("lookup", HexFormat.of().parseHex(arrival.lookup()))
        .param("subject", arrival.subject() instanceof Subject.Discussion ? "discussion" : "report")
        .param("contact", contact(arrival.subject()), Types.VARCHAR)
        .param("way_in", wayIn(arrival.subject()), Types.VARCHAR)
        .param("kind", kind(arrival.subject()), Types.VARCHAR)
        .param("agency", arrival.reception().agency().value())
        .param(
            "readers",
            arrival.reception().readers().stream()
                .map(RoleId::value)
                .sorted()
                .toArray(String[]::new))
        .param("deputy_agency", deputy == null ? null : deputy.agency().value(), Types.VARCHAR)
        .param("deputy", deputy == null ? null : deputy.role().value(), Types.VARCHAR)
        .param("at", arrival.at().atOffset(ZoneOffset.UTC))
        .param("writer_key", arrival.writerKey().bytes())
        .param("key_agencies", agencies.stream().map(AgencyId::value).toArray(String[]::new))
        .param("keys", keys(arrival, agencies))
        .param("letter", arrival.letter())
        .param("text", arrival.text().bytes())
        .param(
            "reporter",
            arrival.reporter() == null ? null : arrival.reporter().bytes(),
            Types.BINARY)
        .query(Boolean.class)
        .single();
  }

  private static byte[][] keys(Arrival arrival, List<AgencyId> agencies) {
    return agencies.stream()
        .map(agency -> arrival.keys().getOrDefault(agency, Ciphertext.of(new byte[0])).bytes())
        .toArray(byte[][]::new);
  }

  /** The inquiry that the derived value finds. */
  public Optional<OpenedInquiry> open(String lookup) {
    return jdbc.sql(
            """
            select id, contact, way_in, received, outcome, closed, writer_key
            from inquiry_open(:lookup)
            """)
        .param("lookup", HexFormat.of().parseHex(lookup))
        .query((row, number) -> opened(row))
        .optional();
  }

  /** Its letters, oldest first. */
  public List<StoredLetter> letters(String lookup) {
    return jdbc.sql("select id, at, agency, ciphertext from inquiry_letters(:lookup)")
        .param("lookup", HexFormat.of().parseHex(lookup))
        .query((row, number) -> letter(row))
        .list();
  }

  /** Adds a letter; false where nothing is found, or it has ended. */
  public boolean goOn(String lookup, UUID letter, Instant at, Ciphertext text) {
    return jdbc.sql("select inquiry_continue(:lookup, :letter, :at, :text)")
        .param("lookup", HexFormat.of().parseHex(lookup))
        .param("letter", letter)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("text", text.bytes())
        .query(Boolean.class)
        .single();
  }

  private static OpenedInquiry opened(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new OpenedInquiry(
        new InquiryId(row.getObject("id", UUID.class)),
        row.getString("contact"),
        row.getString("way_in"),
        row.getObject("received", OffsetDateTime.class).toInstant(),
        outcome == null ? null : Inquiry.Outcome.valueOf(outcome),
        row.getBoolean("closed"),
        Ciphertext.of(row.getBytes("writer_key")));
  }

  static StoredLetter letter(ResultSet row) throws SQLException {
    return new StoredLetter(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("agency"),
        Ciphertext.of(row.getBytes("ciphertext")));
  }

  private static @Nullable String contact(Subject subject) {
    return subject instanceof Subject.Discussion it ? it.contact().value() : null;
  }

  private static @Nullable String wayIn(Subject subject) {
    return subject instanceof Subject.Report it ? it.wayIn().value() : null;
  }

  private static @Nullable String kind(Subject subject) {
    return subject instanceof Subject.Report it ? it.kind().name() : null;
  }
}

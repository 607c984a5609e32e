package no.omtanke.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Permit;
import no.omtanke.intake.InboxPage;
import no.omtanke.intake.Inquiry;
import no.omtanke.intake.InquiryAct;
import no.omtanke.intake.InquiryId;
import no.omtanke.intake.Reception;
import no.omtanke.intake.Subject;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.WayInId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inquiries as those who receive them find, read and decide them. */
@Repository
public class StaffInquiries {

  private final JdbcClient jdbc;

  public StaffInquiries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is open for someone with these roles, in the inbox's order; each branch walks its own
   * index.
   *
   * @param keptFrom the cases that she is kept out of, and what they came from with them
   * @param unread what has waited since before this is the deputy's too
   */
  public List<Inquiry> open(
      String municipality,
      Actor actor,
      Set<UUID> keptFrom,
      Instant unread,
      InboxPage.@Nullable After after,
      int most) {
    return page(
            """
            select id, subject, contact, way_in, kind, agency, readers, deputy_agency, deputy,
                    deputy_in, received, waiting_since, outcome, closed, case_id, version
            from (
              (select id, subject, contact, way_in, kind, agency, readers, deputy_agency, deputy,
                    deputy_in, received, waiting_since, waits, outcome, closed, case_id, version
                from inquiry
                where municipality = :municipality and not closed and not set_aside
                  and (case_id is null or case_id <> all (cast(:kept_from as uuid[])))
                  and agency = :agency and readers && cast(:roles as text[])
                  and (waits, received, id)
                    > (:waiting::timestamptz, :received::timestamptz, :id::uuid)
                order by waits, received, id
                limit :most)
              union
              (select id, subject, contact, way_in, kind, agency, readers, deputy_agency, deputy,
                    deputy_in, received, waiting_since, waits, outcome, closed, case_id, version
                from inquiry
                where municipality = :municipality and not closed and not set_aside
                  and (case_id is null or case_id <> all (cast(:kept_from as uuid[])))
                  and deputy_agency = :agency and deputy = any (cast(:roles as text[]))
                  and (deputy_in or waiting_since <= :unread)
                  and (waits, received, id)
                    > (:waiting::timestamptz, :received::timestamptz, :id::uuid)
                order by waits, received, id
                limit :most)
            ) one
            order by waits, received, id
            limit :most
            """,
            municipality,
            actor,
            keptFrom,
            most)
        .param("unread", moment(unread), Types.TIMESTAMP_WITH_TIMEZONE)
        .param(
            "waiting",
            after == null
                ? "-infinity"
                : after.waiting() == null ? "infinity" : "" + after.waiting())
        .param("received", after == null ? "-infinity" : after.received().toString())
        .param("id", after == null ? new UUID(0, 0) : after.id().value())
        .query((row, number) -> inquiry(row).inquiry())
        .list();
  }

  /** What is closed for someone with these roles, the latest first. */
  public List<Inquiry> closed(
      String municipality,
      Actor actor,
      Set<UUID> keptFrom,
      InboxPage.@Nullable After after,
      int most) {
    return page(
            """
            select id, subject, contact, way_in, kind, agency, readers, deputy_agency, deputy,
                    deputy_in, received, waiting_since, outcome, closed, case_id, version
            from (
              (select id, subject, contact, way_in, kind, agency, readers, deputy_agency, deputy,
                    deputy_in, received, waiting_since, outcome, closed, case_id, version
                from inquiry
                where municipality = :municipality and closed and not set_aside
                  and (case_id is null or case_id <> all (cast(:kept_from as uuid[])))
                  and agency = :agency and readers && cast(:roles as text[])
                  and (received, id) < (:received::timestamptz, :id::uuid)
                order by received desc, id desc
                limit :most)
              union
              (select id, subject, contact, way_in, kind, agency, readers, deputy_agency, deputy,
                    deputy_in, received, waiting_since, outcome, closed, case_id, version
                from inquiry
                where municipality = :municipality and closed and not set_aside
                  and (case_id is null or case_id <> all (cast(:kept_from as uuid[])))
                  and deputy_agency = :agency and deputy = any (cast(:roles as text[]))
                  and deputy_in
                  and (received, id) < (:received::timestamptz, :id::uuid)
                order by received desc, id desc
                limit :most)
            ) one
            order by received desc, id desc
            limit :most
            """,
            municipality,
            actor,
            keptFrom,
            most)
        .param("received", after == null ? "infinity" : after.received().toString())
        .param("id", after == null ? new UUID(-1, -1) : after.id().value())
        .query((row, number) -> inquiry(row).inquiry())
        .list();
  }

  private JdbcClient.StatementSpec page(
      String sql, String municipality, Actor actor, Set<UUID> keptFrom, int most) {
    return jdbc.sql(sql)
        .param("kept_from", texts(keptFrom))
        .param("municipality", municipality)
        .param("agency", actor.agency().value())
        .param("roles", actor.roles().stream().map(RoleId::value).toArray(String[]::new))
        .param("most", most);
  }

  /**
   * What someone has passed on herself, the latest first. What has come back and become a case that
   * she is kept out of is left out; of what another agency made of it the list tells nothing, and
   * so neither by leaving it out.
   */
  public List<PassedOn> passedOn(
      String municipality,
      Actor actor,
      Set<UUID> keptFrom,
      InboxPage.@Nullable Passed before,
      int most) {
    return jdbc.sql(
            """
            select inquiry, id, at, staff, agency, act, target, reason
            from inquiry_triage
            where municipality = :municipality and staff = :staff and agency = :agency
              and act = 'TO_UNIT' and (at, id) < (:at::timestamptz, :id::uuid)
              and not exists (select from inquiry one
                where one.municipality = :municipality and one.id = inquiry_triage.inquiry
                  and (one.set_aside
                    or one.agency = :agency and one.case_id = any (cast(:kept_from as uuid[]))))
            order by at desc, id desc
            limit :most
            """)
        .param("municipality", municipality)
        .param("staff", actor.id().value())
        .param("agency", actor.agency().value())
        .param("kept_from", texts(keptFrom))
        .param("at", before == null ? "infinity" : before.at().toString())
        .param("id", before == null ? new UUID(-1, -1) : before.decision())
        .param("most", most)
        .query((row, number) ->
            new PassedOn(new InquiryId(row.getObject("inquiry", UUID.class)), triage(row)))
        .list();
  }

  /** A decision to pass on, and of which inquiry. */
  public record PassedOn(InquiryId inquiry, StoredTriage triage) {}

  /** One inquiry, whoever it is for. */
  public Optional<StoredInquiry> find(String municipality, InquiryId id) {
    return one(ONE, municipality, id);
  }

  /** The same, and until the transaction ends nobody else changes it. */
  public Optional<StoredInquiry> hold(String municipality, InquiryId id) {
    return one(ONE + " for update", municipality, id);
  }

  private static final String ONE =
      """
      select id, subject, contact, way_in, kind, agency, readers, deputy_agency, deputy,
        deputy_in, received, waiting_since, outcome, closed, case_id, version
      from inquiry
      where municipality = :municipality and id = :id and not set_aside
      """;

  private Optional<StoredInquiry> one(String sql, String municipality, InquiryId id) {
    return jdbc.sql(sql)
        .param("municipality", municipality)
        .param("id", id.value())
        .query((row, number) -> inquiry(row))
        .optional();
  }

  /** How many letters there are in each inquiry, and whether the last one is an answer. */
  public Map<InquiryId, InboxPage.Letters> letters(String municipality, Collection<InquiryId> ids) {
    Map<InquiryId, InboxPage.Letters> letters = new HashMap<>();
    jdbc.sql(
            """
            select inquiry, count(*), (array_agg(agency order by at desc, id desc))[1] is not null
            from inquiry_letter
            where municipality = :municipality and inquiry = any(cast(:ids as uuid[]))
            group by inquiry
            """)
        .param("municipality", municipality)
        .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
        .query(row -> {
          letters.put(
              new InquiryId(row.getObject(1, UUID.class)),
              new InboxPage.Letters(row.getInt(2), row.getBoolean(3)));
        });
    return letters;
  }

  /** Which letters there are: what a look at them is logged by. */
  public List<UUID> letterIds(String municipality, InquiryId id) {
    return jdbc.sql(
            "select id from inquiry_letter where municipality = :municipality and inquiry ="
                + " :inquiry")
        .param("municipality", municipality)
        .param("inquiry", id.value())
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** The letters that the look permits, oldest first. */
  public List<StoredLetter> letters(String municipality, Permit permit) {
    return jdbc.sql(
            """
            select id, at, agency, ciphertext
            from inquiry_letter
            where municipality = :municipality and inquiry = :inquiry
              and id = any(cast(:entries as uuid[]))
            order by at, id
            """)
        .param("municipality", municipality)
        .param("inquiry", permit.caseId())
        .param("entries", permit.entries().stream().map(EntryId::toString).toArray(String[]::new))
        .query((row, number) -> PublicInquiries.letter(row))
        .list();
  }

  /** The inquiry's key under the agency's own. */
  public Optional<Kept> key(String municipality, InquiryId id, AgencyId agency) {
    return jdbc.sql(
            """
            select wrapped, sealed
            from inquiry_key
            where municipality = :municipality and inquiry = :inquiry and agency = :agency
            """)
        .param("municipality", municipality)
        .param("inquiry", id.value())
        .param("agency", agency.value())
        .query((row, number) -> kept(row, "wrapped"))
        .optional();
  }

  /** Whether somebody said who reported. */
  public boolean named(String municipality, InquiryId id) {
    return jdbc.sql(
            """
            select exists (
              select from inquiry_reporter
              where municipality = :municipality and inquiry = :inquiry)
            """)
        .param("municipality", municipality)
        .param("inquiry", id.value())
        .query(Boolean.class)
        .single();
  }

  /** Who reported, as it lies; what it takes to read it is a key of its own. */
  public Optional<Kept> reporter(String municipality, InquiryId id) {
    return jdbc.sql(
            """
            select ciphertext, sealed
            from inquiry_reporter
            where municipality = :municipality and inquiry = :inquiry
            """)
        .param("municipality", municipality)
        .param("inquiry", id.value())
        .query((row, number) -> kept(row, "ciphertext"))
        .optional();
  }

  /** Somebody has read it; says nothing to those who are about to act on it. */
  public void read(String municipality, Inquiry inquiry) {
    jdbc.sql(
            """
            update inquiry
            set waiting_since = null, deputy_in = :deputy_in
            where municipality = :municipality and id = :id
            """)
        .param("municipality", municipality)
        .param("id", inquiry.id().value())
        .param("deputy_in", inquiry.deputyIn())
        .update();
  }

  /** Writes what an inquiry has become; false where someone else came first. */
  public boolean become(String municipality, long seen, Inquiry after, @Nullable UUID caseId) {
    Reception.Deputy deputy = after.reception().deputy();
    return jdbc.sql(
                """
                update inquiry
                set agency = :agency, readers = :readers, deputy_agency = :deputy_agency,
                  deputy = :deputy, deputy_in = :deputy_in, waiting_since = :waiting_since,
                  outcome = :outcome, closed = :closed, case_id = coalesce(:case_id, case_id),
                  version = :version
                where municipality = :municipality and id = :id and version = :seen and not set_aside
                """)
            .param("municipality", municipality)
            .param("id", after.id().value())
            .param("seen", seen)
            .param("version", after.version())
            .param("agency", after.reception().agency().value())
            .param(
                "readers",
                after.reception().readers().stream()
                    .map(RoleId::value)
                    .sorted()
                    .toArray(String[]::new))
            .param("deputy_agency", deputy == null ? null : deputy.agency().value(), Types.VARCHAR)
            .param("deputy", deputy == null ? null : deputy.role().value(), Types.VARCHAR)
            .param("deputy_in", after.deputyIn())
            .param("waiting_since", moment(after.waitingSince()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param(
                "outcome", after.outcome() == null ? null : after.outcome().name(), Types.VARCHAR)
            .param("closed", after.closed())
            .param("case_id", caseId, Types.OTHER)
            .update()
        == 1;
  }

  /** An answer. */
  public void answer(String municipality, InquiryId id, Actor actor, StoredLetter letter) {
    jdbc.sql(
            """
            insert into inquiry_letter (municipality, inquiry, id, at, staff, agency, ciphertext)
            values (:municipality, :inquiry, :id, :at, :staff, :agency, :text)
            """)
        .param("municipality", municipality)
        .param("inquiry", id.value())
        .param("id", letter.id())
        .param("at", letter.at().atOffset(ZoneOffset.UTC))
        .param("staff", actor.id().value())
        .param("agency", actor.agency().value())
        .param("text", letter.text().bytes())
        .update();
  }

  /** What was decided, and why. */
  public void decided(String municipality, InquiryId id, StoredTriage triage) {
    jdbc.sql(
            """
            insert into inquiry_triage
              (municipality, inquiry, id, at, staff, agency, act, target, reason)
            values
              (:municipality, :inquiry, :id, :at, :staff, :agency, :act, :target, :reason)
            """)
        .param("municipality", municipality)
        .param("inquiry", id.value())
        .param("id", triage.id())
        .param("at", triage.at().atOffset(ZoneOffset.UTC))
        .param("staff", triage.staff().value())
        .param("agency", triage.agency().value())
        .param("act", triage.kind().name())
        .param("target", triage.target() == null ? null : triage.target().value(), Types.VARCHAR)
        .param("reason", triage.reason().bytes())
        .update();
  }

  /** What has been decided so far, oldest first. */
  public List<StoredTriage> decisions(String municipality, InquiryId id) {
    return jdbc.sql(
            """
            select id, at, staff, agency, act, target, reason
            from inquiry_triage
            where municipality = :municipality and inquiry = :inquiry
            order by at
            """)
        .param("municipality", municipality)
        .param("inquiry", id.value())
        .query((row, number) -> triage(row))
        .list();
  }

  /** Another agency takes over: its key in place of all others, and who reported under its own. */
  public void passOn(
      String municipality,
      InquiryId id,
      AgencyId to,
      Ciphertext key,
      @Nullable Ciphertext reporter) {
    jdbc.sql("delete from inquiry_key where municipality = :municipality and inquiry = :inquiry")
        .param("municipality", municipality)
        .param("inquiry", id.value())
        .update();
    jdbc.sql(
            """
            insert into inquiry_key (municipality, inquiry, agency, wrapped)
            values (:municipality, :inquiry, :agency, :wrapped)
            """)
        .param("municipality", municipality)
        .param("inquiry", id.value())
        .param("agency", to.value())
        .param("wrapped", key.bytes())
        .update();
    if (reporter != null) {
      jdbc.sql(
              """
              update inquiry_reporter
              set agency = :agency, ciphertext = :ciphertext, sealed = false
              where municipality = :municipality and inquiry = :inquiry
              """)
          .param("municipality", municipality)
          .param("inquiry", id.value())
          .param("agency", to.value())
          .param("ciphertext", reporter.bytes())
          .update();
    }
  }

  private static String[] texts(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Kept kept(ResultSet row, String column) throws SQLException {
    return new Kept(Ciphertext.of(row.getBytes(column)), row.getBoolean("sealed"));
  }

  private static StoredTriage triage(ResultSet row) throws SQLException {
    String target = row.getString("target");
    return new StoredTriage(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new StaffId(row.getString("staff")),
        new AgencyId(row.getString("agency")),
        InquiryAct.Kind.valueOf(row.getString("act")),
        target == null ? null : new AgencyId(target),
        Ciphertext.of(row.getBytes("reason")));
  }

  static StoredInquiry inquiry(ResultSet row) throws SQLException {
    OffsetDateTime waiting = row.getObject("waiting_since", OffsetDateTime.class);
    String outcome = row.getString("outcome");
    String deputy = row.getString("deputy");
    return new StoredInquiry(
        new Inquiry(
            new InquiryId(row.getObject("id", UUID.class)),
            row.getString("subject").equals("discussion")
                ? new Subject.Discussion(new ContactId(row.getString("contact")))
                : new Subject.Report(
                    new WayInId(row.getString("way_in")), CaseKind.valueOf(row.getString("kind"))),
            row.getLong("version"),
            new Reception(
                new AgencyId(row.getString("agency")),
                Arrays.stream((String[]) row.getArray("readers").getArray())
                    .map(RoleId::new)
                    .collect(Collectors.toUnmodifiableSet()),
                deputy == null
                    ? null
                    : new Reception.Deputy(
                        new AgencyId(row.getString("deputy_agency")), new RoleId(deputy))),
            row.getObject("received", OffsetDateTime.class).toInstant(),
            waiting == null ? null : waiting.toInstant(),
            row.getBoolean("deputy_in"),
            outcome == null ? null : Inquiry.Outcome.valueOf(outcome),
            row.getBoolean("closed")),
        row.getObject("case_id", UUID.class));
  }
}

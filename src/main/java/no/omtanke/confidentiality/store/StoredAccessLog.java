package no.omtanke.confidentiality.store;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Handled;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.log.Acted;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.GroundKind;
import no.omtanke.platform.SqlPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log as a table that the application can add to and read, and nothing else. */
@Repository
public class StoredAccessLog extends AccessLog {

  /** What a look that looked for words is called, where an act has its name. */
  private static final String SEARCH = "SEARCH";

  private final JdbcClient jdbc;

  public StoredAccessLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  protected void write(Look look) {
    switch (look) {
      case Look.AtEntries it ->
          insert(
              it,
              "look",
              it.caseId(),
              names(it.entries()),
              it.sought() == null ? null : SEARCH,
              grounds(it.grounds()),
              why(it.sought()),
              null);
      case Look.AtIdentity it ->
          insert(
              it,
              "identity",
              it.caseId(),
              names(it.entries()),
              it.purpose().name(),
              grounds(it.grounds()),
              new Why(it.id().value(), it.reason()),
              null);
      case Look.AtList it -> {
        Look.Sought sought = it.sought();
        insert(
            it,
            "list",
            null,
            names(it.cases()),
            sought == null ? null : sought.terms(),
            null,
            sought == null ? null : why(sought.typed()),
            null);
      }
      case Look.Denied it ->
          insert(it, "denied", null, new String[0], null, null, why(it.typed()), it.reference());
      case Look.ForPerson it ->
          insert(
              it,
              it.asked() == Look.ForPerson.Asked.WHETHER ? "asked" : "sought",
              null,
              names(it.cases()),
              it.agency().value(),
              null,
              new Why(it.id().value(), it.terms()),
              null);
      case Look.AtLog it ->
          insert(
              it,
              "log",
              it.search().caseId(),
              new String[0],
              it.search().written(),
              null,
              null,
              null);
    }
  }

  /** Null where there is none. */
  private static @Nullable String grounds(Set<GroundKind> grounds) {
    return grounds.isEmpty()
        ? null
        : grounds.stream().sorted().map(GroundKind::name).collect(Collectors.joining(","));
  }

  @Override
  protected void write(Handled handled) {
    SqlPart row =
        new Acted(
                handled.municipality(),
                handled.actor(),
                handled.at(),
                handled.subject(),
                handled.entry(),
                handled.act(),
                null,
                0,
                0,
                List.of(),
                handled.written())
            .row();
    if (jdbc.sql(row.sql()).params(row.values()).update() != 1) {
      throw new IllegalStateException("an act was not logged");
    }
  }

  @Override
  public Map<UUID, Instant> opened(String municipality, Actor reader, Collection<UUID> cases) {
    Map<UUID, Instant> opened = new HashMap<>();
    if (cases.isEmpty()) {
      return opened;
    }
    jdbc.sql(
            """
            select one.case_id, latest.at
            from unnest(cast(:cases as uuid[])) as one(case_id)
            cross join lateral (
              select at from access_log
              where municipality = :municipality and kind = 'look' and staff = :staff
                and agency = :agency and case_id = one.case_id
              order by at desc
              limit 1
            ) latest
            """)
        .param("municipality", municipality)
        .param("staff", reader.id().value())
        .param("agency", reader.agency().value())
        .param("cases", names(cases))
        .query(row -> {
          opened.put(
              row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant());
        });
    return opened;
  }

  @Override
  public int asked(String municipality, Actor reader, Instant since) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
        .param("who", municipality + '\n' + reader.id().value() + "\nasks for a person")
        .query(row -> {});
    return jdbc.sql(
            """
            select count(*) from access_log
            where municipality = :municipality and staff = :staff and at > :since
              and kind in ('asked', 'sought')
            """)
        .param("municipality", municipality)
        .param("staff", reader.id().value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private record Why(UUID id, Ciphertext reason) {}

  private static @Nullable Why why(Look.@Nullable Typed typed) {
    return typed == null ? null : new Why(typed.id().value(), typed.text());
  }

  private static String[] names(Collection<?> ids) {
    return ids.stream().map(Object::toString).sorted().toArray(String[]::new);
  }

  private void insert(
      Look look,
      String kind,
      @Nullable UUID caseId,
      String[] subjects,
      @Nullable String act,
      @Nullable String ground,
      @Nullable Why why,
      @Nullable UUID reference) {
    int rows =
        jdbc.sql(
                """
                insert into access_log
                  (municipality, at, staff, agency, kind, case_id, subjects, act, ground, look, reason,
                   reference)
                values
                  (:municipality, :at, :staff, :agency, :kind, :case_id,
                   cast(:subjects as uuid[]), :act, :ground, :look, :reason, :reference)
                """)
            .param("municipality", look.municipality())
            .param("at", look.at().atOffset(ZoneOffset.UTC))
            .param("staff", look.reader().id().value())
            .param("agency", look.reader().agency().value())
            .param("kind", kind)
            .param("case_id", caseId, Types.OTHER)
            .param("subjects", subjects)
            .param("act", act, Types.VARCHAR)
            .param("ground", ground, Types.VARCHAR)
            .param("look", why == null ? null : why.id(), Types.OTHER)
            .param("reason", why == null ? null : why.reason().bytes(), Types.BINARY)
            .param("reference", reference, Types.OTHER)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("a look was not logged");
    }
  }
}

package no.omtanke.rights.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.Erasable;
import no.omtanke.confidentiality.Signing;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Closing;
import no.omtanke.packs.RetentionClass;
import no.omtanke.rights.Deletion;
import no.omtanke.rights.Deletion.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of what is to be destroyed. */
@Repository
public class Deletions implements Erasable {

  private static final String SELECT =
      """
      select id, version, what, agency, about, closing, ended, listed, transferred
      from deletion where municipality = :municipality
      """;

  private final JdbcClient jdbc;
  private final Signing signing;

  public Deletions(JdbcClient jdbc, Signing signing) {
    this.jdbc = jdbc;
    this.signing = signing;
  }

  /**
   * Puts it on the list; what is there stays as it is. Where what was written in it is there, the
   * whole takes its place and is seen anew, but for what there is no way back for.
   *
   * @return whether it is on the list now
   */
  public boolean list(String municipality, Ended ended, Instant now) {
    long version = ended.isContent() ? 0 : takeContentOff(municipality, ended.id());
    CaseKind about = ended.about();
    Closing closing = ended.closing();
    jdbc.sql(
            """
            insert into deletion
              (municipality, id, version, what, agency, about, closing, ended, listed)
            values
              (:municipality, :id, :version, :what, :agency, :about, :closing, :ended, :listed)
            on conflict do nothing
            """)
        .param("municipality", municipality)
        .param("id", ended.id())
        .param("version", version)
        .param("what", ended.what().name())
        .param("agency", ended.owner().value())
        .param("about", about == null ? null : about.name(), Types.VARCHAR)
        .param("closing", closing == null ? null : closing.name(), Types.VARCHAR)
        .param("ended", ended.day())
        .param("listed", now.atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
            """
            select (what = 'CASE_CONTENT') = :content from deletion
            where municipality = :municipality and id = :id
            """)
        .param("municipality", municipality)
        .param("id", ended.id())
        .param("content", ended.isContent())
        .query(Boolean.class)
        .single();
  }

  /** The version that follows what was there: who was shown that has not seen the whole. */
  private long takeContentOff(String municipality, UUID id) {
    return jdbc.sql(
            """
            delete from deletion
            where municipality = :municipality and id = :id and what = 'CASE_CONTENT'
              and begun is null
            returning version + 1
            """)
        .param("municipality", municipality)
        .param("id", id)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** A page of what the agencies own, but for these, what was listed first before the rest. */
  public List<Deletion> page(
      String municipality,
      Set<AgencyId> agencies,
      Set<UUID> without,
      Deletion.@Nullable Place after,
      int most) {
    return withSeen(
        municipality,
        jdbc.sql(
                SELECT
                    + """
                     and agency = any(:agencies) and begun is null and (listed, id) > (:listed, :after)
                      and not id = any(:without)
                    order by listed, id
                    limit :most
                    """)
            .param("municipality", municipality)
            .param("agencies", agencies.stream().map(AgencyId::value).toArray(String[]::new))
            .param("without", without.toArray(UUID[]::new))
            .param(
                "listed", (after == null ? Instant.EPOCH : after.listed()).atOffset(ZoneOffset.UTC))
            .param("after", after == null ? new UUID(0, 0) : after.id())
            .param("most", most)
            .query((row, nth) -> deletion(row))
            .list());
  }

  /** All that the agencies own, but for these. */
  public List<Deletion> all(String municipality, Set<AgencyId> agencies, Set<UUID> without) {
    return page(municipality, agencies, without, null, Integer.MAX_VALUE);
  }

  /** One of them. */
  public Optional<Deletion> find(String municipality, UUID id) {
    return one(" and id = :id and begun is null", municipality, id);
  }

  /** The same, and until the transaction ends nobody else changes it. */
  public Optional<Deletion> lock(String municipality, UUID id) {
    return one(" and id = :id and begun is null for update", municipality, id);
  }

  private Optional<Deletion> one(String which, String municipality, UUID id) {
    return withSeen(
            municipality,
            jdbc.sql(SELECT + which)
                .param("municipality", municipality)
                .param("id", id)
                .query((row, nth) -> deletion(row))
                .list())
        .stream()
        .findFirst();
  }

  /** All that are not being destroyed yet, after the number. */
  public List<Deletion> waiting(String municipality, UUID after, int most) {
    return withSeen(
        municipality,
        jdbc.sql(SELECT + " and begun is null and id > :after order by id limit :most")
            .param("municipality", municipality)
            .param("after", after)
            .param("most", most)
            .query((row, nth) -> deletion(row))
            .list());
  }

  /** Those whose keys are being destroyed, or have been. */
  public List<Deletion> begun(String municipality) {
    return withSeen(
        municipality,
        jdbc.sql(SELECT + " and begun is not null order by begun, id")
            .param("municipality", municipality)
            .query((row, nth) -> deletion(row))
            .list());
  }

  /** Writes down what an act has changed. */
  public void become(String municipality, Deletion before, Deletion after) {
    UUID id = after.ended().id();
    jdbc.sql(
            """
            update deletion set version = :version, transferred = :transferred
            where municipality = :municipality and id = :id
            """)
        .param("municipality", municipality)
        .param("id", id)
        .param("version", after.version())
        .param("transferred", after.transferred(), Types.DATE)
        .update();
    for (Seen seen : after.seen()) {
      if (!before.seen().contains(seen)) {
        jdbc.sql(
                """
                insert into deletion_seen (municipality, id, staff, of_owner, at, signature)
                values (:municipality, :id, :staff, :of_owner, :at, :signature)
                """)
            .param("municipality", municipality)
            .param("id", id)
            .param("staff", seen.by().value())
            .param("of_owner", seen.ofOwner())
            .param("at", seen.at().atOffset(ZoneOffset.UTC))
            .param("signature", signing.sign(signed(municipality, after.ended(), seen)))
            .update();
      }
    }
  }

  /** Whose look at what is signed: nobody who only writes to the database can have seen it. */
  private static String signed(String municipality, Ended ended, Seen seen) {
    Instant at = seen.at().plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    return String.join(
        "|",
        "seen before it is destroyed",
        municipality,
        ended.id().toString(),
        ended.what().name(),
        ended.owner().value(),
        ended.day().toString(),
        seen.by().value(),
        Boolean.toString(seen.ofOwner()),
        at.toString());
  }

  /** From now on there is no way back; for whoever holds the lock on it. */
  public void begin(String municipality, UUID id, Instant now) {
    int begun =
        jdbc.sql(
                """
                update deletion set begun = :now
                where municipality = :municipality and id = :id and begun is null
                """)
            .param("municipality", municipality)
            .param("id", id)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    if (begun != 1) {
      throw new IllegalStateException("what is not on the list was to be destroyed: " + id);
    }
  }

  /** Takes it off the list. */
  public void remove(String municipality, UUID id) {
    erase(municipality, Set.of(id));
  }

  @Override
  public Set<String> tables() {
    return Set.of("deletion", "deletion_seen");
  }

  @Override
  public Map<String, Integer> erase(String municipality, Collection<UUID> ids) {
    jdbc.sql(
            """
            delete from deletion
            where municipality = :municipality and id = any(cast(:ids as uuid[]))
            """)
        .param("municipality", municipality)
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .update();
    return Map.of();
  }

  private List<Deletion> withSeen(String municipality, List<Deletion> deletions) {
    Map<UUID, Ended> ended =
        deletions.stream().collect(Collectors.toMap(one -> one.ended().id(), Deletion::ended));
    Map<UUID, List<Seen>> seen = new HashMap<>();
    jdbc.sql(
            """
            select id, staff, of_owner, at, signature from deletion_seen
            where municipality = :municipality and id = any(cast(:ids as uuid[]))
            order by at, staff
            """)
        .param("municipality", municipality)
        .param("ids", ended.keySet().stream().map(UUID::toString).toArray(String[]::new))
        .query(row -> {
          UUID id = row.getObject("id", UUID.class);
          Seen one =
              new Seen(
                  new StaffId(row.getString("staff")),
                  row.getBoolean("of_owner"),
                  row.getObject("at", OffsetDateTime.class).toInstant());
          Ended of = ended.get(id);
          if (of != null
              && signing.signed(signed(municipality, of, one), row.getString("signature"))) {
            seen.computeIfAbsent(id, _ -> new ArrayList<>()).add(one);
          }
        });
    return deletions.stream()
        .map(one ->
            new Deletion(
                one.ended(),
                one.version(),
                one.listed(),
                seen.getOrDefault(one.ended().id(), List.of()),
                one.transferred()))
        .toList();
  }

  private static Deletion deletion(ResultSet row) throws SQLException {
    String about = row.getString("about");
    String closing = row.getString("closing");
    return new Deletion(
        new Ended(
            row.getObject("id", UUID.class),
            RetentionClass.What.valueOf(row.getString("what")),
            new AgencyId(row.getString("agency")),
            about == null ? null : CaseKind.valueOf(about),
            closing == null ? null : Closing.valueOf(closing),
            row.getObject("ended", LocalDate.class)),
        row.getLong("version"),
        row.getObject("listed", OffsetDateTime.class).toInstant(),
        List.of(),
        row.getObject("transferred", LocalDate.class));
  }
}

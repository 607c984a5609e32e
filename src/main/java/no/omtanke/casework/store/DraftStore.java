package no.omtanke.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Move;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts by whose they are: no query reaches another person's, save the one that ends old ones. */
@Repository
public class DraftStore {

  private static final String HERS =
      """
      municipality = :municipality and staff = :staff and agency = :agency
      """;

  private static final String ONE =
      HERS
          + """
          and act = :act and reference is not distinct from cast(:reference as uuid)
          and subject is not distinct from cast(:subject as text)
          """;

  private final JdbcClient jdbc;

  public DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whose draft, of which form.
   *
   * @param reference the case that the act is on; null for a new concern
   */
  public record Place(String municipality, Actor actor, @Nullable UUID reference, Move move) {}

  /** A draft as it is kept. */
  public record Kept(UUID id, Instant saved, Ciphertext ciphertext) {}

  /** That there is a draft, and of what. */
  public record Begun(@Nullable UUID reference, Move move, Instant saved) {}

  /** The draft; nothing where she has none of the form. */
  public Optional<Kept> find(Place place) {
    return one("select id, saved, ciphertext from draft where " + ONE, place);
  }

  /** The same, and nobody else changes or ends it before this transaction has ended. */
  public Optional<Kept> hold(Place place) {
    return one("select id, saved, ciphertext from draft where " + ONE + " for update", place);
  }

  private Optional<Kept> one(String sql, Place place) {
    return at(sql, place)
        .query((row, number) ->
            new Kept(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                Ciphertext.of(row.getBytes(3))))
        .optional();
  }

  /** Keeps the draft, in place of the one of the same form. */
  public void put(Place place, Kept draft) {
    at(
            """
            insert into draft
              (municipality, id, staff, agency, act, reference, subject, saved, ciphertext)
            values
              (:municipality, :id, :staff, :agency, :act, :reference, :subject, :saved, :ciphertext)
            on conflict (municipality, staff, agency, act, reference, subject)
            do update set
              id = excluded.id, saved = excluded.saved, ciphertext = excluded.ciphertext
            """,
            place)
        .param("id", draft.id())
        .param("saved", draft.saved().atOffset(ZoneOffset.UTC))
        .param("ciphertext", draft.ciphertext().bytes())
        .update();
  }

  /** Takes the draft away, and gives the key that ends with it; nothing where there was none. */
  public Optional<FolderKey> remove(Place place) {
    return at("delete from draft where " + ONE + " returning id, agency", place)
        .query((row, number) -> key(place.municipality(), row))
        .optional();
  }

  /** Everything that she has begun, the latest first. */
  public List<Begun> begun(String municipality, Actor actor) {
    return hers(
            "select reference, act, subject, saved from draft where "
                + HERS
                + " order by saved desc, id",
            municipality,
            actor)
        .query((row, number) ->
            new Begun(
                row.getObject(1, UUID.class),
                new Move(ActKind.valueOf(row.getString(2)), row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Takes away all that nobody has written in since, and gives their keys. */
  public List<FolderKey> removeSavedBefore(String municipality, Instant oldest) {
    return jdbc.sql(
            """
            delete from draft where municipality = :municipality and saved < :oldest
            returning id, agency
            """)
        .param("municipality", municipality)
        .param("oldest", oldest.atOffset(ZoneOffset.UTC))
        .query((row, number) -> key(municipality, row))
        .list();
  }

  static FolderKey key(String municipality, ResultSet row) throws SQLException {
    return new FolderKey(
        municipality, row.getObject(1, UUID.class), new AgencyId(row.getString(2)), Part.DRAFT);
  }

  private JdbcClient.StatementSpec at(String sql, Place place) {
    return hers(sql, place.municipality(), place.actor())
        .param("act", place.move().kind().name())
        .param("reference", place.reference(), Types.OTHER)
        .param("subject", place.move().subject(), Types.VARCHAR);
  }

  private JdbcClient.StatementSpec hers(String sql, String municipality, Actor actor) {
    return jdbc.sql(sql)
        .param("municipality", municipality)
        .param("staff", actor.id().value())
        .param("agency", actor.agency().value());
  }
}

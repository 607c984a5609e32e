package no.omtanke.packs.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.omtanke.packs.PackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of packs in the database, in their canonical form. */
@Repository
public class PackStore {

  private final JdbcClient jdbc;

  PackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the version; one that is kept already stays as it is. */
  public void keep(PackId pack, String hash, String content) {
    jdbc.sql(
            """
            insert into pack_version (hash, pack_id, content)
            values (:hash, :pack, :content)
            on conflict (hash) do nothing
            """)
        .param("hash", hash)
        .param("pack", pack.value())
        .param("content", content)
        .update();
  }

  /** Lets the version be what runs. */
  public void makeCurrent(PackId pack, String hash) {
    jdbc.sql(
            """
            insert into pack_current (pack_id, hash)
            values (:pack, :hash)
            on conflict (pack_id) do update set hash = excluded.hash, since = now()
            where pack_current.hash <> excluded.hash
            """)
        .param("hash", hash)
        .param("pack", pack.value())
        .update();
  }

  /** The packs of which some version runs. */
  public List<PackId> running() {
    return jdbc.sql("select pack_id from pack_current order by pack_id")
        .query((row, _) -> new PackId(row.getString("pack_id")))
        .list();
  }

  /** The content of the version that runs; nothing where none ever loaded. */
  public Optional<String> current(PackId pack) {
    return jdbc.sql(
            """
            select version.content
            from pack_current current
            join pack_version version on version.hash = current.hash
            where current.pack_id = :pack
            """)
        .param("pack", pack.value())
        .query(String.class)
        .optional();
  }

  /** Since when what runs has run; nothing where none ever loaded. */
  public Optional<Instant> since(PackId pack) {
    return jdbc.sql("select since from pack_current where pack_id = :pack")
        .param("pack", pack.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /** The content of a version; nothing where it was never loaded here. */
  public Optional<String> version(String hash) {
    return jdbc.sql("select content from pack_version where hash = :hash")
        .param("hash", hash)
        .query(String.class)
        .optional();
  }
}

package no.omtanke.organisation.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The short-lived keys that all nodes seal held forms with. */
@Repository
public class HeldFormKeys {

  private final JdbcClient jdbc;

  HeldFormKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The keys made since, newest first. */
  public List<byte[]> since(Instant oldest) {
    return jdbc.sql("select key from held_form_key where made >= :oldest order by id desc")
        .param("oldest", Timestamp.from(oldest))
        .query((row, _) -> row.getBytes("key"))
        .list();
  }

  /** Adds a key, and forgets those made before. */
  public void add(byte[] key, Instant made, Instant forgetBefore) {
    jdbc.sql("insert into held_form_key (made, key) values (:made, :key)")
        .param("made", Timestamp.from(made))
        .param("key", key)
        .update();
    jdbc.sql("delete from held_form_key where made < :before")
        .param("before", Timestamp.from(forgetBefore))
        .update();
  }
}

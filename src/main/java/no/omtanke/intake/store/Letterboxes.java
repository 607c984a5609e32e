package no.omtanke.intake.store;

import java.util.List;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.intake.InquiryId;
import no.omtanke.packs.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies in the agencies' letterboxes until it is collected. */
@Repository
public class Letterboxes {

  private final JdbcClient jdbc;

  public Letterboxes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An inquiry's key, or who reported, as it was put in for the agency. */
  public record Item(InquiryId inquiry, AgencyId agency, Ciphertext sealed) {}

  /** Keys of inquiries, held until the transaction ends; those another collects are passed by. */
  public List<Item> keys(String municipality, UUID after, int most) {
    return items("inquiry_key", "wrapped", municipality, after, most);
  }

  /** Who reported, held as {@link #keys}. */
  public List<Item> reporters(String municipality, UUID after, int most) {
    return items("inquiry_reporter", "ciphertext", municipality, after, most);
  }

  /** The key lies now as the agency keeps what is its own. */
  public void keyCollected(String municipality, Item item, Ciphertext kept) {
    collected("inquiry_key", "wrapped", municipality, item, kept);
  }

  /** Who reported lies now as the agency keeps what is its own. */
  public void reporterCollected(String municipality, Item item, Ciphertext kept) {
    collected("inquiry_reporter", "ciphertext", municipality, item, kept);
  }

  private List<Item> items(String table, String column, String municipality, UUID after, int most) {
    return jdbc.sql(
            "select inquiry, agency, "
                + column
                + " as sealed_text from "
                + table
                + """
                 where municipality = :municipality and sealed and inquiry > :after
                order by inquiry
                limit :most
                for update skip locked
                """)
        .param("municipality", municipality)
        .param("after", after)
        .param("most", most)
        .query((row, nth) ->
            new Item(
                new InquiryId(row.getObject("inquiry", UUID.class)),
                new AgencyId(row.getString("agency")),
                Ciphertext.of(row.getBytes("sealed_text"))))
        .list();
  }

  private void collected(
      String table, String column, String municipality, Item item, Ciphertext kept) {
    jdbc.sql(
            "update "
                + table
                + " set sealed = false, "
                + column
                + """
                 = :kept
                where municipality = :municipality and inquiry = :inquiry and agency = :agency
                """)
        .param("kept", kept.bytes())
        .param("municipality", municipality)
        .param("inquiry", item.inquiry().value())
        .param("agency", item.agency().value())
        .update();
  }
}

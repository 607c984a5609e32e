package no.omtanke.casework.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.omtanke.casework.Stamp;
import no.omtanke.confidentiality.log.Acted;
import no.omtanke.platform.SqlPart;
import no.omtanke.platform.Tenancy;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/**
 * Appends to cases: all that an act brings about in one statement, whole or not at all, which
 * enters the municipality in the same trip; inside a transaction that has, it joins it.
 */
@Repository
public class CaseWriting {

  private final Tenancy tenancy;

  public CaseWriting(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /**
   * Appends what the act brings about, its row in the log with it. Throws {@link VersionTaken} or
   * {@link NumberTaken}, after which the transaction can only be rolled back.
   */
  public void append(Append append) {
    try {
      tenancy.update(append.municipality(), whole(append));
    } catch (DuplicateKeyException taken) {
      throw "case_number_taken".equals(constraint(taken)) ? new NumberTaken() : new VersionTaken();
    }
  }

  /** One statement with a part for each table that the act writes to, and none for the others. */
  private static SqlPart whole(Append append) {
    List<String> facts = append.events().stream().map(FactsWriting::write).toList();
    List<SqlPart> parts = AppendParts.of(append, facts);
    SqlPart last = acted(append, facts).row();
    StringBuilder sql = new StringBuilder();
    List<Object> values = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      sql.append(part == 0 ? "with part" : ", part").append(part);
      sql.append(" as (").append(parts.get(part).sql()).append(')');
      values.addAll(parts.get(part).values());
    }
    sql.append(' ').append(last.sql());
    values.addAll(last.values());
    return new SqlPart(sql.toString(), values);
  }

  private static Acted acted(Append append, List<String> facts) {
    Stamp stamp = append.act().stamp();
    return new Acted(
        append.municipality(),
        stamp.actor(),
        stamp.at(),
        append.id().value(),
        stamp.entry(),
        append.act().move().kind().name(),
        append.ground().orElse(null),
        append.version() + 1,
        append.version() + append.events().size(),
        IntStream.range(0, facts.size())
            .mapToObj(place -> StoredEventHashes.of(append.events().get(place), facts.get(place)))
            .toList(),
        append.fields().stream().map(append::ciphertext).toList());
  }

  private static String constraint(DuplicateKeyException taken) {
    ServerErrorMessage message =
        taken.getMostSpecificCause() instanceof PSQLException cause
            ? cause.getServerErrorMessage()
            : null;
    String name = message == null ? null : message.getConstraint();
    return name == null ? "" : name;
  }
}

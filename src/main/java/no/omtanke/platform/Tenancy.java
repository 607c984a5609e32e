package no.omtanke.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place where a transaction is bound to a municipality: row-level security shows that
 * municipality's rows and, where nothing is set, none.
 *
 * <p>The setting is local to the transaction, so a connection that goes back to the pool carries
 * nothing with it. Work that asks for a second municipality inside a running transaction is a
 * fault.
 */
public final class Tenancy {

  private static final String ENTER = "select omtanke_enter(?)";

  private final JdbcOperations jdbc;
  private final PlatformTransactionManager transactions;

  public Tenancy(JdbcOperations jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * Does the work in a transaction that sees this municipality alone; joins one that already does.
   */
  public <T extends @Nullable Object> T inMunicipality(String municipality, Supplier<T> work) {
    return within(new TransactionTemplate(transactions), municipality, work);
  }

  /** As {@link #inMunicipality}, promising to write nothing. */
  public <T extends @Nullable Object> T readingIn(String municipality, Supplier<T> work) {
    var template = new TransactionTemplate(transactions);
    template.setReadOnly(true);
    return within(template, municipality, work);
  }

  /** Does the work when the running transaction has ended well, and never where it has not. */
  public void afterwards(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }

  /** As {@link #inMunicipality}, for work without an answer. */
  public void runIn(String municipality, Runnable work) {
    within(
        new TransactionTemplate(transactions),
        municipality,
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * What one statement finds in the municipality. Entering it and asking are one trip to the
   * database and one transaction; inside a running transaction it joins that, and is refused where
   * that belongs to another municipality.
   */
  public <T> List<T> query(String municipality, SqlPart statement, RowMapper<T> mapper) {
    return inOneTrip(
        municipality,
        statement,
        both -> {
          both.getMoreResults();
          List<T> rows = new ArrayList<>();
          try (ResultSet found = both.getResultSet()) {
            while (found.next()) {
              rows.add(mapper.mapRow(found, rows.size()));
            }
          }
          return rows;
        });
  }

  /** Does what one statement says in the municipality, whole or not at all, as {@link #query}. */
  public void update(String municipality, SqlPart statement) {
    inOneTrip(municipality, statement, both -> true);
  }

  private <T> T inOneTrip(
      String municipality, SqlPart statement, PreparedStatementCallback<T> result) {
    boundTo(municipality);
    List<Object> values = new ArrayList<>(statement.values());
    values.addFirst(municipality);
    return Objects.requireNonNull(
        jdbc.execute(
            ENTER + "; " + statement.sql(),
            (PreparedStatement both) -> {
              new ArgumentPreparedStatementSetter(values.toArray()).setValues(both);
              both.execute();
              return result.doInPreparedStatement(both);
            }));
  }

  // the template's own answer is nullable whatever the work returns; the work's type is the
  // narrower truth
  @SuppressWarnings("NullAway")
  private <T extends @Nullable Object> T within(
      TransactionTemplate template, String municipality, Supplier<T> work) {
    boolean bound = boundTo(municipality);
    return template.execute(status -> {
      if (!bound) {
        bind(municipality);
      }
      return work.get();
    });
  }

  /** Whether the running transaction is that municipality's already; refuses another's. */
  private boolean boundTo(String municipality) {
    if (municipality.isBlank()) {
      throw new IllegalArgumentException("a tenant needs a municipality");
    }
    var bound = TransactionSynchronizationManager.getResource(this);
    if (bound != null && !bound.equals(municipality)) {
      throw new IllegalStateException("this transaction already belongs to another municipality");
    }
    return bound != null;
  }

  private void bind(String municipality) {
    jdbc.query(ENTER, _ -> {}, municipality);
    TransactionSynchronizationManager.bindResource(this, municipality);
    TransactionSynchronizationManager.registerSynchronization(new Unbind());
  }

  private final class Unbind implements TransactionSynchronization {

    private @Nullable Object suspended;

    @Override
    public void suspend() {
      suspended = TransactionSynchronizationManager.unbindResourceIfPossible(Tenancy.this);
    }

    @Override
    public void resume() {
      if (suspended != null) {
        TransactionSynchronizationManager.bindResource(Tenancy.this, suspended);
      }
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Tenancy.this);
    }
  }
}

package no.omtanke.platform.database;

/** The database server: our own, which ends with the application, or one that others run. */
sealed interface Server extends AutoCloseable {

  Access access();

  @Override
  void close();

  /** Started by us. */
  record Embedded(EmbeddedPostgres postgres) implements Server {

    @Override
    public Access access() {
      return postgres.access();
    }

    @Override
    public void close() {
      postgres.close();
    }
  }

  /** Named by URL; never started or stopped. */
  record External(Access access) implements Server {

    @Override
    public void close() {}
  }
}

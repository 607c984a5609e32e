package no.omtanke.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Decision;
import no.omtanke.casework.TextField;
import no.omtanke.casework.store.Append;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.CaseWriting;
import no.omtanke.casework.store.Floor;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Passage;
import no.omtanke.confidentiality.keys.Keys;
import no.omtanke.platform.Tenancy;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Whole cases as fast as they go, beside floors that write the same rows and nothing else. */
@Tag("benchmark")
final class Benchmark {

  private static final String MUNICIPALITY = "bench";
  private static final int[] WORKERS = {1, 4, 8, 16};
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 6);
  private static final int WARM_UP = Integer.getInteger("bench.warm-up", 60);

  /**
   * A whole case from first to last; the time of each command goes into the list, in nanoseconds.
   */
  private interface WholeCase {
    void live(Times times) throws Exception;
  }

  private static final class Times {
    private long[] nanos = new long[4096];
    private int count;

    void add(long time) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = time;
    }
  }

  /** What a window came to. */
  private record Window(
      double perSecond, double p50, double p99, double walBytes, double jvm, double postgresql) {}

  @TempDir Path vault;

  @Test
  void wholeCasesBesideTheirFloors() throws Exception {
    TestDatabase database = TestDatabase.fresh();
    try (HikariDataSource pool = pool(database)) {
      JdbcClient jdbc = JdbcClient.create(pool);
      var encryption = Keys.in(vault);
      var marking = Keys.marking(vault);
      Tenancy tenancy = new Tenancy(new JdbcTemplate(pool), new JdbcTransactionManager(pool));
      CaseFinding finding = new CaseFinding(tenancy, jdbc);
      InstantSource clock = InstantSource.system();
      Casework casework =
          new Casework(
              finding, new CaseWriting(tenancy), encryption, new Drammen(), marking, clock);
      List<Append> recorded = new ArrayList<>();
      CaseWriting recording =
          new CaseWriting(tenancy) {
            @Override
            public void append(Append append) {
              recorded.add(append);
              super.append(append);
            }
          };
      List<Long> seen =
          rehearse(new Casework(finding, recording, encryption, new Drammen(), marking, clock));
      List<Floor> patterns = recorded.stream().map(Floor::new).toList();
      double rows = patterns.stream().mapToInt(Floor::rows).average().orElseThrow();

      Map<String, WholeCase> kinds = new LinkedHashMap<>();
      kinds.put("Omtanke", times -> liveThrough(casework, seen, times));
      kinds.put("floor (b)", times -> floorOfTransactions(pool, patterns, times));
      kinds.put("floor (a)", times -> floorOfStatements(pool, patterns, times));
      Casework plain =
          new Casework(
              finding, new CaseWriting(tenancy), new Plain(), new Drammen(), marking, clock);
      kinds.put("Omtanke, not encrypted", times -> liveThrough(plain, seen, times));
      List<Floor> unlogged = recorded.stream().map(append -> new Floor(append, false)).toList();
      kinds.put("floor (a), not logged", times -> floorOfStatements(pool, unlogged, times));

      for (WholeCase kind : kinds.values()) {
        window(jdbc, kind, 8, WARM_UP);
      }
      Map<String, List<Window>> windows = new LinkedHashMap<>();
      for (int round = 0; round < ROUNDS; round++) {
        for (int workers : WORKERS) {
          for (Map.Entry<String, WholeCase> kind : kinds.entrySet()) {
            windows
                .computeIfAbsent(workers + " " + kind.getKey(), key -> new ArrayList<>())
                .add(window(jdbc, kind.getValue(), workers, SECONDS));
          }
        }
      }
      String table = table(windows, List.copyOf(kinds.keySet()), rows, patterns.size());
      System.out.println(table);
      write("measured", table);
    }
  }

  /** How much each command's actor has seen: what a client has from the page she was shown. */
  private static List<Long> rehearse(Casework casework) {
    Script script = new Script((kind, field) -> fills(kind, field) ? WORDS : "");
    List<Long> seen = new ArrayList<>();
    for (Script.Line line : script.lines()) {
      ActRequest request = script.request(line);
      seen.add(request.seen());
      assertThat(script.give(line, request, casework, MUNICIPALITY))
          .isInstanceOf(Decision.Accepted.class);
    }
    return seen;
  }

  private static void liveThrough(Casework casework, List<Long> seen, Times times) {
    Script script = new Script((kind, field) -> fills(kind, field) ? WORDS : "");
    List<Script.Line> lines = script.lines();
    for (int nth = 0; nth < lines.size(); nth++) {
      Script.Line line = lines.get(nth);
      ActRequest request = script.request(line, seen.get(nth));
      long start = System.nanoTime();
      Decision decision = script.send(line, request, casework, MUNICIPALITY);
      times.add(System.nanoTime() - start);
      assertThat(decision).isInstanceOf(Decision.Accepted.class);
    }
  }

  /** What people fill in: what the act asks for, and who the person is in all its fields. */
  private static boolean fills(ActKind kind, TextField field) {
    return switch (kind) {
      case CONVERSE -> field == TextField.TEXT || field == TextField.REASON;
      case DISCLOSE -> field == TextField.NECESSITY || field == TextField.CHILDS_VIEW;
      case OBTAIN_CONSENT ->
          kind.required().filter(field::equals).isPresent() || field == TextField.REASON;
      case WRITE_IDENTITY -> field.identity();
      default -> kind.required().filter(field::equals).isPresent();
    };
  }

  /** About as much as people write. */
  private static final String WORDS =
      "Eleven har de siste ukene trukket seg unna i friminuttene, og sa i timen noe som gjorde de"
          + " andre stille. ";

  private static void floorOfTransactions(DataSource pool, List<Floor> patterns, Times times)
      throws SQLException {
    UUID caseId = UUID.randomUUID();
    for (Floor pattern : patterns) {
      long start = System.nanoTime();
      try (Connection connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        tenant(connection, true);
        try (var read =
            connection.prepareStatement(
                """
                select type, at, staff, agency, entry_id, facts from case_event
                where municipality = ? and case_id = ? order by seq
                """)) {
          read.setString(1, MUNICIPALITY);
          read.setObject(2, caseId);
          try (var found = read.executeQuery()) {
            while (found.next()) {
              found.getString(6);
            }
          }
        }
        pattern.write(connection, caseId);
        connection.commit();
        connection.setAutoCommit(true);
      }
      times.add(System.nanoTime() - start);
    }
  }

  private static void floorOfStatements(DataSource pool, List<Floor> patterns, Times times)
      throws SQLException {
    UUID caseId = UUID.randomUUID();
    try (Connection connection = pool.getConnection()) {
      tenant(connection, false);
      for (Floor pattern : patterns) {
        long start = System.nanoTime();
        pattern.write(connection, caseId);
        times.add(System.nanoTime() - start);
      }
    }
  }

  private static void tenant(Connection connection, boolean local) throws SQLException {
    try (var set = connection.prepareStatement("select set_config('omtanke.municipality', ?, ?)")) {
      set.setString(1, MUNICIPALITY);
      set.setBoolean(2, local);
      set.executeQuery().close();
    }
  }

  private static Window window(JdbcClient jdbc, WholeCase kind, int workers, int seconds)
      throws InterruptedException, ExecutionException {
    Supplier<Long> wal =
        () ->
            jdbc.sql("select cast(pg_current_wal_insert_lsn() - '0/0' as bigint)")
                .query(Long.class)
                .single();
    long before = wal.get();
    Cpu cpuBefore = Cpu.now(jdbc);
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Future<Times>> all = new ArrayList<>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int worker = 0; worker < workers; worker++) {
        Callable<Times> work =
            () -> {
              Times times = new Times();
              while (System.nanoTime() < end) {
                kind.live(times);
              }
              return times;
            };
        all.add(people.submit(work));
      }
    }
    double elapsed = (System.nanoTime() - start) / 1e9;
    Cpu cpuAfter = Cpu.now(jdbc);
    long[] sorted =
        all.stream()
            .map(Future::resultNow)
            .flatMapToLong(times -> Arrays.stream(times.nanos, 0, times.count))
            .sorted()
            .toArray();
    return new Window(
        sorted.length / elapsed,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        (double) (wal.get() - before) / sorted.length,
        (cpuAfter.jvm - cpuBefore.jvm) / 1e6 / sorted.length,
        (cpuAfter.postgresql - cpuBefore.postgresql) / 1e6 / sorted.length);
  }

  /** Processor time so far, in nanoseconds: of this process, and of PostgreSQL's. */
  private record Cpu(long jvm, long postgresql) {

    static Cpu now(JdbcClient jdbc) {
      long backend = jdbc.sql("select pg_backend_pid()").query(Long.class).single();
      ProcessHandle server = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
      return new Cpu(
          used(ProcessHandle.current()),
          Stream.concat(Stream.of(server), server.children()).mapToLong(Cpu::used).sum());
    }

    private static long used(ProcessHandle process) {
      return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }
  }

  /** Keeps what it is given as it is: what encryption costs is what it saves. */
  private record Plain() implements Encryption {
    @Override
    public Ciphertext encrypt(Passage passage, String text) {
      return Ciphertext.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> decrypt(Passage passage, Ciphertext ciphertext) {
      return Optional.of(new String(ciphertext.bytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void destroy(FolderKey key) {}

    @Override
    public int end(String municipality, UUID id) {
      return 0;
    }

    @Override
    public Set<UUID> ended(String municipality) {
      return Set.of();
    }

    @Override
    public int endContent(String municipality, UUID id) {
      return 0;
    }

    @Override
    public Set<UUID> contentEnded(String municipality) {
      return Set.of();
    }
  }

  private static HikariDataSource pool(TestDatabase database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername("omtanke_staff");
    config.setPassword(database.staffPassword());
    config.setMaximumPoolSize(18);
    config.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
    return new HikariDataSource(config);
  }

  private static String table(
      Map<String, List<Window>> windows, List<String> kinds, double rows, int commands) {
    StringBuilder table = new StringBuilder();
    table.append(
        """
        | workers | what | commands/s, median (least-most) | p50 ms | p99 ms | CPU ms/command, JVM + PostgreSQL | WAL bytes/command | of floor (b) | of floor (a) |
        |---|---|---|---|---|---|---|---|---|
        """);
    for (int workers : WORKERS) {
      for (String kind : kinds) {
        List<Window> own = windows.getOrDefault(workers + " " + kind, List.of());
        List<Window> b = windows.getOrDefault(workers + " floor (b)", List.of());
        List<Window> a = windows.getOrDefault(workers + " floor (a)", List.of());
        double[] speed = own.stream().mapToDouble(Window::perSecond).sorted().toArray();
        boolean held = !kind.equals("floor (a)") && !kind.equals("floor (b)");
        table.append(
            String.format(
                Locale.ROOT,
                "| %d | %s | %,.0f (%,.0f-%,.0f) | %.2f | %.1f | %.2f + %.2f | %,.0f | %s | %s |%n",
                workers,
                kind,
                median(speed),
                speed[0],
                speed[speed.length - 1],
                median(own.stream().mapToDouble(Window::p50).sorted().toArray()),
                median(own.stream().mapToDouble(Window::p99).sorted().toArray()),
                median(own.stream().mapToDouble(Window::jvm).sorted().toArray()),
                median(own.stream().mapToDouble(Window::postgresql).sorted().toArray()),
                median(own.stream().mapToDouble(Window::walBytes).sorted().toArray()),
                held ? ratio(own, b) : "",
                held ? ratio(own, a) : ""));
      }
    }
    return table
        + String.format(
            Locale.ROOT, "%nRows per command: %.1f, over %d commands a case.%n", rows, commands);
  }

  /** Of each round by itself, since other programs share the machine; then the median. */
  private static String ratio(List<Window> own, List<Window> floor) {
    double[] ratios = new double[own.size()];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = own.get(round).perSecond() / floor.get(round).perSecond();
    }
    Arrays.sort(ratios);
    return String.format(Locale.ROOT, "%.2f", median(ratios));
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  /** The table goes between the marks; what is written around it stays. */
  static void write(String mark, String table) throws IOException {
    Path file = Path.of("docs", "benchmark.md");
    if (!Files.exists(file)) {
      return;
    }
    String whole = Files.readString(file);
    String begin = "<!-- " + mark + " -->\n";
    String end = "<!-- /" + mark + " -->";
    Files.writeString(
        file,
        whole.substring(0, whole.indexOf(begin) + begin.length())
            + "\n"
            + table
            + "\n"
            + whole.substring(whole.indexOf(end)));
  }
}

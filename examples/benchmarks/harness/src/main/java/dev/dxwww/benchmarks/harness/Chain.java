package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request costs that passes all guards, over one that passes none: the same answer, by the
 * same process, in turns.
 */
public final class Chain implements AutoCloseable {
  /** What the server remembers by default. */
  static final int CACHE = 10_000;

  private static final Section SECTION = new Section("chain", "run-security");
  private static final int CONNECTIONS = 64;
  private static final int WARM_UPS = 4;
  /** Those that are sent again at once, and those that have been forgotten when they come again. */
  private static final int FEW = 1_000;
  private static final int MANY = 3 * CACHE;

  private final SecureServer ours;
  private final ServerProcess byHand;
  private final Wrk wrk;
  private final Map<ChainRow, Path> scripts = new EnumMap<>(ChainRow.class);
  private final Random random = new Random(7);
  private final double mostOthers;
  private final List<ChainSample> samples = new ArrayList<>();
  private long sent;
  private long mostRemembered;

  private Chain(SecureServer ours, ServerProcess byHand, Path logs, double mostOthers) {
    this.mostOthers = mostOthers;
    this.ours = ours;
    this.byHand = byHand;
    this.wrk = new Wrk(logs);
  }

  /**
   * Takes the folder of the benchmarks, how many rounds, the seconds of each sample, cores that
   * something else may take; then publish, or not.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path base = Path.of(args[0]).toAbsolutePath().normalize();
    int rounds = Integer.parseInt(args[1]);
    int seconds = Integer.parseInt(args[2]);
    double others = Double.parseDouble(args[3]);
    boolean publish = args.length > 4;
    String preface = Section.preface(base);
    Path logs = Files.createTempDirectory("chain");
    ServerSpec raw = new ServerSpec(
        "helidon-bare", "Helidon by hand",
        new ServerSpec.Form.Jars("raw", "dev.dxwww.benchmarks.raw.Raw"),
        List.of("bench.bare=true"), ServerSpec.Kind.BASE);
    ChainReport report;
    try (Chain chain = new Chain(
        SecureServer.start(base, logs),
        ServerProcess.start(raw, base, logs, false, Map.of()), logs, others)) {
      chain.run(rounds, seconds, logs);
      report = new ChainReport(
          chain.samples, others, new ChainReport.Tokens(MANY, chain.mostRemembered, CACHE));
    }
    String text = "%s %d rounds of %d s.%n%n%s".formatted(
        preface, rounds, seconds, report.markdown());
    Run.say("%s", text);
    Path docs = base.resolve("../../docs").normalize();
    Path folder = publish ? docs.resolve("benchmarks") : base.resolve("target/report");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("chain.json"), JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT).build()
        .writeValueAsString(report) + "\n");
    if (publish) {
      SECTION.write(docs, text);
    }
  }

  private void run(int rounds, int seconds, Path logs) throws IOException, InterruptedException {
    String csrf = ours.csrfToken();
    new ChainContract(ours, csrf).check();
    Run.say("making %d tokens", MANY + FEW);
    Path few = tokens(FEW, logs.resolve("few"));
    Path many = tokens(MANY, logs.resolve("many"));
    for (ChainRow row : ChainRow.values()) {
      Path script = logs.resolve(row.name() + ".lua");
      Files.writeString(script, script(row, row.isNew() ? many : few, csrf));
      scripts.put(row, script);
    }
    for (int i = 0; i < WARM_UPS; i++) {
      Run.say("warming up, %d of %d", i + 1, WARM_UPS);
      for (ChainRow row : ChainRow.values()) {
        sample(0, row, seconds);
      }
    }
    for (int round = 1; round <= rounds; round++) {
      Run.say("round %d of %d", round, rounds);
      List<ChainRow> rows = new ArrayList<>(List.of(ChainRow.values()));
      Collections.shuffle(rows, random);
      for (ChainRow row : rows) {
        ChainSample sample = sample(round, row, seconds);
        // Once more: whatever disturbed it may be over.
        samples.add(sample.isGood(mostOthers) ? sample : sample(round, row, seconds));
      }
    }
  }

  private Path tokens(int count, Path file) throws IOException {
    List<String> lines = new ArrayList<>(count);
    byte[] id = new byte[16];
    for (int i = 0; i < count; i++) {
      random.nextBytes(id);
      lines.add(ours.newToken(id));
    }
    return Files.write(file, lines);
  }

  /** Sends the tokens in turn, and goes on in the next run where this one ended. */
  private static String script(ChainRow row, Path tokens, String csrf) {
    StringBuilder out = new StringBuilder("wrk.method = \"" + row.method() + "\"\n");
    row.fields(csrf).forEach((name, value) ->
        out.append("wrk.headers[\"%s\"] = \"%s\"%n".formatted(name, value)));
    if (row.method().equals("POST")) {
      out.append("wrk.body = \"\"\n");
    }
    if (row.hasToken()) {
      Map.Entry<String, String> carrier = row.carrier("");
      out.append("""
          local all, count, place = {}, 0, 0
          init = function(args)
            for token in io.lines("%s") do
              wrk.headers["%s"] = "%s" .. token
              count = count + 1
              all[count] = wrk.format()
            end
            place = tonumber(args[1]) %% count
          end
          request = function()
            place = place %% count + 1
            return all[place]
          end
          """.formatted(tokens, carrier.getKey(), carrier.getValue()));
    }
    return out + Wrk.DONE;
  }

  private ChainSample sample(int round, ChainRow row, int seconds)
      throws IOException, InterruptedException {
    ServerProcess server = row.isByHand() ? byHand : ours.process();
    Usage before = Usage.of(server.pid(), 0);
    long began = System.nanoTime();
    Wrk.Result result = wrk.run(
        scripts.get(row), CONNECTIONS, seconds,
        "http://127.0.0.1:" + server.port() + row.path(),
        row.hasToken() ? List.of(Long.toString(sent)) : List.of());
    Usage.Spent spent = Usage.of(server.pid(), 0).since(before);
    double elapsed = System.nanoTime() - began;
    server.dropLog();
    if (row.isNew()) {
      // Requests that were sent and not answered count as well: each connection may have one.
      sent += result.requests() + CONNECTIONS;
      mostRemembered = Math.max(mostRemembered, ours.remembered());
    }
    if (result.errors() > 0) {
      Run.say("%s: %d errors", row, result.errors());
    }
    return new ChainSample(
        round, row, result.perSecond(),
        spent.server() / 1e3 / Math.max(1, result.requests()),
        spent.others() / elapsed, result.errors());
  }

  @Override
  public void close() {
    ours.close();
    byHand.close();
  }
}

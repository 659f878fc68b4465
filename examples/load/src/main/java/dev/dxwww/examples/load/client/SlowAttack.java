package dev.dxwww.examples.load.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures what slow clients do to the others: the latency of ordinary requests, in turn with and
 * without some hundreds of clients that are slow in each way there is.
 */
final class SlowAttack {
  private static final int ROUNDS = 10;
  private static final int MOST = 2;
  private static final int ORDINARY = 8;
  private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(4);
  private static final long PAUSE_MILLIS = 20;
  /** What a slow client begins with, and what it sends each second. */
  private static final String[][] FORMS = {
      {"", ""},
      {"GET /plain/a HT", ""},
      {"GET /plain/a?", "a"},
      {"GET /plain/a HTTP/1.1\r\nHost: a\r\n", "A: b\r\n"},
      {"POST /orders HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n", ""},
      {"POST /orders HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          + "Content-Length: 900\r\n\r\n", "{"},
      {"POST /orders HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          + "Transfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n"},
      {"PUT /files/slow HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
          + "Content-Length: 900\r\n\r\n", ""},
      {"GET /files/large HTTP/1.1\r\nHost: a\r\n\r\n", ""}};

  private final int port;
  private final int slow;
  private final AtomicLong cut = new AtomicLong();
  private volatile boolean attacking;

  private SlowAttack(int port, int slow) {
    this.port = port;
    this.slow = slow;
  }

  /** Takes how many are slow, and {@code --publish}; ends by 1 when the percentile doubles. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(args));
    boolean publish = words.remove("--publish");
    int slow = words.isEmpty() ? 400 : Integer.parseInt(words.getFirst());
    String begun = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Path folder = Files.createTempDirectory("slow");
    Rounds rounds;
    try (AppProcess app = AppProcess.start(Options.of("--connections", "2000"), folder)) {
      rounds = new SlowAttack(app.port(), slow).run();
    }
    String text = rounds.markdown(begun, slow);
    System.out.println(text);
    if (publish) {
      Path page = Path.of("docs/benchmarks.md");
      Files.writeString(page, LoadReport.replaced(Files.readString(page), text, "slow"));
    }
    System.exit(rounds.isGood() ? 0 : 1);
  }

  /**
   * The 99th percentiles of all rounds, sorted.
   *
   * @param alone in nanoseconds, without slow clients
   * @param besides in nanoseconds, with them
   * @param ratios inside each round
   * @param cut connections of slow clients that the server ended
   */
  private record Rounds(List<Long> alone, List<Long> besides, List<Double> ratios, long cut) {
    double ratio() {
      return ratios.get(ratios.size() / 2);
    }

    boolean isGood() {
      return ratio() <= MOST;
    }

    String markdown(String begun, int slow) throws IOException {
      return String.format(Locale.ROOT,
          "`examples/benchmarks/slow %d`, begun %s on %s, %d cores, JDK %s.%n%n"
              + "| rounds | 99%% alone, ms | 99%% beside %d slow clients, ms | ratio, half |"
              + " ratio, worst | bar | connections cut | |%n"
              + "|---:|---:|---:|---:|---:|---:|---:|---|%n"
              + "| %d | %.2f | %.2f | %.2f | %.2f | %d | %,d | %s |%n",
          slow, begun, LoadReport.cpu(), Runtime.getRuntime().availableProcessors(),
          Runtime.version(), slow, ratios.size(),
          alone.get(alone.size() / 2) / 1e6, besides.get(besides.size() / 2) / 1e6, ratio(),
          ratios.getLast(), MOST, cut, isGood() ? "met" : "missed");
    }
  }

  private Rounds run() throws InterruptedException {
    // The first requests are those of code that is not compiled yet.
    round();
    round();
    List<Double> ratios = new ArrayList<>();
    List<Long> alone = new ArrayList<>();
    List<Long> besides = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long quiet = round();
      List<Thread> clients = attack();
      long attacked = round();
      attacking = false;
      for (Thread client : clients) {
        client.interrupt();
        client.join();
      }
      alone.add(quiet);
      besides.add(attacked);
      ratios.add((double) attacked / quiet);
      System.out.printf("p99 alone %d us, beside %d slow clients %d us%n", quiet / 1_000, slow,
          attacked / 1_000);
    }
    alone.sort(null);
    besides.sort(null);
    ratios.sort(null);
    return new Rounds(alone, besides, ratios, cut.get());
  }

  private List<Thread> attack() {
    attacking = true;
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < slow; i++) {
      String[] form = FORMS[i % FORMS.length];
      clients.add(Thread.ofVirtual().start(() -> beSlow(form)));
    }
    return clients;
  }

  private void beSlow(String[] form) {
    while (attacking) {
      try (Wire wire = Wire.open(port, Wire.LITTLE_ROOM)) {
        wire.send(form[0]);
        while (attacking) {
          // To be slow is what these clients are for.
          Thread.sleep(1_000);
          wire.send(form[1]);
        }
      } catch (IOException e) {
        cut.incrementAndGet();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** The 99th percentile of the latency of ordinary requests, in nanoseconds. */
  private long round() throws InterruptedException {
    long[][] all = new long[ORDINARY][];
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < ORDINARY; i++) {
      int client = i;
      clients.add(Thread.ofVirtual().start(() -> all[client] = ask()));
    }
    for (Thread client : clients) {
      client.join();
    }
    long[] sorted = Arrays.stream(all).flatMapToLong(Arrays::stream).sorted().toArray();
    return sorted[sorted.length * 99 / 100];
  }

  private long[] ask() {
    long[] took = new long[1 << 16];
    int count = 0;
    try (Wire wire = Wire.open(port)) {
      byte[] rest = new byte[1 << 10];
      long end = System.nanoTime() + ROUND_NANOS;
      while (System.nanoTime() < end) {
        long began = System.nanoTime();
        wire.send("GET /plain/a HTTP/1.1\r\nHost: a\r\n\r\n");
        Reply reply = wire.reply(true);
        while (!reply.hasEnded()) {
          reply.read(rest, rest.length);
        }
        took[count++] = System.nanoTime() - began;
        // A person reads what came: eight that ask without a pause would be the load themselves.
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("an ordinary client was not served", e);
    }
    return Arrays.copyOf(took, count);
  }
}

package dev.dxwww.examples.load.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures what slow clients do to the others: the latency of ordinary requests, in turn with and
 * without some hundreds of clients that are slow in each way there is.
 */
final class SlowAttack {
  private static final int ROUNDS = 10;
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

  /** Ends the process by 1 when the 99th percentile more than doubles. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int slow = args.length > 0 ? Integer.parseInt(args[0]) : 400;
    Path folder = Files.createTempDirectory("slow");
    boolean good;
    try (AppProcess app = AppProcess.start(Options.of("--connections", "2000"), folder)) {
      good = new SlowAttack(app.port(), slow).run();
    }
    System.exit(good ? 0 : 1);
  }

  private boolean run() throws InterruptedException {
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
    System.out.printf("median p99 alone %d us, beside %d us, median of the ratios %.2f; cut: %d%n",
        alone.get(ROUNDS / 2) / 1_000, besides.get(ROUNDS / 2) / 1_000, ratios.get(ROUNDS / 2),
        cut.get());
    return ratios.get(ROUNDS / 2) <= 2;
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
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("an ordinary client was not served", e);
    }
    return Arrays.copyOf(took, count);
  }
}

package dev.dxwww.benchmarks.harness;

import dev.dxwww.benchmarks.common.Orders;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The load generator, a program of its own ({@code apt-get install wrk}). */
final class Wrk {
  /** What a script ends with. */
  static final String DONE = """
      done = function(summary, latency, requests)
        local e = summary.errors
        io.write(string.format("RESULT %d %d %d %d %d\\n",
          summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
          e.connect + e.read + e.write + e.status + e.timeout))
      end
      """;

  private final Path folder;
  private final Map<String, Path> scripts = new HashMap<>();

  Wrk(Path folder) {
    this.folder = folder;
  }

  /**
   * What it saw.
   *
   * @param requests answered
   * @param micros how long it took
   * @param p50 median latency, in microseconds
   * @param p99 latency of the slowest hundredth, in microseconds
   * @param errors failed connections and statuses over 399
   */
  record Result(long requests, long micros, long p50, long p99, long errors) {
    double perSecond() {
      return requests * 1e6 / micros;
    }
  }

  /** Loads a server for some seconds. */
  Result run(Load load, int port, int seconds) throws IOException, InterruptedException {
    return run(script(load), load.connections(), seconds,
        "http://127.0.0.1:" + port + load.endpoint().target(1), List.of());
  }

  /** Loads an address for some seconds; the words are for the script. */
  Result run(Path script, int connections, int seconds, String address, List<String> words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "-s", script.toString(), address));
    if (!words.isEmpty()) {
      command.add("--");
      command.addAll(words);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return parse(output);
  }

  static Result parse(String output) throws IOException {
    for (String line : output.lines().toList()) {
      if (line.startsWith("RESULT ")) {
        String[] fields = line.split(" ");
        long[] numbers = new long[5];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = Long.parseLong(fields[i + 1]);
        }
        return new Result(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
      }
    }
    throw new IOException("wrk said: " + output);
  }

  private Path script(Load load) throws IOException {
    Path known = scripts.get(load.id());
    if (known != null) {
      return known;
    }
    Path file = folder.resolve(load.id() + ".lua");
    Files.writeString(file, request(load) + DONE);
    scripts.put(load.id(), file);
    return file;
  }

  private static String request(Load load) {
    if (load.pipeline() > 1) {
      return """
          init = function(args)
            local one = {}
            for i = 1, %d do one[i] = wrk.format() end
            all = table.concat(one)
          end
          request = function() return all end
          """.formatted(load.pipeline());
    }
    if (load.endpoint().variants() > 1) {
      return anyOf(load.endpoint());
    }
    if (load.endpoint().hasBody()) {
      return """
          wrk.method = "POST"
          wrk.headers["Content-Type"] = "application/json"
          wrk.body = [[%s]]
          """.formatted(Orders.TEXT);
    }
    return "";
  }

  /** All requests are made before the first is sent; each that is sent is one of them by chance. */
  private static String anyOf(Endpoint endpoint) {
    return """
        init = function(args)
          all = {}
          for i = 1, %d do all[i] = wrk.format("%s", "%s" .. i) end
        end
        request = function() return all[math.random(%1$d)] end
        """.formatted(endpoint.variants(), endpoint.isPost() ? "POST" : "GET", endpoint.prefix());
  }

  /** Says whether it is installed. */
  static boolean isInstalled() {
    try {
      new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().waitFor();
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

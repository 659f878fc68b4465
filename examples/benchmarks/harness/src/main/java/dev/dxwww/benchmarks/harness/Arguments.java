package dev.dxwww.benchmarks.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What to run.
 *
 * @param suite what is compared
 * @param servers that take part; the one all are compared to is always among them
 * @param loads they are put under
 * @param rounds how often
 * @param seconds how long a load lasts
 * @param warmUp requests before the first round of a load
 * @param starts how often each server's start is timed
 * @param mostOthers cores that something else may take during a round that counts
 * @param complete whether nothing was left out, so that the result may go into the documentation
 * @param base folder of the servers' modules
 * @param out folder for the report
 */
record Arguments(
    Suite suite,
    List<ServerSpec> servers,
    List<Load> loads,
    int rounds,
    int seconds,
    int warmUp,
    int starts,
    double mostOthers,
    boolean complete,
    Path base,
    Path out) {
  static final String USAGE = """
      run [--quick] [--only ours,helidon,...] [--loads json,param,...] [--rounds N] [--seconds N]
          [--starts N] [--others CORES] [--publish]
        --quick    fewer servers, loads and starts; under ten minutes
        --only     servers: %s
        --loads    loads: %s
        --rounds   rounds that are measured (default 5; 20 for figures to be quoted)
        --seconds  how long a load lasts (default 1)
        --starts   timed starts of each server (default 10)
        --others   rounds in which other programs took more cores are dropped (default 0.6)
        --publish  writes into docs/ although something was left out
      """;

  Arguments {
    servers = List.copyOf(servers);
    loads = List.copyOf(loads);
  }

  static String usage(Suite suite) {
    return USAGE.formatted(
        String.join(" ", ServerSpec.all(suite).stream().map(ServerSpec::id).toList()),
        String.join(" ", Load.all(suite, false).stream().map(Load::id).toList()));
  }

  /** Reads the command line; complains with an {@link IllegalArgumentException}. */
  static Arguments of(Suite suite, List<String> line, Path base) {
    Words words = new Words(line);
    boolean quick = words.flag("--quick");
    boolean publish = words.flag("--publish");
    String only = words.value("--only", "");
    String loads = words.value("--loads", "");
    int rounds = Integer.parseInt(words.value("--rounds", "5"));
    int seconds = Integer.parseInt(words.value("--seconds", "1"));
    int starts = Integer.parseInt(words.value("--starts", quick ? "3" : "10"));
    double others = Double.parseDouble(words.value("--others", "0.6"));
    words.requireNoMore();
    boolean complete = only.isEmpty() && loads.isEmpty() && !quick;
    Path docs = base.resolve("../../docs").normalize();
    return new Arguments(
        suite, servers(suite, only, quick), loads(suite, loads, quick), rounds, seconds,
        quick ? 10_000 : 40_000, starts, others, complete || publish, base,
        complete || publish ? docs : base.resolve("target/report"));
  }

  private static List<ServerSpec> servers(Suite suite, String only, boolean quick) {
    List<ServerSpec> all = ServerSpec.all(suite);
    if (only.isEmpty()) {
      return all.stream().filter(s -> !quick || s.kind() != ServerSpec.Kind.EXTRA).toList();
    }
    List<String> names = List.of(only.split(","));
    names.forEach(name -> require(all.stream().anyMatch(s -> s.id().equals(name)), name));
    return all.stream()
        .filter(s -> names.contains(s.id()) || s.kind() == ServerSpec.Kind.BASE)
        .toList();
  }

  private static List<Load> loads(Suite suite, String some, boolean quick) {
    if (some.isEmpty()) {
      return Load.all(suite, quick);
    }
    List<String> names = List.of(some.split(","));
    List<Load> all = Load.all(suite, false);
    names.forEach(name -> require(all.stream().anyMatch(l -> l.id().equals(name)), name));
    return all.stream().filter(l -> names.contains(l.id())).toList();
  }

  private static void require(boolean known, String name) {
    if (!known) {
      throw new IllegalArgumentException("unknown: " + name);
    }
  }

  /** The words of the command line that nobody has taken yet. */
  private static final class Words {
    private final List<String> words;

    Words(List<String> words) {
      this.words = new ArrayList<>(words);
    }

    boolean flag(String name) {
      return words.remove(name);
    }

    String value(String name, String otherwise) {
      int at = words.indexOf(name);
      if (at < 0) {
        return otherwise;
      }
      words.remove(at);
      if (at == words.size()) {
        throw new IllegalArgumentException(name + " needs a value");
      }
      return words.remove(at);
    }

    void requireNoMore() {
      if (!words.isEmpty()) {
        throw new IllegalArgumentException("unknown: " + String.join(" ", words));
      }
    }
  }
}

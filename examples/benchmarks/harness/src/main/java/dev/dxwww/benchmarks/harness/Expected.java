package dev.dxwww.benchmarks.harness;

import dev.dxwww.benchmarks.common.Fortune;
import dev.dxwww.benchmarks.common.FortunesPage;
import dev.dxwww.benchmarks.common.World;
import dev.dxwww.benchmarks.common.Worlds;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What servers answer from the rows that the migrations make. */
final class Expected {
  /** The seed that is asked for before anything is measured. */
  static final int PROBE = 77;

  private Expected() {}

  static String row(int id) {
    return json(Worlds.first(id));
  }

  static String rows(int seed) {
    return list(seed, Worlds::first);
  }

  /** After one update. */
  static String updated(int seed) {
    return list(seed, id -> Worlds.first(id).next());
  }

  private static String list(int seed, IntFunction<World> world) {
    return Arrays.stream(Worlds.ids(seed)).mapToObj(world).map(Expected::json)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String json(World world) {
    return "{\"id\":%d,\"number\":%d}".formatted(world.id(), world.number());
  }

  static String fortunes() {
    return FortunesPage.render(List.of(
        new Fortune(1, "fortune: No such file or directory"),
        new Fortune(2, "A computer scientist is someone who fixes things that aren't broken."),
        new Fortune(3, "After enough decimal places, nobody gives a damn."),
        new Fortune(4, "A bad random number generator: 1, 1, 1, 1, 1, 4.33e+67, 1, 1, 1"),
        new Fortune(5,
            "A computer program does what you tell it to do, not what you want it to do."),
        new Fortune(6, "Emacs is a nice operating system, but I prefer UNIX."),
        new Fortune(7, "Any program that runs right is obsolete."),
        new Fortune(8, "A list is only as strong as its weakest link."),
        new Fortune(9, "Feature: A bug with seniority."),
        new Fortune(10, "Computers make very fast, very accurate mistakes."),
        new Fortune(11, "<script>alert(\"This should not be displayed in a browser alert"
            + " box.\");</script>"),
        new Fortune(12, "フレームワークのベンチマーク")));
  }
}

package dev.dxwww.benchmarks.htip;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import dev.dxwww.benchmarks.harness.Statistics;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** All changes by all ways in one page of Chromium; a round is a new page. */
final class BrowserRun implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int SAMPLES = 9;
  private static final int WARM_UPS = 5;
  private static final int LARGE_SAMPLES = 2;
  private static final int LARGE_WARM_UPS = 1;

  private final Random random = new Random(6);
  private final BenchSite site = new BenchSite();
  private final ChromeDriver driver;
  private final List<Way> ways;
  private final Map<Change, Map<Way, List<Double>>> medians = new EnumMap<>(Change.class);

  private BrowserRun(List<Change> changes, List<Way> ways) throws IOException {
    this.ways = ways;
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("CHROMIUM", "/usr/bin/chromium"));
    options.addArguments(
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--js-flags=--expose-gc", "--window-size=1200,800");
    driver = new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(program("CHROMEDRIVER", "/usr/bin/chromedriver")))
            .usingAnyFreePort().withTimeout(PATIENCE).build(),
        options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    for (Change change : changes) {
      Map<Way, List<Double>> each = new EnumMap<>(Way.class);
      for (Way way : ways) {
        each.put(way, new ArrayList<>());
      }
      medians.put(change, each);
    }
  }

  private static String program(String variable, String otherwise) {
    String value = System.getenv(variable);
    return value == null ? otherwise : value;
  }

  /** Medians of the rounds, in milliseconds of script, by change and way. */
  record Times(String browser, int rounds, Map<Change, Map<Way, List<Double>>> medians) {}

  static Times measure(int rounds, List<Change> changes, List<Way> ways) throws IOException {
    try (BrowserRun run = new BrowserRun(changes, ways)) {
      for (int round = 1; round <= rounds; round++) {
        System.out.printf("browser, round %d of %d%n", round, rounds);
        run.round(round == 1);
      }
      String version = run.driver.getCapabilities().getBrowserVersion();
      return new Times("Chromium " + version, rounds, run.medians);
    }
  }

  private void round(boolean first) {
    driver.get(site.url());
    if (!Boolean.TRUE.equals(driver.executeScript("return crossOriginIsolated"))) {
      throw new IllegalStateException("the page has no exact clock");
    }
    for (Way way : ways) {
      driver.executeScript("return open(arguments[0])", id(way));
    }
    if (first) {
      compare();
    }
    List<Change> changes = new ArrayList<>(medians.keySet());
    Collections.shuffle(changes, random);
    for (Change change : changes) {
      System.out.println("  " + change.label());
      measure(change);
    }
  }

  /** All ways must show the same in the end. */
  private void compare() {
    for (Change change : medians.keySet()) {
      String expected = shown(Way.VANILLA, change);
      for (Way way : ways) {
        String actual = shown(way, change);
        if (!actual.equals(expected)) {
          throw new IllegalStateException(
              change + ": JavaScript by hand shows\n" + start(expected) + "\nbut " + way + '\n'
                  + start(actual));
        }
      }
    }
  }

  private static String start(String markup) {
    return markup.substring(0, Math.min(markup.length(), 2_000));
  }

  private String shown(Way way, Change change) {
    return (String) driver.executeScript(
        "return shown(arguments[0], arguments[1])", id(way), change.name());
  }

  private void measure(Change change) {
    List<Way> order = new ArrayList<>(ways);
    Collections.shuffle(order, random);
    boolean large = change == Change.CREATE_MANY;
    Map<?, ?> times = (Map<?, ?>) driver.executeScript(
        "return measure(arguments[0], arguments[1], arguments[2], arguments[3])",
        change.name(), order.stream().map(BrowserRun::id).toList(),
        large ? LARGE_WARM_UPS : WARM_UPS, large ? LARGE_SAMPLES : SAMPLES);
    for (Way way : order) {
      List<Double> samples = new ArrayList<>();
      for (Object sample : (List<?>) times.get(id(way))) {
        samples.add(((Number) sample).doubleValue());
      }
      medians.get(change).get(way).add(Statistics.median(samples));
    }
  }

  private static String id(Way way) {
    return way.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    driver.quit();
    site.close();
  }
}

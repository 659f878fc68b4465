package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.Handlers;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.htip.internal.HtipSettings;
import dev.dxwww.runtime.htip.internal.PageVersion;
import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.runtime.http.internal.TaskPage.Task;
import dev.dxwww.runtime.observe.internal.MetricsText;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is kept of what clients show is reckoned, and takes no more than that. */
@Timeout(60)
class PageWeightTest {
  private static final TaskPageView VIEW = new TaskPageView(false);
  private static final Pattern BYTES = Pattern.compile("(?m)^\\S*htip_bases_bytes (\\d+)$");
  private static final Handlers NONE = (number, arguments) -> "";
  private static final HtipSettings SETTINGS =
      HtipSettings.DEFAULT.limits(
          new HtipSettings.Limits(
              1 << 16, new HtipSettings.Memory(64 << 20, 1 << 20, 0, 100), true));

  private static long used() {
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      used =
          Math.min(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return used;
  }

  private static long reckoned(Pages pages) {
    MetricsText metrics = new MetricsText(false);
    pages.write(metrics);
    String text = metrics.end();
    Matcher bytes = BYTES.matcher(text);
    assertThat(bytes.find()).as(text).isTrue();
    return Long.parseLong(bytes.group(1));
  }

  /** What so many pages take, each of its own client, in percent of what is said. */
  private static long percent(int count, int rows, IntFunction<String> title) {
    Pages pages = PageServingTest.pages(SETTINGS, null, RobotRule.known());
    pages.touch();
    pages.create(VIEW, NONE, PageServingTest.page(1));
    long before = used();
    for (int i = 0; i < count; i++) {
      List<Task> tasks = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        tasks.add(new Task(row, title.apply(row + i * rows), row % 2 == 0));
      }
      PageVersion version = pages.create(VIEW, NONE, new TaskPage("Tasks", tasks));
      assertThat(version).isNotNull();
      pages.keep(
          new Pages.Recipient("192.0.2." + i, "acKk3vPxR0uE9s1p2u5T7zQ" + i, "/tasks?page=" + i),
          version);
    }
    long taken = used() - before;
    return 100 * taken / reckoned(pages);
  }

  /** The heap is not this test's alone: what else comes and goes is not there each time. */
  private static void takesNoMoreThanReckoned(
      int count, int rows, IntFunction<String> title) {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(percent(count, rows, title));
    }
    assertThat(all.stream().sorted().toList().get(2)).as("median of %s", all).isBetween(25L, 100L);
  }

  @Test
  void pagesOfText() {
    takesNoMoreThanReckoned(60, 300, row -> "Task number " + row + " is about something");
  }

  @Test
  void pagesOfWhatFramesHaveOnce() {
    takesNoMoreThanReckoned(60, 300, row -> String.valueOf("open".toCharArray()));
  }

  @Test
  void pagesOfNumbers() {
    takesNoMoreThanReckoned(60, 300, row -> "");
  }

  @Test
  void smallPagesOfMany() {
    takesNoMoreThanReckoned(3_000, 1, row -> "Task " + row);
  }
}

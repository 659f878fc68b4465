package dev.dxwww.runtime.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines reach the stream in order, none is lost, and few writes carry many. */
@Timeout(30)
final class LineWriterTest {
  private static final Duration LONG = Duration.ofHours(1);

  /** What was written, one element for each write. */
  private static final class Writes extends OutputStream {
    private final List<String> all = new ArrayList<>();

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      all.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
      notifyAll();
    }

    @Override
    public void write(int b) {
      throw new AssertionError("one byte at a time");
    }

    synchronized List<String> all() {
      return List.copyOf(all);
    }

    synchronized void awaitChars(int count) throws InterruptedException {
      while (all.stream().mapToInt(String::length).sum() < count) {
        wait();
      }
    }
  }

  private final Writes out = new Writes();
  private final LineWriter lines = new LineWriter(out, StandardCharsets.UTF_8);

  @Test
  void withoutDelay_eachLineIsWrittenAtOnce() throws Exception {
    lines.write("a\n", false);
    assertThat(out.all()).containsExactly("a\n");
    lines.write("\u00e4\n", false);
    assertThat(out.all()).containsExactly("a\n", "\u00e4\n");
  }

  @Test
  @Tag("limit:dx.log.delay")
  void withDelay_linesAreWrittenTogether() throws Exception {
    lines.delay(Duration.ofMillis(500));
    for (int i = 0; i < 100; i++) {
      lines.write("line\n", false);
    }
    out.awaitChars(500);
    assertThat(out.all().size()).isLessThan(10);
    assertThat(String.join("", out.all())).isEqualTo("line\n".repeat(100));
  }

  @Test
  void urgentLine_isWrittenAtOnceWithThoseBefore() throws Exception {
    lines.delay(LONG);
    lines.write("a\n", false);
    lines.write("b\n", true);
    assertThat(String.join("", out.all())).isEqualTo("a\nb\n");
  }

  @Test
  @Tag("limit:log-lines-waiting")
  void moreThanMayWait_isWrittenByWhoeverAddsToIt() throws Exception {
    lines.delay(LONG);
    String line = "x".repeat(1_023) + "\n";
    for (int i = 0; i < LineWriter.MOST_CHARS / 1_024; i++) {
      lines.write(line, false);
    }
    // The background may have written what came first, before it began to wait.
    int before = String.join("", out.all()).length();
    assertThat(before).isLessThan(LineWriter.MOST_CHARS);
    for (int i = 0; i <= before / 1_024; i++) {
      lines.write(line, false);
    }
    assertThat(String.join("", out.all()).length()).isGreaterThan(LineWriter.MOST_CHARS);
  }

  @Test
  void manyThreads_loseNothingAndKeepTheirOrder() throws Exception {
    lines.delay(Duration.ofMillis(1));
    CountDownLatch done = new CountDownLatch(8);
    for (int t = 0; t < 8; t++) {
      String name = "t" + t + ":";
      Thread.ofVirtual().start(() -> {
        for (int i = 0; i < 2_000; i++) {
          add(name + i + "\n", i % 100 == 0);
        }
        done.countDown();
      });
    }
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    lines.flush();
    String[] written = String.join("", out.all()).split("\n");
    assertThat(written).hasSize(16_000);
    for (int t = 0; t < 8; t++) {
      String name = "t" + t + ":";
      int next = 0;
      for (String line : written) {
        if (line.startsWith(name)) {
          assertThat(line).isEqualTo(name + next++);
        }
      }
      assertThat(next).isEqualTo(2_000);
    }
  }

  private void add(String line, boolean now) {
    try {
      lines.write(line, now);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void brokenStream_isToldToWhoeverWritesAtOnce() {
    LineWriter broken = new LineWriter(new ByteArrayOutputStream() {
      @Override
      public void write(byte[] bytes) throws IOException {
        throw new IOException("gone");
      }
    }, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> broken.write("a\n", false)).hasMessage("gone");
  }
}

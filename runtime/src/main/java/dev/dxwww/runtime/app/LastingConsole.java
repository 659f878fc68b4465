package dev.dxwww.runtime.app;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.ErrorManager;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

/**
 * The console of {@code java.util.logging} that is still there while the process ends.
 *
 * <p>The platform takes all handlers away in a shutdown hook of its own, which runs while ours
 * stops the application: whatever is logged after that would be lost. This one puts itself back
 * then. Anybody else who takes it away or closes it has it gone for good.
 *
 * <p>Lines below WARNING may be written some milliseconds later, many together.
 */
final class LastingConsole extends ConsoleHandler {
  /** The thread of the platform's hook; it is private there, so its name has to do. */
  private static final String CLEANER = "java.util.logging.LogManager$Cleaner";

  private final LineWriter lines;
  private volatile boolean gone;
  private final CountDownLatch cleaned = new CountDownLatch(1);
  private volatile @Nullable Thread cleaner;

  LastingConsole() {
    PrintStream console = System.err;
    lines = new LineWriter(console, console.charset());
  }

  /** How long lines below WARNING may wait to be written; zero for not at all. */
  void delay(Duration most) {
    lines.delay(most);
  }

  @Override
  public void publish(LogRecord entry) {
    if (!isLoggable(entry)) {
      return;
    }
    String line;
    try {
      line = getFormatter().format(entry);
    } catch (RuntimeException e) {
      reportError(null, e, ErrorManager.FORMAT_FAILURE);
      return;
    }
    try {
      lines.write(line, gone || entry.getLevel().intValue() >= Level.WARNING.intValue());
    } catch (IOException e) {
      reportError(null, e, ErrorManager.WRITE_FAILURE);
    }
  }

  @Override
  public void flush() {
    try {
      lines.flush();
    } catch (IOException e) {
      reportError(null, e, ErrorManager.FLUSH_FAILURE);
    }
  }

  /** From now on lines are written at once: the process ends, or nobody waits for them. */
  @Override
  public void close() {
    lines.delay(Duration.ZERO);
    flush();
    Thread current = Thread.currentThread();
    if (current.getClass().getName().equals(CLEANER)) {
      Logger.getLogger("").addHandler(this);
      cleaner = current;
      cleaned.countDown();
    } else {
      gone = true;
    }
  }

  /** Whether somebody else has closed it. */
  boolean isGone() {
    return gone;
  }

  /**
   * Waits, while the process ends, until the platform's hook is done with all loggers.
   *
   * @return whether it was in time
   */
  boolean outlives(long millis) throws InterruptedException {
    if (!cleaned.await(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    Thread thread = cleaner;
    return thread != null && thread.join(Duration.ofMillis(millis));
  }
}

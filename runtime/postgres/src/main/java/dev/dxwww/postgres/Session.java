package dev.dxwww.postgres;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A running {@code postgres --single}, used by one thread at a time; closing ends it.
 *
 * <p>Input is written by a thread of its own, so neither a long script nor a long answer makes
 * both sides wait for each other.
 */
public final class Session implements AutoCloseable {
  /** More than any answer of use; a runaway query does not fill the memory of the compiler. */
  private static final int MOST_OUTPUT = 64 << 20;

  private static final int TAIL = 2000;

  private final Process process;
  private final Duration deadline;
  private final InputStream in;
  private final OutputStream out;
  private final Runnable failed;
  private final String nonce = Long.toHexString(ThreadLocalRandom.current().nextLong());
  private int asked;
  private volatile boolean late;

  /** {@code failed} is run when PostgreSQL ends otherwise than by the end of its input. */
  Session(List<String> command, Duration deadline, Runnable failed) {
    this.failed = failed;
    this.process = Child.start(command);
    this.deadline = deadline;
    this.in = process.getInputStream();
    this.out = process.getOutputStream();
  }

  /** Runs statements, each as {@link SingleUser#statement} makes it, and gives what was said. */
  public String ask(String script) {
    asked++;
    String mark = "dxwww end of answer " + asked + " " + nonce;
    String all = script + "select '" + mark + "';\n\n";
    String answer = exchange(all, false, mark.getBytes(StandardCharsets.UTF_8));
    int end = answer.indexOf(mark);
    if (end < 0) {
      throw ended(answer);
    }
    return answer.substring(0, startOfMark(answer, end));
  }

  /** Where PostgreSQL began to answer the mark: with a row, or in a failed transaction an error. */
  private static int startOfMark(String answer, int mark) {
    String row = "1: ?column? = \"";
    int start =
        answer.startsWith(row, mark - row.length())
            ? answer.lastIndexOf("1: ?column?", mark - row.length() - 1)
            : answer.lastIndexOf("ERROR:", mark);
    return Math.max(answer.lastIndexOf('\n', start), 0);
  }

  /** Runs the last statements, and gives what was said until PostgreSQL ended. */
  String finish(String script) {
    String answer = exchange(script, true, new byte[0]);
    try {
      if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        late = true;
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    if (late || process.exitValue() != 0) {
      throw ended(answer);
    }
    return answer;
  }

  private String exchange(String script, boolean last, byte[] mark) {
    Thread writer =
        Thread.ofVirtual().name("postgres-single-input").start(() -> write(script, last));
    Thread watch = Thread.ofVirtual().name("postgres-single-deadline").start(this::watch);
    try {
      return read(mark);
    } catch (IOException e) {
      throw late ? ended("") : ended(e.toString());
    } finally {
      watch.interrupt();
      writer.interrupt();
    }
  }

  private void write(String script, boolean last) {
    try {
      out.write(script.getBytes(StandardCharsets.UTF_8));
      if (last) {
        out.close();
      } else {
        out.flush();
      }
    } catch (IOException e) {
      // PostgreSQL ended early; the reader sees that and its exit status.
    }
  }

  private void watch() {
    try {
      if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        late = true;
        Child.kill(process);
      }
    } catch (InterruptedException e) {
      // The answer came in time.
    }
  }

  /** Up to the mark and the rest of its line, or to the end. */
  private String read(byte[] mark) throws IOException {
    Answer answer = new Answer(mark);
    byte[] buffer = new byte[1 << 14];
    while (!answer.complete()) {
      int count = in.read(buffer);
      if (count < 0) {
        break;
      }
      answer.write(buffer, 0, count);
      if (answer.size() > MOST_OUTPUT) {
        Child.kill(process);
        failed.run();
        throw new PostgresException("PostgreSQL answered with more than " + MOST_OUTPUT
            + " bytes. Fix: let the query select less.");
      }
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  private PostgresException ended(String answer) {
    failed.run();
    if (late) {
      return new PostgresException("PostgreSQL took longer than " + deadline.toMillis()
          + " ms and was ended. Fix: find the statement that does not end.");
    }
    String tail = answer.substring(Math.max(0, answer.length() - TAIL)).strip();
    return new PostgresException("PostgreSQL ended before its work was done"
        + (process.isAlive() ? "" : " (exit status " + process.exitValue() + ")") + ":\n" + tail);
  }

  private PostgresException interrupted() {
    Child.kill(process);
    failed.run();
    Thread.currentThread().interrupt();
    return new PostgresException("Interrupted while PostgreSQL worked");
  }

  /** Ends PostgreSQL: by the end of its input, else by force. */
  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      // It has ended already.
    }
    try {
      if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        Child.kill(process);
      }
      in.close();
    } catch (IOException e) {
      // Nobody reads it any more.
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** What was read so far, and whether the mark and its line end are in it. */
  private static final class Answer extends ByteArrayOutputStream {
    private final byte[] mark;
    private int searched;
    private boolean complete;

    Answer(byte[] mark) {
      this.mark = mark;
    }

    boolean complete() {
      if (mark.length == 0 || complete) {
        return complete;
      }
      // The prompt follows the mark's row: without it the row would be left for the next answer.
      byte[] prompt = "backend> ".getBytes(StandardCharsets.US_ASCII);
      while (searched + mark.length <= count && !startsWith(mark, searched)) {
        searched++;
      }
      for (int i = searched + mark.length; i + prompt.length <= count; i++) {
        if (startsWith(prompt, i)) {
          complete = true;
        }
      }
      return complete;
    }

    private boolean startsWith(byte[] wanted, int at) {
      for (int i = 0; i < wanted.length; i++) {
        if (buf[at + i] != wanted[i]) {
          return false;
        }
      }
      return true;
    }
  }
}

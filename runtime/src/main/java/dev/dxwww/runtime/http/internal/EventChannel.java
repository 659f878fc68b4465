package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.http.Event;
import dev.dxwww.runtime.http.EventEmitter;
import dev.dxwww.runtime.http.EventStream;
import dev.dxwww.runtime.http.EventStreamClosedException;

import io.helidon.webserver.CloseConnectionException;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * One open stream of events. The source runs on the request's own thread and puts what it sends in
 * a queue; a writer beside it is the only one that writes to the response, so that a comment goes
 * out in time while the source waits for something else. When the writer ends first - the client
 * went away, the server stops - it interrupts the source.
 */
final class EventChannel<T> implements EventEmitter<T> {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.http");
  private static final int QUEUE = 16;
  private static final byte[] END = {};
  private static final byte[] HEARTBEAT = EventText.comment("");

  /** Where the source is; only one thread at a time decides about an interrupt. */
  private enum Phase { RUNNING, INTERRUPTING, DONE }

  private final Encoder<? super T> encoder;
  private final EventSettings settings;
  private final @Nullable String lastEventId;
  private final LongSupplier nanoTime;
  private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RUNNING);
  private final Thread handler = Thread.currentThread();
  private volatile @Nullable Thread writer;
  private volatile boolean open = true;
  private volatile boolean stopping;
  private volatile boolean gone;
  /** When the write that is under way began; 0 when there is none. */
  private volatile long writingSince;

  EventChannel(
      Encoder<? super T> encoder,
      EventSettings settings,
      @Nullable String lastEventId,
      LongSupplier nanoTime) {
    this.encoder = encoder;
    this.settings = settings;
    this.lastEventId = lastEventId;
    this.nanoTime = nanoTime;
  }

  /** Runs the source, and writes what it sends, until either ends; the caller closes the output. */
  void run(EventStream.Source<T> source, OutputStream out) {
    Thread writing = Thread.ofVirtual().name("dxwww-events").unstarted(() -> write(out));
    writer = writing;
    writing.start();
    Throwable failure = null;
    try {
      source.run(this);
    } catch (Throwable e) {
      failure = e;
    }
    finish(writing, failure);
    if (gone) {
      throw new CloseConnectionException("the client went away from a stream of events");
    }
  }

  /** The writer sends what is queued, and is waited for; the thread is the server's again then. */
  private void finish(Thread writing, @Nullable Throwable failure) {
    boolean interrupted = becomesDone();
    open = false;
    put(END);
    join(writing);
    if (interrupted && !stopping && !gone) {
      Thread.currentThread().interrupt();
    }
    if (failure == null || failure instanceof EventStreamClosedException) {
      return;
    }
    if (stopping || gone) {
      LOG.log(System.Logger.Level.DEBUG, "a source of events ended by", failure);
      return;
    }
    throw thrown(failure);
  }

  /** Waits until nobody interrupts any more; gives whether the flag was set, and clears it. */
  private boolean becomesDone() {
    while (!phase.compareAndSet(Phase.RUNNING, Phase.DONE)) {
      if (phase.get() == Phase.DONE) {
        break;
      }
      Thread.onSpinWait();
    }
    return Thread.interrupted();
  }

  private void put(byte[] last) {
    try {
      if (!queue.offer(last, OpenStreams.STALL.toMillis(), TimeUnit.MILLISECONDS)) {
        gone = true;
      }
    } catch (InterruptedException e) {
      gone = true;
    }
  }

  private void join(Thread writing) {
    try {
      if (gone || !writing.join(OpenStreams.STALL)) {
        gone = true;
        writing.interrupt();
        writing.join();
      }
    } catch (InterruptedException e) {
      gone = true;
      writing.interrupt();
    }
  }

  private static RuntimeException thrown(Throwable failure) {
    return switch (failure) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case IOException e -> new UncheckedIOException(e);
      default -> new IllegalStateException("a source of events failed", failure);
    };
  }

  // ---- the writer

  private void write(OutputStream out) {
    boolean whole = false;
    try {
      writeOut(out, EventText.retry(settings.retry()));
      boolean more = true;
      while (more && !stopping) {
        byte[] next =
            queue.poll(settings.heartbeat().toMillis(), TimeUnit.MILLISECONDS);
        more = next != END;
        writeOut(out, next == null ? HEARTBEAT : next);
      }
      if (stopping) {
        writeOut(out, EventText.comment("the server stops"));
      }
      whole = true;
    } catch (IOException | RuntimeException | InterruptedException e) {
      LOG.log(System.Logger.Level.DEBUG, "a stream of events cannot be written on", e);
    } finally {
      if (!whole) {
        // Whatever it was: a stream that misses something must not end in good order.
        gone = true;
      }
      open = false;
      queue.clear();
      interruptSource();
    }
  }

  /**
   * With some of what is queued behind it: one flush for all of them. Not with all, as a source
   * may be so fast that the queue is never empty.
   */
  private void writeOut(OutputStream out, byte[] first) throws IOException {
    byte[] next = first;
    for (int i = 0; i < QUEUE && next != null && next != END; i++) {
      if (i > 0) {
        queue.remove();
      }
      // Each write anew: a client that takes one after the other has not stalled.
      writingSince = nanoTime.getAsLong() | 1;
      out.write(next);
      next = queue.peek();
    }
    out.flush();
    writingSince = 0;
  }

  private void interruptSource() {
    if (phase.compareAndSet(Phase.RUNNING, Phase.INTERRUPTING)) {
      handler.interrupt();
      phase.set(Phase.DONE);
    }
  }

  /**
   * Cuts the client off when it has taken nothing for so long. The time comes from before the look:
   * else a pause between the two would count as one of the client.
   */
  void cutIfStalled(long now, long nanos) {
    long since = writingSince;
    Thread writing = writer;
    if (since != 0 && writing != null && now - since > nanos) {
      gone = true;
      writing.interrupt();
    }
  }

  /** Ends the stream soon, in good order. */
  void stop() {
    stopping = true;
    // Wakes the writer; when the queue is full it is awake.
    queue.offer(HEARTBEAT);
  }

  // ---- the source's side

  @Override
  public void send(Event<? extends T> event) {
    enqueue(EventText.of(event, encoder));
  }

  @Override
  public void comment(String text) {
    enqueue(EventText.comment(text));
  }

  private void enqueue(byte[] bytes) {
    if (!isOpen()) {
      throw new EventStreamClosedException();
    }
    try {
      if (!queue.offer(bytes, OpenStreams.STALL.toMillis(), TimeUnit.MILLISECONDS)) {
        gone = true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EventStreamClosedException();
    }
    if (!isOpen()) {
      throw new EventStreamClosedException();
    }
  }

  @Override
  public boolean isOpen() {
    return open && !stopping && !gone;
  }

  @Override
  public Optional<String> lastEventId() {
    return Optional.ofNullable(lastEventId).filter(id -> !id.isEmpty());
  }
}

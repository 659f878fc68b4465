package dev.dxwww.runtime.htip.internal;

import dev.dxwww.htip.FrameHash;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Handlers;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.HtipException;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.PageView;
import dev.dxwww.runtime.generated.Shown;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Writes pages as frames. Used again for page after page, by one thread at a time. */
final class PageWriter {
  /** Marks the name of what patches made: no other node can make it anew. */
  static final String PATCHED = "-p";

  private static final byte[] NOTHING = {};

  private final FrameWriter frames = new FrameWriter();
  private byte[] layout = NOTHING;

  /** What signs handlers besides ending the frame of the layout. */
  private final class Staged implements Handlers {
    private final Handlers handlers;
    private boolean staged;

    Staged(Handlers handlers) {
      this.handlers = handlers;
    }

    @Override
    public String of(int number, @Nullable String... arguments) {
      return handlers.of(number, arguments);
    }

    @Override
    public void stage() {
      if (!staged) {
        staged = true;
        int next = frames.nextNode();
        layout = frames.more().toByteArray();
        frames.begin(0, 0, next);
      }
    }
  }

  /** Writes what creates a page: the layout in a frame of its own, if there is one. */
  <T> PageVersion create(PageView<T> view, Handlers handlers, T value) {
    layout = NOTHING;
    String title = view.title(value);
    try {
      frames.begin(Htip.FULL, 0);
      if (!title.isEmpty()) {
        frames.title(title);
      }
      Shown<T> shown = view.create(frames, new Staged(handlers), value);
      int next = frames.nextNode();
      int length = frames.finish();
      byte[] bytes = Arrays.copyOf(layout, layout.length + length);
      System.arraycopy(frames.array(), 0, bytes, layout.length, length);
      int firstEnd = layout.length == 0 ? length : layout.length;
      return new PageVersion(
          bytes, firstEnd, FrameHash.of(bytes), new PageState<>(view, shown, title, next));
    } catch (HtipException e) {
      throw tooLarge(view, e);
    }
  }

  /** Writes what makes another page of the one that is shown; its name follows from the two. */
  <T> PagePatch patch(PageState<T> state, Handlers handlers, T next, String name) {
    PageView<T> view = state.view();
    String title = view.title(next);
    try {
      frames.begin(0, 0, state.nextNode());
      Shown<T> shown = view.diff(frames, handlers, state.shown(), next);
      if (!title.equals(state.title())) {
        frames.title(title);
      }
      boolean same = frames.isEmpty();
      int nextNode = frames.nextNode();
      byte[] bytes = frames.toByteArray();
      PageState<T> after = new PageState<>(view, shown, title, nextNode);
      return new PagePatch(bytes, same ? name : chained(name, bytes), after);
    } catch (HtipException e) {
      throw tooLarge(view, e);
    }
  }

  /** Writes that the client is to go elsewhere. */
  byte[] navigation(String address) {
    return frames.begin(0, 0, 1).navigate(address).toByteArray();
  }

  private static String chained(String name, byte[] patch) {
    byte[] before = name.getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(before, before.length + patch.length);
    System.arraycopy(patch, 0, both, before.length, patch.length);
    return FrameHash.hex(FrameHash.of(both)) + PATCHED;
  }

  private static DxException tooLarge(PageView<?> view, HtipException cause) {
    return new DxException(
        ErrorCode.RENDERING_FAILED,
        view.name() + " cannot be sent as frames: " + cause.getMessage(),
        "Show less on one page: a frame has at most 8 MiB and 16,777,215 nodes.",
        cause);
  }

  /** Lends writers, each to one thread at a time. */
  static final class Pool {
    private static final int MOST = 64;
    /** A writer that has grown beyond that many bytes is not kept. */
    private static final int LARGEST = 1 << 20;

    private final Queue<PageWriter> idle = new ArrayBlockingQueue<>(MOST);

    <R> R lend(Function<PageWriter, R> work) {
      PageWriter writer = idle.poll();
      if (writer == null) {
        writer = new PageWriter();
      }
      R result = work.apply(writer);
      // Not after a failure: nobody knows what is in it.
      writer.layout = NOTHING;
      if (writer.frames.array().length <= LARGEST) {
        idle.offer(writer);
      }
      return result;
    }
  }
}

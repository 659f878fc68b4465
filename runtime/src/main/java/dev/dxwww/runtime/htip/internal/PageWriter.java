package dev.dxwww.runtime.htip.internal;

import dev.dxwww.htip.FrameHash;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Handlers;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.HtipError;
import dev.dxwww.htip.HtipException;
import dev.dxwww.htip.html.MarkupParts;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.PageView;
import dev.dxwww.runtime.generated.Shown;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Writes pages as frames. Used again for page after page, by one thread at a time. */
final class PageWriter {
  /** Marks the name of what patches made: no other node can make it anew. */
  static final String PATCHED = "-p";

  private static final System.Logger LOG = System.getLogger("dev.dxwww.htip");
  private static final byte[] NOTHING = {};

  private final FrameWriter frames = new FrameWriter();
  private final String untitled;
  private final Set<String> told;
  private byte[] layout = NOTHING;

  private PageWriter(String untitled, Set<String> told) {
    this.untitled = untitled;
    this.told = told;
  }

  private <T> String title(PageView<T> view, T value) {
    String title = view.title(value);
    return title.isEmpty() ? untitled : title;
  }

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

  /**
   * Writes what creates a page: the layout in a frame of its own, if there is one. Null where the
   * page has no frames, as it is too large for them.
   */
  <T> @Nullable PageVersion create(PageView<T> view, Handlers handlers, T value) {
    layout = NOTHING;
    String title = title(view, value);
    try {
      // Also an empty one: that of the page before would stay.
      frames.begin(Htip.FULL, 0).title(title);
      Shown<T> shown = view.create(frames, new Staged(handlers), value);
      int next = frames.nextNode();
      int length = frames.finish();
      byte[] bytes = Arrays.copyOf(layout, layout.length + length);
      System.arraycopy(frames.array(), 0, bytes, layout.length, length);
      int firstEnd = layout.length == 0 ? length : layout.length;
      return new PageVersion(
          bytes, firstEnd, FrameHash.of(bytes), new PageState<>(view, shown, title, next));
    } catch (HtipException e) {
      return unlessTooLarge(view, e);
    }
  }

  /**
   * Writes what makes another page of the one that is shown; its name follows from the two. Null
   * where that is too large for frames.
   */
  <T> @Nullable PagePatch patch(PageState<T> state, Handlers handlers, T next, String name) {
    PageView<T> view = state.view();
    String title = title(view, next);
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
      return unlessTooLarge(view, e);
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

  /** Null; says why to who reads the log, once. */
  private <R> @Nullable R unlessTooLarge(PageView<?> view, HtipException cause) {
    if (cause.error() != HtipError.E_LIMIT) {
      throw new DxException(
          ErrorCode.RENDERING_FAILED,
          view.name() + " cannot be sent as frames: " + cause.getMessage(),
          "This is a fault of the framework: please report it.",
          cause);
    }
    if (told.add(view.name())) {
      LOG.log(
          Level.WARNING,
          view.name() + " is sent as HTML where it is too large for frames: " + cause.getMessage()
              + ". Show less on one page, or break up its markup: a frame has at most 8 MiB and"
              + " 16,777,215 nodes, each outermost node of SafeHtml " + MarkupParts.LONGEST
              + " characters.");
    }
    return null;
  }

  /** Lends writers, each to one thread at a time. */
  static final class Pool {
    private static final int MOST = 64;
    /** A writer that has grown beyond that many bytes is not kept. */
    private static final int LARGEST = 1 << 20;

    private final Queue<PageWriter> idle = new ArrayBlockingQueue<>(MOST);
    private final String untitled;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * Writers of pages.
     *
     * @param untitled the title of pages that have none
     */
    Pool(String untitled) {
      this.untitled = untitled;
    }

    <R extends @Nullable Object> R lend(Function<PageWriter, R> work) {
      PageWriter writer = idle.poll();
      if (writer == null) {
        writer = new PageWriter(untitled, told);
      }
      R result = work.apply(writer);
      // Not after a failure: nobody knows what is in it.
      writer.layout = NOTHING;
      if (result != null && writer.frames.array().length <= LARGEST) {
        idle.offer(writer);
      }
      return result;
    }
  }
}

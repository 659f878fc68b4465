package dev.dxwww.htip;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client knows between frames: its templates, its bundles, the next node id, the last
 * number. It changes only when a whole frame was found good.
 */
public final class Registry {
  private final Map<Long, Bundle> bundles;
  private final @Nullable TemplateShape[] page;
  private int nextNode;
  private int lastSeq;

  /** Knows nothing but the mount, node 0. */
  public Registry() {
    this(new HashMap<>(), new TemplateShape[HtipLimits.TEMPLATES], 1, 0);
  }

  private Registry(
      Map<Long, Bundle> bundles, @Nullable TemplateShape[] page, int nextNode, int lastSeq) {
    this.bundles = bundles;
    this.page = page;
    this.nextNode = nextNode;
    this.lastSeq = lastSeq;
  }

  /** Loads a bundle, so that frames may USE it. */
  public void load(Bundle bundle) {
    bundles.put(bundle.ref().hash(), bundle);
  }

  /** The id the next node gets. */
  public int nextNode() {
    return nextNode;
  }

  /** The number of the last frame that had one. */
  public int lastSeq() {
    return lastSeq;
  }

  /** What a frame changes; the registry itself stays as it is until {@link #accept}. */
  Registry draft(FrameHeader header) {
    int seq = header.seq();
    if (header.has(Htip.FULL)) {
      return new Registry(bundles, new TemplateShape[HtipLimits.TEMPLATES], 1, seq);
    }
    if (seq != 0 && seq != lastSeq + 1) {
      String last = Integer.toUnsignedString(lastSeq);
      throw new HtipException(
          HtipError.E_BASE, 12, "frame " + Integer.toUnsignedString(seq) + " after " + last);
    }
    return new Registry(bundles, page.clone(), nextNode, seq == 0 ? lastSeq : seq);
  }

  void accept(Registry draft) {
    System.arraycopy(draft.page, 0, page, 0, page.length);
    nextNode = draft.nextNode;
    lastSeq = draft.lastSeq;
  }

  void nextNode(int next) {
    nextNode = next;
  }

  void define(int tid, TemplateShape shape) {
    page[tid] = shape;
  }

  @Nullable TemplateShape page(int tid) {
    return page[tid];
  }

  @Nullable Bundle bundle(long hash) {
    return bundles.get(hash);
  }
}

package dev.dxwww.runtime.htip.internal;

import dev.dxwww.runtime.observe.internal.MetricsText;

import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** Counts what pages were answered as. */
public final class PageCounts {
  private final LongAdder[] answers = adders(As.values().length);
  private final LongAdder[] bases = adders(BaseUse.values().length);

  /** What goes out for a page. */
  public enum As {
    HTML, SHELL, FULL, DELTA, NOT_MODIFIED, PATCH, NAVIGATION, REFUSED_EVENT, LED_TO_HTML
  }

  /** How what a client shows was known. */
  public enum BaseUse {
    KEPT, RENDERED, UNKNOWN
  }

  private static LongAdder[] adders(int count) {
    LongAdder[] adders = new LongAdder[count];
    for (int i = 0; i < count; i++) {
      adders[i] = new LongAdder();
    }
    return adders;
  }

  /** One more answer. */
  public void answered(As as) {
    answers[as.ordinal()].increment();
  }

  /** One more event, or request that named a version. */
  public void used(BaseUse use) {
    bases[use.ordinal()].increment();
  }

  /** How many answers of a kind there were. */
  public long count(As as) {
    return answers[as.ordinal()].sum();
  }

  /** How many versions were known so. */
  public long count(BaseUse use) {
    return bases[use.ordinal()].sum();
  }

  void write(MetricsText out) {
    String pages = "htip_page_answers_total";
    out.family(pages, "counter", "Answers to requests of pages, by what went out.");
    for (As as : As.values()) {
      out.sample(pages, MetricsText.label("as", text(as)), answers[as.ordinal()].sum());
    }
    String known = "htip_bases_total";
    out.family(known, "counter", "Versions that clients named, by how they were known.");
    for (BaseUse use : BaseUse.values()) {
      out.sample(known, MetricsText.label("by", text(use)), bases[use.ordinal()].sum());
    }
  }

  private static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

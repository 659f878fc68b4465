package dev.dxwww.runtime.http.content.internal;

import dev.dxwww.htip.Htip;

/** Which of its two forms a page, or the problem in its place, is sent in: HTML or frames. */
public final class PageForm {
  private static final MediaType[] FORMS = {
    MediaType.of("text/html"), MediaType.of(Htip.FRAME_TYPE)
  };

  private PageForm() {}

  /** Whether a client that sends this Accept field likes frames better than HTML. */
  public static boolean isFrames(String accept) {
    // Nearly all others are known at a glance.
    return accept.contains("htip") && Acceptance.best(accept, FORMS) == 1;
  }
}

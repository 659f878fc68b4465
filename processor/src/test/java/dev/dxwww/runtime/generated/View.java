package dev.dxwww.runtime.generated;

import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Handlers;
import dev.dxwww.htip.html.HtmlOutput;

/** Stub. */
public interface View<T> {
  void html(HtmlOutput out, T value);

  Shown<T> create(FrameWriter out, Handlers handlers, T value);

  Shown<T> diff(FrameWriter out, Handlers handlers, Shown<T> shown, T next);
}

package dev.dxwww.runtime.generated;

import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Handlers;
import dev.dxwww.htip.html.HtmlOutput;

/**
 * A template as the processor wrote it: the same content as HTML, as a stream that creates it, and
 * as the changes from what is shown. Stateless; shared by all requests.
 *
 * @param <T> record that the template is on
 */
public interface View<T> {
  /** Writes the value as HTML. */
  void html(HtmlOutput out, T value);

  /**
   * Writes what creates the value in the mount, which is empty; ids begin at {@link
   * FrameWriter#nextNode}. The frame has begun, and is ended by the caller.
   */
  Shown<T> create(FrameWriter out, Handlers handlers, T value);

  /**
   * Writes what makes the next value of what is shown, and gives what is shown then. Writes nothing
   * where the two look the same.
   *
   * @param shown what {@link #create} or this method of the same view gave
   */
  Shown<T> diff(FrameWriter out, Handlers handlers, Shown<T> shown, T next);
}

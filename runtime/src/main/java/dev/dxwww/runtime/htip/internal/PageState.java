package dev.dxwww.runtime.htip.internal;

import dev.dxwww.runtime.generated.PageView;
import dev.dxwww.runtime.generated.Shown;

/**
 * A page as a client shows it.
 *
 * @param view that wrote it
 * @param shown the value and its nodes
 * @param title of the document
 * @param nextNode id of the node that comes next
 * @param <T> record that the page's template is on
 */
public record PageState<T>(PageView<T> view, Shown<T> shown, String title, int nextNode) {}

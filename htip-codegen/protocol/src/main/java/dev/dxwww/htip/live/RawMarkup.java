package dev.dxwww.htip.live;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.TemplateRef;
import dev.dxwww.htip.Walk;
import dev.dxwww.htip.html.MarkupParts;

/**
 * Markup that travels as it is: as a template that is defined where it is used, once. It has an
 * element around it, as a template has one root; long markup has several.
 */
public final class RawMarkup implements Shown {
  /** Templates of pages are defined again and again; nothing else uses this one. */
  private static final int TID = 255;

  private static final RawMarkup NONE = new RawMarkup(0, 0);

  private final int first;
  private final int count;

  private RawMarkup(int first, int count) {
    this.first = first;
    this.count = count;
  }

  /** Shows markup; nothing where it is null. */
  public static RawMarkup create(
      FrameWriter out, int parent, int before, @Nullable String markup) {
    if (markup == null) {
      return NONE;
    }
    List<String> parts = MarkupParts.of(markup);
    int first = out.nextNode();
    for (String part : parts) {
      String html = MarkupParts.START + part + MarkupParts.END;
      TemplateRef template = out.define(TID, new TemplateDef(html, new Walk(List.of())));
      out.repeat(template, parent, before, 1);
    }
    return new RawMarkup(first, parts.size());
  }

  /** Shows other markup in its place; this one, where it is the same. */
  public RawMarkup replace(FrameWriter out, int parent, int before, @Nullable String markup) {
    remove(out);
    return create(out, parent, before, markup);
  }

  @Override
  public int nodes() {
    return count;
  }

  @Override
  public void move(FrameWriter out, int parent, int before) {
    for (int i = 0; i < count; i++) {
      out.insert(parent, first + i, before);
    }
  }

  @Override
  public void remove(FrameWriter out) {
    if (count != 0) {
      out.remove(first, count);
    }
  }
}

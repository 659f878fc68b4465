package dev.dxwww.htip.live;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.TemplateRef;
import dev.dxwww.htip.Walk;

/** Markup that travels as it is: as a template that is defined where it is used, once. */
public final class RawMarkup implements Shown {
  /** The element around it, in HTML as well: a template has one root. */
  public static final String ELEMENT = "htip-html";

  /** Templates of pages are defined again and again; nothing else uses this one. */
  private static final int TID = 255;

  private static final RawMarkup NONE = new RawMarkup(0);

  private final int first;

  private RawMarkup(int first) {
    this.first = first;
  }

  /** Shows markup; nothing where it is null. */
  public static RawMarkup create(
      FrameWriter out, int parent, int before, @Nullable String markup) {
    if (markup == null) {
      return NONE;
    }
    String html = "<" + ELEMENT + ">" + markup + "</" + ELEMENT + ">";
    TemplateRef template = out.define(TID, new TemplateDef(html, new Walk(List.of())));
    return new RawMarkup(out.repeat(template, parent, before, 1));
  }

  /** Shows other markup in its place; this one, where it is the same. */
  public RawMarkup replace(FrameWriter out, int parent, int before, @Nullable String markup) {
    remove(out);
    return create(out, parent, before, markup);
  }

  @Override
  public int nodes() {
    return first == 0 ? 0 : 1;
  }

  @Override
  public void move(FrameWriter out, int parent, int before) {
    if (first != 0) {
      out.insert(parent, first, before);
    }
  }

  @Override
  public void remove(FrameWriter out) {
    if (first != 0) {
      out.remove(first, 1);
    }
  }
}

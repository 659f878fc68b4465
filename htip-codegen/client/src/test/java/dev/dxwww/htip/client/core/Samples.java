package dev.dxwww.htip.client.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.TemplateRef;
import dev.dxwww.htip.Walk;

/** Frames that, together, have every operation; each is for a client after {@link #start}. */
final class Samples {
  /** One mark of each kind. */
  static final TemplateDef ROW = new TemplateDef(
      "<li class=\"a\"><input><b> </b><i><!----></i></li>",
      new Walk(List.of(
          new Walk.ClassName("done"), new Walk.Attribute("title"), Walk.Move.FIRST_CHILD,
          new Walk.Property("value"), new Walk.Event(EventType.INPUT, 1), Walk.Move.NEXT_SIBLING,
          Walk.Move.FIRST_CHILD, new Walk.Text(), Walk.Move.PARENT, Walk.Move.NEXT_SIBLING,
          new Walk.Anchor())));
  static final TemplateDef TEXT = new TemplateDef(" ", new Walk(List.of(new Walk.Text())));
  static final TemplateDef BARE = new TemplateDef("<p>\u00e9\uD83D\uDE00</p>", new Walk(List.of()));
  static final Bundle BUNDLE = Bundle.of(List.of(ROW, BARE));

  private Samples() {}

  /** Node 1 is a row, 8 a text, 10 a paragraph; the first bundle is {@link #BUNDLE}. */
  static byte[] start(int seq) {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, seq);
    writer.clone(writer.define(0, ROW));
    row(writer, 1);
    writer.clone(writer.define(1, TEXT));
    writer.text("text of eight");
    writer.clone(writer.define(2, BARE));
    return writer.append(0, 1).append(0, 8).append(0, 10).toByteArray();
  }

  static final int NEXT = 11;

  private static FrameWriter row(FrameWriter writer, int number) {
    return writer.flag(number % 2 == 0).text("title " + number).number(number * 7)
        .text("change~" + number).text("row " + number);
  }

  private static FrameWriter writer() {
    return new FrameWriter().begin(0, 0, NEXT);
  }

  private static TemplateRef page(int id, TemplateDef template) {
    return dev.dxwww.htip.BundleRef.PAGE.template(
        id, template.walk().marks(), template.walk().values());
  }

  private static byte[] repeat(TemplateRef template, int count) {
    FrameWriter writer = writer();
    writer.repeat(template, 10, 0, count);
    for (int i = 0; i < count; i++) {
      row(writer, i - 2);
    }
    return writer.toByteArray();
  }

  private static byte[] cloned(FrameWriter writer, TemplateRef template, String text) {
    writer.clone(template);
    return writer.text(text).toByteArray();
  }

  /** By name; the log that each must cause stands in the test. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("END", writer().toByteArray());
    FrameWriter defines = writer();
    TemplateRef again = defines.define(1, new TemplateDef("  ", TEXT.walk()));
    all.put("TEMPLATE_DEF", cloned(defines, again, "x"));
    all.put("CLONE", cloned(writer(), page(1, TEXT), "\uFEFF \u00e9 \uD83D\uDE00"));
    all.put("APPEND", writer().append(10, 8).toByteArray());
    all.put("PATCH_TEXT", writer().patchText(8, "new").patchText(8, -5).toByteArray());
    all.put("PATCH_ATTR",
        writer().patchAttribute(1, "id", "one").patchAttribute(1, "id", Htip.ABSENT)
            .patchAttribute(1, "id", 7).toByteArray());
    all.put("CLASS_TOGGLE",
        writer().toggleClass(1, "on", true).toggleClass(1, "on", false).toByteArray());
    all.put("REMOVE", writer().remove(8, 2).toByteArray());
    all.put("EVENT",
        writer().event(4, EventType.KEYDOWN, 4, 12).event(1, EventType.CLICK, 0, "pick~1")
            .toByteArray());
    all.put("INSERT", writer().insert(0, 10, 1).insert(0, 10, 0).toByteArray());
    all.put("CLEAR", writer().clear(10).toByteArray());
    all.put("REPEAT", repeat(page(0, ROW), 4));
    all.put("SET_PROP",
        writer().setProperty(4, "value", "typed").setProperty(4, "disabled", 1).toByteArray());
    all.put("TEXT_SPLICE", writer().spliceText(8, 5, 2, "in").toByteArray());
    all.put("DEL_ATTR", writer().deleteAttribute(1, "title").toByteArray());
    all.put("BATCH", writer().beginBatch(9).clear(10).commitBatch().toByteArray());
    all.put("TRIM", writer().remove(10, 1).trim(10).toByteArray());
    all.put("USE", repeat(BUNDLE.template(0), 2));
    FrameWriter adopts = writer();
    adopts.adopt(page(2, BARE), 0, 2, 1);
    all.put("ADOPT", adopts.toByteArray());
    all.put("NAV", writer().navigate("/tasks?x=1#y").toByteArray());
    all.put("FOCUS", writer().focus(4).toByteArray());
    all.put("TITLE", writer().title("A \"title\" \\ \u0007").toByteArray());
    all.put("FULL", start(5));
    return all;
  }
}

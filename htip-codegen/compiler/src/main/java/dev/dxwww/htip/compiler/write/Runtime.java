package dev.dxwww.htip.compiler.write;

import com.palantir.javapoet.ClassName;

/** The types that generated templates call; a test proves that each is a class. */
final class Runtime {
  static final ClassName HTML_OUTPUT = html("HtmlOutput");
  static final ClassName ADDRESSES = html("Addresses");
  static final ClassName FRAME_WRITER = ClassName.get("dev.dxwww.htip", "FrameWriter");
  static final ClassName TEMPLATE_REF = ClassName.get("dev.dxwww.htip", "TemplateRef");
  static final ClassName EVENT_TYPE = ClassName.get("dev.dxwww.htip", "EventType");
  static final ClassName BRANCH = live("Branch");
  static final ClassName FRAGMENT = live("Fragment");
  static final ClassName HANDLERS = ClassName.get("dev.dxwww.htip", "Handlers");
  static final ClassName ITEMS = live("Items");
  static final ClassName PATCHES = live("Patches");
  static final ClassName PLACE = live("Place");
  static final ClassName RAW_MARKUP = live("RawMarkup");
  static final ClassName ROWS = live("Rows");
  static final ClassName ROW_PLAN = live("RowPlan");
  static final ClassName SHAPE = live("Shape");
  static final ClassName TEXTS = live("Texts");

  private Runtime() {}

  private static ClassName html(String name) {
    return ClassName.get("dev.dxwww.htip.html", name);
  }

  private static ClassName live(String name) {
    return ClassName.get("dev.dxwww.htip.live", name);
  }
}

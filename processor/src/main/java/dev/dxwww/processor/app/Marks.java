package dev.dxwww.processor.app;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.lang.Annotations;

/** The annotations of wiring, and who can see what. */
final class Marks {
  static final String APPLICATION = "dev.dxwww.app.DxApplication";
  static final String COMPONENT = "dev.dxwww.app.Component";
  static final String CONTROLLER = "dev.dxwww.http.Controller";
  static final String PROVIDES = "dev.dxwww.app.Provides";
  static final String NAMED = "dev.dxwww.app.Named";
  static final String ON_START = "dev.dxwww.app.OnStart";
  static final String ON_STOP = "dev.dxwww.app.OnStop";
  static final String ON_ERROR = "dev.dxwww.http.OnError";
  static final String CONFIG = "dev.dxwww.config.ConfigProperties";

  private Marks() {}

  static boolean has(Element element, String annotation) {
    return Annotations.has(element, annotation);
  }

  /** The {@code @Named} value; empty without. */
  static String named(Element element) {
    return Annotations.find(element, NAMED)
        .flatMap(mirror -> Annotations.value(mirror, "value"))
        .map(value -> String.valueOf(value.getValue()))
        .orElse("");
  }

  /** Whether code of any package can name the type. */
  static boolean visible(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      boolean implied =
          e.getEnclosingElement() instanceof TypeElement outer && outer.getKind().isInterface();
      if (!implied && !e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the type, or one around it, is private. */
  static boolean isPrivate(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }
}

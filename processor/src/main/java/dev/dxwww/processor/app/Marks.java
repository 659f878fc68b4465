package dev.dxwww.processor.app;

import javax.lang.model.element.Element;

import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.query.Repositories;

/** The annotations of wiring. */
final class Marks {
  static final String APPLICATION = "dev.dxwww.app.DxApplication";
  static final String COMPONENT = "dev.dxwww.app.Component";
  static final String CONTROLLER = "dev.dxwww.http.Controller";
  static final String PROVIDES = "dev.dxwww.app.Provides";
  static final String NAMED = "dev.dxwww.app.Named";
  static final String ON_START = "dev.dxwww.app.OnStart";
  static final String ON_STOP = "dev.dxwww.app.OnStop";
  static final String ON_ERROR = "dev.dxwww.http.OnError";
  static final String REPOSITORY = Repositories.ANNOTATION;
  static final String QUERY = "dev.dxwww.query.Query";
  static final String EXECUTE = "dev.dxwww.query.Execute";
  static final String CONFIG = "dev.dxwww.config.ConfigProperties";

  private Marks() {}

  /** The {@code @Named} value; empty without. */
  static String named(Element element) {
    return AnnotationUses.find(element, NAMED).map(use -> use.text("value")).orElse("");
  }
}

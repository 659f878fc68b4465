package dev.dxwww.processor.page;

import javax.lang.model.element.TypeElement;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.emit.GeneratedNames;
import dev.dxwww.processor.lang.TypeRefs;

/** Names of what is generated for templates. */
public final class PageViews {
  /** The constant of a view that holds its one object. */
  public static final String OBJECT = "VIEW";

  /** The constant that holds the name of the resource with its templates. */
  public static final String RESOURCE = "BUNDLE";

  private PageViews() {}

  /** What the runtime shows a page by. */
  public static ClassName view(TypeElement type) {
    return named(type, "View");
  }

  /** What a page or a layout is written by. */
  public static ClassName template(TypeElement type) {
    return named(type, "Template");
  }

  private static ClassName named(TypeElement type, String role) {
    return GeneratedNames.of(TypeRefs.packageOf(type), TypeRefs.simpleNames(type), role);
  }
}

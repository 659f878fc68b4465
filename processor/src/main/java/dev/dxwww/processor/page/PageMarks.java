package dev.dxwww.processor.page;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.lang.Annotations;

/** Names of the annotations of templates. */
public final class PageMarks {
  /** HTML with the values of a record. */
  public static final String TEMPLATE = "dev.dxwww.template.Template";

  /** What handlers return. */
  public static final String PAGE = "dev.dxwww.template.Page";

  /** What stands around pages. */
  public static final String LAYOUT = "dev.dxwww.template.Layout";

  /** A handler of events. */
  public static final String ON = "dev.dxwww.template.On";

  /** The value of the control that an event is of. */
  public static final String EVENT_VALUE = "dev.dxwww.template.EventValue";

  /** Whether it is checked. */
  public static final String EVENT_CHECKED = "dev.dxwww.template.EventChecked";

  private PageMarks() {}

  /** Whether a type is a page. */
  public static boolean isPage(TypeMirror type) {
    return type instanceof DeclaredType declared && isPage(declared.asElement());
  }

  /** Whether a type has a template, be it a page or not. */
  public static boolean hasTemplate(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && Annotations.has(element, TEMPLATE);
  }

  static boolean isPage(Element type) {
    return type instanceof TypeElement
        && Annotations.has(type, PAGE)
        && Annotations.has(type, TEMPLATE);
  }
}

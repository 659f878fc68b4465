package dev.dxwww.processor.page;

import java.util.Optional;
import java.util.stream.Stream;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

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

  /** What has a template, a page or not, among a type, its arguments and its cases. */
  public static Optional<TypeMirror> shownIn(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> shownIn(array.getComponentType());
      case WildcardType wildcard when wildcard.getExtendsBound() != null ->
          shownIn(wildcard.getExtendsBound());
      case DeclaredType declared -> shownIn(declared);
      default -> Optional.empty();
    };
  }

  private static Optional<TypeMirror> shownIn(DeclaredType type) {
    TypeElement declaration = (TypeElement) type.asElement();
    if (Annotations.has(declaration, TEMPLATE)) {
      return Optional.of(type);
    }
    return Stream.concat(
            type.getTypeArguments().stream(), declaration.getPermittedSubclasses().stream())
        .flatMap(part -> shownIn(part).stream())
        .findFirst();
  }

  /** Whether a type is one of several that it names as its cases. */
  public static boolean isCase(TypeMirror type) {
    return type instanceof DeclaredType declared
        && !((TypeElement) declared.asElement()).getPermittedSubclasses().isEmpty();
  }

  static boolean isPage(Element type) {
    return type instanceof TypeElement
        && Annotations.has(type, PAGE)
        && Annotations.has(type, TEMPLATE);
  }
}

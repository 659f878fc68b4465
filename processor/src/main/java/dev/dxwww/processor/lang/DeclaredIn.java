package dev.dxwww.processor.lang;

import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/** What kind of file an element was read from. */
public final class DeclaredIn {
  private DeclaredIn() {}

  /** Whether the compiler at hand compiles the element; no where it does not tell. */
  public static boolean source(Element element, Elements elements) {
    return kind(element, elements).equals(Optional.of(JavaFileObject.Kind.SOURCE));
  }

  /** Whether the element was compiled before; no where the compiler does not tell. */
  public static boolean classFile(Element element, Elements elements) {
    return kind(element, elements).equals(Optional.of(JavaFileObject.Kind.CLASS));
  }

  private static Optional<JavaFileObject.Kind> kind(Element element, Elements elements) {
    try {
      return Optional.ofNullable(elements.getFileObjectOf(element)).map(JavaFileObject::getKind);
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}

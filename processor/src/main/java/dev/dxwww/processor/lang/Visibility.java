package dev.dxwww.processor.lang;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Which code can name a type. */
public final class Visibility {
  private Visibility() {}

  /** Whether code of any package can: it and all types around it are public. */
  public static boolean everywhere(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      // Members of interfaces are public; Eclipse's compiler does not list the modifier.
      boolean implied =
          e.getEnclosingElement() instanceof TypeElement outer && outer.getKind().isInterface();
      if (!implied && !e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** The private ones of the type and those around it, from the inside out. */
  public static List<TypeElement> privates(Element type) {
    List<TypeElement> privates = new ArrayList<>();
    for (Element e = type; e instanceof TypeElement one; e = e.getEnclosingElement()) {
      if (one.getModifiers().contains(Modifier.PRIVATE)) {
        privates.add(one);
      }
    }
    return privates;
  }
}

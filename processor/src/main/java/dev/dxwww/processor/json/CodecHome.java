package dev.dxwww.processor.json;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.emit.GeneratedNames;
import dev.dxwww.processor.lang.DeclaredIn;
import dev.dxwww.processor.lang.TypeRefs;

/**
 * Where the codec of a type lives.
 *
 * @param codec its class
 * @param exists whether a module on the class path already has it
 * @param own whether it stands beside its type
 */
record CodecHome(ClassName codec, boolean exists, boolean own) {
  private static final String ROLE = "Json";

  /**
   * Beside a type of this compile; where another module made it; else in the user's package, under
   * a name that starts with the type's whole name and so belongs to no class of that package.
   */
  static CodecHome of(TypeElement type, String user, Elements elements) {
    String packageName = TypeRefs.packageOf(type);
    ClassName beside = GeneratedNames.of(packageName, TypeRefs.simpleNames(type), ROLE);
    if (DeclaredIn.source(type, elements)) {
      return new CodecHome(beside, false, true);
    }
    if (elements.getTypeElement(beside.canonicalName()) != null) {
      return new CodecHome(beside, true, true);
    }
    String whole = type.getQualifiedName().toString().replace('.', '_');
    return new CodecHome(ClassName.get(user, whole + "_" + ROLE), false, false);
  }

  /** Whether a class of this package may name the type. */
  static boolean accessible(TypeElement type, String from) {
    boolean same = TypeRefs.packageOf(type).equals(from);
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      boolean named = e.getModifiers().contains(Modifier.PUBLIC)
          || same && !e.getModifiers().contains(Modifier.PRIVATE);
      if (!named) {
        return false;
      }
    }
    return true;
  }
}

package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;

/** A type and everything it is a subtype of. */
final class Supertypes {
  private Supertypes() {}

  /** The type itself first; {@code Object} is left out. */
  static List<TypeUse> of(DeclaredType type, Types types) {
    Map<String, TypeUse> found = new LinkedHashMap<>();
    collect(type, types, found);
    return new ArrayList<>(found.values());
  }

  private static void collect(DeclaredType type, Types types, Map<String, TypeUse> found) {
    TypeUse use = use(type);
    if (use.type().is("java.lang.Object") || found.putIfAbsent(use.key(), use) != null) {
      return;
    }
    for (TypeMirror supertype : types.directSupertypes(type)) {
      if (supertype instanceof DeclaredType declared) {
        collect(declared, types, found);
      }
    }
  }

  /** One type as it is written; also one whose class is gone. */
  static TypeUse use(DeclaredType type) {
    if (type.getKind() == TypeKind.ERROR) {
      TypeElement gone = (TypeElement) type.asElement();
      return TypeUse.gone(TypeRefs.packageOf(gone), TypeRefs.simpleNames(gone));
    }
    Set<String> hiddenIn = new TreeSet<>();
    hidden(type, hiddenIn);
    return new TypeUse((TypeRef.Declared) TypeRefs.of(type), hiddenIn, binaryName(type));
  }

  private static String binaryName(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String inPackage = String.join("$", TypeRefs.simpleNames(element));
    String packageName = TypeRefs.packageOf(element);
    return packageName.isEmpty() ? inPackage : packageName + "." + inPackage;
  }

  private static void hidden(TypeMirror type, Set<String> packages) {
    switch (type) {
      case ArrayType array -> hidden(array.getComponentType(), packages);
      case DeclaredType declared when type.getKind() == TypeKind.DECLARED -> {
        TypeElement element = (TypeElement) declared.asElement();
        if (Marks.isPrivate(element)) {
          packages.add(TypeUse.NOWHERE);
        } else if (!Marks.visible(element)) {
          packages.add(TypeRefs.packageOf(element));
        }
        declared.getTypeArguments().forEach(argument -> hidden(argument, packages));
      }
      case WildcardType wildcard -> {
        if (wildcard.getExtendsBound() != null) {
          hidden(wildcard.getExtendsBound(), packages);
        }
        if (wildcard.getSuperBound() != null) {
          hidden(wildcard.getSuperBound(), packages);
        }
      }
      default -> { }
    }
  }
}

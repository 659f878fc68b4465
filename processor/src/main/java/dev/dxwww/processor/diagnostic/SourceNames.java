package dev.dxwww.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/**
 * What names in a file mean, by its imports and its package. While sources are processed the
 * compiler does not say: it has not looked into bodies yet.
 */
final class SourceNames {
  private final CompilationUnitTree unit;
  private final Elements elements;

  SourceNames(CompilationUnitTree unit, Elements elements) {
    this.unit = unit;
    this.elements = elements;
  }

  /**
   * The type that a class declaration declares; empty for local and anonymous classes. (To ask the
   * compiler for the element of a tree makes it look into bodies, where it misses what is yet to be
   * generated.)
   */
  Optional<TypeElement> declared(TreePath declaration) {
    StringBuilder name = new StringBuilder();
    TreePath at = declaration;
    if (!(at.getLeaf() instanceof ClassTree)) {
      return Optional.empty();
    }
    while (at != null && at.getLeaf() instanceof ClassTree type) {
      name.insert(0, name.isEmpty() ? "" : ".").insert(0, type.getSimpleName());
      at = at.getParentPath();
    }
    boolean member = at != null && at.getLeaf() instanceof CompilationUnitTree;
    String own = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    return member
        ? Optional.ofNullable(elements.getTypeElement(own + name))
        : Optional.empty();
  }

  /** Whether an expression is the name of that type. */
  boolean isType(Tree expression, String qualifiedName) {
    return type(expression.toString(), List.of())
        .filter(type -> type.getQualifiedName().contentEquals(qualifiedName))
        .isPresent();
  }

  /** Whether a static import gives the simple name of a member of that type. */
  boolean isImported(String member, String owner) {
    return imports(true).stream()
        .anyMatch(name -> name.equals(owner + "." + member) || name.equals(owner + ".*"));
  }

  /**
   * The type of a name.
   *
   * @param around types that the name stands in, innermost first
   */
  Optional<TypeElement> type(String name, List<TypeElement> around) {
    String head = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    List<String> candidates = new ArrayList<>();
    for (TypeElement type : around) {
      candidates.add(type.getQualifiedName() + "." + name);
      if (type.getSimpleName().contentEquals(head)) {
        candidates.add(type.getQualifiedName() + name.substring(head.length()));
      }
    }
    for (String imported : imports(false)) {
      if (imported.endsWith("." + head)) {
        candidates.add(imported + name.substring(head.length()));
      }
    }
    String own = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    candidates.add(own + name);
    for (String imported : imports(false)) {
      if (imported.endsWith(".*")) {
        candidates.add(imported.substring(0, imported.length() - 1) + name);
      }
    }
    candidates.add("java.lang." + name);
    candidates.add(name);
    return candidates.stream()
        .flatMap(candidate -> Optional.ofNullable(elements.getTypeElement(candidate)).stream())
        .findFirst();
  }

  /** The field of that name that a static import gives. */
  Optional<VariableElement> importedField(String name) {
    for (String imported : imports(true)) {
      int dot = imported.lastIndexOf('.');
      String member = imported.substring(dot + 1);
      TypeElement owner = elements.getTypeElement(imported.substring(0, dot));
      if (owner != null && (member.equals(name) || member.equals("*"))) {
        Optional<VariableElement> field = field(owner, name);
        if (field.isPresent()) {
          return field;
        }
      }
    }
    return Optional.empty();
  }

  /** The field of that name that a type has, its own or inherited. */
  Optional<VariableElement> field(TypeElement type, String name) {
    for (Element member : elements.getAllMembers(type)) {
      boolean field =
          member.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.ENUM_CONSTANT;
      if (field && member.getSimpleName().contentEquals(name)) {
        return Optional.of((VariableElement) member);
      }
    }
    return Optional.empty();
  }

  private List<String> imports(boolean ofMembers) {
    List<String> names = new ArrayList<>();
    for (ImportTree one : unit.getImports()) {
      if (one.isStatic() == ofMembers) {
        names.add(one.getQualifiedIdentifier().toString());
      }
    }
    return names;
  }
}

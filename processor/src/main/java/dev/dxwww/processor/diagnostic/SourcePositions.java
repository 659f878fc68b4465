package dev.dxwww.processor.diagnostic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.util.ElementFilter;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;

/** Exact positions, where the compiler has syntax trees to show. */
final class SourcePositions {
  private final Trees trees;

  private SourcePositions(Trees trees) {
    this.trees = trees;
  }

  /** Empty under compilers that have no {@link Trees}, such as Eclipse's. */
  static Optional<SourcePositions> of(ProcessingEnvironment environment) {
    try {
      return Optional.of(new SourcePositions(Trees.instance(environment)));
    } catch (IllegalArgumentException | LinkageError unsupported) {
      return Optional.empty();
    }
  }

  /** The line and column of a place; empty when its source is not at hand. */
  Optional<Excerpt> excerpt(
      Place place,
      Element element,
      Optional<AnnotationMirror> annotation,
      Optional<AnnotationValue> value) {
    TreePath path = path(place, element, annotation, value);
    return path == null ? Optional.empty() : excerpt(place, element, path);
  }

  private Optional<Excerpt> excerpt(Place place, Element element, TreePath path) {
    boolean declared = trees.getPath(declaration(element)).getLeaf() == path.getLeaf();
    int offset = place.attribute().isEmpty() ? -1 : place.offset();
    CompilationUnitTree unit = path.getCompilationUnit();
    try {
      String source = unit.getSourceFile().getCharContent(true).toString();
      int start = start(unit, path, element, source, declared);
      if (start < 0) {
        return Optional.empty();
      }
      if (offset >= 0) {
        start = inside(unit, expression(path.getLeaf()), source, offset, start);
      }
      return Optional.of(Excerpt.at(unit.getSourceFile().getName(), source, start));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Null when there is no source. */
  private TreePath path(
      Place place,
      Element element,
      Optional<AnnotationMirror> annotation,
      Optional<AnnotationValue> value) {
    TreePath path = null;
    if (annotation.isPresent()) {
      path =
          value.isEmpty()
              ? trees.getPath(element, annotation.get())
              : trees.getPath(element, annotation.get(), value.get());
    }
    TreePath declaration = path == null ? trees.getPath(declaration(element)) : null;
    if (declaration == null || place.annotation().isEmpty()) {
      return path == null ? declaration : path;
    }
    String simple = place.annotation().substring(place.annotation().lastIndexOf('.') + 1);
    return AnnotationTrees.find(declaration, simple, place.attribute())
        .or(() -> onParameter(element, simple, place.attribute()))
        .orElse(declaration);
  }

  /**
   * An annotation of a record component that cannot stand on fields: javac takes it off the field's
   * tree and leaves it on that of the constructor's parameter.
   */
  private Optional<TreePath> onParameter(Element component, String annotation, String attribute) {
    if (component.getKind() != ElementKind.RECORD_COMPONENT) {
      return Optional.empty();
    }
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(component.getEnclosingElement().getEnclosedElements());
    for (ExecutableElement constructor : constructors) {
      for (Element parameter : constructor.getParameters()) {
        TreePath path =
            parameter.getSimpleName().equals(component.getSimpleName())
                ? trees.getPath(parameter)
                : null;
        Optional<TreePath> found =
            path == null
                ? Optional.empty()
                : AnnotationTrees.find(path, annotation, attribute);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The element that has the source: for a record component its field. */
  private static Element declaration(Element element) {
    if (element.getKind() == ElementKind.RECORD_COMPONENT) {
      for (Element field : element.getEnclosingElement().getEnclosedElements()) {
        if (field.getKind() == ElementKind.FIELD
            && field.getSimpleName().equals(element.getSimpleName())) {
          return field;
        }
      }
    }
    return element;
  }

  private static Tree expression(Tree tree) {
    return tree instanceof AssignmentTree assignment ? assignment.getExpression() : tree;
  }

  private int start(
      CompilationUnitTree unit, TreePath path, Element element, String source, boolean declared) {
    Tree tree = expression(path.getLeaf());
    int start = (int) trees.getSourcePositions().getStartPosition(unit, tree);
    if (start < 0 || !declared || tree instanceof AnnotationTree) {
      return start;
    }
    int end = (int) trees.getSourcePositions().getEndPosition(unit, tree);
    int from = start;
    switch (tree) {
      case ClassTree type -> from = end(unit, type.getModifiers(), start);
      case MethodTree method -> {
        Tree type = method.getReturnType();
        Tree before = type == null ? method.getModifiers() : type;
        from = end(unit, before, end(unit, method.getModifiers(), start));
      }
      case VariableTree variable -> from = end(unit, variable.getType(), start);
      default -> { }
    }
    return nameAfter(source, name(element), from, end, start);
  }

  private int end(CompilationUnitTree unit, Tree tree, int otherwise) {
    int end = (int) trees.getSourcePositions().getEndPosition(unit, tree);
    return end < 0 ? otherwise : end;
  }

  private static String name(Element element) {
    Name name = element.getSimpleName();
    return name.contentEquals("<init>")
        ? element.getEnclosingElement().getSimpleName().toString()
        : name.toString();
  }

  /** Where the declared name stands: after modifiers and type, as a word of its own. */
  private static int nameAfter(String source, String name, int from, int end, int otherwise) {
    int limit = end < 0 ? source.length() : end;
    for (int i = source.indexOf(name, from); i >= 0 && i < limit; i = source.indexOf(name, i + 1)) {
      int after = i + name.length();
      if ((i == 0 || !Character.isJavaIdentifierPart(source.charAt(i - 1)))
          && (after >= source.length() || !Character.isJavaIdentifierPart(source.charAt(after)))) {
        return i;
      }
    }
    return otherwise;
  }

  /** The character of a literal, or of literals joined by {@code +}; else the whole expression. */
  private int inside(
      CompilationUnitTree unit, Tree tree, String source, int offset, int otherwise) {
    int before = 0;
    List<LiteralTree> literals = new ArrayList<>();
    if (!literals(tree, literals)) {
      return otherwise;
    }
    for (LiteralTree literal : literals) {
      String value = (String) literal.getValue();
      boolean last = literal == literals.getLast();
      if (offset - before < value.length() || (last && offset - before == value.length())) {
        int start = (int) trees.getSourcePositions().getStartPosition(unit, literal);
        int end = (int) trees.getSourcePositions().getEndPosition(unit, literal);
        int at = offset - before;
        return LiteralSource.offsets(source, start, end, value).map(o -> o[at]).orElse(otherwise);
      }
      before += value.length();
    }
    return otherwise;
  }

  /** Adds the string literals that an expression joins; false when there is anything else in it. */
  private static boolean literals(Tree tree, List<LiteralTree> into) {
    return switch (tree) {
      case LiteralTree literal when literal.getValue() instanceof String -> into.add(literal);
      case ParenthesizedTree inner -> literals(inner.getExpression(), into);
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
          literals(sum.getLeftOperand(), into) && literals(sum.getRightOperand(), into);
      default -> false;
    };
  }
}

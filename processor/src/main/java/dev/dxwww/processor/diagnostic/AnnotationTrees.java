package dev.dxwww.processor.diagnostic;

import java.util.Optional;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/**
 * Finds annotations in the source by name where the compiler knows no way from the element: on
 * record components and on type arguments.
 */
final class AnnotationTrees {
  private AnnotationTrees() {}

  /**
   * The first annotation in a declaration that has the simple name.
   *
   * @param attribute whose value is wanted; empty for the annotation itself
   */
  static Optional<TreePath> find(TreePath declaration, String simpleName, String attribute) {
    TreePath found =
        new TreePathScanner<TreePath, Void>() {
          @Override
          public TreePath visitAnnotation(AnnotationTree tree, Void none) {
            return nameOf(tree).equals(simpleName)
                ? value(getCurrentPath(), tree, attribute)
                : super.visitAnnotation(tree, none);
          }

          @Override
          public TreePath reduce(TreePath one, TreePath other) {
            return one != null ? one : other;
          }
        }.scan(declaration, null);
    return Optional.ofNullable(found);
  }

  private static TreePath value(TreePath path, AnnotationTree tree, String attribute) {
    for (ExpressionTree argument : tree.getArguments()) {
      if (argument instanceof AssignmentTree assignment
          && assignment.getVariable().toString().equals(attribute)) {
        return new TreePath(path, assignment.getExpression());
      }
    }
    return path;
  }

  private static String nameOf(AnnotationTree tree) {
    return switch (tree.getAnnotationType()) {
      case IdentifierTree name -> name.getName().toString();
      case MemberSelectTree qualified -> qualified.getIdentifier().toString();
      default -> "";
    };
  }
}

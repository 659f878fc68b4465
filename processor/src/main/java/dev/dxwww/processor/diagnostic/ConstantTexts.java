package dev.dxwww.processor.diagnostic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;

/**
 * Tells by the source alone whether an expression is a constant text (JLS 15.29): literals, text
 * blocks and constant variables, joined by {@code +}. What is constant in other ways, such as by a
 * condition between constants, counts as made at run time.
 */
final class ConstantTexts {
  private final SourceNames names;

  /** Variables on the way: sources that do not compile may say that each is the other. */
  private final Set<VariableTree> asked = new HashSet<>();

  ConstantTexts(SourceNames names) {
    this.names = names;
  }

  /**
   * Whether it is one.
   *
   * @param path of what the expression stands in
   */
  boolean isConstant(ExpressionTree expression, TreePath path) {
    return switch (expression) {
      case LiteralTree literal -> literal.getValue() != null;
      case ParenthesizedTree inner -> isConstant(inner.getExpression(), path);
      case BinaryTree sum ->
          sum.getKind() == Tree.Kind.PLUS
              && isConstant(sum.getLeftOperand(), path)
              && isConstant(sum.getRightOperand(), path);
      case IdentifierTree name -> isConstant(name.getName().toString(), path);
      case MemberSelectTree member ->
          names
              .type(member.getExpression().toString(), around(path))
              .flatMap(type -> names.field(type, member.getIdentifier().toString()))
              .filter(ConstantTexts::isConstant)
              .isPresent();
      default -> false;
    };
  }

  private static boolean isConstant(VariableElement field) {
    return field.getConstantValue() != null;
  }

  /** A variable: of the method around, of a type around, or of a static import. */
  private boolean isConstant(String name, TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof ClassTree) {
        Optional<TypeElement> type = names.declared(at);
        Optional<VariableElement> field = type.flatMap(declared -> names.field(declared, name));
        if (field.isPresent()) {
          return isConstant(field.get());
        }
      } else if (at.getParentPath() != null && at.getParentPath().getLeaf() instanceof ClassTree) {
        List<VariableTree> variables = variables(tree, name);
        if (!variables.isEmpty()) {
          return variables.size() == 1 && isConstant(variables.getFirst(), at);
        }
      }
    }
    return names.importedField(name).filter(ConstantTexts::isConstant).isPresent();
  }

  private boolean isConstant(VariableTree local, TreePath path) {
    boolean candidate =
        local.getModifiers().getFlags().contains(Modifier.FINAL)
            && local.getInitializer() != null
            && String.valueOf(local.getType()).equals("String")
            && asked.add(local);
    boolean constant = candidate && isConstant(local.getInitializer(), path);
    if (candidate) {
      asked.remove(local);
    }
    return constant;
  }

  /** Parameters and locals of a method or of an initializer, those of lambdas in it included. */
  private static List<VariableTree> variables(Tree member, String name) {
    List<VariableTree> found = new ArrayList<>();
    if (!(member instanceof MethodTree) && member instanceof VariableTree) {
      return found; // a field: its own name is looked up in its type
    }
    member.accept(
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitVariable(VariableTree variable, Void none) {
            if (variable.getName().contentEquals(name)) {
              found.add(variable);
            }
            return super.visitVariable(variable, none);
          }
        },
        null);
    return found;
  }

  private List<TypeElement> around(TreePath path) {
    List<TypeElement> types = new ArrayList<>();
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      names.declared(at).ifPresent(types::add);
    }
    return types;
  }
}

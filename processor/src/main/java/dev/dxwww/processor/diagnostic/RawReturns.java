package dev.dxwww.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

/**
 * A parameter that stands unchanged in the markup that a method returns. Certain or silent: one
 * that is assigned anywhere, or that passes through a call, is not found.
 */
final class RawReturns {
  private final SourceNames names;
  private final String page;
  private final String parameter;

  RawReturns(SourceNames names, String page, String parameter) {
    this.names = names;
    this.page = page;
    this.parameter = parameter;
  }

  /** The uses in a method's own return statements. */
  List<Tree> of(MethodTree method) {
    return isAssigned(method) ? List.of() : ofUntouched(method);
  }

  private boolean isAssigned(MethodTree method) {
    List<Tree> assigned = new ArrayList<>();
    method
        .getBody()
        .accept(
            new TreeScanner<Void, Void>() {
              @Override
              public Void visitAssignment(AssignmentTree tree, Void none) {
                assigned.add(tree.getVariable());
                return super.visitAssignment(tree, none);
              }

              @Override
              public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
                assigned.add(tree.getVariable());
                return super.visitCompoundAssignment(tree, none);
              }
            },
            null);
    return assigned.stream().anyMatch(variable -> variable.toString().equals(parameter));
  }

  private List<Tree> ofUntouched(MethodTree method) {
    List<ExpressionTree> returned = new ArrayList<>();
    method
        .getBody()
        .accept(
            new TreeScanner<Void, Void>() {
              @Override
              public Void visitReturn(ReturnTree tree, Void none) {
                if (tree.getExpression() != null) {
                  returned.add(tree.getExpression());
                }
                return null;
              }

              @Override
              public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
                return null;
              }

              @Override
              public Void visitClass(ClassTree tree, Void none) {
                return null;
              }
            },
            null);
    List<Tree> found = new ArrayList<>();
    returned.forEach(expression -> page(expression, found));
    return found;
  }

  private void page(ExpressionTree expression, List<Tree> found) {
    switch (expression) {
      case ParenthesizedTree inner -> page(inner.getExpression(), found);
      case NewClassTree made when isPage(made.getIdentifier()) ->
          made.getArguments().forEach(markup -> markup(markup, found));
      case MethodInvocationTree call
          when call.getMethodSelect() instanceof MemberSelectTree of
              && of.getIdentifier().contentEquals("of")
              && isPage(of.getExpression()) ->
          call.getArguments().forEach(markup -> markup(markup, found));
      default -> { }
    }
  }

  private boolean isPage(Tree type) {
    return names.isType(type, page);
  }

  private void markup(ExpressionTree expression, List<Tree> found) {
    List<ExpressionTree> parts = new ArrayList<>();
    flatten(expression, parts);
    if (parts.stream().anyMatch(RawReturns::isMarkup)) {
      parts.stream().filter(this::isRaw).forEach(found::add);
    }
    for (ExpressionTree part : parts) {
      if (part instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof MemberSelectTree select
          && isFormat(select, call)) {
        call.getArguments().stream().filter(this::isRaw).forEach(found::add);
      }
    }
  }

  /** {@code "<p>%s</p>".formatted(...)} or {@code String.format("<p>%s</p>", ...)}. */
  private static boolean isFormat(MemberSelectTree select, MethodInvocationTree call) {
    return select.getIdentifier().contentEquals("formatted") && isMarkup(select.getExpression())
        || select.getIdentifier().contentEquals("format")
            && select.getExpression().toString().equals("String")
            && isMarkup(call.getArguments().getFirst());
  }

  private static void flatten(ExpressionTree expression, List<ExpressionTree> parts) {
    switch (expression) {
      case ParenthesizedTree inner -> flatten(inner.getExpression(), parts);
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> {
        flatten(sum.getLeftOperand(), parts);
        flatten(sum.getRightOperand(), parts);
      }
      default -> parts.add(expression);
    }
  }

  private static boolean isMarkup(ExpressionTree part) {
    return part instanceof LiteralTree literal
        && literal.getValue() instanceof String text
        && text.contains("<");
  }

  private boolean isRaw(ExpressionTree part) {
    return part instanceof IdentifierTree name && name.getName().contentEquals(parameter);
  }
}

package dev.dxwww.processor.diagnostic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
 * Parameters that stand unchanged in the markup that a method returns. Certain or silent: a
 * parameter that is assigned anywhere, or that passes through any call, is none of them.
 */
final class RawReturns {
  private final SourceNames names;
  private final Set<String> types;
  private final Set<String> parameters;

  RawReturns(SourceNames names, Set<String> types, Set<String> parameters) {
    this.names = names;
    this.types = types;
    this.parameters = parameters;
  }

  /** The uses in a method's own return statements. */
  List<Tree> of(MethodTree method) {
    Set<String> untouched = new HashSet<>(parameters);
    List<ExpressionTree> returned = new ArrayList<>();
    method
        .getBody()
        .accept(
            new TreeScanner<Void, Void>() {
              @Override
              public Void visitAssignment(AssignmentTree tree, Void none) {
                untouched.remove(tree.getVariable().toString());
                return super.visitAssignment(tree, none);
              }

              @Override
              public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
                untouched.remove(tree.getVariable().toString());
                return super.visitCompoundAssignment(tree, none);
              }
            },
            null);
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
    returned.forEach(expression -> page(expression, untouched, found));
    return found;
  }

  private void page(ExpressionTree expression, Set<String> raw, List<Tree> found) {
    switch (expression) {
      case ParenthesizedTree inner -> page(inner.getExpression(), raw, found);
      case NewClassTree made when isPage(made.getIdentifier()) ->
          made.getArguments().forEach(markup -> markup(markup, raw, found));
      case MethodInvocationTree call
          when call.getMethodSelect() instanceof MemberSelectTree of
              && of.getIdentifier().contentEquals("of")
              && isPage(of.getExpression()) ->
          call.getArguments().forEach(markup -> markup(markup, raw, found));
      default -> { }
    }
  }

  private boolean isPage(Tree type) {
    return types.stream().anyMatch(name -> names.isType(type, name));
  }

  private static void markup(ExpressionTree expression, Set<String> raw, List<Tree> found) {
    List<ExpressionTree> parts = new ArrayList<>();
    flatten(expression, parts);
    if (parts.stream().anyMatch(RawReturns::isMarkup)) {
      parts.stream().filter(part -> isRaw(part, raw)).forEach(found::add);
    }
    for (ExpressionTree part : parts) {
      if (part instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof MemberSelectTree select
          && isFormat(select, call)) {
        call.getArguments().stream().filter(value -> isRaw(value, raw)).forEach(found::add);
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

  private static boolean isRaw(ExpressionTree part, Set<String> raw) {
    return part instanceof IdentifierTree name && raw.contains(name.getName().toString());
  }
}

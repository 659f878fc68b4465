package dev.dxwww.processor.diagnostic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;

/** Questions about what stands in bodies, where the compiler has syntax trees to show. */
public final class Syntax {
  private final Trees trees;
  private final Elements elements;

  private Syntax(Trees trees, Elements elements) {
    this.trees = trees;
    this.elements = elements;
  }

  /** Empty under compilers that have no {@link Trees}, such as Eclipse's. */
  public static Optional<Syntax> of(ProcessingEnvironment environment) {
    try {
      return Optional.of(
          new Syntax(Trees.instance(environment), environment.getElementUtils()));
    } catch (IllegalArgumentException | LinkageError unsupported) {
      return Optional.empty();
    }
  }

  /**
   * A use of a method.
   *
   * @param within the member or type that it stands in
   * @param at where
   */
  public record Use(Origin within, Excerpt at) {}

  /**
   * Uses of a static method of one parameter whose argument is no constant of the source: calls,
   * and references to the method, of which nobody knows what they will be given.
   *
   * @param root a top-level type
   * @param owner qualified name of the type that declares the method
   */
  public List<Use> withoutConstant(TypeElement root, String owner, String method) {
    TreePath path = trees.getPath(root);
    String simple = owner.substring(owner.lastIndexOf('.') + 1);
    if (path == null || !source(path.getCompilationUnit()).contains(simple)) {
      return List.of();
    }
    Calls calls = new Calls(path.getCompilationUnit(), owner, method, Origins.of(root));
    calls.scan(path, null);
    return calls.found;
  }

  /**
   * Where a parameter of a method stands unchanged in markup that the method itself returns: in
   * {@code return Html.of("<p>" + name)} and the like, never further away.
   *
   * @param page qualified name of the type of pages, made by {@code of} or {@code new}
   * @param parameter name of one that holds text as it came
   */
  public List<Use> rawReturns(ExecutableElement method, String page, String parameter) {
    TreePath path = trees.getPath(method);
    if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
      return List.of();
    }
    CompilationUnitTree unit = path.getCompilationUnit();
    RawReturns raw = new RawReturns(new SourceNames(unit, elements), page, parameter);
    Origin origin = Origins.of(method);
    List<Use> uses = new ArrayList<>();
    raw.of(tree).forEach(found -> uses.add(new Use(origin, excerpt(unit, found))));
    return uses;
  }

  private Excerpt excerpt(CompilationUnitTree unit, Tree tree) {
    int start = (int) trees.getSourcePositions().getStartPosition(unit, tree);
    return Excerpt.at(unit.getSourceFile().getName(), source(unit), start);
  }

  private static String source(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** Collects the uses in one type. */
  private final class Calls extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourceNames names;
    private final ConstantTexts constants;
    private final String owner;
    private final String method;
    private final Origin root;
    private final List<Use> found = new ArrayList<>();

    Calls(CompilationUnitTree unit, String owner, String method, Origin root) {
      this.unit = unit;
      this.names = new SourceNames(unit, elements);
      this.constants = new ConstantTexts(names);
      this.owner = owner;
      this.method = method;
      this.root = root;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      if (isMeant(call.getMethodSelect()) && call.getArguments().size() == 1) {
        ExpressionTree argument = call.getArguments().getFirst();
        if (!constants.isConstant(argument, getCurrentPath())) {
          add(argument);
        }
      }
      return super.visitMethodInvocation(call, none);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void none) {
      if (reference.getName().contentEquals(method)
          && names.isType(reference.getQualifierExpression(), owner)) {
        add(reference);
      }
      return super.visitMemberReference(reference, none);
    }

    private boolean isMeant(ExpressionTree select) {
      return switch (select) {
        case MemberSelectTree member ->
            member.getIdentifier().contentEquals(method)
                && names.isType(member.getExpression(), owner);
        case IdentifierTree name ->
            name.getName().contentEquals(method) && names.isImported(method, owner);
        default -> false;
      };
    }

    private void add(Tree tree) {
      found.add(new Use(within(), excerpt(unit, tree)));
    }

    /** The nearest member or type that has a name to the outside. */
    private Origin within() {
      Optional<Tree> member = Optional.empty();
      for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
        Optional<TypeElement> type = names.declared(at);
        if (type.isPresent()) {
          return member
              .flatMap(tree -> method(type.get(), tree))
              .map(Origins::of)
              .orElseGet(() -> Origins.of(type.get()));
        }
        member = Optional.of(at.getLeaf());
      }
      return root;
    }

    private Optional<ExecutableElement> method(TypeElement type, Tree tree) {
      return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
          .filter(method -> trees.getTree(method) == tree)
          .findFirst();
    }
  }
}

package dev.dxwww.htip.compiler.testing;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.palantir.javapoet.ClassName;

import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Piece;
import dev.dxwww.htip.compiler.model.TemplateModel;
import dev.dxwww.htip.compiler.model.Trait;
import dev.dxwww.htip.compiler.model.Value;
import dev.dxwww.htip.compiler.testing.Canon.Tree;
import dev.dxwww.htip.compiler.testing.Views.SafeHtml;
import dev.dxwww.htip.compiler.type.TypeView;
import dev.dxwww.htip.html.Addresses;

/** Says what a template means, by reflection: what the writers are held against. */
public final class Interpreter {
  private final Map<String, @Nullable Object> variables = new HashMap<>();

  private Interpreter() {}

  public static List<Tree> trees(TemplateModel model, Object record) {
    Interpreter interpreter = new Interpreter();
    interpreter.variables.put(model.view().name(), record);
    return interpreter.parts(model.parts());
  }

  private List<Tree> parts(List<Part> parts) {
    List<Tree> all = new ArrayList<>();
    parts.forEach(part -> add(part, all));
    return all;
  }

  private void add(Part part, List<Tree> all) {
    switch (part) {
      case Part.Element element ->
          all.add(
              new Tree(
                  element.name(), attributes(element.traits()), "", parts(element.children())));
      case Part.Text text -> all.add(Tree.of(text(text.pieces())));
      case Part.Markup markup -> {
        SafeHtml html = (SafeHtml) value(markup.value());
        if (html != null) {
          all.add(new Tree("htip-html", Map.of(), "", Canon.parsed(html.markup())));
        }
      }
      case Part.If block -> all.addAll(condition(block));
      case Part.Each block -> all.addAll(each(block));
      case Part.Use use -> {
        variables.put(use.variable().name(), made(use));
        all.addAll(parts(use.body()));
      }
      case Part.Children children -> all.addAll(parts(children.parts()));
      case Part.CsrfField field ->
          all.add(new Tree("input", Map.of("type", "hidden", "name", "_csrf"), "", List.of()));
      case Part.Raw raw -> all.add(Tree.of(raw.text()));
      case Part.Doctype doctype -> { }
      case Part.Place place -> { }
    }
  }

  private Object made(Part.Use use) {
    try {
      ClassName name = (ClassName) use.variable().type().javaType();
      Class<?> type = Class.forName(name.reflectionName());
      Object[] arguments = use.arguments().stream().map(this::value).toArray();
      return type.getDeclaredConstructors()[0].newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private List<Tree> condition(Part.If block) {
    for (Part.Branch branch : block.branches()) {
      if (Boolean.TRUE.equals(value(branch.condition()))) {
        return parts(branch.body());
      }
    }
    return parts(block.otherwise());
  }

  private List<Tree> each(Part.Each block) {
    List<Tree> all = new ArrayList<>();
    List<?> items = list(Objects.requireNonNull(value(block.rows().items())));
    for (int i = 0; i < items.size(); i++) {
      variables.put(block.rows().item().name(), items.get(i));
      if (block.rows().index() != null) {
        variables.put(block.rows().index().name(), i);
      }
      all.addAll(parts(block.body()));
    }
    return items.isEmpty() ? parts(block.otherwise()) : all;
  }

  private static List<?> list(Object items) {
    List<Object> all = new ArrayList<>();
    if (items instanceof Iterable<?> several) {
      several.forEach(all::add);
    } else {
      for (int i = 0; i < Array.getLength(items); i++) {
        all.add(Array.get(items, i));
      }
    }
    return all;
  }

  private Map<String, String> attributes(List<Trait> traits) {
    Map<String, String> all = new TreeMap<>();
    for (Trait trait : traits) {
      switch (trait) {
        case Trait.Fixed fixed ->
            all.merge(fixed.name(), fixed.value() == null ? "" : fixed.value(), this::both);
        case Trait.Composed composed -> {
          if (composed.omittedWithout().isEmpty()
              || value(composed.omittedWithout().get()) != null) {
            all.put(composed.name(), text(composed.pieces()));
          }
        }
        case Trait.Flag flag -> {
          if (Boolean.TRUE.equals(value(flag.value()))) {
            all.put(flag.name(), "");
          }
        }
        case Trait.ClassIf one -> {
          if (Boolean.TRUE.equals(value(one.value()))) {
            all.merge("class", one.name(), this::both);
          }
        }
        case Trait.On on -> { }
      }
    }
    return all;
  }

  private String both(String a, String b) {
    return a + " " + b;
  }

  private String text(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Fixed fixed -> out.append(fixed.text());
        case Piece.Shown shown -> {
          Object value = value(shown.value());
          String text = value == null ? "" : value.toString();
          out.append(
              switch (shown.encoding()) {
                case PLAIN -> text;
                case ADDRESS -> value == null ? "" : Addresses.safe(text);
                case ADDRESS_LOCAL -> value == null ? "" : Addresses.local(text);
                case ADDRESS_PART -> Addresses.part(text);
                case ADDRESS_FIRST -> Addresses.first(text);
                case ADDRESS_QUERY -> Addresses.query(text);
                case ADDRESS_PATH -> Addresses.path(text);
              });
        }
      }
    }
    return out.toString();
  }

  private @Nullable Object value(Value value) {
    return switch (value) {
      case Value.Variable variable -> variables.get(variable.name());
      case Value.Access access -> access(Objects.requireNonNull(value(access.target())),
          access.name());
      case Value.Constant constant -> constant.value();
      case Value.Nothing nothing -> null;
      case Value.EnumConstant constant -> Views.Status.valueOf(constant.name());
      case Value.Not not -> !Boolean.TRUE.equals(value(not.operand()));
      case Value.Binary binary -> binary(binary);
      case Value.Choice choice -> choice(choice);
      case Value.Known known -> value(known.value());
    };
  }

  private @Nullable Object choice(Value.Choice choice) {
    Object chosen =
        value(Boolean.TRUE.equals(value(choice.condition())) ? choice.yes() : choice.no());
    boolean widened =
        choice.type().kind() == TypeView.Kind.DECIMAL
            && (chosen instanceof Integer || chosen instanceof Long);
    return widened ? Double.valueOf(number(chosen)) : chosen;
  }

  private static @Nullable Object access(Object target, String name) {
    try {
      Method method = target.getClass().getMethod(name);
      method.setAccessible(true);
      return method.invoke(target);
    } catch (InvocationTargetException | IllegalAccessException | NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private boolean binary(Value.Binary binary) {
    Object left = value(binary.left());
    return switch (binary.operator()) {
      case AND -> Boolean.TRUE.equals(left) && Boolean.TRUE.equals(value(binary.right()));
      case OR -> Boolean.TRUE.equals(left) || Boolean.TRUE.equals(value(binary.right()));
      case EQUAL -> equal(left, value(binary.right()));
      case UNEQUAL -> !equal(left, value(binary.right()));
      case LESS -> number(left) < number(value(binary.right()));
      case LESS_OR_EQUAL -> number(left) <= number(value(binary.right()));
      case GREATER -> number(left) > number(value(binary.right()));
      case GREATER_OR_EQUAL -> number(left) >= number(value(binary.right()));
    };
  }

  private static boolean equal(@Nullable Object left, @Nullable Object right) {
    return left instanceof Number && right instanceof Number
        ? number(left) == number(right)
        : Objects.equals(left, right);
  }

  private static double number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).doubleValue();
  }
}

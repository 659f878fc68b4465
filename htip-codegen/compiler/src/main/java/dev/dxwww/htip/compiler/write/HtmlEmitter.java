package dev.dxwww.htip.compiler.write;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.Modifier;

import org.jspecify.annotations.Nullable;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.htip.compiler.Position;
import dev.dxwww.htip.compiler.html.HtmlText;
import dev.dxwww.htip.compiler.model.FreeVariables;
import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Piece;
import dev.dxwww.htip.compiler.model.TemplateModel;
import dev.dxwww.htip.compiler.model.Value;
import dev.dxwww.htip.compiler.syntax.VoidElements;
import dev.dxwww.htip.compiler.type.TypeView.Kind;

/**
 * Writes the method that renders a template as HTML: constants of bytes, and between them values,
 * escaped by where they stand. A layout gets two methods, for what comes before the page and what
 * comes behind it.
 */
public final class HtmlEmitter {
  /** A constant of a class file has at most 65,535 bytes (JVMS 4.4.7), three for a unit. */
  private static final int MOST_UNITS = 20_000;

  private final TemplateModel model;
  private final Chunks chunks = new Chunks();
  private final MethodNames names = new MethodNames("html", "htmlBefore", "htmlAfter");
  private final List<MethodSpec> methods = new ArrayList<>();
  private final Deque<Part.Use> uses = new ArrayDeque<>();
  private final AttributeCode attributes = new AttributeCode(this);

  /** Text of the template that is not yet written. */
  private final StringBuilder pending = new StringBuilder();

  /** What stood between the tags of components so far. */
  private final Set<List<Part>> childrenShown =
      Collections.newSetFromMap(new IdentityHashMap<>());

  private CodeBlock.Builder code = CodeBlock.builder();
  private boolean ownText = true;

  private HtmlEmitter(TemplateModel model) {
    this.model = model;
  }

  /** Adds the methods and the constants they need. */
  public static void emit(TemplateModel model, TypeSpec.Builder type) {
    HtmlEmitter emitter = new HtmlEmitter(model);
    boolean layout = Places.contains(model.parts());
    emitter.parts(model.parts());
    emitter.flush();
    emitter.methods.addFirst(
        emitter.entry(
            layout ? "htmlAfter" : "html",
            layout ? "Writes what comes behind the page.\n" : "Writes the template as HTML.\n"));
    emitter.chunks.fields().forEach(type::addField);
    if (layout) {
      emitter.methods.addFirst(emitter.methods.removeLast());
    }
    type.addMethods(emitter.methods);
  }

  private MethodSpec entry(String name, String javadoc) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(javadoc)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(Runtime.HTML_OUTPUT, "out")
        .addParameter(model.view().type().javaType(), model.view().name())
        .addCode(code.build())
        .build();
  }

  void raw(String html) {
    pending.append(html);
  }

  void flush() {
    int from = 0;
    while (from < pending.length()) {
      int to = Math.min(from + MOST_UNITS, pending.length());
      if (to < pending.length() && Character.isHighSurrogate(pending.charAt(to - 1))) {
        to--;
      }
      code.addStatement("out.raw($N)", chunks.name(pending.substring(from, to)));
      from = to;
    }
    pending.setLength(0);
  }

  CodeBlock.Builder code() {
    return code;
  }

  private void comment(int at, String what) {
    if (ownText) {
      Position position = model.text().position(at);
      code.add("// $L $L\n", position, what);
    }
  }

  /** Parts that are too many for one method are written by several. */
  void parts(List<Part> parts) {
    if (Weight.of(parts) <= Weight.MOST || Places.contains(parts)) {
      parts.forEach(this::part);
      return;
    }
    List<Part> group = new ArrayList<>();
    for (Part part : parts) {
      if (!group.isEmpty() && Weight.of(group) + Weight.of(part) > Weight.MOST) {
        group(group);
        group = new ArrayList<>();
      }
      group.add(part);
    }
    group(group);
  }

  private void group(List<Part> group) {
    if (Weight.of(group) < 6) {
      group.forEach(this::part);
      return;
    }
    flush();
    call("part", group, () -> group.forEach(this::part));
  }

  /** Writes what {@code body} writes as a method of its own, and the call of it. */
  private void call(String wanted, List<Part> parts, Runnable body) {
    String name = names.unique(wanted);
    List<Value.Variable> variables = FreeVariables.of(parts);
    CodeBlock.Builder caller = code;
    code = CodeBlock.builder();
    int place = methods.size();
    body.run();
    flush();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(Runtime.HTML_OUTPUT, "out");
    variables.forEach(variable -> method.addParameter(variable.type().javaType(), variable.name()));
    methods.add(place, method.addCode(code.build()).build());
    code = caller;
    code.addStatement(
        "$N($L)",
        name,
        "out" + String.join("", variables.stream().map(one -> ", " + one.name()).toList()));
  }

  private void part(Part part) {
    switch (part) {
      case Part.Element element -> element(element);
      case Part.Text text -> text(text);
      case Part.Markup markup -> markup(markup);
      case Part.Raw raw -> raw(raw.text());
      case Part.Doctype doctype -> raw("<!doctype html>");
      case Part.If block -> condition(block);
      case Part.Each block -> each(block);
      case Part.Use use -> use(use);
      case Part.Children children -> children(children);
      case Part.Place place -> place();
      case Part.CsrfField field -> {
        flush();
        code.addStatement("out.csrfField()");
      }
    }
  }

  private void element(Part.Element element) {
    raw("<" + element.name());
    attributes.of(element.traits());
    raw(">");
    if (VoidElements.contains(element.name())) {
      return;
    }
    if (needsLineFeed(element)) {
      raw("\n");
    }
    parts(element.children());
    raw("</" + element.name() + ">");
  }

  /** Parsers drop the first line feed of these (HTML, 13.2.6.4.7), so one more is written. */
  private static boolean needsLineFeed(Part.Element element) {
    if (!element.name().equals("pre") && !element.name().equals("textarea")) {
      return false;
    }
    return !element.children().isEmpty()
        && !(element.children().getFirst() instanceof Part.Text text
            && text.pieces().getFirst() instanceof Piece.Fixed fixed
            && !fixed.text().startsWith("\n"));
  }

  private void text(Part.Text text) {
    for (Piece piece : text.pieces()) {
      switch (piece) {
        case Piece.Fixed fixed -> raw(HtmlText.text(fixed.text()));
        case Piece.Shown shown -> shown(shown.value(), "text");
      }
    }
  }

  /** Writes a value; {@code method} is for what needs an escape. */
  void shown(Value value, String method) {
    if (value instanceof Value.Constant constant && constant.value() instanceof String text) {
      raw(method.equals("text") ? HtmlText.text(text) : HtmlText.attribute(text));
      return;
    }
    flush();
    boolean plain =
        value.type().primitive()
            && value.type().kind() != Kind.CHAR
            && value.type().kind() != Kind.VALUE;
    CodeBlock shown = JavaCode.PLAIN.of(value);
    if (value.type().kind() == Kind.CHAR && value.type().primitive()) {
      code.addStatement("out.$N($T.toString($L))", method, Character.class, shown);
    } else {
      code.addStatement("out.$N($L)", plain ? "plain" : method, shown);
    }
  }

  private void markup(Part.Markup markup) {
    CodeBlock value = JavaCode.PLAIN.operand(markup.value());
    boolean nullable = markup.value().nullable();
    if (nullable) {
      flush();
      code.beginControlFlow("if ($L != null)", value);
    }
    raw("<htip-html>");
    flush();
    code.addStatement("out.markup($L.markup())", value);
    raw("</htip-html>");
    if (nullable) {
      flush();
      code.endControlFlow();
    }
  }

  private void condition(Part.If block) {
    flush();
    comment(block.at(), "{#if}");
    boolean first = true;
    for (Part.Branch branch : block.branches()) {
      CodeBlock condition = JavaCode.PLAIN.of(branch.condition());
      if (first) {
        code.beginControlFlow("if ($L)", condition);
      } else {
        code.nextControlFlow("else if ($L)", condition);
      }
      first = false;
      parts(branch.body());
      flush();
    }
    if (!block.otherwise().isEmpty()) {
      code.nextControlFlow("else");
      parts(block.otherwise());
      flush();
    }
    code.endControlFlow();
  }

  private void each(Part.Each block) {
    flush();
    comment(block.at(), "{#each}");
    Part.Rows rows = block.rows();
    CodeBlock items = JavaCode.PLAIN.of(rows.items());
    boolean empties = !block.otherwise().isEmpty();
    String shown = names.unique(rows.item().name() + "Shown");
    if (empties) {
      code.addStatement("boolean $N = false", shown);
    }
    Value.@Nullable Variable index = rows.index();
    if (index != null) {
      code.addStatement("int $N = 0", index.name());
    }
    code.beginControlFlow(
        "for ($T $N : $L)", rows.item().type().javaType(), rows.item().name(), items);
    if (empties) {
      code.addStatement("$N = true", shown);
    }
    call(rows.item().name(), block.body(), () -> parts(block.body()));
    if (index != null) {
      code.addStatement("$N++", index.name());
    }
    code.endControlFlow();
    if (empties) {
      code.beginControlFlow("if (!$N)", shown);
      parts(block.otherwise());
      flush();
      code.endControlFlow();
    }
  }

  private void use(Part.Use use) {
    boolean needed = FreeVariables.of(use.body()).contains(use.variable());
    if (needed) {
      flush();
      comment(use.at(), "<" + use.name() + ">");
      declare(use);
    }
    boolean outer = ownText;
    ownText = false;
    uses.push(use);
    parts(use.body());
    uses.pop();
    ownText = outer;
  }

  private void declare(Part.Use use) {
    CodeBlock arguments =
        use.arguments().stream().map(JavaCode.PLAIN::of).collect(CodeBlock.joining(", "));
    code.addStatement(
        "$T $N = new $T($L)",
        use.variable().type().javaType(),
        use.variable().name(),
        use.variable().type().javaType(),
        arguments);
  }

  private void children(Part.Children children) {
    boolean outer = ownText;
    ownText = uses.size() <= 1;
    if (childrenShown.add(children.parts())) {
      parts(children.parts());
    } else {
      // The variables of its components are there already: the second time it has its own.
      flush();
      call("children", children.parts(), () -> parts(children.parts()));
    }
    ownText = outer;
  }

  /** The page comes here: one method ends, the other begins, with the components around it. */
  private void place() {
    flush();
    methods.add(entry("htmlBefore", "Writes what comes before the page.\n"));
    code = CodeBlock.builder();
    List<Part.Use> around = new ArrayList<>(uses);
    for (Part.Use use : around.reversed()) {
      if (FreeVariables.of(use.body()).contains(use.variable())) {
        declare(use);
      }
    }
  }
}

package dev.dxwww.processor.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.htip.compiler.write.JavaText;
import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.page.PageViews;

/** Writes {@code <Page>_View}: the page with its layout, as the runtime shows it. */
final class ViewEmitter {
  private static final ClassName HTML = ClassName.get("dev.dxwww.htip.html", "HtmlOutput");
  private static final ClassName WRITER = ClassName.get("dev.dxwww.htip", "FrameWriter");
  private static final ClassName HANDLERS = ClassName.get("dev.dxwww.htip", "Handlers");
  private static final ClassName BUNDLE = ClassName.get("dev.dxwww.htip", "BundleRef");
  private static final ClassName FRAGMENT = ClassName.get("dev.dxwww.htip.live", "Fragment");
  private static final ClassName KEPT = ClassName.get("dev.dxwww.htip.live", "Kept");
  private static final ClassName PLACE = ClassName.get("dev.dxwww.htip.live", "Place");
  private static final String HEAD =
      "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\""
          + " content=\"width=device-width,initial-scale=1\"><title>";
  private static final String BODY = "</title></head><body>";
  private static final String END = "</body></html>";

  private final PageModel page;
  private final ClassName name;
  private final ClassName state;

  private ViewEmitter(PageModel page) {
    this.page = page;
    this.name = role(page.record(), "View");
    this.state = name.nestedClass("State");
  }

  static GeneratedFile emit(PageModel page) {
    return new ViewEmitter(page).emit();
  }

  private static ClassName role(ClassName record, String role) {
    return ClassName.get(
        record.packageName(), String.join("_", record.simpleNames()) + "_" + role);
  }

  private GeneratedFile emit() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("Shows {@link $T}.\n", page.record())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.PAGE_VIEW, page.record()))
            .addField(
                FieldSpec.builder(
                        name,
                        PageViews.OBJECT,
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .addJavadoc("The one object: it has no state.\n")
                    .initializer("new $T()", name)
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(
                override("name", ClassName.get(String.class))
                    .addStatement("return $S", page.name())
                    .build())
            .addMethod(title())
            .addMethod(bundles())
            .addMethod(
                override("changes", TypeName.BOOLEAN)
                    .addStatement("return $L", page.changes())
                    .build())
            .addMethod(html())
            .addMethod(create())
            .addMethod(diff());
    page.layout().ifPresentOrElse(layout -> addLayout(type, layout), () -> addDocument(type));
    if (page.mayChange()) {
      type.addMethod(kept());
    }
    return new GeneratedFile(
        name.packageName(), type.addType(state()).build(), List.of(page.name()));
  }

  private static void addDocument(TypeSpec.Builder type) {
    Map.of("HEAD", HEAD, "BODY", BODY, "END", END).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            part ->
                type.addField(
                    FieldSpec.builder(
                            byte[].class,
                            part.getKey(),
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                        .initializer("$T.utf8($S)", HTML, part.getValue())
                        .build()));
  }

  private void addLayout(TypeSpec.Builder type, PageModel.LayoutModel layout) {
    type.addMethod(
            override("shell", ClassName.get(String.class))
                .addStatement("return $L", JavaText.literal(layout.shell()))
                .build())
        .addMethod(
            MethodSpec.methodBuilder("layout")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(layout.record())
                .addParameter(page.record(), "value")
                .addStatement(
                    "return new $T($L)",
                    layout.record(),
                    CodeBlock.join(layout.arguments(), ", "))
                .build());
  }

  private TypeSpec state() {
    return TypeSpec.recordBuilder(state)
        .addJavadoc("Where the parts of a page are that is shown.\n")
        .addModifiers(Modifier.PRIVATE)
        .recordConstructor(
            MethodSpec.constructorBuilder()
                .addParameter(page.record(), "value")
                .addParameters(
                    page.layout().isPresent()
                        ? List.of(parameter(FRAGMENT, "around"), parameter(FRAGMENT, "page"))
                        : List.of(parameter(FRAGMENT, "page")))
                .build())
        .addSuperinterface(shown())
        .build();
  }

  private static ParameterSpec parameter(ClassName type, String name) {
    return ParameterSpec.builder(type, name).build();
  }

  private TypeName shown() {
    return ParameterizedTypeName.get(RuntimeTypes.SHOWN, page.record());
  }

  private static MethodSpec.Builder override(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returns);
  }

  private MethodSpec title() {
    MethodSpec.Builder method =
        override("title", ClassName.get(String.class)).addParameter(page.record(), "value");
    if (page.title().isEmpty()) {
      return method.addStatement("return $S", "").build();
    }
    page.layout()
        .ifPresent(
            layout ->
                method.addStatement("$T $N = layout(value)", layout.record(), layout.view()));
    return method.addStatement("return $L", page.title().get()).build();
  }

  private MethodSpec bundles() {
    ClassName own = role(page.record(), "Template");
    MethodSpec.Builder method =
        override("bundles", ParameterizedTypeName.get(ClassName.get(List.class), BUNDLE));
    if (page.layout().isEmpty()) {
      return method
          .addStatement("return $T.of($T.$N)", List.class, own, TemplateEmitter.REF)
          .build();
    }
    ClassName around = role(page.layout().get().record(), "Template");
    String ref = TemplateEmitter.REF;
    return method
        .addStatement(
            "return $1T.$3N.equals($2T.$3N) ? $4T.of($1T.$3N) : $4T.of($1T.$3N, $2T.$3N)",
            around,
            own,
            ref,
            List.class)
        .build();
  }

  private MethodSpec html() {
    ClassName own = role(page.record(), "Template");
    MethodSpec.Builder method =
        override("html", TypeName.VOID)
            .addParameter(HTML, "out")
            .addParameter(page.record(), "value");
    if (page.layout().isEmpty()) {
      return method
          .addStatement("out.raw(HEAD)")
          .addStatement("out.text(title(value))")
          .addStatement("out.raw(BODY)")
          .addStatement("$T.html(out, value)", own)
          .addStatement("out.raw(END)")
          .build();
    }
    PageModel.LayoutModel layout = page.layout().get();
    ClassName around = role(layout.record(), "Template");
    return method
        .addStatement("$T $N = layout(value)", layout.record(), layout.view())
        .addStatement("$T.htmlBefore(out, $N)", around, layout.view())
        .addStatement("$T.html(out, value)", own)
        .addStatement("$T.htmlAfter(out, $N)", around, layout.view())
        .build();
  }

  /** What is shown is compared with the next: the application's lists may change until then. */
  private MethodSpec kept() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("kept")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(page.record())
            .addParameter(page.record(), "value");
    List<CodeBlock> same = new ArrayList<>();
    List<CodeBlock> arguments = new ArrayList<>();
    for (PageModel.ComponentModel component : page.components()) {
      if (component.kept().isEmpty()) {
        arguments.add(CodeBlock.of("value.$N()", component.name()));
        continue;
      }
      String local = "kept" + arguments.size();
      method.addStatement(
          "var $L = $T.$L(value.$N())", local, KEPT, component.kept().get(), component.name());
      same.add(CodeBlock.of("$L == value.$N()", local, component.name()));
      arguments.add(CodeBlock.of("$L", local));
    }
    return method
        .addStatement(
            "return $L ? value : new $T($L)",
            CodeBlock.join(same, " && "),
            page.record(),
            CodeBlock.join(arguments, ", "))
        .build();
  }

  /** The parameter for a page, and its copy by the name that the code has for it. */
  private MethodSpec.Builder taking(MethodSpec.Builder method, String name) {
    return page.mayChange()
        ? method
            .addParameter(page.record(), "given")
            .addStatement("$T $L = kept(given)", page.record(), name)
        : method.addParameter(page.record(), name);
  }

  private MethodSpec create() {
    ClassName own = role(page.record(), "Template");
    MethodSpec.Builder method =
        taking(
            override("create", shown())
                .addParameter(WRITER, "out")
                .addParameter(HANDLERS, "handlers"),
            "value");
    if (page.layout().isEmpty()) {
      return method
          .addStatement(
              "return new $T(value, $T.create(out, handlers, value, 0, 0))", state, own)
          .build();
    }
    return method
        .addStatement(
            "$T around = $T.create(out, handlers, layout(value), 0, 0)",
            FRAGMENT,
            role(page.layout().get().record(), "Template"))
        .addStatement("handlers.stage()")
        .addStatement("$T place = around.place()", PLACE)
        .addStatement(
            "$T page = $T.create(out, handlers, value, place.parent(), place.before())",
            FRAGMENT,
            own)
        .addStatement("return new $T(value, around, page)", state)
        .build();
  }

  private MethodSpec diff() {
    ClassName own = role(page.record(), "Template");
    MethodSpec.Builder method =
        taking(
                override("diff", shown())
                    .addParameter(WRITER, "out")
                    .addParameter(HANDLERS, "handlers")
                    .addParameter(shown(), "shown"),
                "next")
            .addStatement("$T at = ($T) shown", state, state);
    if (page.layout().isEmpty()) {
      return method
          .addStatement(
              "return new $T(next, $T.diff(out, handlers, at.page(), at.value(), next, 0))",
              state,
              own)
          .build();
    }
    return method
        .addStatement(
            "$T around = $T.diff(out, handlers, at.around(), layout(at.value()), layout(next), 0)",
            FRAGMENT,
            role(page.layout().get().record(), "Template"))
        .addStatement(
            "$T page = $T.diff(\nout, handlers, at.page(), at.value(), next,"
                + " around.place().parent())",
            FRAGMENT,
            own)
        .addStatement("return new $T(next, around, page)", state)
        .build();
  }
}

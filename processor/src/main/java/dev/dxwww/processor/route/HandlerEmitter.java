package dev.dxwww.processor.route;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.dxwww.common.PathTemplate;
import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.emit.Names;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.validation.CheckCode;
import dev.dxwww.processor.validation.CheckExpressions;
import dev.dxwww.processor.validation.CheckPlan;
import dev.dxwww.processor.validation.CheckTarget;
import dev.dxwww.processor.validation.CheckedLocal;

/** Writes the method that binds a handler's arguments, calls it and sends what it returns. */
final class HandlerEmitter {
  private static final CodeBlock VIOLATIONS = CodeBlock.of("x.violations()");

  private final HandlerModel handler;
  private final PathTemplate path;
  private final GroupParts parts;
  private final Names locals = new Names("x", "controller", "all", "call");
  private final Map<BindingModel, String> arguments = new LinkedHashMap<>();
  private final CodeBlock.Builder code = CodeBlock.builder();

  private HandlerEmitter(HandlerModel handler, PathTemplate path, GroupParts parts) {
    this.handler = handler;
    this.path = path;
    this.parts = parts;
  }

  /** The method by that name; its constants go to the parts. */
  static MethodSpec emit(RouteModel route, String name, GroupParts parts) {
    HandlerEmitter emitter =
        new HandlerEmitter(route.handler(), route.endpoint().path(), parts);
    emitter.bindAll();
    CodeBlock call = emitter.call();
    emitter.code.add(ReplyExpressions.send(route.handler().reply(), call, parts));
    return emitter.method(name, route.display())
        .addParameter(RuntimeTypes.EXCHANGE, "x")
        .addCode(emitter.code.build())
        .build();
  }

  /** The same for a handler of events. */
  static MethodSpec emit(EventModel event, String name, GroupParts parts) {
    HandlerEmitter emitter = new HandlerEmitter(event.handler(), event.path(), parts);
    emitter.code.addStatement("$T x = call.exchange()", RuntimeTypes.EXCHANGE);
    emitter.bindAll();
    emitter.code.add(EventExpressions.send(event.handler().reply(), emitter.call(), parts));
    return emitter.method(name, event.signature())
        .addParameter(RuntimeTypes.EVENT_CALL, "call")
        .addCode(emitter.code.build())
        .build();
  }

  private MethodSpec.Builder method(String name, String display) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE)
        .addException(Exception.class)
        .addComment("$L -> $L", display, handler.origin().display());
  }

  private void bindAll() {
    List<BindingModel> bindings = handler.bindings();
    bindings.forEach(
        binding -> arguments.put(binding, locals.take(Names.local(binding.parameter()))));
    bindings.forEach(this::bind);
    if (bindings.stream().anyMatch(HandlerEmitter::mayRefuse)) {
      addReturnIfRefused();
    }
    addRecords(bindings);
  }

  private static boolean mayRefuse(BindingModel binding) {
    return switch (binding) {
      case BindingModel.Text t -> true;
      case BindingModel.File f -> true;
      case BindingModel.Composite c -> true;
      case BindingModel.Form f -> true;
      case BindingModel.Body b -> true;
      case BindingModel.RequestItself r -> false;
      case BindingModel.Csrf c -> false;
      case BindingModel.User u -> false;
      case BindingModel.OfEvent e -> e.value().isPresent();
      case BindingModel.Unbound u -> throw broken(u);
      case BindingModel.Broken b -> throw broken(b);
    };
  }

  private static IllegalArgumentException broken(BindingModel binding) {
    return new IllegalArgumentException("nothing to emit for " + binding.origin());
  }

  private void addReturnIfRefused() {
    code.beginControlFlow("if (x.refused())").addStatement("return").endControlFlow();
  }

  private void bind(BindingModel binding) {
    String local = arguments.get(binding);
    switch (binding) {
      case BindingModel.Text text -> bindText(text, local, prefix(text.parameter()));
      case BindingModel.File file -> bindFile(file, local, prefix(file.parameter()));
      case BindingModel.Composite composite ->
          composite.components().forEach(named -> bindComponent(composite, named));
      case BindingModel.Form form -> bindForm(form.fields(), local);
      case BindingModel.Body body -> bindBody(body, local);
      case BindingModel.RequestItself r ->
          code.addStatement("$T $N = x.request()", RuntimeTypes.REQUEST, local);
      case BindingModel.User u when u.token() ->
          code.addStatement("$T $N = x.authToken()", RuntimeTypes.AUTH_TOKEN, local);
      case BindingModel.Csrf c ->
          code.addStatement("$T $N = x.csrfToken()", RuntimeTypes.CSRF_TOKEN, local);
      case BindingModel.User u ->
          code.addStatement("$T $N = x.principal()", Principal.class, local);
      case BindingModel.OfEvent event -> bindEvent(event, local);
      case BindingModel.Unbound u -> throw broken(u);
      case BindingModel.Broken b -> throw broken(b);
    }
  }

  private void bindEvent(BindingModel.OfEvent event, String local) {
    TypeName type = TypeNames.of(event.type());
    CodeBlock value = EventExpressions.value(event, parts);
    if (type.isPrimitive() && !EventExpressions.isPrimitive(event)) {
      String boxed = locals.take(local + "Value");
      code.addStatement("$T $N = $L", type.box(), boxed, value);
      code.addStatement("$T $N = $N == null ? $L : $N", type, local, boxed, zero(type), boxed);
    } else {
      code.addStatement("$T $N = $L", type, local, value);
    }
    event
        .checks()
        .filter(plan -> !plan.isEmpty())
        .ifPresent(
            plan ->
                check(
                    plan,
                    local,
                    new CheckTarget.Parameter(
                        CodeBlock.of("$N", EventExpressions.param(event, parts))),
                    prefix(event.parameter())));
  }

  /** {@code FIND_ID}. */
  private String prefix(String parameter) {
    return Names.constant(handler.name()) + "_" + Names.constant(parameter);
  }

  private void bindComponent(BindingModel.Composite composite, BindingModel.Named component) {
    String name = component.parameter();
    String local =
        locals.take(Names.local(name), Names.joined(Names.local(composite.parameter()), name));
    arguments.put(component, local);
    String prefix = prefix(composite.parameter()) + "_" + Names.constant(name);
    switch (component) {
      case BindingModel.Text text -> bindText(text, local, prefix);
      case BindingModel.File file -> bindFile(file, local, prefix);
    }
  }

  /** What is wrong with components from elsewhere refuses the request: they are bound before. */
  private void bindForm(BindingModel.Composite form, String local) {
    for (BindingModel.Named component : form.components()) {
      if (component.source() != ParamSource.FORM) {
        bindComponent(form, component);
      }
    }
    code.addStatement("x.beginForm()");
    CodeBlock.Builder fields = CodeBlock.builder();
    for (BindingModel.Named component : form.components()) {
      if (component.source() == ParamSource.FORM) {
        bindComponent(form, component);
        fields.add(", $S", component.name());
      }
    }
    TypeName type = TypeNames.of(form.type());
    String value = locals.take(local + "Value");
    code.addStatement("$T $N = null", type, value);
    code.beginControlFlow("if (!x.refused())");
    construct(form, value, "");
    code.endControlFlow();
    code.endControlFlow();
    if (form.checks().isPresent()) {
      code.beginControlFlow("if ($N != null)", value);
      checkWhole(form, value);
      code.endControlFlow();
    }
    TypeName made = ParameterizedTypeName.get(RuntimeTypes.FORM, type);
    code.addStatement("$T $N = x.endForm($N$L)", made, local, value, fields.build());
  }

  private void bindFile(BindingModel.File file, String local, String prefix) {
    CodeBlock made = CodeBlock.of("$T.form($S)", RuntimeTypes.PARAM, file.name());
    String param =
        parts.param(
            file.arity() == Arity.ONE ? made : CodeBlock.of("$L.optional()", made),
            file.parameter(),
            ParamSource.FORM);
    String bound =
        switch (file.arity()) {
          case ONE, NULLABLE -> "upload";
          case OPTIONAL -> "optionalUpload";
          case LIST -> "uploads";
          case SET, OPTIONAL_LIST, OPTIONAL_SET ->
              throw new IllegalArgumentException("no such files: " + file.origin());
        };
    code.addStatement("$T $N = x.$L($N)", TypeNames.of(file.type()), local, bound, param);
    check(file.checks(), local, new CheckTarget.Parameter(CodeBlock.of("$N", param)), prefix);
  }

  private void bindText(BindingModel.Text text, String local, String prefix) {
    String param = parts.param(param(text), text.parameter(), text.source());
    TypeName type = TypeNames.of(text.type());
    CodeBlock value = value(text, param);
    boolean converted = !(text.value().element() instanceof ConverterPlan.Primitive);
    if (type.isPrimitive() && converted) {
      String boxed = locals.take(local + "Value");
      code.addStatement("$T $N = $L", type.box(), boxed, value);
      code.addStatement("$T $N = $N == null ? $L : $N", type, local, boxed, zero(type), boxed);
    } else {
      code.addStatement("$T $N = $L", type, local, value);
    }
    check(text.checks(), local, new CheckTarget.Parameter(CodeBlock.of("$N", param)), prefix);
  }

  private static CodeBlock zero(TypeName type) {
    return CodeBlock.of(
        type.equals(TypeName.BOOLEAN) ? "false" : type.equals(TypeName.CHAR) ? "'\\0'" : "0");
  }

  private void check(CheckPlan plan, String local, CheckTarget target, String prefix) {
    if (!plan.isEmpty()) {
      CheckedLocal checked = new CheckedLocal(local, wish -> locals.take(wish));
      CheckCode checks =
          CheckExpressions.of(plan, checked, target, VIOLATIONS, parts.prefix(prefix));
      code.add(checks.statements());
      parts.add(checks.constants());
    }
  }

  private CodeBlock param(BindingModel.Text text) {
    CodeBlock.Builder param = CodeBlock.builder();
    String factory = text.source().factory();
    String name =
        text.source() == ParamSource.HEADER ? text.name().toLowerCase(Locale.ROOT) : text.name();
    if (text.source() == ParamSource.PATH) {
      int index = path.indexOf(name);
      param.add("$T.$L($S, $L)", RuntimeTypes.PARAM, factory, name, index);
      if (path.isRest(name)) {
        param.add(".rest()");
      }
    } else {
      param.add("$T.$L($S)", RuntimeTypes.PARAM, factory, name);
    }
    Optional<String> fallback = text.value().fallback();
    if (fallback.isPresent()) {
      param.add(".orElse($S)", fallback.get());
    } else if (text.value().arity() != Arity.ONE && text.source() != ParamSource.PATH) {
      param.add(".optional()");
    }
    return param.build();
  }

  private CodeBlock value(BindingModel.Text text, String param) {
    ConverterPlan plan = text.value().element();
    Arity arity = text.value().arity();
    if (plan instanceof ConverterPlan.Primitive p && arity == Arity.ONE) {
      return CodeBlock.of("x.$LValue($N)", p.type().name(), param);
    }
    CodeBlock converter = parts.converter(plan);
    return switch (arity) {
      case ONE, NULLABLE -> CodeBlock.of("x.value($N, $L)", param, converter);
      case OPTIONAL -> CodeBlock.of("x.optional($N, $L)", param, converter);
      case LIST -> CodeBlock.of("x.list($N, $L)", param, converter);
      case SET -> CodeBlock.of("x.set($N, $L)", param, converter);
      case OPTIONAL_LIST -> optional(text, CodeBlock.of("x.list($N, $L)", param, converter));
      case OPTIONAL_SET -> optional(text, CodeBlock.of("x.set($N, $L)", param, converter));
    };
  }

  private static CodeBlock optional(BindingModel.Text text, CodeBlock values) {
    TypeRef inner = ((TypeRef.Declared) text.type()).arguments().getFirst();
    boolean exact =
        inner instanceof TypeRef.Declared d
            && (d.is("java.util.List") || d.is("java.util.Set"));
    return exact
        ? CodeBlock.of("$T.of($L).filter(all -> !all.isEmpty())", Optional.class, values)
        : CodeBlock.of(
            "$T.of($L).filter(all -> !all.isEmpty()).map(all -> ($T) all)",
            Optional.class, values, TypeNames.of(inner));
  }

  private void bindBody(BindingModel.Body body, String local) {
    if (body.content() instanceof ContentModel.Incoming) {
      code.addStatement("$T $N = x.bodyStream()", TypeNames.of(body.type()), local);
      return;
    }
    CodeBlock decoder = parts.decoder(body);
    code.addStatement("$T $N = x.body($L)", TypeNames.of(body.type()).box(), local, decoder);
    boolean ownChecks = !body.checks().checks().isEmpty();
    if (ownChecks) {
      code.beginControlFlow("if ($N != null)", local);
    }
    check(body.checks(), local, new CheckTarget.Here(), prefix(body.parameter()));
    if (ownChecks) {
      code.endControlFlow();
    }
  }

  /** Records are made once all their components are known to be right. */
  private void addRecords(List<BindingModel> bindings) {
    boolean checked = false;
    for (BindingModel binding : bindings) {
      if (binding instanceof BindingModel.Composite composite) {
        addRecord(composite, arguments.get(binding));
        checked |= composite.checks().isPresent();
      }
    }
    if (checked) {
      addReturnIfRefused();
    }
  }

  private void addRecord(BindingModel.Composite composite, String local) {
    code.addStatement("$T $N", TypeNames.of(composite.type()), local);
    construct(composite, local, composite.parameter());
    code.addStatement("return");
    code.endControlFlow();
    if (composite.checks().isPresent()) {
      checkWhole(composite, local);
    }
  }

  /** Leaves the block open that is run when the constructor refuses the values. */
  private void construct(BindingModel.Composite composite, String local, String name) {
    String diamond = composite.type().arguments().isEmpty() ? "" : "<>";
    CodeBlock values =
        composite.components().stream()
            .map(component -> CodeBlock.of("$N", arguments.get(component)))
            .collect(CodeBlock.joining(", "));
    String failure = locals.take("e");
    code.beginControlFlow("try");
    code.addStatement(
        "$N = new $T$L($L)", local, TypeNames.erased(composite.type()), diamond, values);
    code.nextControlFlow(
        "catch ($T | $T $N)", IllegalArgumentException.class, NullPointerException.class, failure);
    code.addStatement(
        "$L.construct($S, $S, $N)", VIOLATIONS, composite.source().factory(), name, failure);
  }

  private void checkWhole(BindingModel.Composite composite, String local) {
    code.addStatement("$L.begin($S, $S)", VIOLATIONS, composite.source().factory(), "");
    code.addStatement(
        "$T.checkWhole($N, $L)", composite.checks().orElseThrow(), local, VIOLATIONS);
    code.addStatement("$L.end()", VIOLATIONS);
  }

  private CodeBlock call() {
    List<CodeBlock> passed = new ArrayList<>();
    handler.bindings().forEach(binding -> passed.add(CodeBlock.of("$N", arguments.get(binding))));
    return inTransaction(
        CodeBlock.of("controller.$N($L)", handler.name(), CodeBlock.join(passed, ", ")));
  }

  /** What is returned is sent when the transaction is committed. */
  private CodeBlock inTransaction(CodeBlock call) {
    return handler
        .transaction()
        .map(model -> parts.transaction(handler.name(), model))
        .map(
            field ->
                CodeBlock.of(
                    "this.$N.$L(() -> $L)",
                    field,
                    handler.reply().type() instanceof TypeRef.Void ? "run" : "call",
                    call))
        .orElse(call);
  }
}

package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.convert.ConverterExpressions;
import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.emit.Names;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.json.CodecExpressions;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.page.PageViews;
import dev.dxwww.processor.transaction.TransactionExpressions;
import dev.dxwww.processor.transaction.TransactionModel;

/** The constants of one route group, one for each value, and the names it has used up. */
final class GroupParts {
  private static final Modifier[] CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

  private final Names constantNames = new Names();
  private final Names methodNames =
      new Names(
          "routes", "handle", "errorHandlers", "pages", "events", "on",
          "equals", "hashCode", "toString", "getClass",
          "notify", "notifyAll", "wait", "finalize", "clone");
  private final Map<String, String> known = new LinkedHashMap<>();
  private final List<FieldSpec> constants = new ArrayList<>();
  private final Names fieldNames = new Names("controller");
  private final List<FieldSpec> fields = new ArrayList<>();
  private final CodeBlock.Builder created = CodeBlock.builder();

  List<FieldSpec> constants() {
    return constants;
  }

  /** Fields for transactions, which the constructor fills. */
  List<FieldSpec> fields() {
    return fields;
  }

  /** What fills them from variable {@code database}. */
  CodeBlock created() {
    return created.build();
  }

  /** The field of a transaction of its own. */
  String transaction(String handler, TransactionModel model) {
    String name = fieldNames.take(handler + "Transaction");
    fields.add(
        FieldSpec.builder(RuntimeTypes.TRANSACTIONAL, name, Modifier.PRIVATE, Modifier.FINAL)
            .build());
    created.addStatement(
        "this.$N = database.transaction(\n$L)", name, TransactionExpressions.of(model));
    return name;
  }

  /** A name for the method that serves a handler. */
  String method(String handler) {
    return methodNames.take(handler);
  }

  /** The start of names of constants that one check alone uses. */
  String prefix(String wish) {
    return constantNames.take(wish);
  }

  /** Adds constants that other emitters made. */
  void add(List<FieldSpec> fields) {
    constants.addAll(fields);
  }

  /** The expression of a converter: a constant of its own unless the runtime has one. */
  CodeBlock converter(ConverterPlan plan) {
    if (plan instanceof ConverterPlan.Primitive || plan instanceof ConverterPlan.Builtin) {
      return ConverterExpressions.of(plan);
    }
    return shared(RuntimeTypes.TEXT_CONVERTER, plan.type(), ConverterExpressions.of(plan));
  }

  /** The expression of an encoder. */
  CodeBlock encoder(ContentModel content, TypeRef type) {
    return switch (content) {
      case ContentModel.Text t -> CodeBlock.of("$T.TEXT", RuntimeTypes.ENCODER);
      case ContentModel.Markup m -> CodeBlock.of("$T.HTML", RuntimeTypes.ENCODER);
      case ContentModel.Page page ->
          shared(
              RuntimeTypes.ENCODER,
              type,
              CodeBlock.of("$T.page($T.$N)", RuntimeTypes.ENCODER, page.view(), PageViews.OBJECT));
      case ContentModel.Bytes b -> CodeBlock.of("$T.BYTES", RuntimeTypes.ENCODER);
      case ContentModel.File f -> CodeBlock.of("$T.FILE", RuntimeTypes.ENCODER);
      case ContentModel.Stream s -> CodeBlock.of("$T.STREAM", RuntimeTypes.ENCODER);
      case ContentModel.Download d -> CodeBlock.of("$T.DOWNLOAD", RuntimeTypes.ENCODER);
      case ContentModel.Incoming i ->
          throw new IllegalArgumentException("what is taken is never sent: " + type.display());
      case ContentModel.Elements elements ->
          shared(
              RuntimeTypes.ENCODER,
              type,
              CodeBlock.of(
                  "$T.stream($L)", RuntimeTypes.ENCODER, CodecExpressions.of(elements.codec())));
      case ContentModel.Events events ->
          shared(
              RuntimeTypes.ENCODER,
              type,
              CodeBlock.of(
                  "$T.events($L)",
                  RuntimeTypes.ENCODER,
                  encoder(events.data(), events.type())));
      case ContentModel.Json json -> shared(RuntimeTypes.ENCODER, type, json);
    };
  }

  /** The expression of a decoder. */
  CodeBlock decoder(BindingModel.Body body) {
    return switch (body.content()) {
      case ContentModel.Text t -> CodeBlock.of("$T.TEXT", RuntimeTypes.DECODER);
      case ContentModel.Bytes b -> CodeBlock.of("$T.BYTES", RuntimeTypes.DECODER);
      case ContentModel.File f -> throw unread(body);
      case ContentModel.Stream s -> throw unread(body);
      case ContentModel.Download d -> throw unread(body);
      case ContentModel.Markup m -> throw unread(body);
      case ContentModel.Page p -> throw unread(body);
      case ContentModel.Incoming i -> throw unread(body);
      case ContentModel.Elements e -> throw unread(body);
      case ContentModel.Events e -> throw unread(body);
      case ContentModel.Json json -> shared(RuntimeTypes.DECODER, body.type(), json);
    };
  }

  private static IllegalArgumentException unread(BindingModel.Body body) {
    return new IllegalArgumentException("no decoder reads that: " + body.origin());
  }

  private CodeBlock shared(ClassName coder, TypeRef type, ContentModel.Json json) {
    CodeBlock codec = CodecExpressions.of(json.codec());
    return shared(coder, type, CodeBlock.of("$T.json($L)", coder, codec));
  }

  private CodeBlock shared(ClassName role, TypeRef of, CodeBlock value) {
    String shown = of instanceof TypeRef.Declared d && d.arguments().isEmpty()
        ? d.simpleNames().getLast()
        : of.display();
    String wish = shown.replaceAll("(?U)\\W+", " ").strip().replace(' ', '_');
    String last = role.simpleName().replaceFirst("^Text", "");
    TypeName type = ParameterizedTypeName.get(role, TypeNames.of(of).box());
    return CodeBlock.of("$N", shared(type, Names.constant(wish + last), value));
  }

  /** A constant for a parameter of the request. */
  String param(CodeBlock param, String parameter, ParamSource source) {
    return shared(RuntimeTypes.PARAM, Names.constant(parameter) + "_" + source.name(), param);
  }

  /**
   * The constant of that type and value. The last words of names here (of sources and of roles)
   * are none that the constants of checks end in.
   */
  private String shared(TypeName type, String wish, CodeBlock value) {
    return known.computeIfAbsent(
        type + " " + value,
        absent -> {
          String name = constantNames.take(wish);
          constants.add(FieldSpec.builder(type, name, CONSTANT).initializer(value).build());
          return name;
        });
  }
}

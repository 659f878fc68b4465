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
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.json.CodecExpressions;
import dev.dxwww.processor.lang.TypeRef;

/** The constants of one route group, and the names it has used up. */
final class GroupParts {
  private static final Modifier[] CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

  private final Names constantNames = new Names();
  private final Names methodNames =
      new Names(
          "routes", "handle", "errorHandlers", "equals", "hashCode", "toString", "getClass",
          "notify", "notifyAll", "wait", "finalize", "clone");
  private final Map<ConverterPlan, String> converters = new LinkedHashMap<>();
  private final List<FieldSpec> constants = new ArrayList<>();

  List<FieldSpec> constants() {
    return constants;
  }

  /** A name for the method that serves a handler. */
  String method(String handler) {
    return methodNames.take(handler);
  }

  /** A name for a constant. */
  String name(String wish) {
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
    String known = converters.get(plan);
    if (known == null) {
      String type =
          plan.type() instanceof TypeRef.Declared d
              ? d.simpleNames().getLast()
              : plan.type().display();
      String wish = Names.constant(type);
      // A class may be called like a constant, and the constant would hide it.
      known = name(wish.equals(type) ? wish + "_CONVERTER" : wish);

      converters.put(plan, known);
      add(known, RuntimeTypes.TEXT_CONVERTER, plan.type(), ConverterExpressions.of(plan));
    }
    return CodeBlock.of("$N", known);
  }

  /** The expression of an encoder. */
  CodeBlock encoder(ContentModel content, TypeRef type, String handler) {
    return switch (content) {
      case ContentModel.Text t -> CodeBlock.of("$T.TEXT", RuntimeTypes.ENCODER);
      case ContentModel.Markup m -> CodeBlock.of("$T.HTML", RuntimeTypes.ENCODER);
      case ContentModel.Bytes b -> CodeBlock.of("$T.BYTES", RuntimeTypes.ENCODER);
      case ContentModel.File f -> CodeBlock.of("$T.FILE", RuntimeTypes.ENCODER);
      case ContentModel.Stream s -> CodeBlock.of("$T.STREAM", RuntimeTypes.ENCODER);
      case ContentModel.Download d -> CodeBlock.of("$T.DOWNLOAD", RuntimeTypes.ENCODER);
      case ContentModel.Incoming i -> throw unsent(handler);
      case ContentModel.Elements elements ->
          constant(
              Names.constant(handler) + "_BODY",
              RuntimeTypes.ENCODER,
              type,
              CodeBlock.of(
                  "$T.stream($L)",
                  RuntimeTypes.ENCODER,
                  CodecExpressions.of(elements.codec())));
      case ContentModel.Events events ->
          constant(
              Names.constant(handler) + "_BODY",
              RuntimeTypes.ENCODER,
              type,
              CodeBlock.of(
                  "$T.events($L)",
                  RuntimeTypes.ENCODER,
                  encoder(events.data(), events.type(), handler + "Data")));
      case ContentModel.Json json -> {
        String name = name(Names.constant(handler) + "_BODY");
        CodeBlock codec = CodecExpressions.of(json.codec());
        add(
            name,
            RuntimeTypes.ENCODER,
            type,
            CodeBlock.of("$T.json($L)", RuntimeTypes.ENCODER, codec));
        yield CodeBlock.of("$N", name);
      }
    };
  }

  private static IllegalArgumentException unsent(String handler) {
    return new IllegalArgumentException("what " + handler + " takes is never sent");
  }

  private CodeBlock constant(String wish, ClassName type, TypeRef argument, CodeBlock value) {
    String name = name(wish);
    add(name, type, argument, value);
    return CodeBlock.of("$N", name);
  }

  /** The expression of a decoder. */
  CodeBlock decoder(BindingModel.Body body, String handler) {
    return switch (body.content()) {
      case ContentModel.Text t -> CodeBlock.of("$T.TEXT", RuntimeTypes.DECODER);
      case ContentModel.Bytes b -> CodeBlock.of("$T.BYTES", RuntimeTypes.DECODER);
      case ContentModel.File f -> throw unread(body);
      case ContentModel.Stream s -> throw unread(body);
      case ContentModel.Download d -> throw unread(body);
      case ContentModel.Markup m -> throw unread(body);
      case ContentModel.Incoming i -> throw unread(body);
      case ContentModel.Elements e -> throw unread(body);
      case ContentModel.Events e -> throw unread(body);
      case ContentModel.Json json -> {
        String name =
            name(Names.constant(handler) + "_" + Names.constant(body.parameter()));
        CodeBlock codec = CodecExpressions.of(json.codec());
        add(
            name,
            RuntimeTypes.DECODER,
            body.type(),
            CodeBlock.of("$T.json($L)", RuntimeTypes.DECODER, codec));
        yield CodeBlock.of("$N", name);
      }
    };
  }

  private static IllegalArgumentException unread(BindingModel.Body body) {
    return new IllegalArgumentException("no decoder reads that: " + body.origin());
  }

  /** A constant for a parameter of the request. */
  String param(CodeBlock param, String wish) {
    String name = name(wish);
    constants.add(
        FieldSpec.builder(RuntimeTypes.PARAM, name, CONSTANT).initializer(param).build());
    return name;
  }

  private void add(
      String name, ClassName type, TypeRef argument, CodeBlock value) {
    TypeName boxed = TypeNames.of(argument).box();
    constants.add(
        FieldSpec.builder(ParameterizedTypeName.get(type, boxed), name, CONSTANT)
            .initializer(value)
            .build());
  }
}

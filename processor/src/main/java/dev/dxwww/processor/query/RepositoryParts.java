package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.emit.Names;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.json.CodecExpressions;

/** Members of the class of a repository: one for each value, under names that nobody else has. */
final class RepositoryParts {
  static final Modifier[] CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};
  private static final String[] OF_OBJECT = {
    "equals", "hashCode", "toString", "getClass", "notify", "notifyAll", "wait", "finalize", "clone"
  };

  private final Names constantNames = new Names();
  private final Names fieldNames = new Names("database");
  private final Names methodNames = new Names(OF_OBJECT);
  private final Map<String, String> known = new HashMap<>();
  private final Map<QueryResult.RowShape.OfRecord, String> mappers = new LinkedHashMap<>();
  private final List<FieldSpec> constants = new ArrayList<>();
  private final List<FieldSpec> fields = new ArrayList<>();
  private final List<MethodSpec> methods = new ArrayList<>();
  private final List<MethodSpec> helpers = new ArrayList<>();
  private final CodeBlock.Builder created = CodeBlock.builder();
  private final RepositoryModel model;

  RepositoryParts(RepositoryModel model) {
    this.model = model;
    model.taken().forEach(methodNames::take);
    model.methods().stream().map(QueryMethod::name).forEach(methodNames::take);
  }

  /** The interface. */
  RepositoryModel model() {
    return model;
  }

  List<FieldSpec> constants() {
    return constants;
  }

  List<FieldSpec> fields() {
    return fields;
  }

  /** The public methods. */
  List<MethodSpec> methods() {
    return methods;
  }

  /** The private ones that they call. */
  List<MethodSpec> helpers() {
    return helpers;
  }

  /** What the constructor does. */
  CodeBlock created() {
    return created.build();
  }

  void add(MethodSpec method) {
    methods.add(method);
  }

  void addHelper(MethodSpec method) {
    helpers.add(method);
  }

  /** A name for a private method. */
  String method(String wish) {
    return methodNames.take(wish);
  }

  /** A constant of its own; {@code wish} in camel case. */
  String constant(TypeName type, String wish, CodeBlock value) {
    String name = constantNames.take(Names.constant(wish));
    constants.add(FieldSpec.builder(type, name, CONSTANT).initializer(value).build());
    return name;
  }

  /** A field that the constructor fills. */
  String field(TypeName type, String wish, CodeBlock value) {
    String name = fieldNames.take(wish);
    fields.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL).build());
    created.addStatement("this.$N = $L", name, value);
    return name;
  }

  /** The expression of a codec, which is kept in a constant. */
  CodeBlock codec(Mapping.OfJson json) {
    return shared(
        ParameterizedTypeName.get(
            RuntimeTypes.JSON_CODEC, TypeNames.of(json.type()).box()),
        wish(json.type().display(), "Json"),
        CodecExpressions.of(json.codec()));
  }

  /** A constant that all who ask for the same value share. */
  CodeBlock shared(TypeName type, String wish, CodeBlock value) {
    return CodeBlock.of(
        "$N",
        known.computeIfAbsent(type + " " + value, absent -> constant(type, wish, value)));
  }

  static String wish(String type, String role) {
    return type.replaceAll("(?U)\\W+", " ").strip().replace(' ', '_') + role;
  }

  /** The method that makes a record of the current row. */
  String mapper(QueryResult.RowShape.OfRecord row) {
    String found = mappers.get(row);
    if (found != null) {
      return found;
    }
    String type = row.type().simpleNames().getLast();
    String name = method(Character.toLowerCase(type.charAt(0)) + type.substring(1));
    mappers.put(row, name);
    helpers.add(new RowMapperEmitter(this).emit(name, row));
    return name;
  }
}

package dev.dxwww.processor.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.dxwww.common.ConfigNames;
import dev.dxwww.processor.convert.ConverterExpressions;
import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.validation.CheckCode;
import dev.dxwww.processor.validation.CheckExpressions;
import dev.dxwww.processor.validation.CheckTarget;
import dev.dxwww.processor.validation.CheckedLocal;

/** Names in a generated reader that do not clash, and its converters as constants. */
final class EmittedNames {
  private final int prefixLength;
  private final NameAllocator members = new NameAllocator();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, String> methods = new LinkedHashMap<>();
  private final Map<String, CodeBlock> converters = new LinkedHashMap<>();
  private final List<FieldSpec> constants = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  EmittedNames(ConfigModel model) {
    prefixLength = model.prefix().length() + 1;
    List.of("read", "type", "prefix", "keys").forEach(members::newName);
    model.keys().forEach(key -> keys.put(key.name(), member(constant(key.name()))));
    record(model.prefix(), model.record());
  }

  private void record(String upper, ConfigRecord record) {
    for (ConfigComponent component : record.components()) {
      String name = ConfigModel.name(upper, component);
      switch (component.content()) {
        case ConfigComponent.Text text -> addConverter(text.plan());
        case ConfigComponent.Nested nested -> {
          methods.put(name, members.newName(component.name()));
          record(name, nested.record());
        }
        case ConfigComponent.Unreadable unreadable -> {}
      }
    }
  }

  private String constant(String key) {
    String text = ConfigNames.environment(key.substring(prefixLength));
    String plain = text.replaceAll("__+", "_").replaceAll("_$", "");
    return SourceVersion.isIdentifier(plain) && !plain.equals("_") ? plain : "KEY_" + plain;
  }

  private String member(String suggestion) {
    String name = members.newName(suggestion);
    taken.add(name);
    return name;
  }

  /**
   * The checks of a component.
   *
   * @param method name of the method for them, which takes {@code value} and {@code violations}
   */
  record Checks(String method, CheckCode code) {}

  /** Checks of the component of a key, whose constants have names that nothing else has. */
  Checks checks(String key, ConfigComponent component) {
    String name = component.name();
    String method =
        members.newName("check" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    String prefix = constant(key);
    CheckCode code = checks(component, prefix);
    while (code.constants().stream().anyMatch(field -> taken.contains(field.name()))) {
      prefix += "_CHECK";
      code = checks(component, prefix);
    }
    code.constants().forEach(field -> taken.add(field.name()));
    return new Checks(method, code);
  }

  private static CheckCode checks(ConfigComponent component, String prefix) {
    return CheckExpressions.of(
        component.checks(),
        CheckedLocal.sole("value"),
        new CheckTarget.Component(component.name()),
        CodeBlock.of("violations"),
        prefix);
  }

  private void addConverter(ConverterPlan plan) {
    CodeBlock expression = ConverterExpressions.of(plan);
    String text = expression.toString();
    if (converters.containsKey(text)) {
      return;
    }
    if (plan instanceof ConverterPlan.Primitive || plan instanceof ConverterPlan.Builtin) {
      converters.put(text, expression);
      return;
    }
    TypeName made = TypeNames.of(plan.type());
    String simple = plan.type().display().replaceAll("\\W+", "_");
    String name = member(ConfigNames.environment(ConfigNames.kebab(simple)) + "_TEXT");
    FieldSpec field =
        FieldSpec.builder(
                ParameterizedTypeName.get(RuntimeTypes.TEXT_CONVERTER, made.box()),
                name,
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(expression)
            .build();
    constants.add(field);
    converters.put(text, CodeBlock.of("$N", field));
  }

  /** Name of the constant of a key. */
  String key(String name) {
    return keys.get(name);
  }

  /** Name of the method that reads a nested record. */
  String method(String name) {
    return methods.get(name);
  }

  /** An expression for the converter. */
  CodeBlock converter(ConverterPlan plan) {
    return converters.get(ConverterExpressions.of(plan).toString());
  }

  /** Constants for the converters that are not the framework's. */
  List<FieldSpec> converters() {
    return constants;
  }

  /** Names of local variables in the method that reads a record. */
  Locals locals(ConfigRecord record) {
    return new Locals(record);
  }

  /** Names of local variables: the components', unless the method has such a name already. */
  static final class Locals {
    private final NameAllocator names = new NameAllocator();

    private final String result;

    private Locals(ConfigRecord record) {
      names.newName("values");
      names.newName("refusal");
      record.components().forEach(component -> names.newName(component.name(), component.name()));
      result = names.newName("result");
    }

    /** Name of the variable that holds the record. */
    String result() {
      return result;
    }

    String of(ConfigComponent component) {
      return names.get(component.name());
    }
  }
}

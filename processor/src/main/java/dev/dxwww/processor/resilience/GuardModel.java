package dev.dxwww.processor.resilience;

import java.util.List;

import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.lang.TypeRef;

/**
 * A component with a guard before it.
 *
 * @param component its class
 * @param interfaces what the guard implements
 * @param methods all methods of those
 */
record GuardModel(
    TypeRef.Declared component, List<TypeName> interfaces, List<GuardedMethod> methods) {
  GuardModel {
    interfaces = List.copyOf(interfaces);
    methods = List.copyOf(methods);
  }
}

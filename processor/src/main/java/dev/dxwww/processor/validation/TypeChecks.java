package dev.dxwww.processor.validation;

import java.util.List;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.lang.TypeRef;

/**
 * The generated class that checks values of one type.
 *
 * @param name of the class
 * @param type that it checks
 * @param components what it checks of each component or property
 * @param whole what it checks of the value itself once all components are valid: its own
 *     constraints and those on methods such as {@code @AssertTrue boolean isOrdered()}
 * @param cases classes for the subtypes of a sealed type; empty for others
 */
record TypeChecks(
    ClassName name,
    TypeRef.Declared type,
    List<Member> components,
    List<Member> whole,
    List<Case> cases) {

  TypeChecks {
    components = List.copyOf(components);
    whole = List.copyOf(whole);
    cases = List.copyOf(cases);
  }

  /**
   * Something that is checked.
   *
   * @param name in the path of its entries; empty for the value itself
   * @param access to it from {@code value}, such as {@code .title()}
   */
  record Member(String name, String access, CheckPlan plan) {}

  /** A permitted subtype and the class that checks it. */
  record Case(TypeRef.Declared type, ClassName checks) {}
}

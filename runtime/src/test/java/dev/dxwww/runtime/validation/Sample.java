package dev.dxwww.runtime.validation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.List;

import dev.dxwww.runtime.generated.Violation;
import dev.dxwww.runtime.generated.Violations;

/** A compiled record and its generated checks. */
record Sample(Class<?> type, Constructor<?> constructor, Method check) {

  static Sample of(Compiled compiled, String name) {
    try {
      Class<?> type = compiled.loadClass(name);
      Class<?> checks = compiled.loadClass(name + "_Checks");
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      return new Sample(type, constructor, checks.getMethod("check", type, Violations.class));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  Object create(Object... components) {
    try {
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  List<Violation> violations(Object value, Clock clock) {
    Violations violations = new Violations(clock);
    try {
      check.invoke(null, value, violations);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
    return violations.entries();
  }

  /** Entries as {@code name: message}. */
  List<String> texts(Object value) {
    return violations(value, Clock.systemUTC()).stream()
        .map(violation -> violation.name() + ": " + violation.message())
        .toList();
  }
}

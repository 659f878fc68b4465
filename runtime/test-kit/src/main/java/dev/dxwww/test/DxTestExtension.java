package dev.dxwww.test;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;

import dev.dxwww.runtime.AppBuilder;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.runtime.app.FailureText;
import dev.dxwww.runtime.error.DxException;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What {@link DxTest} does; the application lies in the store of the class and is closed with it.
 */
final class DxTestExtension implements BeforeAllCallback, ParameterResolver {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(DxTestExtension.class);
  private static final String APP = "app";

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Class<?> test = context.getRequiredTestClass();
    Optional<DxTest> own = AnnotationSupport.findAnnotation(test, DxTest.class);
    if (own.isEmpty() && context.getStore(SPACE).get(APP) != null) {
      refuseLateReplacements(test);
      return; // a nested class uses the application of the class around it
    }
    DxTest settings =
        own.orElseThrow(() -> new ExtensionConfigurationException(test + " has no @DxTest"));
    AppBuilder builder = TestApps.of(settings.app()).profile(settings.profile());
    for (String entry : settings.config()) {
      int equals = entry.indexOf('=');
      if (equals < 1) {
        throw new ExtensionConfigurationException(
            "@DxTest(config = ...): expected key=value, found \"" + entry + "\"");
      }
      builder.config(entry.substring(0, equals), entry.substring(equals + 1));
    }
    for (Field field : replacements(test)) {
      replace(builder, field);
    }
    context.getStore(SPACE).put(APP, started(settings.app(), builder));
  }

  /** A report of tests shows of a failure its message: what to do about it belongs there. */
  static RunningApp started(Class<?> app, AppBuilder builder) {
    try {
      return builder.start();
    } catch (DxException e) {
      throw new ExtensionConfigurationException(FailureText.withAdvice(app, e), e);
    }
  }

  private static List<Field> replacements(Class<?> test) {
    return AnnotationSupport.findAnnotatedFields(
        test, Replace.class, field -> true, HierarchyTraversalMode.TOP_DOWN);
  }

  private static void refuseLateReplacements(Class<?> nested) {
    for (Field field : replacements(nested)) {
      throw new ExtensionConfigurationException(
          "@Replace field " + field + " comes too late: the application of the class around it"
              + " runs. Move it there, or give the nested class a @DxTest of its own.");
    }
  }

  private static void replace(AppBuilder builder, Field field) throws Exception {
    if (ModifierSupport.isNotStatic(field)) {
      throw new ExtensionConfigurationException("@Replace field " + field + " must be static");
    }
    Object value = ReflectionSupport.tryToReadFieldValue(field, null).get();
    if (value == null) {
      throw new ExtensionConfigurationException("@Replace field " + field + " is null");
    }
    put(builder, field.getType(), AnnotationSupport.findAnnotation(field, Replace.class)
        .map(Replace::value).orElse(""), value);
  }

  private static <T> void put(AppBuilder builder, Class<T> type, String name, Object value) {
    builder.with(type, name, type.cast(value));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningApp.class || type == TestClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningApp app = context.getStore(SPACE).get(APP, RunningApp.class);
    if (parameter.getParameter().getType() == RunningApp.class) {
      return app;
    }
    return context
        .getStore(SPACE)
        .computeIfAbsent(context.getUniqueId(), id -> TestClient.of(app), TestClient.class);
  }
}

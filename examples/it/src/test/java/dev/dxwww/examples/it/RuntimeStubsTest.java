package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * The processor's tests compile against stubs of the runtime's types. Whatever a stub has, the real
 * type has: else those tests would accept generated code that no application can compile.
 */
final class RuntimeStubsTest {
  private static final Path STUBS = Path.of("../../processor/target/test-classes");
  private static final String RUNTIME = "dev/dxwww/runtime/";

  /** A record has its own; code that calls them compiles all the same. */
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  /** How tests make values that applications get from the runtime, or make in other ways. */
  private static final Set<String> ONLY_IN_STUBS =
      Set.of(
          "generated.ConfigKey.new(java.lang.String)",
          "generated.Decoder.new()",
          "generated.Encoder.new()",
          "generated.ErrorHandler.new()",
          "generated.Exchange.new()",
          "generated.JsonKey.new()",
          "generated.JsonNames.new(int)",
          "generated.Param.new()",
          "generated.Route.new()",
          "http.Cookie.new()",
          "http.Created.new(java.lang.Object)",
          "http.EventStream.new()",
          "http.Form.new()",
          "http.NoContent.new()",
          "http.Redirect.new()",
          "http.Response.body() returns java.lang.Object",
          "http.Response.new(java.lang.Object)");

  @Test
  void everyPublicMemberOfAStub_isOneOfTheRealType() throws IOException, ClassNotFoundException {
    List<String> names = names();
    assertThat(names).hasSizeGreaterThan(25);
    TreeSet<String> missing = new TreeSet<>();
    URL[] path = {STUBS.toUri().toURL()};
    // Stubs hide the real types from a loader that does not ask its parent for them.
    try (URLClassLoader stubs = new URLClassLoader(path, getClass().getClassLoader().getParent()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        return name.startsWith("dev.dxwww.runtime.")
            ? super.findClass(name)
            : RuntimeStubsTest.class.getClassLoader().loadClass(name);
      }
    }) {
      for (String name : names) {
        Class<?> stub = Class.forName(name, false, stubs);
        if (!Modifier.isPublic(stub.getModifiers())) {
          continue;
        }
        Class<?> real = Class.forName(name, false, getClass().getClassLoader());
        assertThat(stub).isNotSameAs(real);
        missing.addAll(members(stub));
        missing.removeAll(members(real));
      }
    }
    assertThat(missing).isEqualTo(new TreeSet<>(ONLY_IN_STUBS));
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(STUBS.resolve(RUNTIME))) {
      return files
          .map(file -> STUBS.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
          .filter(file -> !file.matches(".*\\$\\d+\\.class"))
          .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
          .sorted()
          .toList();
    }
  }

  /** Public members as text, with the types that a caller sees. */
  private static Set<String> members(Class<?> type) {
    TreeSet<String> members = new TreeSet<>();
    for (Method method : type.getMethods()) {
      boolean ours = method.getDeclaringClass().getName().startsWith("dev.dxwww.");
      if (ours && !method.isBridge() && !OF_EVERY_OBJECT.contains(method.getName())) {
        members.add(
            name(type) + "." + method.getName() + parameters(method) + kind(method)
                + " returns " + method.getReturnType().getName() + thrown(method));
      }
    }
    for (Constructor<?> constructor : type.getConstructors()) {
      members.add(name(type) + ".new" + parameters(constructor));
    }
    for (Field field : type.getFields()) {
      members.add(name(type) + "." + field.getName() + " is " + field.getType().getName());
    }
    return members;
  }

  private static String name(Class<?> type) {
    return type.getName().replaceFirst("^dev\\.dxwww\\.runtime\\.", "");
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getParameterTypes())
        .map(Class::getName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String kind(Method method) {
    return Modifier.isStatic(method.getModifiers()) ? " static" : "";
  }

  private static String thrown(Method method) {
    return Arrays.stream(method.getExceptionTypes())
        .map(type -> " throws " + type.getName())
        .sorted()
        .collect(Collectors.joining());
  }
}

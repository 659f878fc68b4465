package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;

/** Parameter names and the order of methods, for types that come from class files without them. */
final class ParameterNames {
  private final Map<String, List<String>> known = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final TreeMap<String, List<String>> added = new TreeMap<>();

  /** Takes entries of the form {@code type#method(erased types)=name,name}. */
  void read(List<String> entries) {
    for (String entry : entries) {
      int equals = entry.lastIndexOf('=');
      String names = entry.substring(equals + 1);
      String key = entry.substring(0, equals);
      known.put(key, names.isEmpty() ? List.of() : List.of(names.split(",")));
      order.put(key, order.size());
    }
  }

  /** Remembers the constructors and annotated methods of a type, for its index. */
  void add(TypeElement type, boolean fromSource) {
    List<ExecutableElement> executables = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement executable && matters(executable)) {
        executables.add(executable);
      }
    }
    List<String> entries = new ArrayList<>();
    for (ExecutableElement executable : fromSource ? executables : ordered(executables)) {
      entries.add(key(executable) + "=" + String.join(",", of(executable, fromSource)));
    }
    added.put(type.getQualifiedName().toString(), entries);
  }

  private static boolean matters(ExecutableElement executable) {
    return !executable.getModifiers().contains(Modifier.PRIVATE)
        && (executable.getKind() == ElementKind.CONSTRUCTOR
            || (executable.getKind() == ElementKind.METHOD
                && !executable.getAnnotationMirrors().isEmpty()));
  }

  /** What was added since the last call, as entries of an index, sorted by type. */
  List<String> take() {
    List<String> entries = added.values().stream().flatMap(List::stream).toList();
    added.clear();
    return entries;
  }

  List<String> of(ExecutableElement executable, boolean fromSource) {
    List<String> declared =
        executable.getParameters().stream()
            .map(parameter -> parameter.getSimpleName().toString())
            .collect(Collectors.toUnmodifiableList());
    List<String> kept = known.get(key(executable));
    return fromSource || kept == null || kept.size() != declared.size() || real(declared)
        ? declared
        : kept;
  }

  /** Compilers number the parameters of class files that do not name them. */
  private static boolean real(List<String> names) {
    return names.stream().noneMatch(name -> name.matches("arg\\d+"));
  }

  /** By the order the index keeps; methods that it does not know stay behind, as they come. */
  List<ExecutableElement> ordered(List<ExecutableElement> methods) {
    return methods.stream()
        .sorted(Comparator.comparing(m -> order.getOrDefault(key(m), Integer.MAX_VALUE)))
        .toList();
  }

  private static String key(ExecutableElement executable) {
    Origin origin = Origins.of(executable);
    return origin.type() + "#" + origin.member();
  }
}

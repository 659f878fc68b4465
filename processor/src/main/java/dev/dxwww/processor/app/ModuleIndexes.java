package dev.dxwww.processor.app;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.emit.FileWriter;

/** The indexes of this module and of those it depends on. */
public final class ModuleIndexes {
  private final TreeMap<String, TreeSet<String>> added = new TreeMap<>();

  /** Indexes for one compile. */
  public ModuleIndexes(ProcessingEnvironment environment, Diagnostics diagnostics) {}

  /** Tells the names of top-level types that this compile brings itself. */
  public void compiled(Set<String> types) {}

  /** Adds a type to an attribute of this module's index. */
  public void add(String attribute, TypeElement type) {
    added
        .computeIfAbsent(attribute, a -> new TreeSet<>())
        .add(type.getQualifiedName().toString());
  }

  /** Types that an index lists, without those that this compile brings itself. */
  public List<TypeElement> types(String attribute) {
    return List.of();
  }

  /** Parameter names, from the index where the class file has none. */
  public List<String> parameterNames(ExecutableElement executable) {
    return executable.getParameters().stream().map(p -> p.getSimpleName().toString()).toList();
  }

  /** Declared methods in the order of the source. */
  public List<ExecutableElement> methods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements());
  }

  /** Writes what was added since the last time. */
  public void write(FileWriter files) {}
}

package dev.dxwww.processor;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;

/** The round that the compiler is in. */
final class CompilerRound implements Round {
  private final Compile compile;
  private final Arrivals arrivals;
  private Optional<Origin> current = Optional.empty();

  CompilerRound(Compile compile, Arrivals arrivals) {
    this.compile = compile;
    this.arrivals = arrivals;
  }

  /** What was last handed out by {@link #annotated} or {@link #indexed}: the suspect of a fault. */
  Optional<Origin> current() {
    return current;
  }

  @Override
  public ProcessingEnvironment environment() {
    return compile.environment;
  }

  @Override
  public List<Element> annotated(String annotation) {
    return watched(arrivals.annotated(annotation));
  }

  @Override
  public List<TypeElement> sources() {
    return watched(compile.sources());
  }

  @Override
  public List<TypeElement> indexed(String attribute) {
    return watched(compile.indexes.types(attribute));
  }

  @Override
  public List<TypeElement> indexedHere(String attribute) {
    return watched(compile.indexes.own(attribute));
  }

  @Override
  public List<TypeElement> recompiled(String attribute) {
    return watched(compile.indexes.recompiled(attribute));
  }

  @Override
  public List<String> parameterNames(ExecutableElement executable) {
    return compile.indexes.parameterNames(executable);
  }

  @Override
  public Optional<String> comment(Element element) {
    return compile.indexes.comment(element);
  }

  @Override
  public boolean isSource(TypeElement type) {
    return compile.indexes.isSource(type);
  }

  @Override
  public List<ExecutableElement> methods(TypeElement type) {
    return compile.indexes.methods(type);
  }

  @Override
  public Diagnostics diagnostics() {
    return compile.diagnostics;
  }

  @Override
  public boolean failed(String type) {
    return compile.diagnostics.failed(type);
  }

  @Override
  public boolean failed() {
    return compile.diagnostics.failed();
  }

  @Override
  public void write(GeneratedFile file) {
    compile.files.write(file);
  }

  @Override
  public void resource(String path, String text) {
    compile.resources.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void resource(String path, byte[] bytes) {
    compile.resources.put(path, bytes.clone());
  }

  @Override
  public String module() {
    return compile.indexes.module();
  }

  @Override
  public void index(String attribute, TypeElement type) {
    compile.indexes.add(attribute, type);
  }

  private <E extends Element> List<E> watched(List<E> elements) {
    List<E> copy = List.copyOf(elements);
    return new AbstractList<>() {
      @Override
      public E get(int i) {
        current = Optional.of(Origins.of(copy.get(i)));
        return copy.get(i);
      }

      @Override
      public int size() {
        return copy.size();
      }
    };
  }
}

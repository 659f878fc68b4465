package dev.dxwww.processor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementScanner14;
import javax.lang.model.util.Elements;

import com.google.auto.common.SuperficialValidation;

import dev.dxwww.processor.lang.Annotations;

/**
 * The annotated elements that a round brings. A top-level type in which something does not resolve
 * yet waits, whole, until another processor has written what it names.
 */
final class Arrivals {
  private final Elements elements;
  private final Set<String> annotations;
  private final Set<String> waiting = new TreeSet<>();
  private final Set<String> roots = new TreeSet<>();
  private final Map<String, List<Element>> found = new LinkedHashMap<>();
  private boolean illegal;

  Arrivals(Elements elements, Set<String> annotations) {
    this.elements = elements;
    this.annotations = annotations;
  }

  /** Forgets the last round and takes what is ready of this one. */
  void next(RoundEnvironment round) {
    none();
    Set<String> candidates = new TreeSet<>(waiting);
    waiting.clear();
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        roots.add(type.getQualifiedName().toString());
        candidates.add(type.getQualifiedName().toString());
      }
    }
    for (String name : candidates) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        take(name, type);
      }
    }
  }

  /** Forgets the last round; nothing new comes. */
  void none() {
    found.clear();
    roots.clear();
  }

  private void take(String name, TypeElement type) {
    Map<String, Set<Element>> here = new LinkedHashMap<>();
    new Scanner(here).scan(type);
    if (here.isEmpty()) {
      return;
    }
    if (!SuperficialValidation.validateElement(type)) {
      waiting.add(name);
      return;
    }
    here.forEach(
        (annotation, marked) ->
            found.computeIfAbsent(annotation, a -> new ArrayList<>()).addAll(marked));
  }

  /** Names of the top-level types that the compiler compiles from this round on. */
  Set<String> roots() {
    return roots;
  }

  List<Element> annotated(String annotation) {
    return found.getOrDefault(annotation, List.of());
  }

  /** Types with an annotation of ours, or with a member that has one. */
  List<TypeElement> types() {
    Set<TypeElement> types = new LinkedHashSet<>();
    found.values().forEach(marked -> marked.forEach(element -> types.add(typeOf(element))));
    return types.stream()
        .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()))
        .toList();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Whether a record has a component that Java refuses, by its name: {@code wait}, {@code notify},
   * {@code toString} and the like. Such a component has no accessor. The compiler says so once
   * annotation processing is over, and nothing else need be said.
   */
  boolean illegal() {
    return illegal;
  }

  /** Whether types with annotations of ours still do not resolve. */
  boolean waiting() {
    return !waiting.isEmpty();
  }

  static TypeElement typeOf(Element element) {
    Element e = element;
    while (!(e instanceof TypeElement)) {
      e = e.getEnclosingElement();
    }
    return (TypeElement) e;
  }

  /** Collects annotated elements in the order of the source. */
  private final class Scanner extends ElementScanner14<Void, Void> {
    private final Map<String, Set<Element>> into;

    Scanner(Map<String, Set<Element>> into) {
      this.into = into;
    }

    @Override
    public Void scan(Element element, Void none) {
      for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
        String name = Annotations.name(mirror);
        if (annotations.contains(name)) {
          into.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(element);
        }
      }
      return super.scan(element, none);
    }

    @Override
    public Void visitRecordComponent(RecordComponentElement component, Void none) {
      illegal |= component.getAccessor() == null;
      return super.visitRecordComponent(component, none);
    }

    @Override
    public Void visitPackage(PackageElement element, Void none) {
      return null;
    }
  }
}

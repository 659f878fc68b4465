package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;

/** Javadoc of types and their annotated methods, for when they come from class files. */
final class DocComments {
  /** What a class file holds of one text is limited (JVMS, 4.4.7: 65,535 bytes). */
  private static final int LONGEST = 16_000;

  private final Elements elements;
  private final Map<String, String> known = new HashMap<>();
  private final TreeMap<String, List<String>> added = new TreeMap<>();

  DocComments(Elements elements) {
    this.elements = elements;
  }

  /** Takes entries of the form {@code type=text} and {@code type#method(erased types)=text}. */
  void read(List<String> entries) {
    for (String entry : entries) {
      int equals = entry.indexOf('=');
      known.put(entry.substring(0, equals), entry.substring(equals + 1));
    }
  }

  /** Remembers the texts of a type, for its index. */
  void add(TypeElement type, boolean fromSource) {
    List<String> entries = new ArrayList<>();
    add(type, fromSource, entries);
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!method.getAnnotationMirrors().isEmpty()) {
        add(method, fromSource, entries);
      }
    }
    added.put(type.getQualifiedName().toString(), entries);
  }

  private void add(Element element, boolean fromSource, List<String> into) {
    of(element, fromSource)
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
        .ifPresent(text -> into.add(key(element) + "=" + text));
  }

  /** The text of a type or method, if it has one. */
  Optional<String> of(Element element, boolean fromSource) {
    String said = elements.getDocComment(element);
    return said != null || fromSource
        ? Optional.ofNullable(said)
        : Optional.ofNullable(known.get(key(element)));
  }

  /** What was added since the last call, as entries of an index, sorted by type. */
  List<String> take() {
    List<String> entries = added.values().stream().flatMap(List::stream).toList();
    added.clear();
    return entries;
  }

  private static String key(Element element) {
    Origin origin = Origins.of(element);
    return origin.member().isEmpty() ? origin.type() : origin.type() + "#" + origin.member();
  }
}

package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * One index class as it was read.
 *
 * @param name simple name of the class
 * @param module name of the module
 * @param version of the processor that wrote it
 * @param own whether it lies in this compile's own output, from an earlier compile
 * @param lists the other attributes of {@code ModuleIndex}
 */
record ModuleEntry(
    String name, String module, String version, boolean own, Map<String, List<String>> lists) {
  static final String ANNOTATION = "dev.dxwww.app.ModuleIndex";

  ModuleEntry {
    lists = Map.copyOf(lists);
  }

  /** The entry that an index class carries; the class must have the annotation. */
  static ModuleEntry of(TypeElement type, AnnotationMirror index, boolean own) {
    Map<String, String> texts = new TreeMap<>();
    Map<String, List<String>> lists = new TreeMap<>();
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> value :
        index.getElementValues().entrySet()) {
      String attribute = value.getKey().getSimpleName().toString();
      switch (value.getValue().getValue()) {
        case List<?> list -> lists.put(attribute, texts(list));
        case Object text -> texts.put(attribute, text.toString());
      }
    }
    return new ModuleEntry(
        type.getSimpleName().toString(),
        texts.getOrDefault("module", ""),
        texts.getOrDefault("version", ""),
        own,
        lists);
  }

  private static List<String> texts(List<?> values) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      texts.add(((AnnotationValue) value).getValue().toString());
    }
    return texts;
  }

  List<String> list(String attribute) {
    return lists.getOrDefault(attribute, List.of());
  }
}

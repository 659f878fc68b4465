package dev.dxwww.processor.route;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.lang.AnnotationUse;

/**
 * An annotation of another framework where it stands.
 *
 * @param use the annotation
 * @param beside all annotations of the element
 * @param target what it stands on
 */
record ForeignUse(AnnotationUse use, List<AnnotationUse> beside, Target target) {
  ForeignUse {
    beside = List.copyOf(beside);
  }

  /** What annotations stand on. */
  enum Target {
    TYPE,
    METHOD,
    VALUE
  }

  /** The first text of its attributes by these names. */
  Optional<String> text(String... attributes) {
    for (String attribute : attributes) {
      List<String> texts = use.texts(attribute);
      if (!texts.isEmpty() && !texts.getFirst().isEmpty()) {
        return Optional.of(texts.getFirst());
      }
    }
    return Optional.empty();
  }

  /** The annotation beside it whose qualified name ends so. */
  Optional<AnnotationUse> beside(String suffix) {
    return beside.stream().filter(other -> other.name().endsWith(suffix)).findFirst();
  }
}

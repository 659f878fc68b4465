package dev.dxwww.processor.validation;

import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.lang.TypeRef;

/**
 * An annotation as generated code makes one.
 *
 * @param type the annotation
 * @param attributes all of them, defaults included
 */
record AnnotationLiteral(TypeRef.Declared type, List<Attribute> attributes) {
  AnnotationLiteral {
    attributes = List.copyOf(attributes);
  }

  /** An attribute with its type and the expression of its value. */
  record Attribute(String name, TypeName type, CodeBlock value) {}
}

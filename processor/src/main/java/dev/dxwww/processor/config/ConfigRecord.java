package dev.dxwww.processor.config;

import java.util.List;
import java.util.Optional;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.lang.TypeRef;

/**
 * A record that is read from configuration, with a prefix or nested in another.
 *
 * @param type the record
 * @param components in the order of the source
 * @param whole the generated class that checks the constraints on the record as a whole; empty
 *     when it has none beyond those of its components
 */
record ConfigRecord(
    TypeRef.Declared type, List<ConfigComponent> components, Optional<ClassName> whole) {
  ConfigRecord {
    components = List.copyOf(components);
  }
}

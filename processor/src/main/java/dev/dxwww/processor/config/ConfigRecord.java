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
 * @param checks the generated class that checks its constraints; empty when it has none
 */
record ConfigRecord(
    TypeRef.Declared type, List<ConfigComponent> components, Optional<ClassName> checks) {
  ConfigRecord {
    components = List.copyOf(components);
  }
}

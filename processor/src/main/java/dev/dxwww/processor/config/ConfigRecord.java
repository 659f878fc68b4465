package dev.dxwww.processor.config;

import java.util.List;

import dev.dxwww.processor.lang.TypeRef;

/**
 * A record that is read from configuration, with a prefix or nested in another.
 *
 * @param type the record
 * @param components in the order of the source
 * @param checked whether generated checks of its constraints exist
 */
record ConfigRecord(TypeRef.Declared type, List<ConfigComponent> components, boolean checked) {
  ConfigRecord {
    components = List.copyOf(components);
  }
}

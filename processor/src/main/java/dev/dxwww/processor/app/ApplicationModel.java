package dev.dxwww.processor.app;

import java.util.List;

import com.palantir.javapoet.ClassName;

/**
 * An application as it is written down.
 *
 * @param application the class with {@code @DxApplication}
 * @param version of the processor
 * @param configs configuration records, sorted
 * @param plan components in the order of their creation
 * @param templates what pages and layouts are written by
 */
record ApplicationModel(
    TypeUse application,
    String version,
    List<TypeUse> configs,
    List<Planned> plan,
    List<ClassName> templates) {
  ApplicationModel {
    templates = List.copyOf(templates);
    configs = List.copyOf(configs);
    plan = List.copyOf(plan);
  }
}

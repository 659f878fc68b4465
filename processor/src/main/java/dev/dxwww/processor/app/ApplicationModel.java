package dev.dxwww.processor.app;

import java.util.List;

/**
 * An application as it is written down.
 *
 * @param application the class with {@code @DxApplication}
 * @param version of the processor
 * @param configs configuration records, sorted
 * @param plan components in the order of their creation
 */
record ApplicationModel(
    TypeUse application, String version, List<TypeUse> configs, List<Planned> plan) {
  ApplicationModel {
    configs = List.copyOf(configs);
    plan = List.copyOf(plan);
  }
}

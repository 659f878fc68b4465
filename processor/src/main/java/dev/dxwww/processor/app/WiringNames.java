package dev.dxwww.processor.app;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.palantir.javapoet.NameAllocator;

/** Names of the local variables that hold components and configuration records. */
final class WiringNames {
  private final Map<Object, String> names = new HashMap<>();

  WiringNames(List<Planned> plan, List<TypeUse> configs) {
    NameAllocator allocator = new NameAllocator();
    allocator.newName("w");
    allocator.newName("created");
    for (TypeUse config : configs) {
      names.put(config.key(), allocator.newName(lowerFirst(config.type().simpleNames().getLast())));
    }
    for (Planned planned : plan) {
      Component component = planned.component();
      names.put(component, allocator.newName(suggestion(component)));
    }
  }

  private static String suggestion(Component component) {
    String type = component.type().type().simpleNames().getLast();
    if (component.name().isEmpty()) {
      return lowerFirst(type);
    }
    String name = NameAllocator.toJavaIdentifier(component.name().replaceAll("\\W+", "_"));
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + type;
  }

  /** Never the name itself: a variable would hide a class of that name. */
  private static String lowerFirst(String name) {
    String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return lower.equals(name) ? name + "_" : lower;
  }

  String of(Component component) {
    return names.get(component);
  }

  String of(TypeUse config) {
    return names.get(config.key());
  }
}

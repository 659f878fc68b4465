package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/**
 * All that can be injected, sorted.
 *
 * @param components the components, the framework's own included
 * @param configs configuration records
 */
record Components(List<Component> components, List<TypeUse> configs) {
  private static final TypeUse CLOCK =
      new TypeUse(
          new TypeRef.Declared("java.time", List.of("Clock"), List.of(), false),
          Set.of(),
          "java.time.Clock");
  private static final TypeUse METRICS = ofRuntime(RuntimeTypes.METRICS);
  private static final TypeUse HASHER = ofRuntime(RuntimeTypes.PASSWORD_HASHER);
  private static final TypeUse SESSIONS = ofRuntime(RuntimeTypes.SESSION_STORE);

  /** What repositories are created from, and what begins transactions. */
  static final TypeUse DATABASE = ofRuntime(RuntimeTypes.DATABASE);

  /** Who an application's users are: the runtime signs them in. */
  static final TypeUse CREDENTIALS = ofRuntime(RuntimeTypes.CREDENTIAL_STORE);

  private static TypeUse ofRuntime(ClassName type) {
    return new TypeUse(
        new TypeRef.Declared(type.packageName(), type.simpleNames(), List.of(), false),
        Set.of(),
        type.canonicalName());
  }

  Components {
    components = components.stream().sorted(Comparator.comparing(Component::key)).toList();
    configs = configs.stream().sorted(Comparator.comparing(TypeUse::key)).toList();
  }

  /**
   * The user's components; a clock unless one of them is the unnamed clock; metrics, a database, a
   * hasher of passwords and a store of sessions where somebody asks for them and nobody provides
   * them.
   */
  static Components of(List<Component> components, List<TypeUse> configs) {
    List<Component> all = new ArrayList<>(components);
    if (!isProvided(components, CLOCK)) {
      all.add(own(CLOCK, new Creation.SystemClock()));
    }
    if (!isProvided(components, METRICS) && isWanted(components, METRICS)) {
      all.add(own(METRICS, new Creation.OwnMetrics()));
    }
    if (!isProvided(components, DATABASE)
        && (isWanted(components, DATABASE)
            || components.stream().anyMatch(Component::transactions))) {
      all.add(own(DATABASE, new Creation.OwnDatabase()));
    }
    if (!isProvided(components, HASHER) && isWanted(components, HASHER)) {
      all.add(own(HASHER, new Creation.OwnPart("passwordHasher", List.of())));
    }
    if (!isProvided(components, SESSIONS) && isWanted(components, SESSIONS)) {
      // Where there is a database, it is made first: they are kept in it.
      List<Dependency> kept =
          isProvided(all, DATABASE)
              ? List.of(
                  new Dependency(
                      DATABASE,
                      Dependency.Count.ONE,
                      "",
                      Origin.ofType(SESSIONS.binaryName())))
              : List.of();
      all.add(own(SESSIONS, new Creation.OwnPart("sessionStore", kept)));
    }
    return new Components(all, configs);
  }

  private static boolean isProvided(List<Component> components, TypeUse type) {
    return components.stream().anyMatch(c -> c.name().isEmpty() && c.fits(type));
  }

  private static boolean isWanted(List<Component> components, TypeUse type) {
    return components.stream()
        .flatMap(component -> component.creation().dependencies().stream())
        .anyMatch(dependency -> dependency.type().fits(type.type()));
  }

  private static Component own(TypeUse type, Creation creation) {
    return new Component(
        Origin.ofType(type.binaryName()),
        List.of(type),
        "",
        creation,
        List.of(),
        Component.Role.PART,
        List.of(),
        false);
  }

  /** What could be passed for a dependency, before its name is looked at. */
  List<Component> of(TypeUse type) {
    return components.stream().filter(component -> component.fits(type)).toList();
  }

  Optional<TypeUse> config(TypeUse type) {
    return configs.stream().filter(config -> config.fits(type.type())).findFirst();
  }

  /**
   * What is passed for a dependency on one component: those of the name that it asks for. If it
   * asks for none, those without a name before the others, and of these the one that is created as
   * exactly that type. Several when that does not tell.
   */
  List<Component> choices(Dependency dependency) {
    List<Component> all = of(dependency.type());
    if (!dependency.name().isEmpty()) {
      return all.stream().filter(c -> c.name().equals(dependency.name())).toList();
    }
    if (all.size() < 2) {
      return all;
    }
    List<Component> unnamed = all.stream().filter(c -> c.name().isEmpty()).toList();
    List<Component> best = unnamed.isEmpty() ? all : unnamed;
    List<Component> exact =
        best.stream().filter(c -> c.type().fits(dependency.type().type())).toList();
    return exact.size() == 1 ? exact : best;
  }

  /** What begins the transactions of components. */
  Component database() {
    return of(DATABASE).getFirst();
  }

  /** The component that is created as that class. */
  Optional<Component> created(TypeUse type) {
    return components.stream()
        .filter(c -> c.origin().member().isEmpty() && c.type().key().equals(type.key()))
        .findFirst();
  }
}

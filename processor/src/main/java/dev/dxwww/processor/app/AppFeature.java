package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.page.PageMarks;

/** Components and the application that they are wired into. */
public final class AppFeature implements Feature {
  private final Map<String, Component> components = new TreeMap<>();
  private final Map<String, TypeUse> configs = new TreeMap<>();
  private final Map<String, TypeUse> applications = new TreeMap<>();
  private final Set<String> templates = new TreeSet<>();

  @Override
  public Set<String> annotations() {
    return Set.of(
        Marks.APPLICATION,
        Marks.COMPONENT,
        Marks.CONTROLLER,
        Marks.CONFIG,
        Marks.REPOSITORY,
        Marks.PROVIDES,
        PageMarks.TEMPLATE,
        Marks.ON_START,
        Marks.ON_STOP);
  }

  @Override
  public void process(Round round) {
    Map<TypeElement, List<Component>> made = new LinkedHashMap<>();
    ComponentReader reader = new ComponentReader(round, round.diagnostics());
    for (TypeElement type : types(round, Marks.CONTROLLER)) {
      add(reader.read(type, true), type, made);
      round.index("controllers", type);
    }
    for (TypeElement type : types(round, Marks.COMPONENT)) {
      if (!Annotations.has(type, Marks.CONTROLLER)) {
        add(reader.read(type, false), type, made);
        round.index("components", type);
      }
    }
    for (TypeElement type : types(round, Marks.REPOSITORY)) {
      add(RepositoryComponents.read(round, type), type, made);
      round.index("repositories", type);
    }
    ProvidesReader provides = new ProvidesReader(round, round.diagnostics());
    for (Element element : round.annotated(Marks.PROVIDES)) {
      TypeElement owner = (TypeElement) element.getEnclosingElement();
      provides.read((ExecutableElement) element).ifPresent(c -> add(c, owner, made));
      round.index("providers", owner);
    }
    checkHooks(round, Marks.ON_START);
    checkHooks(round, Marks.ON_STOP);
    for (TypeElement type : types(round, Marks.CONFIG)) {
      TypeUse use = Supertypes.use((DeclaredType) type.asType());
      configs.put(use.key(), use);
    }
    for (TypeElement type : types(round, Marks.APPLICATION)) {
      TypeUse use = Supertypes.use((DeclaredType) type.asType());
      applications.put(use.key(), use);
      round.index("applications", type);
    }
    for (TypeElement type : types(round, PageMarks.TEMPLATE)) {
      templates.add(type.getQualifiedName().toString());
    }
    made.forEach((owner, of) -> writeFactory(round, owner, of));
  }

  @Override
  public void link(Round round) {
    new AppLinker(round, components.values(), configs.values(), applications.values())
        .templates(templates)
        .link();
  }

  private void add(
      Component component, TypeElement owner, Map<TypeElement, List<Component>> made) {
    components.put(component.key(), component);
    made.computeIfAbsent(owner, o -> new ArrayList<>()).add(component);
  }

  private static List<TypeElement> types(Round round, String annotation) {
    List<TypeElement> types = new ArrayList<>();
    for (Element element : round.annotated(annotation)) {
      types.add((TypeElement) element);
    }
    return types;
  }

  private static void checkHooks(Round round, String annotation) {
    for (Element method : round.annotated(annotation)) {
      Optional<String> obstacle = HookReader.obstacle((ExecutableElement) method);
      if (obstacle.isPresent()) {
        Origin origin = Origins.of(method);
        round
            .diagnostics()
            .report(
                Diagnostic.of(
                    DiagnosticCode.HOOK_SHAPE,
                    Place.at(origin, annotation),
                    annotation.substring(annotation.lastIndexOf('.') + 1),
                    origin.display(),
                    obstacle.get(),
                    origin.memberName()));
      }
    }
  }

  private static void writeFactory(Round round, TypeElement owner, List<Component> components) {
    if (!round.failed(owner.getQualifiedName().toString())) {
      FactoryEmitter.emit(Supertypes.use((DeclaredType) owner.asType()), components)
          .ifPresent(round::write);
    }
  }
}

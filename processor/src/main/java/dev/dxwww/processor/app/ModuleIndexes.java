package dev.dxwww.processor.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

import dev.dxwww.processor.Options;
import dev.dxwww.processor.Version;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.emit.FileWriter;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRefs;

/**
 * The indexes of this module and of those it depends on. This module's is written in parts, one for
 * each round that brings types; what an earlier compile left of it is taken over, so that compiling
 * one file keeps the entries of all others.
 */
public final class ModuleIndexes {
  private final Elements elements;
  private final Filer filer;
  private final Optional<String> option;
  private final Diagnostics diagnostics;
  private final List<ModuleEntry> entries = new ArrayList<>();
  private final Set<String> compiled = new TreeSet<>();
  private final Set<String> arrived = new TreeSet<>();
  private final TreeMap<String, TreeSet<String>> added = new TreeMap<>();
  private final Set<String> packages = new TreeSet<>();
  private final ParameterNames parameters = new ParameterNames();
  private final DocComments comments;
  private Optional<ModuleName> name = Optional.empty();
  private int parts;

  /** Indexes for one compile. */
  public ModuleIndexes(ProcessingEnvironment environment, Diagnostics diagnostics) {
    this.elements = environment.getElementUtils();
    this.filer = environment.getFiler();
    this.comments = new DocComments(elements);
    this.option = Optional.ofNullable(environment.getOptions().get(Options.MODULE));
    this.diagnostics = diagnostics;
    for (PackageElement folder : elements.getAllPackageElements(IndexEmitter.PACKAGE)) {
      ElementFilter.typesIn(folder.getEnclosedElements()).forEach(this::read);
    }
  }

  private void read(TypeElement type) {
    Annotations.find(type, ModuleEntry.ANNOTATION)
        .ifPresent(
            mirror -> {
              boolean own = inOutput(type.getSimpleName() + ".class");
              ModuleEntry entry = ModuleEntry.of(type, mirror, own);
              entries.add(entry);
              parameters.read(entry.list("parameters"));
              comments.read(entry.list("comments"));
            });
  }

  private boolean inOutput(String file) {
    try (var in =
        filer
            .getResource(StandardLocation.CLASS_OUTPUT, IndexEmitter.PACKAGE, file)
            .openInputStream()) {
      return in.read() >= 0;
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException absent) {
      return false;
    }
  }

  /** Tells the names of top-level types that this compile brings itself. */
  public void compiled(Set<String> types) {
    compiled.addAll(types);
    arrived.clear();
    arrived.addAll(types);
  }

  /** Adds a type to an attribute of this module's index. */
  public void add(String attribute, TypeElement type) {
    added
        .computeIfAbsent(attribute, a -> new TreeSet<>())
        .add(type.getQualifiedName().toString());
    packages.add(TypeRefs.packageOf(type));
    parameters.add(type, isSource(type));
    if (attribute.equals(IndexAttribute.DOCUMENTED)) {
      comments.add(type, isSource(type));
    }
  }

  /** Types that an index lists, without those that this compile brings itself. */
  public List<TypeElement> types(String attribute) {
    return types(attribute, entries);
  }

  /** The same, of this module's own earlier compiles only. */
  public List<TypeElement> own(String attribute) {
    return types(attribute, ownEntries());
  }

  /** Types that came last by {@link #compiled}, and that an earlier compile listed. */
  public List<TypeElement> recompiled(String attribute) {
    return listed(attribute, ownEntries()).stream()
        .filter(type -> arrived.contains(topLevel(type)))
        .toList();
  }

  private List<ModuleEntry> ownEntries() {
    return entries.stream().filter(ModuleEntry::own).toList();
  }

  private List<TypeElement> types(String attribute, List<ModuleEntry> among) {
    return listed(attribute, among).stream()
        .filter(type -> !compiled.contains(topLevel(type)))
        .toList();
  }

  private List<TypeElement> listed(String attribute, List<ModuleEntry> among) {
    Set<String> names = new TreeSet<>();
    among.forEach(entry -> names.addAll(entry.list(attribute)));
    return names.stream()
        .map(elements::getTypeElement)
        .filter(Objects::nonNull)
        .filter(type -> IndexAttribute.holds(attribute, type))
        .toList();
  }

  private static String topLevel(TypeElement type) {
    Element e = type;
    while (e.getEnclosingElement() instanceof TypeElement outer) {
      e = outer;
    }
    return ((TypeElement) e).getQualifiedName().toString();
  }

  /** Parameter names, from the index where the class file has none. */
  public List<String> parameterNames(ExecutableElement executable) {
    TypeElement owner = (TypeElement) executable.getEnclosingElement();
    return parameters.of(executable, isSource(owner));
  }

  /** Javadoc, from the index where the type is a class file. */
  public Optional<String> comment(Element element) {
    Element type = element;
    while (!(type instanceof TypeElement)) {
      type = type.getEnclosingElement();
    }
    return comments.of(element, isSource((TypeElement) type));
  }

  /** Whether this compile has the source of a type; build tools process class files as well. */
  public boolean isSource(TypeElement type) {
    if (!compiled.contains(topLevel(type))) {
      return false;
    }
    try {
      return elements.getFileObjectOf(type).getKind() != JavaFileObject.Kind.CLASS;
    } catch (UnsupportedOperationException e) {
      return true; // a compiler that does not say processes sources only
    }
  }

  /** Declared methods in the order of the source. */
  public List<ExecutableElement> methods(TypeElement type) {
    List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
    return isSource(type) ? methods : parameters.ordered(methods);
  }

  /** Writes what was added since the last time, if anything was. */
  public void writeMore(FileWriter files) {
    if (!added.isEmpty()) {
      write(files);
    }
  }

  /** Writes what was added since the last time; a first time also what earlier compiles left. */
  public void write(FileWriter files) {
    if (parts == 0) {
      for (String attribute : IndexAttribute.names()) {
        own(attribute).forEach(type -> add(attribute, type));
      }
    }
    parts++;
    ModuleName module = name.orElseGet(this::choose);
    name = Optional.of(module);
    String simpleName = parts == 1 ? module.className() : module.className() + "_" + parts;
    files.write(
        IndexEmitter.emit(
            new IndexEmitter.Index(simpleName, module.module(), Version.read()),
            added,
            parameters.take(),
            comments.take()));
    added.clear();
  }

  /** The name of its index class, which is chosen when that is written first. */
  public String module() {
    return name.map(ModuleName::className).orElse("app");
  }

  private ModuleName choose() {
    ModuleName chosen = ModuleName.of(option, output(), packages);
    for (ModuleEntry entry : entries) {
      if (entry.own() && entry.module().equals(chosen.module())) {
        return new ModuleName(entry.module(), entry.name().replaceFirst("_\\d+$", ""));
      }
    }
    entries.stream()
        .filter(entry -> !entry.own() && entry.name().equals(chosen.className()))
        .forEach(entry -> clash(chosen.module()));
    return chosen;
  }

  private void clash(String module) {
    String type =
        added.values().stream().flatMap(Collection::stream).sorted().findFirst().orElse("");
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.MODULE_NAME_TAKEN, Place.at(Origin.ofType(type)), module));
  }

  /** The output folder's path; Eclipse's compiler tells it only for what is to be written. */
  private String output() {
    String probe = "META-INF/dxwww/.output";
    try {
      return folder(filer.getResource(StandardLocation.CLASS_OUTPUT, "", probe));
    } catch (IOException | RuntimeException absent) {
      try {
        return folder(filer.createResource(StandardLocation.CLASS_OUTPUT, "", probe));
      } catch (IOException | RuntimeException none) {
        return "";
      }
    }
  }

  private static String folder(FileObject probe) {
    String path = probe.toUri().getPath();
    int end = path == null ? -1 : path.indexOf("/META-INF/");
    return end < 0 ? "" : path.substring(0, end);
  }

  /** Refuses modules that another version of the processor compiled: BUILD-084. */
  public void checkVersions() {
    String version = Version.read();
    for (ModuleEntry entry : entries) {
      if (!entry.own() && !entry.version().equals(version)) {
        diagnostics.report(
            Diagnostic.of(
                DiagnosticCode.PROCESSOR_VERSIONS_DIFFER,
                Place.at(Origin.ofType(IndexEmitter.PACKAGE + "." + entry.name())),
                entry.module(),
                entry.version(),
                version));
      }
    }
  }
}

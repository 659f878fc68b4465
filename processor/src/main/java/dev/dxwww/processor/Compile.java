package dev.dxwww.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.app.ModuleIndexes;
import dev.dxwww.processor.diagnostic.CompilerDiagnostics;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.emit.FileWriter;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origin;

/** One run of the compiler: its rounds, and what outlives each of them. */
final class Compile {
  final ProcessingEnvironment environment;
  final CompilerDiagnostics diagnostics;
  final FileWriter files;
  final ModuleIndexes indexes;
  final TreeMap<String, byte[]> resources = new TreeMap<>();
  private final List<Feature> features;
  private final Arrivals arrivals;
  private final TreeSet<String> fresh = new TreeSet<>();
  private boolean seen;
  private boolean linked;

  private Compile(ProcessingEnvironment environment, List<Feature> features) {
    this.environment = environment;
    this.features = features;
    diagnostics =
        CompilerDiagnostics.of(
            environment, "json".equals(environment.getOptions().get(Options.DIAGNOSTICS)));
    files = new FileWriter(environment, diagnostics);
    indexes = new ModuleIndexes(environment, diagnostics);
    arrivals = new Arrivals(environment.getElementUtils(), annotations(features));
  }

  static Compile start(ProcessingEnvironment environment, List<Feature> features) {
    return new Compile(environment, features);
  }

  private static Set<String> annotations(List<Feature> features) {
    return features.stream()
        .flatMap(feature -> feature.annotations().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  void round(RoundEnvironment environment) {
    arrivals.next(environment);
    if (arrivals.illegal()) {
      return;
    }
    indexes.compiled(arrivals.roots());
    fresh.addAll(arrivals.roots());
    CompilerRound round = new CompilerRound(this, arrivals);
    if (arrivals.isEmpty()) {
      link(round);
      return;
    }
    if (linked) {
      arrivals.types().forEach(this::late);
      return;
    }
    seen = true;
    for (Feature feature : features) {
      guarded(round, feature, feature::process);
    }
    fresh.clear();
    // Always a new source, so that there is a round to link in.
    indexes.write(files);
  }

  private void link(CompilerRound round) {
    if (!seen || linked || arrivals.waiting()) {
      return;
    }
    linked = true;
    indexes.checkVersions();
    for (Feature feature : features) {
      guarded(round, feature, feature::link);
    }
    indexes.writeMore(files);
  }

  /**
   * The last round. After an error in an earlier one the compiler comes here at once: what linking
   * has to say is said now, so that one compile shows all mistakes.
   */
  void finish() {
    if (diagnostics.failed()) {
      files.stop();
      arrivals.none();
      link(new CompilerRound(this, arrivals));
    } else {
      resources.forEach(files::resource);
    }
  }

  /** What {@link Round#sources} gives. */
  List<TypeElement> sources() {
    List<TypeElement> sources = new ArrayList<>();
    for (String name : fresh) {
      TypeElement type = environment.getElementUtils().getTypeElement(name);
      if (type != null && !Annotations.has(type, "javax.annotation.processing.Generated")) {
        sources.add(type);
      }
    }
    return sources;
  }

  private void late(TypeElement type) {
    Origin origin = Origin.ofType(type.getQualifiedName().toString());
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.TYPE_TOO_LATE, Place.at(origin), origin.simpleType()));
  }

  private void guarded(CompilerRound round, Feature feature, Consumer<Round> stage) {
    try {
      stage.accept(round);
    } catch (RuntimeException | StackOverflowError | AssertionError fault) {
      if (ofCompiler(fault)) {
        throw fault;
      }
      diagnostics.report(Faults.of(fault, round.current(), feature));
    }
  }

  /** Such as a class file that is missing: the compiler has its own words for that. */
  private static boolean ofCompiler(Throwable fault) {
    String name = fault.getClass().getName();
    return name.startsWith("com.sun.tools.javac.") || name.startsWith("org.eclipse.jdt.");
  }
}

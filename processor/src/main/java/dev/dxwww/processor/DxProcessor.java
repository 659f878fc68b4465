package dev.dxwww.processor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

import com.google.auto.service.AutoService;

/** The framework's one annotation processor: runs the {@link Features} round by round. */
@AutoService(Processor.class)
public final class DxProcessor extends AbstractProcessor {
  private final List<Feature> features;
  private Compile compile;

  /** Called by the compiler. */
  public DxProcessor() {
    this(Features.all());
  }

  /** With some of the features; for tests of those. */
  public DxProcessor(List<Feature> features) {
    this.features = features;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.ALL;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return features.stream()
        .flatMap(feature -> feature.annotations().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    compile = Compile.start(environment, features);
  }

  /** Claims nothing: other processors may look at the same annotations. */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      compile.finish();
    } else {
      compile.round(round);
    }
    return false;
  }
}

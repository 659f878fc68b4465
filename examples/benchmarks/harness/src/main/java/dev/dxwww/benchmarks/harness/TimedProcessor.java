package dev.dxwww.benchmarks.harness;

import dev.dxwww.common.sql.Migrations;
import dev.dxwww.processor.DxProcessor;
import dev.dxwww.processor.Features;
import dev.dxwww.processor.query.PostgresSource;
import dev.dxwww.processor.sql.SqlOracle;
import dev.dxwww.processor.sql.SqlStatement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import org.jspecify.annotations.Nullable;

/**
 * The processor of this framework, with a clock around what it asks about queries; the seconds go
 * to the file that the system property {@code bench.oracle} names.
 */
public final class TimedProcessor implements Processor {
  private final Processor timed = new DxProcessor(Features.all(TimedProcessor::open));

  /** Called by the compiler. */
  public TimedProcessor() {}

  private static SqlOracle open(
      ProcessingEnvironment environment, Migrations migrations, Optional<Path> output) {
    long begin = System.nanoTime();
    SqlOracle oracle = PostgresSource.open(environment, migrations, output);
    return new Timed(oracle, System.nanoTime() - begin);
  }

  /** Adds up how long it was waited for. */
  private static final class Timed implements SqlOracle {
    private final SqlOracle oracle;
    private long nanos;

    Timed(SqlOracle oracle, long nanos) {
      this.oracle = oracle;
      this.nanos = nanos;
    }

    @Override
    public Answer describe(List<SqlStatement> statements) {
      long begin = System.nanoTime();
      Answer answer = oracle.describe(statements);
      nanos += System.nanoTime() - begin;
      try {
        Files.writeString(Path.of(System.getProperty("bench.oracle")), nanos / 1e9 + "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return answer;
    }
  }

  @Override
  public Set<String> getSupportedOptions() {
    return timed.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return timed.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return timed.getSupportedSourceVersion();
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    timed.init(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return timed.process(annotations, round);
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      @Nullable Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable ExecutableElement member,
      @Nullable String text) {
    return timed.getCompletions(element, annotation, member, text);
  }
}

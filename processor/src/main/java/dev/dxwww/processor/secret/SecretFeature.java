package dev.dxwww.processor.secret;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.emit.ClassOutput;

/**
 * SEC-028: looks for secrets in the annotations and constants of all sources that are compiled, and
 * in the configuration files that lie beside them.
 */
public final class SecretFeature implements Feature {
  @Override
  public Set<String> annotations() {
    return Set.of();
  }

  @Override
  public void process(Round round) {
    sources(round);
  }

  @Override
  public void link(Round round) {
    sources(round);
    Optional<Path> output = ClassOutput.folder(round.environment());
    boolean tests = ConfigurationFiles.isOfTests(output);
    for (Path file : ConfigurationFiles.of(output)) {
      boolean shipped = !tests && ConfigurationFiles.isShipped(file);
      ConfigurationFiles.read(file)
          .map(text -> YamlTexts.of(file.toString(), text))
          .ifPresent(texts -> check(round, texts, shipped));
    }
  }

  private static void sources(Round round) {
    boolean shipped = !ConfigurationFiles.isOfTests(ClassOutput.folder(round.environment()));
    for (TypeElement type : round.sources()) {
      check(round, SourceTexts.of(type), shipped);
    }
  }

  private static void check(Round round, List<SecretText> texts, boolean shipped) {
    for (SecretText text : texts) {
      SecretRule.check(text, shipped).ifPresent(round.diagnostics()::report);
    }
  }
}

package dev.dxwww.benchmarks.htipviews;

import java.nio.file.Path;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import gg.jte.runtime.Constants;

/** Writes what jte's own plugin writes: a class for each template, its static parts as bytes. */
public final class JteSources {
  private JteSources() {}

  /** Takes the folder of the templates, that of the sources and that of the parts to write. */
  public static void main(String[] args) {
    TemplateEngine engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(Path.of(args[0])), Path.of(args[1]), ContentType.Html,
            JteSources.class.getClassLoader(), Constants.PACKAGE_NAME_PRECOMPILED);
    engine.setBinaryStaticContent(true);
    engine.setTargetResourceDirectory(Path.of(args[2]));
    engine.generateAll();
  }
}

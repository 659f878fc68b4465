package dev.dxwww.benchmarks.htipviews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.BundleRef;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.TemplateCompiler;
import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.TemplateRequest;
import dev.dxwww.htip.compiler.TemplateResult;
import dev.dxwww.htip.compiler.TemplateText;
import dev.dxwww.htip.compiler.live.LiveTemplate;
import dev.dxwww.htip.compiler.live.Lowering;
import dev.dxwww.htip.compiler.model.TemplateModel;
import dev.dxwww.htip.compiler.write.HtmlEmitter;
import dev.dxwww.htip.compiler.write.LiveEmitter;

/** Writes what the processor writes for the templates of the benchmark. */
public final class TemplateSources {
  private static final String PACKAGE = "dev.dxwww.benchmarks.htip.generated";

  private final Path templates;
  private final Path sources;
  private final Path resources;

  private TemplateSources(Path templates, Path sources, Path resources) {
    this.templates = templates;
    this.sources = sources;
    this.resources = resources;
  }

  /** Takes the folder of the templates, that of the sources and that of the bundles to write. */
  public static void main(String[] args) throws IOException {
    TemplateSources all =
        new TemplateSources(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    all.write("PeopleTemplate", "people.html", PeoplePage.class);
    all.write("EntriesTemplate", "entries.html", EntryTable.class);
  }

  private void write(String name, String file, Class<?> view) throws IOException {
    TemplateModel model = model(Files.readString(templates.resolve(file)), view);
    LiveTemplate live = Lowering.lower(model, new Problems(model.text()));
    Bundle bundle = Bundle.of(live.templates());
    CodeBlock reference =
        CodeBlock.of(
            "new $T($LL, $L)",
            ClassName.get(BundleRef.class), bundle.ref().hash(), bundle.ref().templates());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("Written by the build from $L.", file)
            .addField(bundleName(bundle));
    HtmlEmitter.emit(model, type);
    LiveEmitter.emit(live, reference, 0, type);
    JavaFile.builder(PACKAGE, type.build()).indent("  ").skipJavaLangImports(true).build()
        .writeTo(sources);
    Path target = resources.resolve(bundle.path().substring(1));
    Files.createDirectories(target.getParent());
    Files.write(target, bundle.bytes());
  }

  private static FieldSpec bundleName(Bundle bundle) {
    return FieldSpec.builder(
            String.class, "BUNDLE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Where the bundle of its templates is found.")
        .initializer("$S", bundle.path())
        .build();
  }

  private static TemplateModel model(String text, Class<?> view) {
    TemplateRequest request =
        new TemplateRequest(
            TemplateText.of(text), TemplateKind.PAGE, true, new RecordType(view), new NoNames());
    TemplateResult result = TemplateCompiler.compile(request);
    return result
        .model()
        .orElseThrow(() -> new IllegalArgumentException(result.problems().toString()));
  }
}

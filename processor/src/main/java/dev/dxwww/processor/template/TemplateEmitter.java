package dev.dxwww.processor.template;

import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.htip.compiler.write.HtmlEmitter;
import dev.dxwww.htip.compiler.write.LiveEmitter;
import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.page.PageViews;

/** Writes {@code <Record>_Template}: HTML, clone and diff of one template. */
final class TemplateEmitter {
  /** The constant that names the bundle to frames. */
  static final String REF = "BUNDLE_REF";

  private static final ClassName BUNDLE_REF = ClassName.get("dev.dxwww.htip", "BundleRef");
  private static final Modifier[] CONSTANT = {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL};

  private TemplateEmitter() {}

  static GeneratedFile emit(Compiled template, Bundles.Share share) {
    ClassName name = PageViews.template(template.draft().type());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("The template of {@link $T}.\n", ClassName.get(template.draft().type()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(
                FieldSpec.builder(String.class, PageViews.RESOURCE, CONSTANT)
                    .addJavadoc("The resource that holds its clones.\n")
                    .initializer("$S", share.resource())
                    .build())
            .addField(
                FieldSpec.builder(BUNDLE_REF, REF, CONSTANT)
                    .addJavadoc("Names them in frames.\n")
                    .initializer(
                        "new $T($LL, $L)",
                        BUNDLE_REF,
                        share.bundle().hash(),
                        share.bundle().templates())
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    HtmlEmitter.emit(template.live().model(), type);
    LiveEmitter.emit(template.live(), CodeBlock.of(REF), share.first(), type);
    return new GeneratedFile(
        name.packageName(), type.build(), List.of(template.draft().name()));
  }
}

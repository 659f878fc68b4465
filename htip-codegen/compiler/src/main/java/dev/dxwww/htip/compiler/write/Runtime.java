package dev.dxwww.htip.compiler.write;

import com.palantir.javapoet.ClassName;

/** The types that generated templates call. */
final class Runtime {
  static final ClassName HTML_OUTPUT = ClassName.get("dev.dxwww.htip.html", "HtmlOutput");

  private Runtime() {}
}

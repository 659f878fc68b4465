package dev.dxwww.htip.client.wasm;

import java.util.List;
import java.util.stream.Collectors;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;

/** Makes JavaScript small with the Closure Compiler: comments and spaces go, names get short. */
final class Minifier {
  /** Stands for {@code import} meanwhile: the compiler wants to know what is imported. */
  private static final String IMPORT = "htip_import";
  /** Stands around it meanwhile: names at the top of a module are its own, too. */
  private static final String BEFORE = "(()=>{";
  private static final String AFTER = "})();";

  private Minifier() {}

  /**
   * The same program with fewer bytes.
   *
   * @throws IllegalArgumentException where it cannot be parsed
   */
  static String minify(String name, String source) {
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(LanguageMode.UNSTABLE);
    options.setLanguageOut(LanguageMode.NO_TRANSPILE);
    CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
    options.setEmitUseStrict(false);
    options.setLineLengthThreshold(Integer.MAX_VALUE);
    options.setTrustedStrings(true);
    options.setWarningLevel(DiagnosticGroups.MODULE_LOAD, CheckLevel.OFF);
    Compiler compiler = new Compiler(System.err);
    compiler.disableThreads();
    SourceFile file = SourceFile.fromCode(
        name, BEFORE + source.replaceAll("\\bimport(?=[(.])", IMPORT) + AFTER);
    Result result = compiler.compile(List.of(), List.of(file), options);
    if (!result.success) {
      throw new IllegalArgumentException(
          result.errors.stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
    String made = compiler.toSource().replaceAll(IMPORT + "(?=[(.])", "import").strip();
    if (!made.startsWith(BEFORE) || !made.endsWith(AFTER)) {
      throw new IllegalArgumentException("not in one function: " + name);
    }
    return made.substring(BEFORE.length(), made.length() - AFTER.length());
  }
}

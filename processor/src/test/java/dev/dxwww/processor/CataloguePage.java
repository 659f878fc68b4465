package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A page of mistakes, each with its files and with what javac prints. Files that stand before the
 * first mistake belong to all.
 */
record CataloguePage(Path page, Path folder) {
  private static final Pattern ENTRY =
      Pattern.compile("(?ms)^## \\[(\\w+-\\d+)].*?^```text\\n(.*?)^```$");
  private static final Pattern FILE = Pattern.compile("(?ms)^```\\w+ (\\S+)\\n(.*?)^```$");

  /** Compiles each and compares the page, or writes it; the codes in their order. */
  List<String> check() throws IOException {
    String text = Files.readString(page);
    String shared = text.substring(0, text.indexOf("\n## "));
    StringBuilder written = new StringBuilder();
    List<String> codes = new ArrayList<>();
    Matcher entry = ENTRY.matcher(text);
    int end = 0;
    while (entry.find()) {
      codes.add(entry.group(1));
      written
          .append(text, end, entry.start(2))
          .append(javac(folder.resolve(entry.group(1)), shared + entry.group()));
      end = entry.end(2);
    }
    written.append(text.substring(end));
    if ("write".equals(System.getProperty("dxwww.golden"))) {
      Files.writeString(page, written.toString());
    } else {
      assertThat(text).isEqualTo(written.toString());
    }
    return codes;
  }

  private static String javac(Path module, String entry) throws IOException {
    List<Path> sources = new ArrayList<>();
    List<String> options =
        new ArrayList<>(
            List.of(
                "-d", Files.createDirectories(module.resolve("target/classes")).toString(),
                "-cp", System.getProperty("java.class.path"),
                "-sourcepath", ""));
    Matcher file = FILE.matcher(entry);
    while (file.find()) {
      if (file.group(1).equals("javac.options")) {
        options.addAll(file.group(2).lines().toList());
        continue;
      }
      boolean source = file.group(1).endsWith(".java");
      Path path = module.resolve(source ? "src/main/java/example" : "").resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
      if (source) {
        sources.add(path);
      } else if (file.group(1).equals("policies.txt")) {
        options.add("-Adxwww.policyLock=" + path);
      }
    }
    return run(options, sources)
        .replace("\r\n", "\n")
        .replace(module + File.separator, "")
        .replace("src/main/java/example/", "")
        .replaceFirst("(?m)^\\d+ (?:errors?|warnings?)\\n\\z", "");
  }

  private static String run(List<String> options, List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter out = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              out, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setLocale(Locale.ROOT);
      task.setProcessors(List.of(new DxProcessor()));
      task.call();
    }
    return out.toString();
  }
}

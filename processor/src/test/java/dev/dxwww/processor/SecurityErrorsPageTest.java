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
import java.util.stream.IntStream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of security mistakes shows what javac prints, letter by letter. */
class SecurityErrorsPageTest {
  private static final Path PAGE = Path.of("../docs/security-errors.md");
  private static final Pattern ENTRY =
      Pattern.compile("(?ms)^## \\[(SEC-\\d+)].*?^```text\\n(.*?)^```$");
  private static final Pattern FILE = Pattern.compile("(?ms)^```\\w+ (\\S+)\\n(.*?)^```$");

  @TempDir Path folder;

  @Test
  void everyExample_makesJavacSayWhatThePageShows() throws IOException {
    String page = Files.readString(PAGE);
    StringBuilder written = new StringBuilder();
    List<String> codes = new ArrayList<>();
    Matcher entry = ENTRY.matcher(page);
    int end = 0;
    while (entry.find()) {
      codes.add(entry.group(1));
      String said = javac(folder.resolve(entry.group(1)), entry.group());
      assertThat(said).contains("[" + entry.group(1) + "]").doesNotContain("horse@db");
      written.append(page, end, entry.start(2)).append(said);
      end = entry.end(2);
    }
    written.append(page.substring(end));
    if ("write".equals(System.getProperty("dxwww.golden"))) {
      Files.writeString(PAGE, written.toString());
    } else {
      assertThat(page).isEqualTo(written.toString());
    }
    assertThat(codes)
        .containsAll(IntStream.rangeClosed(20, 30).mapToObj("SEC-%03d"::formatted).toList());
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
      boolean source = file.group(1).endsWith(".java");
      Path path = module.resolve(source ? "src/main/java/example" : "").resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
      if (source) {
        sources.add(path);
      } else if (!file.group(1).contains("/")) {
        options.add("-Adxwww.policyLock=" + path);
      }
    }
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
    return out.toString()
        .replace("\r\n", "\n")
        .replace(module + File.separator, "")
        .replace("src/main/java/example/", "")
        .replaceFirst("(?m)^\\d+ (?:errors?|warnings?)\\n\\z", "");
  }
}

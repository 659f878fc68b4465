package dev.dxwww.examples.tasks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.dxwww.runtime.generated.PageView;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.http.SafeHtml;

import org.junit.jupiter.api.Test;

/** All that people see is made of templates, as the compiled classes tell. */
final class TemplatesOnlyTest {
  private static final Path CLASSES = Path.of("target/classes/dev/dxwww/examples/tasks");

  private static List<ClassModel> classes() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files.filter(file -> file.toString().endsWith(".class"))
          .map(TemplatesOnlyTest::read)
          .toList();
    }
  }

  private static ClassModel read(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(ClassModel model) {
    Set<String> names = new TreeSet<>();
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof ClassEntry type) {
        names.add(type.asInternalName());
      }
    }
    return names;
  }

  private static String internal(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  @Test
  void noClass_makesHtmlByHand() throws IOException {
    assertThat(classes())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            one ->
                assertThat(names(one))
                    .as(one.thisClass().asInternalName())
                    .doesNotContain(internal(Html.class), internal(SafeHtml.class)));
  }

  @Test
  void eachPage_hasAView() throws IOException {
    List<String> views =
        classes().stream()
            .filter(
                one ->
                    one.interfaces().stream()
                        .anyMatch(i -> i.asInternalName().equals(internal(PageView.class))))
            .map(one -> one.thisClass().asInternalName().replaceAll(".*/|_View", ""))
            .sorted()
            .toList();
    assertThat(views).containsExactly(
        "AccountsPage", "DeletePage", "HomePage", "ImportPage", "LoginPage", "MessagePage",
        "OverviewPage", "PasswordPage", "PeoplePage", "SessionsPage", "SignUpPage",
        "TaskFormPage", "TaskListPage");
  }
}

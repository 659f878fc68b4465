package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Requirement R2.2 over the compiled classes: failure is never assumed away, locks always recover.
 */
final class RuntimeBytecodeTest {
  @Test
  void runtimeClasses_holdNoBareLocksNoUncheckedOptionalsAndNoReflection() throws Exception {
    List<String> found = new ArrayList<>();
    List<Path> classes = runtimeClasses();
    for (Path file : classes) {
      found.addAll(ForbiddenBytecode.in(ClassFile.of().parse(file)));
    }
    assertThat(classes).hasSizeGreaterThan(40);
    assertThat(found).isEmpty();
  }

  private static List<Path> runtimeClasses() throws IOException, URISyntaxException {
    Path root =
        Path.of(ErrorCode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root.resolve("dev/dxwww"))) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  @Test
  void synchronizedBlock_isFound() throws IOException {
    assertThat(found(SynchronizedBlock.class)).contains("synchronized block in run");
  }

  @Test
  void synchronizedMethod_isFound() throws IOException {
    assertThat(found(SynchronizedMethod.class)).containsExactly("synchronized method run");
  }

  @Test
  void lock_isFound() throws IOException {
    assertThat(found(BareLock.class))
        .contains("java.util.concurrent.locks.ReentrantLock.lock in run")
        .contains("java.util.concurrent.locks.LockSupport.park in run");
  }

  @Test
  void uncheckedOptional_isFoundEvenAsMethodReference() throws IOException {
    assertThat(found(UncheckedOptional.class))
        .containsExactlyInAnyOrder(
            "java.util.Optional.get in run",
            "java.util.Optional.orElseThrow in run",
            "java.util.OptionalInt.getAsInt in run",
            "java.util.Optional.get in reference");
  }

  @Test
  void reflection_isFound() throws IOException {
    assertThat(found(Reflective.class))
        .contains("java.lang.Class.getDeclaredMethods in run", "uses java.lang.reflect.Method");
  }

  @Test
  void optionalThatSaysWhatIsWrong_isFine() throws IOException {
    assertThat(found(CheckedOptional.class)).isEmpty();
  }

  private static List<String> found(Class<?> type) throws IOException {
    String resource = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(resource)) {
      assertThat(in).isNotNull();
      ClassModel model = ClassFile.of().parse(in.readAllBytes());
      return ForbiddenBytecode.inForeign(model).stream()
          .map(line -> line.substring(line.indexOf(": ") + 2))
          .toList();
    }
  }

  static final class SynchronizedBlock {
    int run() {
      synchronized (this) {
        return 1;
      }
    }
  }

  static final class SynchronizedMethod {
    synchronized int run() {
      return 1;
    }
  }

  static final class BareLock {
    void run() {
      new ReentrantLock().lock();
      LockSupport.park();
    }
  }

  static final class UncheckedOptional {
    int run(Optional<Integer> a, OptionalInt b) {
      return a.get() + a.orElseThrow() + b.getAsInt();
    }

    Function<Optional<String>, String> reference() {
      return Optional::get;
    }
  }

  static final class CheckedOptional {
    int run(Optional<Integer> a) {
      return a.orElseThrow(() -> new DxException(ErrorCode.CONFIGURATION, "no a")) + a.orElse(1);
    }
  }

  static final class Reflective {
    String run() {
      return Reflective.class.getDeclaredMethods()[0].getName();
    }
  }
}

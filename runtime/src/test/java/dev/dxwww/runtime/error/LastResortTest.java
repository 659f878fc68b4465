package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered without memory is there before memory runs out. */
final class LastResortTest {
  private static final String PACKAGE = "dev.dxwww.runtime.error.";

  @ParameterizedTest
  @ValueSource(strings = {"LoggingResponder", "ErrorBoundary"})
  void lastResort_isLoadedWithItsUser(String user) throws Exception {
    Fresh loader = new Fresh(LastResortTest.class.getClassLoader());
    Class.forName(PACKAGE + user, true, loader);
    assertThat(loader.hasLoaded(PACKAGE + "LastResort")).isTrue();
  }

  /** Defines the classes of the package anew, so that it is known which of them were needed. */
  private static final class Fresh extends ClassLoader {
    Fresh(ClassLoader parent) {
      super(parent);
    }

    boolean hasLoaded(String name) {
      return findLoadedClass(name) != null;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(PACKAGE)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}

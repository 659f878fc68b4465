package dev.dxwww.runtime.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.GeneratedApplication;

/** Finds what the processor generated for an application. */
public final class Applications {
  private Applications() {}

  /**
   * The generated application of a class.
   *
   * @throws DxException code 5001 when there is none, or one of another version
   */
  public static GeneratedApplication find(Class<?> application) {
    return find(application, version());
  }

  static GeneratedApplication find(Class<?> application, String version) {
    try {
      for (GeneratedApplication found :
          ServiceLoader.load(GeneratedApplication.class, application.getClassLoader())) {
        if (found.application() == application) {
          return checked(found, version);
        }
      }
    } catch (ServiceConfigurationError e) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          "[BUILD-085] the generated application class cannot be loaded: " + e.getMessage(),
          "Compile the application again from scratch: mvn clean verify.",
          e);
    }
    throw missing(application, version);
  }

  private static GeneratedApplication checked(GeneratedApplication found, String version) {
    if (!found.processorVersion().equals(version)) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          "[BUILD-084] "
              + found.application().getSimpleName()
              + " was compiled by version "
              + found.processorVersion()
              + " of dxwww-processor, and runs on version "
              + version
              + " of dxwww-runtime",
          "Use one version of both, then compile again: mvn clean verify.",
          null);
    }
    return found;
  }

  private static DxException missing(Class<?> application, String version) {
    return new DxException(
        ErrorCode.CONFIGURATION,
        "[BUILD-085] nothing was generated for "
            + application.getName()
            + ": the processor did not run (JDK 23 and later run none that is merely on the class"
            + " path), or the class has no @DxApplication",
        """
        Put this into the pom of the module that contains %s, and compile again:

            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <configuration>
                <annotationProcessorPaths>
                  <path>
                    <groupId>dev.dxwww</groupId>
                    <artifactId>dxwww-processor</artifactId>
                    <version>%s</version>
                  </path>
                </annotationProcessorPaths>
              </configuration>
            </plugin>

          Gradle: annotationProcessor("dev.dxwww:dxwww-processor:%s")"""
            .formatted(application.getSimpleName(), version, version),
        null);
  }

  /** Version of this runtime. */
  public static String version() {
    try (InputStream file = Applications.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new DxException(ErrorCode.IO_FAILED, "version.properties cannot be read", e);
    }
  }
}

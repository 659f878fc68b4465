package dev.dxwww.htip.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The core needs nothing; the step of the build is not known to it. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.dxwww.htip.client");

  @Test
  void core_needsJavaAlone() {
    classes().that().resideInAPackage("..core").should().onlyDependOnClassesThat()
        .resideInAnyPackage("java.lang", "java.util", "java.util.function", "org.jspecify..",
            "dev.dxwww.htip.client.core")
        .check(CLASSES);
  }

  @Test
  void nothing_isReachedByReflection() {
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.lang.reflect.Method")
        .check(CLASSES);
  }
}

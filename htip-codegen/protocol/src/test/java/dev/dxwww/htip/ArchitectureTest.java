package dev.dxwww.htip;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The protocol is the same on server, build and client: it needs Java alone. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.dxwww.htip");

  @Test
  void protocol_needsJavaAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.io", "java.lang..", "java.nio..", "java.security", "java.util..",
            "org.jspecify..", "dev.dxwww.htip..")
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..")
        .check(CLASSES);
  }

  @Test
  void protocol_knowsNothingOfTheMock() {
    noClasses()
        .that()
        .resideInAPackage("dev.dxwww.htip")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..mock")
        .check(CLASSES);
  }
}

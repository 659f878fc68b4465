package dev.dxwww.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.annotation.processing.Filer;
import javax.lang.model.element.Modifier;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The processor's module rules. */
class ArchitectureTest {
  private static final String ROOT = "dev.dxwww.processor";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /** Feature packages, and which of the others each may use; all may use what they share. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry(
              "route",
              List.of("policy", "json", "validation", "convert", "transaction", "page")),
          Map.entry("page", List.of()),
          Map.entry("template", List.of("route", "page")),
          Map.entry("policy", List.of()),
          Map.entry("json", List.of("validation")),
          Map.entry("validation", List.of("convert")),
          Map.entry("convert", List.of()),
          Map.entry("config", List.of("convert", "validation")),
          Map.entry(
              "openapi",
              List.of("route", "policy", "json", "validation", "convert", "page")),
          Map.entry("resilience", List.of("route", "transaction")),
          Map.entry("markup", List.of("route")),
          Map.entry("schedule", List.of()),
          Map.entry("secret", List.of()),
          Map.entry("query", List.of("json", "convert", "transaction")),
          Map.entry("transaction", List.of()));

  @Test
  void featuresMeetOnlyInApp() {
    MAY_USE.forEach(
        (feature, allowed) -> {
          String[] others =
              MAY_USE.keySet().stream()
                  .filter(other -> !other.equals(feature) && !allowed.contains(other))
                  .map(other -> ROOT + "." + other + "..")
                  .toArray(String[]::new);
          String[] withApp = Arrays.copyOf(others, others.length + 1);
          withApp[others.length] = ROOT + ".app..";
          noClasses()
              .that()
              .resideInAPackage(ROOT + "." + feature + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(withApp)
              .check(CLASSES);
        });
  }

  @Test
  void everyFeaturePackageIsUnderTheRule() {
    List<String> shared = List.of("app", "diagnostic", "emit", "lang", "sql");
    assertThat(CLASSES.getPackage(ROOT).getSubpackages())
        .extracting(p -> p.getRelativeName())
        .allMatch(name -> shared.contains(name) || MAY_USE.containsKey(name));
  }

  @Test
  void sharedPackagesKnowNoFeature() {
    String[] features =
        MAY_USE.keySet().stream().map(f -> ROOT + "." + f + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".diagnostic..", ROOT + ".emit..", ROOT + ".lang..", ROOT + ".sql..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(features)
        .check(CLASSES);
  }

  @Test
  void runtimeAndHelidonAreOutOfReach() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.dxwww.runtime..", "io.helidon..", "tools.jackson..")
        .check(CLASSES);
  }

  @Test
  void emittersArePure() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Emitter")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.annotation.processing", "javax.lang.model.type", "javax.tools")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.dxwww.processor.diagnostic.Diagnostics")
        .check(CLASSES);
  }

  @Test
  void rulesChecksAndModelsSeeNoCompiler() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Rule")
        .or()
        .haveSimpleNameEndingWith("Rules")
        .or()
        .haveSimpleNameEndingWith("Check")
        .or()
        .haveSimpleNameEndingWith("Model")
        .or()
        .haveSimpleNameEndingWith("Conflicts")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "javax.lang.model..", "javax.annotation.processing", "com.sun.source..")
                .and(not(type(Modifier.class))))
        .check(CLASSES);
  }

  @Test
  void onlyTheFileWriterWrites() {
    noClasses()
        .that()
        .doNotHaveSimpleName("FileWriter")
        .and()
        .doNotHaveSimpleName("ModuleIndexes")
        .should()
        .callMethodWhere(
            target(owner(assignableTo(Filer.class))).and(target(nameStartingWith("create"))))
        .check(CLASSES);
  }

  @Test
  void syntaxTreesAreNamedInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".diagnostic")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.source..")
        .check(CLASSES);
  }

  @Test
  void nothingOutlivesACompile() {
    noFields()
        .that()
        .areStatic()
        .should()
        .notBeFinal()
        .check(CLASSES);
    noFields()
        .should()
        .haveRawType(ThreadLocal.class)
        .check(CLASSES);
  }

  @Test
  void classesAreFinal_unlessTheyAreAbstractions() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        .areNotAnonymousClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }
}

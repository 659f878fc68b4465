package dev.dxwww.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;

/** What has been promised of the tests in numbers, so that none of it shrinks unseen. */
class PromisedNumbersTest {
  private static final Path CLASSES = Path.of("target/test-classes");
  private static final Pattern NUMBER = Pattern.compile("property-(\\d+)");

  private static void eachMethod(Consumer<Method> action) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(CLASSES)) {
      files = all.filter(file -> file.toString().endsWith("Test.class")).toList();
    }
    assertThat(files).hasSizeGreaterThan(100);
    for (Path file : files) {
      String path = CLASSES.relativize(file).toString();
      String name = path.substring(0, path.length() - 6).replace('/', '.');
      Class<?> type = Class.forName(name, false, PromisedNumbersTest.class.getClassLoader());
      Arrays.stream(type.getDeclaredMethods()).forEach(action);
    }
  }

  /** Numbers of the properties that a class or method says it shows, as jqwik's tags. */
  private static List<Integer> properties(AnnotatedElement element) {
    List<Integer> numbers = new ArrayList<>();
    for (var tag : element.getAnnotationsByType(net.jqwik.api.Tag.class)) {
      NUMBER.matcher(tag.value()).results().map((MatchResult m) -> Integer.valueOf(m.group(1)))
          .forEach(numbers::add);
    }
    return numbers;
  }

  /** The most tries that a property has somewhere. */
  private static Map<Integer, Integer> tries() throws Exception {
    Map<Integer, Integer> most = new TreeMap<>();
    eachMethod(method -> {
      Property property = method.getAnnotation(Property.class);
      if (property != null) {
        Stream.concat(
                properties(method).stream(), properties(method.getDeclaringClass()).stream())
            .forEach(number -> most.merge(number, property.tries(), Math::max));
      }
    });
    return most;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 12, 13, 14, 15, 16, 17, 18})
  void propertyOfSecurity_hasATaggedTestOfAThousandTries(int number) throws Exception {
    assertThat(tries()).containsKey(number);
    assertThat(tries().get(number)).isGreaterThanOrEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8, 19, 20, 21, 26})
  void otherProperty_hasATaggedTest(int number) throws Exception {
    assertThat(tries()).containsKey(number);
  }

  @Test
  void foreignRequests_areTriedTenThousandTimes() throws Exception {
    assertThat(tries().get(17)).isGreaterThanOrEqualTo(10_000);
  }

  // ---- coverage

  private static NodeList found(String expression) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    XPath path = XPathFactory.newInstance().newXPath();
    return (NodeList) path.evaluate(
        expression, factory.newDocumentBuilder().parse(Path.of("../pom.xml").toFile()),
        XPathConstants.NODESET);
  }

  private static List<String> texts(String expression) throws Exception {
    NodeList nodes = found(expression);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent().strip());
    }
    return texts;
  }

  private static List<String> gated(String minimum) throws Exception {
    return texts("//plugin[artifactId='jacoco-maven-plugin']//rule[element='CLASS']"
        + "[limits/limit[counter='LINE'][minimum='" + minimum + "']]/includes/include");
  }

  @Test
  void coverage_isHeldByTheBuild() throws Exception {
    assertThat(texts("//properties/dxwww.coverage")).containsExactly("0.70");
    String packages = "//plugin[artifactId='jacoco-maven-plugin']//rule[element='PACKAGE']"
        + "[limits/limit[counter='LINE'][minimum='%s']]/includes/include";
    List<String> eighty = texts(packages.formatted("0.80"));
    assertThat(eighty).contains(
        "dev.dxwww.runtime.error", "dev.dxwww.runtime.security",
        "dev.dxwww.runtime.security.internal", "dev.dxwww.runtime.security.client.internal",
        "dev.dxwww.runtime.security.headers", "dev.dxwww.runtime.http.internal.guard");
    List<String> ninety = texts(packages.formatted("0.90"));
    assertThat(ninety).contains(
        "dev.dxwww.runtime.security.csrf", "dev.dxwww.runtime.security.csrf.internal",
        "dev.dxwww.runtime.security.limit", "dev.dxwww.runtime.security.limit.internal");
    assertThat(gated("0.90")).contains(
        "dev.dxwww.runtime.http.internal.CsrfGate", "dev.dxwww.runtime.http.internal.RequestCsrf",
        "dev.dxwww.runtime.http.internal.CrossOriginRule",
        "dev.dxwww.runtime.http.internal.RateGate");
  }

  /** A rule for what is not there holds nothing. */
  @Test
  void whatTheRulesOfCoverageName_isThere() throws Exception {
    List<String> named = texts(
        "//plugin[artifactId='jacoco-maven-plugin']//rule/includes/include");
    assertThat(named).hasSizeGreaterThanOrEqualTo(14);
    for (String name : named) {
      Path place = Path.of("target/classes", name.replace('.', '/'));
      assertThat(Files.isDirectory(place) || Files.exists(Path.of(place + ".class")))
          .as(name).isTrue();
    }
  }

  @Test
  void moduleOfTheRuntime_doesNotLowerItsCoverage() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .doesNotContain("dxwww.coverage").doesNotContain("jacoco.skip");
  }
}

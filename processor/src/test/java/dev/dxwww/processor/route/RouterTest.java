package dev.dxwww.processor.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.dxwww.common.PathTemplate;
import dev.dxwww.common.PathTemplateException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The automaton and the emitted router answer as the definition of routing says. */
class RouterTest {
  /** HotSpot does not compile longer methods (HugeMethodLimit). */
  private static final int HUGE_METHOD = 8_000;

  @Property(tries = 3_000)
  void automaton_answersAsTheDefinition(
      @ForAll("routes") List<Endpoint> routes, @ForAll("paths") List<String> paths) {
    RouterModel model = RouterModel.of(routes);
    ReferenceMatcher reference = new ReferenceMatcher(routes);

    for (String path : paths) {
      int leaf = find(model, path);
      for (HttpMethod method : HttpMethod.values()) {
        int route =
            leaf < 0 ? -1 : model.leaves().get(leaf).routes().getOrDefault(method, -1);
        assertThat(route).as(method + " " + path).isEqualTo(reference.route(path, method));
      }
    }
  }

  @Property(tries = 250)
  void emittedRouter_answersAsTheDefinition(
      @ForAll("routes") List<Endpoint> routes, @ForAll("paths") List<String> paths) {
    assertAnswers(routes, paths);
  }

  @Test
  void methodThatOnlyALessPreciseTemplateHas_isFound() {
    List<Endpoint> routes =
        List.of(
            endpoint(HttpMethod.GET, "/users/me"),
            endpoint(HttpMethod.GET, "/users/{id}"),
            endpoint(HttpMethod.DELETE, "/users/{id}"),
            endpoint(HttpMethod.POST, "/{rest...}"));
    CompiledRouter router = CompiledRouter.of(routes);

    int me = router.find().applyAsInt("/users/me");

    assertThat(router.route().applyAsInt(me, HttpMethod.GET.ordinal())).isZero();
    assertThat(router.route().applyAsInt(me, HttpMethod.DELETE.ordinal())).isEqualTo(2);
    assertThat(router.route().applyAsInt(me, HttpMethod.POST.ordinal())).isEqualTo(3);
    assertThat(router.route().applyAsInt(me, HttpMethod.PUT.ordinal())).isEqualTo(-1);
    assertThat(router.allow().apply(me)).isEqualTo("DELETE, GET, HEAD, OPTIONS, POST");
    assertThat(router.find().applyAsInt("*")).isEqualTo(-1);
    assertThat(router.find().applyAsInt("")).isEqualTo(-1);
  }

  @Test
  void router_readsAsIfHandWritten() {
    List<Endpoint> routes =
        List.of(
            endpoint(HttpMethod.GET, "/"),
            endpoint(HttpMethod.GET, "/api/tasks"),
            endpoint(HttpMethod.POST, "/api/tasks"),
            endpoint(HttpMethod.GET, "/api/tasks/{id}"),
            endpoint(HttpMethod.DELETE, "/api/tasks/{id}"),
            endpoint(HttpMethod.GET, "/api/tasks/done"),
            endpoint(HttpMethod.GET, "/api/tags/{tag}/tasks"),
            endpoint(HttpMethod.GET, "/files/{path...}"));

    Golden.assertSame("App_Router.java.txt", CompiledRouter.of(routes).source());
  }

  @Test
  void noRoutes_findNothing() {
    CompiledRouter router = CompiledRouter.of(List.of());

    assertThat(router.find().applyAsInt("/")).isEqualTo(-1);
    assertThat(router.allow().apply(0)).isEmpty();
  }

  @Test
  void sameRoutes_sameSource() {
    List<Endpoint> routes = manyRoutes(300);

    assertThat(CompiledRouter.of(routes).source())
        .isEqualTo(CompiledRouter.of(List.copyOf(routes)).source());
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 5_000})
  void manyRoutes_stayInMethodsThatTheJitCompiles(int count) {
    List<Endpoint> routes = manyRoutes(count);
    CompiledRouter router = CompiledRouter.of(routes);

    assertThat(hugeMethods(router)).isEmpty();
    ReferenceMatcher reference = new ReferenceMatcher(routes);
    for (int i = 0; i < count; i += 61) {
      String path = routes.get(i).path().toString().replaceAll("\\{\\w+}", "x");
      HttpMethod method = routes.get(i).method();
      int leaf = router.find().applyAsInt(path);
      assertThat(router.route().applyAsInt(leaf, method.ordinal()))
          .as(method + " " + path)
          .isEqualTo(reference.route(path, method));
    }
  }

  @Test
  void siblingsOfEveryCharacter_stayInMethodsThatTheJitCompiles() {
    List<Endpoint> routes = new ArrayList<>();
    for (char c = 0x20; c < 0x17F; c++) {
      for (HttpMethod method : HttpMethod.values()) {
        for (String end : List.of("a", "b", "cccc")) {
          if ("/{}?#%*\\.:".indexOf(c) < 0 && c != 0x7F && (c < 0x80 || c > 0x9F)) {
            routes.add(endpoint(method, "/" + c + end));
            routes.add(endpoint(method, "/x/" + c + "/" + end));
          }
        }
      }
    }
    routes.add(endpoint(HttpMethod.GET, "/{any}"));
    routes.add(endpoint(HttpMethod.GET, "/x/{any}/{other}"));

    assertThat(hugeMethods(CompiledRouter.of(routes))).isEmpty();
  }

  private static void assertAnswers(List<Endpoint> routes, List<String> paths) {
    CompiledRouter router = CompiledRouter.of(routes);
    ReferenceMatcher reference = new ReferenceMatcher(routes);
    for (String path : paths) {
      int leaf = router.find().applyAsInt(path);
      for (HttpMethod method : HttpMethod.values()) {
        assertThat(router.route().applyAsInt(leaf, method.ordinal()))
            .as(() -> method + " " + path + "\n" + router.source())
            .isEqualTo(reference.route(path, method));
      }
      assertThat(router.allow().apply(leaf)).isEqualTo(allow(reference.methods(path)));
    }
  }

  private static String allow(Set<HttpMethod> methods) {
    Set<String> names = new TreeSet<>();
    methods.forEach(method -> names.add(method.name()));
    if (names.isEmpty()) {
      return "";
    }
    if (methods.contains(HttpMethod.GET)) {
      names.add("HEAD");
    }
    names.add("OPTIONS");
    return String.join(", ", names);
  }

  /** Walks the automaton segment by segment. */
  private static int find(RouterModel model, String path) {
    int state = 0;
    for (String segment : path.substring(1).split("/", -1)) {
      RouterModel.State before = model.states().get(state);
      Integer literal = before.literals().get(segment);
      if (literal != null) {
        state = literal;
      } else if (!segment.isEmpty() && before.variable() != RouterModel.NONE) {
        state = before.variable();
      } else {
        return before.rest();
      }
    }
    return model.states().get(state).end();
  }

  private static List<String> hugeMethods(CompiledRouter router) {
    List<String> huge = new ArrayList<>();
    for (byte[] bytes : router.classes().values()) {
      for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
        int length = method.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0);
        if (length >= HUGE_METHOD) {
          huge.add(method.methodName().stringValue() + ": " + length);
        }
      }
    }
    return huge;
  }

  /** Four routes per resource, resources of unlike and of like names, in three versions. */
  private static List<Endpoint> manyRoutes(int count) {
    List<Endpoint> routes = new ArrayList<>();
    for (int i = 0; routes.size() < count; i++) {
      String base = "/api/v" + i % 3 + "/" + Integer.toString(i * 7919, 36) + "-items" + i;
      routes.add(endpoint(HttpMethod.GET, base));
      routes.add(endpoint(HttpMethod.POST, base));
      routes.add(endpoint(HttpMethod.GET, base + "/{id}"));
      routes.add(endpoint(HttpMethod.DELETE, base + "/{id}/parts/{part}"));
    }
    return routes.subList(0, count);
  }

  @Provide
  Arbitrary<List<Endpoint>> routes() {
    Arbitrary<String> segment =
        Arbitraries.of("a", "ab", "abc", "b", "ba", "~", "{v}", "{v}", "{v}", "a'b$");
    Arbitrary<String> end = Arbitraries.of("", "", "", "", "/", "/{r...}");
    Arbitrary<String> template =
        Combinators.combine(segment.list().ofMaxSize(4), end).as(RouterTest::template);
    return Combinators.combine(Arbitraries.of(HttpMethod.class), template)
        .as(RouterTest::endpoint)
        .list()
        .ofMaxSize(14)
        .map(RouterTest::withoutTwins);
  }

  @Provide
  Arbitrary<List<String>> paths() {
    return Arbitraries.of("a", "ab", "abc", "b", "ba", "~", "zz", "", "a'b$", "abcd")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(segments -> "/" + String.join("/", segments))
        .list()
        .ofSize(40);
  }

  private static String template(List<String> segments, String end) {
    StringBuilder template = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      template.append('/').append(segment.equals("{v}") ? "{v" + i + "}" : segment);
    }
    return template.append(end).toString();
  }

  private static List<Endpoint> withoutTwins(List<Endpoint> routes) {
    Set<String> seen = new HashSet<>();
    return routes.stream()
        .filter(r -> seen.add(r.method() + r.path().toString().replaceAll("\\{\\w+", "{")))
        .toList();
  }

  static Endpoint endpoint(HttpMethod method, String template) {
    try {
      return new Endpoint(method, PathTemplate.parse(template));
    } catch (PathTemplateException e) {
      throw new AssertionError(template, e);
    }
  }
}

package dev.dxwww.htip.client.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.dxwww.htip.client.browser.Chromium;
import dev.dxwww.htip.client.browser.Site;
import dev.dxwww.htip.client.wasm.accepted.Accepted;
import org.junit.jupiter.api.Test;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

/** Every shape of bytecode gives the same result on the JVM, as WebAssembly and as JavaScript. */
class AcceptedTest {
  private static final int[] NUMBERS = {
    0, 1, -1, 2, 3, 4, 5, 6, 7, 30, 31, 51, 76, 101, -20, 1 << 30, Integer.MIN_VALUE,
    Integer.MAX_VALUE, 0x8765_4321, 255, 65_535};

  private static Program program() throws SubsetException {
    return ClientBuild.program(
        "dev/dxwww/htip/client/wasm/accepted/Accepted",
        ClientBuild.in(Path.of("target/test-classes")));
  }

  private static List<Method> methods() {
    return Arrays.stream(Accepted.class.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()))
        .sorted(Comparator.comparing(Method::getName)).toList();
  }

  /** A name and arguments, so many that each number is in each place. */
  private static List<List<Object>> calls() {
    List<List<Object>> calls = new ArrayList<>();
    for (Method method : methods()) {
      for (int a : NUMBERS) {
        if (method.getName().matches("loops|labels|recursive|endless|switchInLoop")
            && (a < -9 || a > 20)) {
          continue;
        }
        if (method.getParameterCount() == 1) {
          calls.add(List.of(method.getName(), a));
        } else {
          for (int b : NUMBERS) {
            calls.add(List.of(method.getName(), a, b));
          }
        }
      }
    }
    return calls;
  }

  /** What the JVM gives, from the beginning; nothing is null. */
  private static List<Object> expected(List<List<Object>> calls) throws Exception {
    List<Object> results = new ArrayList<>();
    for (List<Object> call : calls) {
      Method method = methods().stream()
          .filter(m -> m.getName().equals(call.getFirst())).findFirst().orElseThrow();
      Object value = method.invoke(null, call.subList(1, call.size()).toArray());
      results.add(
          value instanceof Boolean b ? (b ? 1 : 0) : value == null ? "nothing" : value);
    }
    return results;
  }

  @Test
  void shapes_giveTheSame_inAllExecutions() throws Exception {
    List<List<Object>> calls = calls();
    List<Object> jvm = expected(calls);
    assertThat(endive(calls)).isEqualTo(jvm);
    try (Site site = new Site(); Chromium browser = new Chromium()) {
      site.client("/")
          .resource("/mock-host.js", "/dev/dxwww/htip/client/mock-host.js")
          .resource("/executions.html", "/dev/dxwww/htip/client/executions.html")
          .file("/shapes.js", JsPrinter.print(program()).getBytes(StandardCharsets.UTF_8))
          .file("/shapes.wasm", WasmPrinter.print(program()));
      browser.go(site.url("/executions.html"));
      browser.until("window.ready");
      Map<String, List<List<Object>>> all = browser.js("shapes('shapes', arguments[0])", calls);
      for (String execution : List.of("twin", "wasm")) {
        List<List<Object>> results = all.get(execution);
        for (int i = 0; i < calls.size(); i++) {
          Object value = results.get(i).getFirst();
          assertThat(value == null ? "nothing" : ((Number) value).intValue())
              .as(execution + " " + calls.get(i)).isEqualTo(jvm.get(i));
        }
      }
    }
  }

  private static List<Object> endive(List<List<Object>> calls) throws Exception {
    Instance instance = Instance.builder(Parser.parse(WasmPrinter.print(program()))).build();
    List<Object> results = new ArrayList<>();
    for (List<Object> call : calls) {
      long[] arguments =
          call.stream().skip(1).mapToLong(a -> (Integer) a).toArray();
      long[] result = instance.export((String) call.getFirst()).apply(arguments);
      results.add(result == null || result.length == 0 ? "nothing" : (Object) (int) result[0]);
    }
    return results;
  }

  @Test
  void everyPublicMethod_isExported_andNothingThatIsNotReached() throws Exception {
    assertThat(program().functions()).filteredOn(Program.Function::exported)
        .extracting(f -> f.callee().name())
        .containsExactlyInAnyOrderElementsOf(methods().stream().map(Method::getName).toList());
  }

  @Test
  void letters_mustTellExportsApart() throws Exception {
    Program program = program();
    assertThatThrownBy(program::lettered).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("begins so");
  }

  @Test
  void printedTwice_bytesAreTheSame() throws Exception {
    assertThat(WasmPrinter.print(program())).isEqualTo(WasmPrinter.print(program()));
    assertThat(JsPrinter.print(program())).isEqualTo(JsPrinter.print(program()));
  }

  @Test
  void readerOfTheBuild_refusesAModuleWithWrongTypes() throws Exception {
    byte[] module = WasmPrinter.print(program());
    int refused = 0;
    for (int i = module.length - 40; i < module.length; i++) {
      byte[] broken = module.clone();
      broken[i] = 0x1A;
      try {
        Parser.parse(broken);
      } catch (RuntimeException wrong) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(20);
  }
}

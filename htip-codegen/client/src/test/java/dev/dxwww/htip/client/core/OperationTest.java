package dev.dxwww.htip.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.dxwww.htip.mock.IndexedHost;
import dev.dxwww.htip.mock.MockHost;
import dev.dxwww.htip.mock.ReferenceApply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation causes its calls, on the JVM and as WebAssembly. */
class OperationTest {
  /** The calls of each sample. */
  static final Map<String, List<String>> CALLS = Map.ofEntries(
      Map.entry("END", List.of()),
      Map.entry("TEMPLATE_DEF",
          List.of("template 1 \"  \" 10", "clone 1 11", "slot 1 0 11 \"x\"")),
      Map.entry("CLONE",
          List.of("clone 1 11", "slot 1 0 11 \"\uFEFF \u00e9 \uD83D\uDE00\"")),
      Map.entry("APPEND", List.of("insert 10 8 0")),
      Map.entry("PATCH_TEXT", List.of("text 8 \"new\"", "text 8 \"-5\"")),
      Map.entry("PATCH_ATTR",
          List.of(
              "attr 1 \"id\" \"one\"", "attr 1 \"id\" \"\\u0000\"", "attr 1 \"id\" \"7\"")),
      Map.entry("CLASS_TOGGLE", List.of("cls 1 \"on\" 1", "cls 1 \"on\" 0")),
      Map.entry("REMOVE", List.of("remove 8 2")),
      Map.entry("EVENT", List.of("event 4 5 4 \"12\"", "event 1 1 0 \"pick~1\"")),
      Map.entry("INSERT", List.of("insert 0 10 1", "insert 0 10 0")),
      Map.entry("CLEAR", List.of("clear 10")),
      Map.entry("REPEAT", rows(0, 4)),
      Map.entry("SET_PROP",
          List.of("prop 4 \"value\" \"typed\"", "prop 4 \"disabled\" \"1\"")),
      Map.entry("TEXT_SPLICE", List.of("splice 8 5 2 \"in\"")),
      Map.entry("DEL_ATTR", List.of("delAttr 1 \"title\"")),
      Map.entry("BATCH", List.of("batch 9 0", "clear 10", "batch 9 1")),
      Map.entry("TRIM", List.of("remove 10 1", "trim 10")),
      Map.entry("USE", rows(256, 2)),
      Map.entry("ADOPT", List.of("adopt 2 0 2 1 11")),
      Map.entry("NAV", List.of("nav \"/tasks?x=1#y\"")),
      Map.entry("FOCUS", List.of("focus 4")),
      Map.entry("TITLE", List.of("title \"A \\u0022title\\u0022 \\u005c \\u0007\"")),
      Map.entry("FULL",
          List.of(
              "reset",
              "template 0 \"<li class=\\u0022a\\u0022><input><b> </b><i><!----></i></li>\" "
                  + "13070011080000120900140201010010020115",
              "clone 0 1", "slot 0 0 1 \"0\"", "slot 0 1 1 \"title 1\"", "slot 0 2 1 \"7\"",
              "slot 0 3 1 \"change~1\"", "slot 0 4 1 \"row 1\"",
              "template 1 \" \" 10", "clone 1 8", "slot 1 0 8 \"text of eight\"",
              "template 2 \"<p>\u00e9\uD83D\uDE00</p>\" -", "clone 2 10",
              "insert 0 1 0", "insert 0 8 0", "insert 0 10 0")));

  private static List<String> rows(int template, int count) {
    List<String> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int base = Samples.NEXT + 7 * i;
      int number = i - 2;
      calls.add("clone " + template + " " + base);
      List<String> values = List.of(
          number % 2 == 0 ? "1" : "0", "title " + number, "" + number * 7, "change~" + number,
          "row " + number);
      for (int k = 0; k < 5; k++) {
        calls.add("slot " + template + " " + k + " " + base + " \"" + values.get(k) + "\"");
      }
      calls.add("insert 10 " + base + " 0");
    }
    return calls;
  }

  static Stream<String> samples() {
    return Samples.all().keySet().stream();
  }

  static List<String> run(Execution execution, byte[] frame) {
    long hash = Samples.BUNDLE.ref().hash();
    assertThat(execution.bundle(Samples.BUNDLE.bytes(), hash)).isZero();
    assertThat(execution.render(Samples.start(1))).isZero();
    execution.calls();
    assertThat(execution.render(frame)).isZero();
    return execution.calls();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void operation_causesItsCalls_onTheJvm(String name) {
    assertThat(run(new JvmExecution(), Samples.all().get(name))).isEqualTo(CALLS.get(name));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void operation_causesItsCalls_asWebAssembly(String name) {
    assertThat(run(new WasmExecution(), Samples.all().get(name))).isEqualTo(CALLS.get(name));
  }

  /** The protocol's own reader and its document, which refuses what a browser would refuse. */
  @ParameterizedTest
  @MethodSource("samples")
  void operation_leavesTheDocumentThatTheReferenceLeaves(String name) {
    byte[] frame = Samples.all().get(name);
    MockHost expected = new MockHost();
    ReferenceApply reference = new ReferenceApply(expected);
    reference.load(Samples.BUNDLE);
    reference.applyOrThrow(Samples.start(1));
    reference.applyOrThrow(frame);

    MockHost host = new MockHost();
    Execution jvm = new JvmExecution(new Indexed(host));
    run(jvm, frame);

    assertThat(host.log()).isEqualTo(expected.log());
    assertThat(host.mount().html()).isEqualTo(expected.mount().html());
  }

  @Test
  void everyOperation_hasASample() {
    assertThat(CALLS.keySet()).isEqualTo(Samples.all().keySet());
  }

  /** The border of the core, told to the protocol's host. */
  static final class Indexed extends IndexedHost implements HostCalls {
    Indexed(MockHost host) {
      super(Mem::u8, host);
    }
  }
}

package dev.dxwww.htip.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.dxwww.htip.DeltaFrame;
import dev.dxwww.htip.client.browser.Chromium;
import dev.dxwww.htip.client.browser.Site;
import dev.dxwww.htip.client.wasm.ClientBuild;
import dev.dxwww.htip.client.wasm.SubsetException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The JavaScript twin and the WebAssembly module in a real browser, beside the JVM. */
class BrowserExecutionTest {
  private static final int PART = 10_000;

  private static Site site;
  private static Chromium browser;

  @BeforeAll
  static void start() {
    site = new Site().client("/")
        .resource("/mock-host.js", "/dev/dxwww/htip/client/mock-host.js")
        .file("/delta.wasm", delta())
        .resource("/executions.html", "/dev/dxwww/htip/client/executions.html");
    browser = new Chromium();
    browser.go(site.url("/executions.html"));
    browser.until("window.ready");
  }

  private static byte[] delta() {
    try {
      return ClientBuild.module("DeltaCore", Path.of("target/classes"));
    } catch (SubsetException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @AfterAll
  static void stop() {
    browser.close();
    site.close();
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(
          ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(part.length).array());
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** With what every frame of the tests has before it. */
  private static byte[] corpus(List<byte[]> frames) {
    List<byte[]> all = new ArrayList<>();
    all.add(Samples.BUNDLE.bytes());
    all.add(ByteBuffer.allocate(8).putLong(Samples.BUNDLE.ref().hash()).array());
    all.add(Samples.start(1));
    all.addAll(frames);
    return joined(all);
  }

  private static int digest(List<String> lines) {
    int hash = 0x811c9dc5;
    String text = String.join("\n", lines);
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    return hash;
  }

  @Test
  void everyOperation_causesItsCalls() {
    List<byte[]> frames = List.copyOf(Samples.all().values());
    site.file("/samples.bin", corpus(frames));
    Map<String, List<List<String>>> all = browser.js("logs('/samples.bin')");
    assertThat(all.keySet()).containsExactlyInAnyOrder("twin", "wasm");
    all.forEach((execution, results) -> {
      int i = 0;
      for (String name : Samples.all().keySet()) {
        List<String> expected = new ArrayList<>(List.of("0"));
        expected.addAll(OperationTest.CALLS.get(name));
        assertThat(results.get(i++)).as(execution + " " + name).isEqualTo(expected);
      }
    });
  }

  @Test
  @Tag("property-11")
  void changedFrames_haveTheVerdictsAndCallsOfTheJvm() {
    Mutants mutants = new Mutants(11);
    Execution jvm = new JvmExecution();
    jvm.bundle(Samples.BUNDLE.bytes(), Samples.BUNDLE.ref().hash());
    for (int part = 0; part < FuzzTest.FRAMES; part += PART) {
      List<byte[]> frames = new ArrayList<>();
      List<List<Long>> expected = new ArrayList<>();
      for (int i = 0; i < PART; i++) {
        byte[] frame = mutants.next();
        frames.add(frame);
        jvm.render(Samples.start(1));
        jvm.calls();
        long code = jvm.render(frame);
        List<String> calls = jvm.calls();
        expected.add(List.of(code, (long) calls.size(), (long) digest(calls)));
      }
      String path = "/part-" + part;
      site.file(path, corpus(frames));
      Map<String, List<List<Long>>> all = browser.js("digests('" + path + "')");
      for (String execution : List.of("twin", "wasm")) {
        for (int i = 0; i < PART; i++) {
          assertThat(all.get(execution).get(i)).as(execution + " " + (part + i))
              .isEqualTo(expected.get(i));
        }
      }
    }
  }

  @Test
  void deltas_haveTheCodesOfTheJvm() {
    byte[] base = Samples.start(1);
    byte[] delta = DeltaFrame.encode(base, Samples.start(7));
    List<byte[]> pairs = new ArrayList<>();
    List<List<Long>> expected = new ArrayList<>();
    Execution jvm = new JvmExecution();
    for (int i = 32; i < delta.length; i++) {
      for (int value : new int[] {0, 1, 2, 127, 255}) {
        // Lengths of several MiB would only cost time.
        byte[] frame = Raw.with(delta, i, i == 34 || i == 35 ? 0 : value);
        pairs.add(base);
        pairs.add(frame);
        Execution.Undone undone = jvm.undo(base, frame, 0);
        expected.add(
            List.of((long) undone.code(), undone.code() == 0 ? (long) undone.at() : 0L));
      }
    }
    site.file("/deltas.bin", joined(pairs));
    Map<String, List<List<Long>>> all = browser.js("deltas('/deltas.bin')");
    assertThat(all.get("twin")).isEqualTo(expected);
    assertThat(all.get("wasm")).isEqualTo(expected);
  }
}

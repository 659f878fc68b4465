package dev.dxwww.htip.client.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import dev.dxwww.htip.client.wasm.ClientBuild;
import dev.dxwww.htip.client.wasm.SubsetException;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** The core as the build has made it WebAssembly, run by Endive. */
final class WasmExecution implements Execution {
  private final CallLog log = new CallLog(this::read);
  private final Refusals refusals = new Refusals();
  private final Instance instance;

  WasmExecution() {
    this(module());
  }

  /** The program for deltas. */
  static WasmExecution ofDeltas() {
    try {
      return new WasmExecution(ClientBuild.module("DeltaCore", Path.of("target/classes")));
    } catch (SubsetException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private WasmExecution(byte[] module) {
    // The one import: an operation and its four operands.
    HostFunction tell = new HostFunction(
        "h", "t", FunctionType.of(Collections.nCopies(5, ValType.I32), List.of(ValType.I32)),
        (_, a) -> new long[] {tell(Arrays.stream(a).mapToInt(x -> (int) x).toArray())});
    instance = Instance.builder(Parser.parse(module))
        .withImportValues(ImportValues.builder().addFunction(tell).build())
        .withMachineFactory(MachineFactoryCompiler::compile)
        .build();
  }

  private int tell(int[] call) {
    return Host.tell(log, call[0], Arrays.copyOfRange(call, 1, 5), this::word);
  }

  static byte[] module() {
    try (InputStream in =
        HtipCore.class.getResourceAsStream("/META-INF/dxwww/htip/htip.wasm")) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private int word(int at) {
    return instance.memory().readInt(at);
  }

  /** Calls an export by the letter that it is known by. */
  private int apply(String letter, long... arguments) {
    long[] result = instance.export(letter).apply(arguments);
    return result == null || result.length == 0 ? 0 : (int) result[0];
  }

  @Override
  public int place(int length) {
    return apply("p", length);
  }

  @Override
  public void write(int at, byte[] bytes) {
    instance.memory().write(at, bytes);
  }

  @Override
  public void render(int length, int bundle, int low, int high) {
    apply("r", length, bundle, low, high);
  }

  @Override
  public int delta(int base, int baseLength, int at, int length) {
    return apply("d", base, baseLength, at, length);
  }

  @Override
  public int alloc(int length) {
    return apply("a", length);
  }

  @Override
  public void reset() {
    apply("r");
  }

  @Override
  public byte[] read(int at, int length) {
    return instance.memory().readBytes(at, length);
  }

  @Override
  public int pages() {
    return instance.memory().pages();
  }

  @Override
  public List<String> calls() {
    return log.take();
  }

  @Override
  public Refusals refusals() {
    return refusals;
  }
}

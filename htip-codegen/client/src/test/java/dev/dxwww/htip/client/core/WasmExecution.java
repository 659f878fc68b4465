package dev.dxwww.htip.client.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
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
  private final Instance instance;

  WasmExecution() {
    this(null);
  }

  /** The program for deltas. */
  static WasmExecution ofDeltas() {
    try {
      return new WasmExecution(null, ClientBuild.module("DeltaCore", Path.of("target/classes")));
    } catch (SubsetException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** With another host, or the log where there is none. */
  WasmExecution(HostCalls host) {
    this(host, module());
  }

  private WasmExecution(HostCalls host, byte[] module) {
    ImportValues.Builder imports = ImportValues.builder();
    HostCalls calls = host == null ? log : host;
    for (Method call : HostCalls.class.getDeclaredMethods()) {
      imports.addFunction(function(call, calls));
    }
    imports.addFunction(new HostFunction(
        "h", "row", FunctionType.of(Collections.nCopies(5, ValType.I32), List.of()),
        (_, a) -> {
          int[] row = java.util.Arrays.stream(a).mapToInt(x -> (int) x).toArray();
          Host.row(calls, row, this::word);
          return null;
        }));
    imports.addFunction(new HostFunction(
        "h", "tell", FunctionType.of(Collections.nCopies(5, ValType.I32), List.of()),
        (_, a) -> {
          Host.tell(calls, (int) a[0], new int[] {(int) a[1], (int) a[2], (int) a[3], (int) a[4]});
          return null;
        }));
    instance = Instance.builder(Parser.parse(module))
        .withImportValues(imports.build())
        .withMachineFactory(MachineFactoryCompiler::compile)
        .build();
  }

  static byte[] module() {
    try (InputStream in =
        HtipCore.class.getResourceAsStream("/META-INF/dxwww/htip/htip.wasm")) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static HostFunction function(Method call, HostCalls host) {
    boolean result = call.getReturnType() == int.class;
    return new HostFunction(
        "h", call.getName(),
        FunctionType.of(
            Collections.nCopies(call.getParameterCount(), ValType.I32),
            result ? List.of(ValType.I32) : List.of()),
        (_, arguments) -> {
          Object[] integers = new Object[arguments.length];
          for (int i = 0; i < integers.length; i++) {
            integers[i] = (int) arguments[i];
          }
          Object value = invoke(call, host, integers);
          return result ? new long[] {(int) value} : null;
        });
  }

  private static Object invoke(Method call, HostCalls host, Object[] arguments) {
    try {
      return call.invoke(host, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(thrown.getCause());
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private int word(int at) {
    return instance.memory().readInt(at);
  }

  private int apply(String name, long... arguments) {
    long[] result = instance.export(name).apply(arguments);
    return result == null || result.length == 0 ? 0 : (int) result[0];
  }

  @Override
  public int put(byte[] bytes) {
    int at = alloc(bytes.length);
    instance.memory().write(at, bytes);
    return at;
  }

  @Override
  public int render(int at, int length) {
    return apply("render", at, length);
  }

  @Override
  public int bundle(int at, int length, int low, int high) {
    return apply("bundle", at, length, low, high);
  }

  @Override
  public int delta(int base, int baseLength, int at, int length) {
    return apply("delta", base, baseLength, at, length);
  }

  @Override
  public int alloc(int length) {
    return apply("alloc", length);
  }

  @Override
  public void reset() {
    apply("reset");
  }

  @Override
  public int seq() {
    return apply("seq");
  }

  @Override
  public int at() {
    return apply("at");
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
}

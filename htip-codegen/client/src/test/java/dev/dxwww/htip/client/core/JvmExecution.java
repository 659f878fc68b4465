package dev.dxwww.htip.client.core;

import java.util.List;

/** The core as javac has compiled it, from its beginning. */
final class JvmExecution implements Execution {
  private final CallLog log = new CallLog(Mem::read);
  private final Refusals refusals = new Refusals();

  JvmExecution() {
    this(null);
  }

  /** With another host, or the log where there is none. */
  JvmExecution(HostCalls host) {
    Mem.restart();
    DeltaCore.reset();
    Templates.kept = 1;
    Templates.bundles = 0;
    Host.to(host == null ? log : host);
  }

  @Override
  public int place(int length) {
    return HtipCore.place(length);
  }

  @Override
  public void write(int at, byte[] bytes) {
    Mem.write(at, bytes);
  }

  @Override
  public void render(int length, int bundle, int low, int high) {
    HtipCore.render(length, bundle, low, high);
  }

  @Override
  public int delta(int base, int baseLength, int at, int length) {
    return DeltaCore.delta(base, baseLength, at, length);
  }

  @Override
  public int alloc(int length) {
    return DeltaCore.alloc(length);
  }

  @Override
  public void reset() {
    DeltaCore.reset();
  }

  @Override
  public byte[] read(int at, int length) {
    return Mem.read(at, length);
  }

  @Override
  public int pages() {
    return Mem.size();
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

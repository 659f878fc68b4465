package dev.dxwww.htip.client.core;

import java.util.List;

/** The core as javac has compiled it, from its beginning. */
final class JvmExecution implements Execution {
  private final CallLog log = new CallLog(Mem::read);

  JvmExecution() {
    this(null);
  }

  /** With another host, or the log where there is none. */
  JvmExecution(HostCalls host) {
    Mem.restart();
    HtipCore.bump = HtipCore.HEAP;
    Templates.next = 1;
    Templates.bundles = 0;
    Frame.sequence = 0;
    Host.to(host == null ? log : host);
  }

  @Override
  public int put(byte[] bytes) {
    int at = HtipCore.alloc(bytes.length);
    Mem.write(at, bytes);
    return at;
  }

  @Override
  public int render(int at, int length) {
    return HtipCore.render(at, length);
  }

  @Override
  public int bundle(int at, int length, int low, int high) {
    return HtipCore.bundle(at, length, low, high);
  }

  @Override
  public int delta(int base, int baseLength, int at, int length) {
    return DeltaCore.delta(base, baseLength, at, length);
  }

  @Override
  public int alloc(int length) {
    return HtipCore.alloc(length);
  }

  @Override
  public void reset() {
    HtipCore.reset();
  }

  @Override
  public int seq() {
    return HtipCore.seq();
  }

  @Override
  public int at() {
    return HtipCore.at();
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
}

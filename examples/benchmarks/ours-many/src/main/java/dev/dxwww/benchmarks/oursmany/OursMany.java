package dev.dxwww.benchmarks.oursmany;

import dev.dxwww.app.DxApplication;
import dev.dxwww.benchmarks.common.Options;
import dev.dxwww.benchmarks.ours.Ours;
import dev.dxwww.runtime.Dx;

/** Serves 200 routes: the five, and 195 that nothing calls. */
@DxApplication
public final class OursMany {
  private OursMany() {}

  /** Starts it. */
  public static void main(String[] args) {
    Dx.run(OursMany.class, Ours.arguments(Options.get()));
  }
}

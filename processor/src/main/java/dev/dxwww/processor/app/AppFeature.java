package dev.dxwww.processor.app;

import java.util.Set;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;

/** Components and the application that they are wired into. */
public final class AppFeature implements Feature {
  @Override
  public Set<String> annotations() {
    return Set.of(
        "dev.dxwww.app.DxApplication",
        "dev.dxwww.app.Component",
        "dev.dxwww.app.Provides",
        "dev.dxwww.app.OnStart",
        "dev.dxwww.app.OnStop",
        "dev.dxwww.http.Controller");
  }

  @Override
  public void process(Round round) {}
}

package dev.dxwww.processor;

import java.util.List;

import dev.dxwww.processor.app.AppFeature;
import dev.dxwww.processor.convert.ConvertFeature;

/** The one ordered list of features; a new one is one line here. */
final class Features {
  private Features() {}

  /** Fresh features for one compile; each is called in this order. */
  static List<Feature> all() {
    return List.of(
        new ConvertFeature(),
        new AppFeature());
  }
}

package dev.dxwww.examples.tasks.store;

import dev.dxwww.app.DxApplication;

/** This module alone, without pages. */
@DxApplication
final class StoreApp {
  private StoreApp() {}
}

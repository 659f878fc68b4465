package dev.dxwww.examples.tasks.assets;

import java.util.Optional;

import dev.dxwww.app.Component;
import dev.dxwww.runtime.http.Response;

/** The stylesheet of all pages. */
@Component
public final class Stylesheet {
  private final Asset file = Asset.load("app.css");

  /** Its address; changes whenever its content does. */
  public String href() {
    return "/assets/app.css?v=" + file.version();
  }

  Response<byte[]> answer(Optional<String> ifNoneMatch) {
    return file.answer(ifNoneMatch);
  }
}
